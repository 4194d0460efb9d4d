create view v_area_ground as
  select id, level, code, boundary from area where boundary is not null;
comment on view v_area_ground is 'Ground of areas for the other features'' own queries; the table belongs to area';

create view v_grid_ground as
  select id, series_id, code, community_id, boundary, valid from grid;
comment on view v_grid_ground is 'Ground of grid versions for the other features'' own queries; the table belongs to grid';

create view v_building_code as
  select id, code, valid from building;
comment on view v_building_code is 'Codes of buildings for the other features'' own queries; the table belongs to building';
