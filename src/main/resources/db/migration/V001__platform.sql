-- The launcher creates both as superuser; here they are stated so that any PostGIS will do.
create extension if not exists postgis;
create extension if not exists btree_gist;

-- The same ground, however its rings are written: a ring may begin at any vertex (grids composed of
-- blocks do not begin where their file does), and no vertex of one is a millimetre off the other's border.
create function same_ground(one geometry, other geometry) returns boolean
  language sql immutable parallel safe
  return one is not distinct from other
    or st_normalize(one) = st_normalize(other)
    or (st_npoints(one) <> st_npoints(other) and st_hausdorffdistance(one, other) < 1e-8);
