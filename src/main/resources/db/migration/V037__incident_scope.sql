create or replace view v_incident_tile as
  select number, category, state, grid_id, community_id, location, reported_at, confidence,
    grid_by_hand, duplicate_of, open, id, owner_person, building_id
  from incident;

create view v_category_code as select code, parent from category;
comment on view v_category_code is 'Which categories there are, for the other features'' own queries; the table belongs to incident';

create index incident_building_ix on incident (building_id) where building_id is not null;
