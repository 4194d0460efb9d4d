-- The launcher creates both as superuser; here they are stated so that any PostGIS will do.
create extension if not exists postgis;
create extension if not exists btree_gist;
