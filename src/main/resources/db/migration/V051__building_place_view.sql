create view v_building_place as
  select b.code, b.name, compound.name as compound, community.name as community, b.inner_point, b.valid,
         concat_ws(' ', community.name, compound.name, b.name, b.code) as words
  from building b
  left join area community on community.id = b.area_id
  left join area compound on compound.id = b.compound_id;
comment on view v_building_place is 'Buildings with the words people look them up by';
