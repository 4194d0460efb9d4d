create table stage_clock (
  incident_id  bigint not null,
  round        int not null,
  stage        text collate "C" not null,
  started_at   timestamptz,
  first_due_at timestamptz,
  due_at       timestamptz,
  warn_at      timestamptz,
  met_at       timestamptz,
  state        text not null constraint stage_clock_state_is_known
               check (state in ('NOT_STARTED', 'RUNNING', 'PAUSED', 'MET', 'MET_LATE', 'CANCELLED')),
  provisional  boolean not null,
  constraint stage_clock_pk primary key (incident_id, round, stage)
);
create index stage_clock_running_ix on stage_clock (due_at) where state = 'RUNNING';
comment on table stage_clock is 'How the stages 环节 of incidents stand: an index made from their events, which can be made anew at any time';
comment on column stage_clock.incident_id is 'An incident; no foreign key, whose locks would stand in the way of deeds';
comment on column stage_clock.state is 'RUNNING is green, yellow or red by the moment of the question';
comment on column stage_clock.due_at is 'The deadline; of a paused stage as if it went on at the moment of the last event';

create table clock_position (
  one       boolean not null default true constraint clock_position_pk primary key
            constraint clock_position_is_one check (one),
  position  text,
  remade_to bigint
);
comment on table clock_position is 'How far the clocks follow the events; its one row is locked by the instance that follows';
comment on column clock_position.position is 'As the stream of incidents writes it; null: every clock is still to be made';
comment on column clock_position.remade_to is 'The last incident made anew; null: none is to be';

create table escalation_due (
  incident_id bigint not null,
  round       int not null,
  step        text collate "C" not null,
  should_at   timestamptz not null,
  constraint escalation_due_pk primary key (incident_id, round, step)
);
create index escalation_due_should_at_ix on escalation_due (should_at, incident_id, step);
comment on table escalation_due is 'Steps of the escalation to come: an index made from clocks and events';

create table escalation (
  incident_id bigint not null references incident (id) on delete cascade,
  round       int not null,
  step        text collate "C" not null,
  should_at   timestamptz not null,
  did_at      timestamptz not null,
  constraint escalation_pk primary key (incident_id, round, step)
);
comment on table escalation is 'Steps that were taken 逐级上报; the key lets each be taken once';
comment on column escalation.should_at is 'When it should have been taken; long before did_at when the service stood still';
