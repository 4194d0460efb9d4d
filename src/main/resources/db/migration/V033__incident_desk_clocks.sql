alter table incident_due
  alter column due_at drop not null,
  alter column warn_at drop not null,
  add column started_at timestamptz,
  add column paused boolean not null default false,
  add constraint incident_due_runs_or_stands_still
    check (case when paused then num_nonnulls(started_at, due_at, warn_at) = 0
      else num_nonnulls(due_at, warn_at) = 2 end);
comment on column incident_due.started_at is 'When the stage of the soonest deadline began; null: paused, or not yet counted anew';
comment on column incident_due.paused is 'Its clocks stand still, with approval: nothing is due until they go on';

create or replace view v_incident_tile as
  select number, category, state, grid_id, community_id, location, reported_at, confidence,
    grid_by_hand, duplicate_of, open, id, owner_person
  from incident;

create view v_incident_history as
  select i.id, i.number, i.category, i.state, i.open, i.grid_id, i.community_id, i.handler,
    i.round, i.reported_at, i.duplicate_of is not null as merged,
    h.dispatched, h.returned, h.moved, h.rejected, h.rating, h.resolved_at
  from incident i
    left join lateral (
      select coalesce(bool_or(e.payload->>'state' = 'DISPATCHED'), false) as dispatched,
        coalesce(bool_or(e.payload->>'deed' = 'RETURN'), false) as returned,
        coalesce(bool_or(e.payload->>'deed' = 'TRANSFER'), false) as moved,
        coalesce(bool_or(e.payload->>'deed' = 'REJECT'), false) as rejected,
        max(case when e.payload->>'deed' = 'RATE' then (e.payload#>>'{said,rating}')::int end)
          as rating,
        min(e.at) filter (where e.payload->>'state' in ('RESOLVED', 'CLOSED')) as resolved_at
      from incident_event e where e.incident_id = i.id) h on true;
comment on view v_incident_history is 'What became of incidents, for figures about many; the tables belong to incident';
comment on column v_incident_history.resolved_at is 'The first time the work was said to be done';
