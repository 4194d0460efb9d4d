# shellcheck shell=bash
# The private PostGIS cluster: durable, on the loopback address only, with passwords of its own.
# Whoever needs it holds a shared lock while he does; the last one out stops it.

# Sets $pg_bin to the programs of the newest PostgreSQL that has PostGIS, or returns 1. With an
# argument only that version counts.
find_postgis() {
  local control
  control=$(newest /usr/share/postgresql/${1:-*}/extension/postgis.control)
  [ -f "$control" ] || return 1
  control=${control%/extension/*}
  pg_bin=/usr/lib/postgresql/${control##*/}/bin
  [ -x "$pg_bin/initdb" ]
}

# Starts the cluster unless it runs, and exports how the application reaches it.
enter_cluster() {
  cluster=$data/cluster
  exec 8>>"$data/cluster.users"
  flock -s -w 60 8 || fail "The cluster in $data is being stopped but has not ended; see $data/log/postgres.log."
  exec 7>>"$data/cluster.start"
  flock -w 120 7 || fail "Another command has been starting the cluster in $data for too long."
  choose_cluster_owner
  if [ -f "$cluster/PG_VERSION" ]; then
    find_postgis "$(cat_as_owner "$cluster/PG_VERSION")" \
      || fail "The data in $data were written by PostgreSQL $(cat_as_owner "$cluster/PG_VERSION"), which is no longer installed with PostGIS."
  else
    find_postgis || fail "PostgreSQL with PostGIS is not installed; ./gridmap doctor says what is missing."
    make_cluster
  fi
  start_cluster
  [ -f "$data/cluster.ready" ] || prepare_database
  exec 7>&-
  export GRIDMAP_DB_URL="jdbc:postgresql://127.0.0.1:$db_port/gridmap" GRIDMAP_DB_USER=gridmap
  GRIDMAP_DB_PASSWORD=$(<"$data/password")
  export GRIDMAP_DB_PASSWORD
}

# Stops the cluster when nobody else holds it.
leave_cluster() {
  flock -u 8 || true
  if flock -n -x 8; then
    cluster_runs && { as_owner "$pg_bin/pg_ctl" -D "$cluster" -m fast -w -t 60 stop >/dev/null \
      || complain "gridmap: the cluster in $data did not stop; see $data/log/postgres.log."; }
  fi
  exec 8>&-
}

choose_cluster_owner() {
  owner=$(id -un)
  [ "$owner" != root ] || owner=postgres
  [ ! -d "$cluster" ] || owner=$(stat -c %U "$cluster")
  [ "$owner" = "$(id -un)" ] || [ "$(id -u)" = 0 ] \
    || fail "The data in $data belong to $owner; run as root or set GRIDMAP_DATA."
}

# Runs a PostgreSQL program as the owner of the cluster, without our locks, from a folder it may be in.
as_owner() (
  cd /
  export LC_ALL=C.UTF-8
  exec 6>&- 7>&- 8>&- 9>&-
  if [ "$owner" = "$(id -un)" ]; then exec "$@"; else exec runuser -u "$owner" -- "$@"; fi
)

cat_as_owner() {
  as_owner cat "$1"
}

cluster_runs() {
  as_owner "$pg_bin/pg_ctl" -D "$cluster" status >/dev/null 2>&1
}

make_cluster() {
  say "Making a private PostGIS cluster in $data …"
  require_space 300
  rm -rf "$cluster.new" "$data/cluster.ready"
  chmod 755 "$data"
  new_secret "$data/superuser.password"
  new_secret "$data/password"
  install -d -m 700 "$cluster.new"
  if [ "$owner" != "$(id -un)" ]; then chown "$owner" "$cluster.new" "$data/superuser.password"; fi
  as_owner "$pg_bin/initdb" -D "$cluster.new" -U postgres --auth=scram-sha-256 \
    --pwfile="$data/superuser.password" -E UTF8 --locale=C.UTF-8 >"$data/log/initdb.log" 2>&1 \
    || fail "The cluster could not be made: $(tail -n 1 "$data/log/initdb.log")"
  mv "$cluster.new" "$cluster"
}

# A password nobody has to remember: 32 hexadecimal digits, readable by its owner only.
new_secret() {
  (umask 077 && head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$1")
}

require_space() {
  local free
  free=$(($(df -Pk "$data" | awk 'NR == 2 { print $4 }') / 1024))
  ((free >= $1)) || fail "Only $free MB are free in $data; Gridmap needs at least $1 MB there."
}

# The port is chosen once and remembered; a stranger on it makes us choose again.
start_cluster() {
  local attempt
  db_port=$(cat "$data/cluster.port" 2>/dev/null || echo 54320)
  cluster_runs && return 0
  [ ! -f "$data/cluster.ready" ] || require_space 50
  rotate "$data/log/postgres.log"
  for attempt in 1 2 3; do
    while port_answers 127.0.0.1 "$db_port"; do db_port=$((db_port + 1)); done
    echo "$db_port" >"$data/cluster.port"
    if as_owner "$pg_bin/pg_ctl" -D "$cluster" -w -t 120 -l "$cluster/start.log" -o "$(cluster_options)" start \
      >/dev/null 2>&1; then
      return 0
    fi
    as_owner grep -q 'could not bind' "$cluster/start.log" || break
  done
  fail "PostgreSQL did not start: $(as_owner tail -n 1 "$cluster/start.log") (attempt $attempt; see $cluster/start.log)"
}

cluster_options() {
  printf '%s' "-p $db_port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' " \
    "-c fsync=on -c full_page_writes=on -c synchronous_commit=on -c jit=off"
}

# The extensions need a superuser; the application connects as the plain owner of its database.
prepare_database() {
  as_superuser postgres <<SQL || fail "The database could not be prepared; see $data/log/prepare.log."
select 'create role gridmap login' where not exists (select from pg_roles where rolname = 'gridmap') \gexec
alter role gridmap password '$(<"$data/password")';
select 'create database gridmap owner gridmap' where not exists (select from pg_database where datname = 'gridmap') \gexec
\connect gridmap
create extension if not exists postgis;
create extension if not exists btree_gist;
SQL
  touch "$data/cluster.ready"
}

as_superuser() {
  PGPASSWORD=$(cat_as_owner "$data/superuser.password") "$pg_bin/psql" -X -q -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$db_port" -U postgres "$1" >"$data/log/prepare.log" 2>&1
}
