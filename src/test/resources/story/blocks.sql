-- 锦云社区 of the small town once more, tiled by 20 blocks of 0.0012 by 0.00125 degrees, five in a
-- row, each with one building. From the south the rows hold 20, 20, 20 and 60 households a building;
-- grid 1 has the two southern rows (200), grid 2 the two northern ones (400): with the third row
-- both have 300.
delete from building where area_id = (select id from area where code = '420100001001');
insert into block (community_id, shape, valid)
select a.id, st_makeenvelope(114.300 + x * 0.0012, 30.600 + y * 0.00125,
                             114.300 + (x + 1) * 0.0012, 30.600 + (y + 1) * 0.00125, 4326),
       tstzrange('2025-01-01T00:00:00Z', null)
from area a, generate_series(0, 4) x, generate_series(0, 3) y where a.code = '420100001001'
order by y, x;
insert into building (code, name, area_id, footprint, levels, entrances, use, valid)
select a.code || lpad((y * 5 + x + 1)::text, 4, '0'), (y * 5 + x + 1) || '号楼', a.id,
       st_multi(st_makeenvelope(114.3004 + x * 0.0012, 30.6005 + y * 0.00125,
                                114.3008 + x * 0.0012, 30.6008 + y * 0.00125, 4326)),
       6, 2, 'RESIDENTIAL', tstzrange('2020-01-01T00:00:00Z', null)
from area a, generate_series(0, 4) x, generate_series(0, 3) y where a.code = '420100001001';
insert into household_count (building_id, kind, count, source, valid)
select b.id, 'RESIDENT', case when right(b.code, 4)::int > 15 then 60 else 20 end, 'TEST',
       tstzrange('2020-01-01T00:00:00Z', null)
from building b where b.code like '420100001001%';
insert into grid_block (grid_id, block_id)
select g.id, b.id from grid g join block b on st_contains(g.boundary, st_centroid(b.shape))
where g.community_id = b.community_id and g.kind = 'BASIC';
