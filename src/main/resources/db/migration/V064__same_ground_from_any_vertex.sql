-- A ring may begin at any vertex: grids composed of blocks do not begin where their file does.
create or replace function same_ground(one geometry, other geometry) returns boolean
  language sql immutable parallel safe
  return one is not distinct from other
    or st_normalize(one) = st_normalize(other)
    or (st_npoints(one) <> st_npoints(other) and st_hausdorffdistance(one, other) < 1e-8);
