create table whistle (
  id              bigint generated always as identity constraint whistle_pk primary key,
  incident_id     bigint references incident (id) on delete cascade,
  place           geometry(Point, 4326),
  place_name      text not null,
  community_id    bigint,
  rules_id        bigint not null,
  field           text collate "C" not null,
  note            text,
  state           text not null default 'CALLED' constraint whistle_state_is_known
                  check (state in ('CALLED', 'ACKNOWLEDGED', 'COMING', 'DONE', 'WITHDRAWN')),
  called_at       timestamptz not null,
  called_by       text not null,
  caller_id       bigint not null,
  due_at          timestamptz not null,
  step            int not null,
  up_at           timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  arrival_at      timestamptz,
  ended_at        timestamptz,
  ended_by        text,
  end_note        text,
  constraint whistle_has_one_subject check (num_nonnulls(incident_id, place) = 1),
  constraint whistle_goes_up_in_silence check (up_at is null or state = 'CALLED')
);
create unique index whistle_open_once on whistle (incident_id, field)
  where state in ('CALLED', 'ACKNOWLEDGED', 'COMING');
create index whistle_up_ix on whistle (up_at, id) where up_at is not null;
create index whistle_community_ix on whistle (community_id, id);
create index whistle_called_ix on whistle (called_at);
comment on table whistle is 'A field 领域 that was called for an incident or a place 吹哨';
comment on column whistle.place is 'EPSG:4326, where it was called for a place; null: for an incident';
comment on column whistle.place_name is 'Grid or community, as they were called then';
comment on column whistle.rules_id is 'The version of the rules that say who is asked after whom; no foreign key, as of incident';
comment on column whistle.called_by is 'Sign-in name; caller_id: of the account, which is told of the answer';
comment on column whistle.due_at is 'Until when the liaison must acknowledge';
comment on column whistle.step is 'Who was asked last: 0 the liaison, then the roles of the rules in turn';
comment on column whistle.up_at is 'When silence goes up next; null: no more';
comment on column whistle.arrival_at is 'When who answered means to be there';

create table whistle_call (
  whistle_id bigint not null references whistle (id) on delete cascade,
  step       int not null,
  role       text collate "C" not null,
  persons    bigint[] not null,
  should_at  timestamptz not null,
  did_at     timestamptz not null,
  constraint whistle_call_pk primary key (whistle_id, step)
);
create index whistle_call_persons_ix on whistle_call using gin (persons);
comment on table whistle_call is 'Who was asked on each step; the key lets each step be taken once';
comment on column whistle_call.persons is 'Ids of persons; empty: the dispatchers of the place';
comment on column whistle_call.should_at is 'When it should have been taken; long before did_at when the service stood still';
