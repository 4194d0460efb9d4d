create table incident_due (
  incident_id bigint constraint incident_due_pk primary key,
  due_at      timestamptz not null,
  warn_at     timestamptz not null
);
create index incident_due_due_at_ix on incident_due (due_at, incident_id desc);
create index incident_due_warn_at_ix on incident_due (warn_at);
comment on table incident_due is 'By when something must happen to an incident next; no row where no clock runs. Whoever keeps the clocks writes it';
comment on column incident_due.incident_id is 'An incident; no foreign key, whose locks would stand in the way of deeds';
comment on column incident_due.due_at is 'The soonest deadline of the stages that run';
comment on column incident_due.warn_at is 'The soonest warning of the stages that run';
