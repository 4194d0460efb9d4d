create table demo_town (
  id            integer primary key default 1 constraint demo_town_is_one check (id = 1),
  loaded_at     timestamptz not null,
  shifted_weeks integer not null,
  incidents     boolean not null
);
comment on table demo_town is 'One row as long as the database holds nothing but the demo town';
comment on column demo_town.shifted_weeks is 'Whole weeks added to every time of its files';
comment on column demo_town.incidents is 'False while its incidents are still to be loaded';
