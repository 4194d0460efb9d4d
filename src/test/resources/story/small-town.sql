-- A town of two communities and five grids near 114.306 E 30.602 N. The border between the two
-- communities is the meridian 114.306; each is cut in two along 30.6025, and a school is cut out.
insert into area (code, name, level, kind, boundary)
values ('420100', '江岸区', 'DISTRICT', 'RESIDENTIAL', null);
insert into area (code, name, level, kind, parent_id)
select '420100001', '柳湾街道', 'SUBDISTRICT', 'RESIDENTIAL', id from area where code = '420100';
insert into area (code, name, level, parent_id, boundary)
select c.code, c.name, 'COMMUNITY', s.id,
       st_multi(st_makeenvelope(c.west, 30.600, c.east, 30.605, 4326))
from area s, (values ('420100001001', '锦云社区', 114.300, 114.306),
                     ('420100001002', '柳湾社区', 114.306, 114.312)) c (code, name, west, east)
where s.code = '420100001';
insert into grid (code, name, kind, community_id, responsible, boundary, households, valid)
select g.code, g.name, g.kind, c.id, g.responsible, st_multi(st_geomfromtext(g.wkt, 4326)),
       g.households, tstzrange('2025-01-01T00:00:00Z', null)
from area c join (values
  ('42010000100101', '锦云社区第1网格', 'BASIC', '420100001001', null, 288,
   'POLYGON ((114.300 30.600, 114.306 30.600, 114.306 30.6025, 114.300 30.6025, 114.300 30.600))'),
  ('42010000100102', '锦云社区第2网格', 'BASIC', '420100001001', null, 412,
   'POLYGON ((114.300 30.6025, 114.306 30.6025, 114.306 30.605, 114.300 30.605, 114.300 30.6025))'),
  ('42010000100201', '柳湾社区第1网格', 'BASIC', '420100001002', null, 334,
   'POLYGON ((114.306 30.600, 114.312 30.600, 114.312 30.6025, 114.306 30.6025, 114.306 30.600))'),
  ('42010000100202', '柳湾社区第2网格', 'BASIC', '420100001002', null, 176,
   'POLYGON ((114.306 30.6025, 114.310 30.6025, 114.310 30.605, 114.306 30.605, 114.306 30.6025))'),
  ('42010000100251', '柳湾小学专属网格', 'EXCLUSIVE', '420100001002', '柳湾小学', 0,
   'POLYGON ((114.310 30.6025, 114.312 30.6025, 114.312 30.605, 114.310 30.605, 114.310 30.6025))')
) g (code, name, kind, community, responsible, households, wkt) on g.community = c.code;
insert into person (code, name, phone)
values ('W01', '周敏', '13800000001'), ('W02', '陈立', '13800000002');
insert into duty (person_id, series_id, role, valid)
select p.id, g.series_id, 'GRID_WORKER', tstzrange('2025-01-01T00:00:00Z', null)
from person p, grid g
where (p.code = 'W01' and g.code like '42010000100101') or (p.code = 'W02' and g.code like '420100001002%');
insert into building (code, name, area_id, footprint, levels, entrances, use, valid)
select c.code || lpad((x * 10 + y)::text, 4, '0'), (x * 4 + y + 1) || '号楼', c.id,
       st_multi(st_makeenvelope(
         st_xmin(c.boundary) + 0.0006 + x * 0.0013, 30.6003 + y * 0.0012,
         st_xmin(c.boundary) + 0.0015 + x * 0.0013, 30.6005 + y * 0.0012, 4326)),
       6, 2, 'RESIDENTIAL', tstzrange('2020-01-01T00:00:00Z', null)
from area c, generate_series(0, 3) x, generate_series(0, 3) y where c.level = 'COMMUNITY';
insert into base_feature (code, kind, class, name, geometry)
select f.code, f.kind, f.class, f.name, st_geomfromtext(f.wkt, 4326) from (values
  ('S1', 'STREET', 'ARTERIAL', '滨江大道', 'LINESTRING (114.298 30.6001, 114.3065 30.5999, 114.314 30.6002)'),
  ('S2', 'STREET', 'ARTERIAL', '柳湾路', 'LINESTRING (114.306 30.598, 114.306 30.607)'),
  ('S3', 'STREET', 'LOCAL', '锦云街', 'LINESTRING (114.300 30.6025, 114.312 30.6025)'),
  ('S4', 'STREET', 'LOCAL', '学堂巷', 'LINESTRING (114.310 30.600, 114.310 30.605)'),
  ('W1', 'WATER', null, '柳湾河', 'POLYGON ((114.297 30.5985, 114.315 30.5988, 114.315 30.5995, 114.297 30.5992, 114.297 30.5985))'),
  ('G1', 'GREEN', null, '柳湾公园', 'POLYGON ((114.3104 30.6003, 114.3118 30.6003, 114.3118 30.6022, 114.3104 30.6022, 114.3104 30.6003))')
) f (code, kind, class, name, wkt);
