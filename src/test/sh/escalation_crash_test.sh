#!/usr/bin/env bash
# Two instances escalate thousands of steps that are due at once; one of them is killed with signal
# 9 in the middle. Each step is taken once: none is lost, none is taken twice.
set -uo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/typing.sh"

steps=${1:-3000} second=
trap 'end_second; clean_up' EXIT

two_instances_share_one_database() {
  local url password
  export GRIDMAP_DEMO=false
  start_service
  query "insert into area (level, code, name, boundary) values ('COMMUNITY', '110101001001', '一社区',
    st_multi(st_makeenvelope(115.99, 39.99, 116.01, 40.01, 4326)))" >/dev/null
  typed jurisdiction load yingkou --area COMMUNITY/110101001001
  exits 0
  url="jdbc:postgresql://127.0.0.1:$(<"$GRIDMAP_DATA/cluster.port")/gridmap"
  password=$(<"$GRIDMAP_DATA/password")
  GRIDMAP_PORT=$(free_port)
  GRIDMAP_DB_URL=$url GRIDMAP_DB_USER=gridmap GRIDMAP_DB_PASSWORD=$password \
    GRIDMAP_DATA=$folder/second setsid "$gridmap" run >"$folder/second.out" 2>&1 </dev/null &
  second=$!
  wait_until health_is UP
}

one_dies_while_both_escalate() {
  query "with added as (
      insert into incident (number, category, description, location, raw_location, datum,
        community_id, confidence, state, channel, reported_at, received_at, jurisdiction_version_id)
      select 'CRASH-' || n, '0203', 'a lamp', st_setsrid(st_makepoint(116, 40), 4326),
        st_makepoint(116, 40), 'WGS84', (select id from area where code = '110101001001'), 'OUTSIDE',
        'SUBMITTED', 'WEB', now() - interval '150 minutes', now(),
        (select version_id from jurisdiction_binding where area_id is not null)
      from generate_series(1, $steps) as n returning id)
    insert into incident_event (incident_id, seq, kind, payload, actor, at)
    select id, event.seq, event.kind, event.payload, 'test', now() - interval '150 minutes'
    from added, (values (1, 'SUBMITTED', jsonb '{}'),
      (2, 'STATE_CHANGED', jsonb '{\"state\": \"DISPATCHED\"}')) as event (seq, kind, payload)" >/dev/null
  wait_until taken_at_least $((steps / 5))
  # The launcher first, so that it starts no other server.
  kill -9 -- "-$second" 2>/dev/null
  kill -9 "$(<"$folder/second/server.pid")" 2>/dev/null
  at_death=$(taken)
  [ "$at_death" -lt "$steps" ] || fault "all was done before the kill: $at_death of $steps"
  second=
}

every_step_is_taken_once() {
  wait_until taken_at_least "$steps"
  sleep 5
  local rows events incidents notices waiting
  rows=$(taken)
  events=$(query "select count(*) from incident_event where kind = 'ESCALATED'")
  incidents=$(query "select count(distinct incident_id) from incident_event where kind = 'ESCALATED'")
  notices=$(query "select count(*) from notice where text_key = 'reminder'")
  waiting=$(query "select count(*) from escalation_due where should_at <= now()")
  echo "    taken at the kill $at_death; in the end: steps $rows, events $events," \
    "incidents $incidents, notices $notices, still due $waiting"
  [ "$rows $events $incidents $notices $waiting" = "$steps $steps $steps $steps 0" ] \
    || fault "not each of $steps once"
}

end_second() {
  [ -z "$second" ] || kill -9 -- "-$second" 2>/dev/null
}

taken() {
  query "select count(*) from escalation"
}

taken_at_least() {
  [ "$(taken)" -ge "$1" ]
}

query() {
  PGPASSWORD=$(<"$GRIDMAP_DATA/password") psql -X -At -h 127.0.0.1 -U gridmap \
    -p "$(<"$GRIDMAP_DATA/cluster.port")" gridmap -c "$1"
}

run_test two_instances_share_one_database
run_test one_dies_while_both_escalate
run_test every_step_is_taken_once
tests_end "Kill -9 during escalation"
