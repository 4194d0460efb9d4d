create table audit_stream (
  name  text collate "C" constraint audit_stream_pk primary key,
  seq   bigint not null,
  hash  bytea not null
);
comment on table audit_stream is 'The last row of each chain of the audit; its lock puts those who write at the same time in order';
comment on column audit_stream.name is 'First word of the action: plan, user, incident …';
comment on column audit_stream.seq is 'Number of the last row in its stream, counted from 1';
comment on column audit_stream.hash is 'Hash of that row';

create table audit_anchor (
  stream text collate "C" not null,
  seq    bigint not null,
  hash   bytea not null,
  at     timestamptz not null,
  constraint audit_anchor_pk primary key (stream, seq)
);
comment on table audit_anchor is 'Where the kept rows of a stream begin after a cut of old ones; rows are only ever added';
comment on column audit_anchor.seq is 'Number of the last row that was cut';
comment on column audit_anchor.hash is 'Hash of that row, which the first one kept holds';

alter table audit
  add column stream text collate "C",
  add column seq bigint,
  add column previous bytea,
  add column hash bytea;
comment on column audit.stream is 'The chain this row belongs to: first word of the action';
comment on column audit.seq is 'Place in its stream, counted from 1, without gaps';
comment on column audit.previous is 'Hash of the row before in the stream; 32 zero bytes for the first';
comment on column audit.hash is 'SHA-256 of the canonical text of this row (audit_text)';

create function audit_text(r audit) returns text
  language sql stable parallel safe
  return jsonb_build_array(r.stream, r.seq, encode(r.previous, 'hex'),
    to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    r.actor, r.action, r.subject, r.detail, r.address)::text;
comment on function audit_text(audit) is 'What is hashed of a row: all it says and the hash before, as one JSON array';

create function audit_chain() returns trigger language plpgsql as $$
begin
  new.stream := split_part(new.action, '.', 1);
  insert into audit_stream as s (name, seq, hash)
    values (new.stream, 1, decode(repeat('00', 32), 'hex'))
    on conflict (name) do update set seq = s.seq + 1
    returning s.seq, s.hash into new.seq, new.previous;
  new.hash := sha256(convert_to(audit_text(new), 'UTF8'));
  update audit_stream set hash = new.hash where name = new.stream;
  return new;
end $$;
comment on function audit_chain() is 'Appends a row of the audit to its stream';

do $$
declare
  r audit;
begin
  for r in select * from audit order by id loop
    r.stream := split_part(r.action, '.', 1);
    insert into audit_stream as s (name, seq, hash)
      values (r.stream, 1, decode(repeat('00', 32), 'hex'))
      on conflict (name) do update set seq = s.seq + 1
      returning s.seq, s.hash into r.seq, r.previous;
    r.hash := sha256(convert_to(audit_text(r), 'UTF8'));
    update audit_stream set hash = r.hash where name = r.stream;
    update audit set stream = r.stream, seq = r.seq, previous = r.previous, hash = r.hash
      where id = r.id;
  end loop;
end $$;

alter table audit
  alter column stream set not null,
  alter column seq set not null,
  alter column previous set not null,
  alter column hash set not null,
  add constraint audit_seq_is_unique unique (stream, seq);

create trigger audit_chain before insert on audit for each row execute function audit_chain();

create function audit_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'audit'
      and current_setting('gridmap.audit_cut', true) = 'on' then
    if old.at < now() - interval '6 months' then
      return old;
    end if;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function audit_stays() is 'Refuses to change or remove rows; the cut of retention may remove those older than 6 months';

create trigger audit_stays before update or delete on audit
  for each row execute function audit_stays();
create trigger audit_is_not_emptied before truncate on audit
  for each statement execute function audit_stays();
create trigger audit_anchor_stays before update or delete on audit_anchor
  for each row execute function audit_stays();
create trigger audit_anchor_is_not_emptied before truncate on audit_anchor
  for each statement execute function audit_stays();
