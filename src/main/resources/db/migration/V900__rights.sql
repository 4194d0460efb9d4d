-- Who may sign in, and for how long: owned by the package security.
alter table app_user add column generation int not null default 0;
comment on column app_user.generation is 'Counts up when all sessions of the user must end; a session of an earlier one is over';

alter table audit add column address text;
comment on column audit.address is 'The client''s address; null for a batch command or the service itself';

drop table sign_in_attempt;

create table sign_in_pace (
  key     text collate "C" constraint sign_in_pace_pk primary key,
  full_at timestamptz not null
);
create index sign_in_pace_full_at_ix on sign_in_pace (full_at);
comment on table sign_in_pace is 'How fast tries to sign in may follow each other; a row whose time has passed says nothing';
comment on column sign_in_pace.key is 'Digest of what is counted: a name, an address, or both';
comment on column sign_in_pace.full_at is 'When all tries will be free again';

create table known_address (
  name    text not null,
  address text not null,
  last_at timestamptz not null,
  constraint known_address_pk primary key (name, address)
);
comment on table known_address is 'From where a user has signed in with the right password in the last months';
