create view v_building_point as
  select id, code, st_x(inner_point) as lon, st_y(inner_point) as lat from building;
comment on view v_building_point is 'Where each building is, for the other features'' own queries; the table belongs to building';
