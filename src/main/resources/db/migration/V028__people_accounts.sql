alter table person_account drop constraint person_account_pk;
alter table person_account
  add column account text collate "C",
  add column valid tstzrange not null default tstzrange(null, null);
delete from person_account older using person_account newer
  where older.user_id = newer.user_id and older.person_id < newer.person_id;
update person_account set account = u.name from v_user_name u where u.id = person_account.user_id;
insert into person_account (user_id, account, person_id)
  select u.id, u.name, p.id
  from acting_person a join v_user_name u on u.name = a.account join person p on p.code = a.person
  where not exists (select from person_account known where known.user_id = u.id);
drop table acting_person;
alter table person_account
  alter column account set not null,
  alter column valid drop default,
  add constraint person_account_one_person_at_a_time
    exclude using gist (user_id with =, valid with &&);
create index person_account_person_ix on person_account (person_id);
comment on table person_account is 'Which person is behind an account, and when; several accounts may be one person';
comment on column person_account.account is 'Sign-in name';
comment on column person_account.valid is 'Links that have ended are kept, to tell who was behind an account on a day';

alter table duty drop constraint duty_role_is_known;
alter table duty
  add constraint duty_role_is_known check (role in (
    'STEWARD', 'GRID_WORKER', 'SUBSTITUTE', 'GRID_LEAD', 'COMMUNITY', 'PROPERTY', 'VOLUNTEER',
    'LIAISON', 'DEPARTMENT', 'DEPARTMENT_HEAD', 'DISPATCHER', 'VERIFIER', 'SUPERVISOR'));

create view v_person_name as select code, name from person;
comment on view v_person_name is 'Names of persons for the other features'' own queries; the table belongs to people';
