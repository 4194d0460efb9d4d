alter table incident drop constraint incident_state_is_known;
alter table incident
  add column open boolean not null default true,
  add column owner_person text collate "C",
  add column queue text collate "C" default 'DISPATCHER',
  add column handler text collate "C",
  add column round integer not null default 1;
update incident set state = 'MERGED' where duplicate_of is not null;
update incident set open = false, queue = null where state in ('CLOSED', 'MERGED');
alter table incident
  add constraint incident_has_one_place
    check (num_nonnulls(owner_person, queue) = case when open then 1 else 0 end);

drop index incident_jurisdiction_open_ix;
create index incident_jurisdiction_open_ix on incident (jurisdiction_version_id, id) where open;

drop index incident_open_ix;
drop index incident_open_grid_ix;
drop index incident_open_location_gix;
create index incident_open_ix on incident (id) where open;
create index incident_open_grid_ix on incident (grid_id) where open;
create index incident_open_location_gix on incident using gist (location) where open;
create index incident_state_ix on incident (state, id);
create index incident_owner_ix on incident (owner_person, id) where owner_person is not null;
create index incident_queue_ix on incident (queue, id) where queue is not null;
comment on column incident.state is 'One of the states of the life cycle it was opened under';
comment on column incident.open is 'Somebody still has to do something; false in terminal states';
comment on column incident.owner_person is 'The person with whom an open incident is looked for; exactly one of this and queue';
comment on column incident.queue is 'The queue in which an open incident is looked for: a role, or a body such as DEPARTMENT/water';
comment on column incident.handler is 'Who must handle it: PERSON/code or a body; null: nobody is named';
comment on column incident.round is 'From 1; every reopening begins the next';
comment on index incident_open_location_gix is 'The dispatcher''s map of open incidents, however many are closed';

alter table incident_event add column place geometry(Point, 4326);
comment on column incident_event.place is 'EPSG:4326: where the actor was, when he said so';
comment on column incident_event.payload is 'Of a deed: its name, the state it led to, the person, what was said and what was found';

create or replace view v_incident_tile as
  select number, category, state, grid_id, community_id, location, reported_at, confidence,
    grid_by_hand, duplicate_of, open
  from incident;

create table incident_state (
  code     text collate "C" constraint incident_state_pk primary key,
  position integer not null
);
comment on table incident_state is 'The states of all life cycles; loaded from the jurisdictions';
comment on column incident_state.position is 'In the order of the usual way, from 0';

create table acting_person (
  account text collate "C" constraint acting_person_pk primary key,
  person  text collate "C" not null
);
create index acting_person_person_ix on acting_person (person);
comment on table acting_person is 'The person behind a sign-in account; several accounts may be one person';
comment on column acting_person.account is 'Sign-in name';
comment on column acting_person.person is 'Code of the person';
