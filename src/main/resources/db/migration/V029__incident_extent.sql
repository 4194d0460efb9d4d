alter table incident add column extent geometry(Geometry, 4326)
  constraint incident_extent_is_a_line_or_ground
  check (st_dimension(extent) in (1, 2) and st_isvalid(extent));
create index incident_extent_open_ix on incident (id) where open and extent is not null;
comment on column incident.extent is 'EPSG:4326: the line or ground it takes up; null: a point';

create table incident_ground (
  incident_id  bigint not null references incident (id) on delete cascade,
  place        integer not null,
  series_id    bigint,
  compound_id  bigint references area (id) on delete cascade,
  community_id bigint,
  constraint incident_ground_is_one_thing check (num_nonnulls(series_id, compound_id) = 1),
  constraint incident_ground_series_once unique (incident_id, series_id),
  constraint incident_ground_compound_once unique (incident_id, compound_id)
);
create index incident_ground_series_ix on incident_ground (series_id) where series_id is not null;
create index incident_ground_community_ix on incident_ground (community_id);
comment on table incident_ground is 'The grids and the compounds 小区 that an extent touches; made anew after a redraw';
comment on column incident_ground.place is '0 has the largest share and leads; the others are co-responsible 共同负责';
comment on column incident_ground.series_id is 'A grid through time (grid.series_id)';
comment on column incident_ground.community_id is 'The community of the grid, whose staff sees the incident too; null: a compound';

create or replace view v_incident_tile as
  select number, category, state, grid_id, community_id, location, reported_at, confidence,
    grid_by_hand, duplicate_of, open, id
  from incident;
