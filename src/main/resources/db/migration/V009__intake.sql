create table idempotency_key (
  key         text primary key,
  body_hash   bytea not null,
  incident_id bigint not null references incident (id),
  response    jsonb not null,
  at          timestamptz not null
);
create index idempotency_key_at_ix on idempotency_key (at);
comment on table idempotency_key is 'Answers already given for a client''s key; kept 24 hours';

create table rate_window (
  address      text not null,
  purpose      text not null,
  window_start timestamptz not null,
  count        integer not null,
  constraint rate_window_pk primary key (address, purpose, window_start)
);
comment on table rate_window is 'Requests per address and window, shared by all instances';
