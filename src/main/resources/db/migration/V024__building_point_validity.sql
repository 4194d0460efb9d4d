create or replace view v_building_point as
  select id, code, st_x(inner_point) as lon, st_y(inner_point) as lat, valid from building;
