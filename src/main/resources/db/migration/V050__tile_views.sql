create view v_base_tile as
  select id, kind, name, geometry,
         coalesce(lower(class) in ('main', 'major', 'arterial', 'motorway', 'trunk', 'primary',
                                   'secondary'), false) as major
  from base_feature;
comment on view v_base_tile is 'What the map shows of streets, water and green';
comment on column v_base_tile.major is 'The wider of the two classes of streets';

create view v_building_tile as
  select id, code, name, use, levels, footprint, inner_point, valid from building;
comment on view v_building_tile is 'What the map shows of buildings: no household counts';

create view v_community_tile as
  select id, code, name, boundary from area where level = 'COMMUNITY';
comment on view v_community_tile is 'What the map shows of communities';

create view v_grid_tile as
  select id, code, name, kind, households, community_id, boundary, valid from grid;
comment on view v_grid_tile is 'What the map shows of published grids';

create view v_incident_tile as
  select id, number, category, state, grid_id, community_id, location, reported_at from incident;
comment on view v_incident_tile is 'What the dispatcher''s map shows of incidents: no words, no names';

create view v_category_tile as
  select code, parent from category;
comment on view v_category_tile is 'The tree of categories, to filter incidents by a group';
