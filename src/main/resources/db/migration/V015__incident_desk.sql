-- Neighbouring characters of a text, two and two: a Chinese word of two characters is one pair, so
-- that an index of pairs finds it; an index of threes would not.
create function text_pairs(words text) returns text[]
  language sql immutable strict parallel safe cost 1000
  return array(
    select pair.one || pair.next
    from (select string_to_array(lower(words), null) as letters) text,
      unnest(text.letters[:cardinality(text.letters) - 1], text.letters[2:]) as pair (one, next));
comment on function text_pairs(text) is 'Pairs of neighbouring characters, in small letters; what a text holds, its pairs hold';

create index incident_words_ix on incident
  using gin (text_pairs(right(number, 8) || ' ' || description));
comment on index incident_words_ix is 'Finds incidents by words of the description and by parts of the number';

create index incident_phone_ix on incident
  (right(regexp_replace(reporter_phone, '[^0-9]', '', 'g'), 7)) where reporter_phone is not null;
comment on index incident_phone_ix is 'Finds incidents by the reporter''s phone, however it is written';

create table incident_follower (
  number      text collate "C" constraint incident_follower_pk primary key,
  incident_id bigint not null references incident (id) on delete cascade,
  at          timestamptz not null
);
create index incident_follower_incident_ix on incident_follower (incident_id);
comment on table incident_follower is 'Residents who met something that was reported before and follow it';
comment on column incident_follower.number is 'Like an incident''s number, and as hard to guess: it opens the page of the incident followed';

create or replace view v_incident_tile as
  select number, category, state, grid_id, community_id, location, reported_at, confidence,
    grid_by_hand, duplicate_of
  from incident;
