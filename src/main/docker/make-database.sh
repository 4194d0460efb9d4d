#!/usr/bin/env bash
# Run once by the database image: the extensions need a superuser, the application gets a plain role.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
  -v application="$GRIDMAP_DB_USER" -v password="$GRIDMAP_DB_PASSWORD" <<'SQL'
create role :"application" login password :'password';
create database gridmap owner :"application";
\connect gridmap
create extension postgis;
create extension btree_gist;
SQL
