create table sent_deed (
  account     text collate "C" not null,
  key         text collate "C" not null,
  body_hash   bytea not null,
  incident_id bigint not null references incident (id),
  seq         integer,
  done_at     timestamptz,
  sent_at     timestamptz not null,
  constraint sent_deed_pk primary key (account, key)
);
create index sent_deed_event_ix on sent_deed (incident_id, seq);
create index sent_deed_account_ix on sent_deed (account, sent_at);
comment on table sent_deed is 'Deeds that came under a key of the sender: sent twice, done once';
comment on column sent_deed.account is 'Sign-in name; a key means nothing to anybody else';
comment on column sent_deed.body_hash is 'SHA-256 of what was sent: another body under the same key is refused';
comment on column sent_deed.seq is 'The event it became; null only inside the transaction that does it';
comment on column sent_deed.done_at is 'When the person did it by the clock of the device; never after sent_at. Clocks run by the event''s own time';
