create view v_grid_code as
  select id, series_id, code, name, kind, community_id, households, valid from grid;
comment on view v_grid_code is 'Names of grid versions for the other features'' own queries; the table belongs to grid';
