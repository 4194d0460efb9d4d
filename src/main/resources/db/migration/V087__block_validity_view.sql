create view v_block_validity as select id, community_id, valid from block;
comment on view v_block_validity is 'When each block was valid, for the other features'' own queries; the table belongs to building';
comment on table grid_block is 'Which blocks a version of a grid consists of: its boundary is exactly the union of those valid at a time';
