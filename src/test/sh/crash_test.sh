#!/usr/bin/env bash
# Nothing that was answered is lost: 500 reports are posted while PostgreSQL and then the server are
# killed with signal 9. A writer that gets no 201 sends the same report again with the same key.
set -uo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/typing.sh"

reports=500 writers=4
export GRIDMAP_INTAKE_REPORTSPERWINDOW=1000000

the_writers_get_a_201_for_every_report() {
  local writer pids=()
  start_service
  category=$(get /api/v1/categories | grep -o '"code":"[^"]*"' | head -n 1 | cut -d'"' -f4)
  for writer in $(seq "$writers"); do
    post_reports "$writer" >"$folder/answers.$writer" &
    pids+=($!)
  done
  wait_until answered 100
  kill -9 "$(head -n 1 "$GRIDMAP_DATA/cluster/postmaster.pid")"
  wait_until answered 250
  kill -9 "$(<"$GRIDMAP_DATA/server.pid")"
  wait "${pids[@]}"
  answered "$reports" || fault "only $(cat "$folder"/answers.* | wc -l) reports were answered"
}

# One line for each: the number of the answer, and what was reported.
every_answered_report_is_stored_once_and_nothing_else() {
  sort "$folder"/answers.* >"$folder/answered"
  rows_of_the_database | sort >"$folder/stored"
  cmp -s "$folder/answered" "$folder/stored" \
    || fault "answered and stored differ: $(diff "$folder/answered" "$folder/stored" | head -n 5)"
}

both_deaths_were_noticed() {
  service_said "PostgreSQL ended unexpectedly; starting it again" || fault "nothing was said about PostgreSQL"
  service_said "the server was killed" || fault "nothing was said about the server"
}

post_reports() {
  local report number
  for report in $(seq "$1" "$writers" "$reports"); do
    number=
    for _ in $(seq 600); do
      number=$(post "crash $report" "key-$report-$$")
      [ -z "$number" ] || break
      sleep 0.3
    done
    echo "$number crash $report"
  done
}

# Prints the number of the 201, or nothing.
post() {
  local body="{\"category\":\"$category\",\"description\":\"$1\",\"location\":{\"lon\":116.4,\"lat\":39.9}}"
  (
    exec 3<>"/dev/tcp/127.0.0.1/$GRIDMAP_PORT" || exit
    printf 'POST /api/v1/incidents HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %s\r\n\r\n%s' \
      "$2" "${#body}" "$body" >&3
    timeout 60 cat <&3 | sed -n '1{/ 201/!q}; s/.*"number":"\([^"]*\)".*/\1/p'
  ) 2>/dev/null
}

answered() {
  [ "$(cat "$folder"/answers.* | grep -c '^[0-9]')" -ge "$1" ]
}

rows_of_the_database() {
  PGPASSWORD=$(<"$GRIDMAP_DATA/password") psql -X -AtF ' ' -h 127.0.0.1 -U gridmap \
    -p "$(<"$GRIDMAP_DATA/cluster.port")" gridmap \
    -c "select number, description from incident where description like 'crash %'"
}

run_test the_writers_get_a_201_for_every_report
run_test every_answered_report_is_stored_once_and_nothing_else
run_test both_deaths_were_noticed
tests_end "Kill -9"
