create view v_area_revision as
  select id, level, code, name, revision from area where level = 'COMMUNITY';
comment on view v_area_revision is 'Publications of each community for the other features'' own queries; the table belongs to area';
