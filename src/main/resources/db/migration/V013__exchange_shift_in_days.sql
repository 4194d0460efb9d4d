alter table demo_town rename column shifted_weeks to shifted_days;
update demo_town set shifted_days = 7 * shifted_days;
comment on column demo_town.shifted_days is 'Whole days added to every time of its files';
