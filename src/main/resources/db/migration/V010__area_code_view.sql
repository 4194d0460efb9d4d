create view v_area_code as select id, level, code, name, kind, parent_id from area;
comment on view v_area_code is 'Names of areas for the other features'' own queries; the table belongs to area';
