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
  add column stream text collate "C" not null
    generated always as (split_part(action, '.', 1)) stored,
  add column seq bigint,
  add column previous bytea,
  add column hash bytea;
comment on column audit.stream is 'The chain this row belongs to: first word of the action';
comment on column audit.seq is 'Place in its stream, counted from 1, without gaps; null until its transaction ends';
comment on column audit.previous is 'Hash of the row before in the stream; 32 zero bytes for the first';
comment on column audit.hash is 'SHA-256 of the canonical text of this row (audit_text)';

create function audit_text(r audit) returns text
  language sql stable parallel safe
  return jsonb_build_array(r.stream, r.seq, encode(r.previous, 'hex'),
    to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    r.actor, r.action, r.subject, r.detail, r.address)::text;
comment on function audit_text(audit) is 'What is hashed of a row: all it says and the hash before, as one JSON array';

alter table audit add constraint audit_seq_is_unique unique (stream, seq);
create index audit_unchained on audit (stream, id) where seq is null;

create function audit_chain_rows() returns void language plpgsql as $$
declare
  chain audit_stream;
  r audit;
  name_of_chain text;
begin
  for name_of_chain in select distinct stream from audit where seq is null order by 1 loop
    insert into audit_stream (name, seq, hash)
      values (name_of_chain, 0, decode(repeat('00', 32), 'hex')) on conflict (name) do nothing;
    select * into chain from audit_stream where name = name_of_chain for update;
    for r in select * from audit where stream = name_of_chain and seq is null order by id loop
      chain.seq := chain.seq + 1;
      r.seq := chain.seq;
      r.previous := chain.hash;
      r.hash := sha256(convert_to(audit_text(r), 'UTF8'));
      chain.hash := r.hash;
      update audit set seq = r.seq, previous = r.previous, hash = r.hash where id = r.id;
    end loop;
    update audit_stream set seq = chain.seq, hash = chain.hash where name = name_of_chain;
  end loop;
end $$;
comment on function audit_chain_rows() is 'Appends the new rows of this transaction to their streams, which it locks in the order of their names';

select audit_chain_rows();

create function audit_is_dated() returns trigger language plpgsql as $$
begin
  new.at := clock_timestamp();
  new.seq := null;
  new.previous := null;
  new.hash := null;
  return new;
end $$;
comment on function audit_is_dated() is 'Takes the date from the database: a row dated back could be cut at once';

create function audit_chain() returns trigger language plpgsql as $$
begin
  if exists (select from audit where id = new.id and seq is null) then
    perform audit_chain_rows();
  end if;
  return null;
end $$;
comment on function audit_chain() is 'Chains at the end of the transaction: its first row takes all others along';

create trigger audit_is_dated before insert on audit
  for each row execute function audit_is_dated();
create constraint trigger audit_chain after insert on audit deferrable initially deferred
  for each row execute function audit_chain();

create function audit_stays() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'audit' then
    if tg_op = 'UPDATE' then
      if old.seq is null and to_jsonb(new) - array['stream', 'seq', 'previous', 'hash']
          = to_jsonb(old) - array['stream', 'seq', 'previous', 'hash'] then
        return new;
      end if;
    elsif tg_op = 'DELETE' and current_setting('gridmap.audit_cut', true) = 'on' then
      if old.at < now() - interval '6 months' then
        return old;
      end if;
    end if;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function audit_stays() is 'Refuses to change or remove rows, but for their chaining; the cut of retention may remove those older than 6 months';

create trigger audit_stays before update or delete on audit
  for each row execute function audit_stays();
create trigger audit_is_not_emptied before truncate on audit
  for each statement execute function audit_stays();
create trigger audit_anchor_stays before update or delete on audit_anchor
  for each row execute function audit_stays();
create trigger audit_anchor_is_not_emptied before truncate on audit_anchor
  for each statement execute function audit_stays();
