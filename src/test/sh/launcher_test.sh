#!/usr/bin/env bash
# The launcher as a user meets it: each test types commands and reads what comes back. The tests
# about one service follow each other in order, as a day of that service would.
set -uo pipefail

gridmap=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/gridmap
folder=$(mktemp -d)
chmod 755 "$folder"
export GRIDMAP_DATA=$folder/data
unset GRIDMAP_ADDRESS GRIDMAP_DB_URL GRIDMAP_DB_USER GRIDMAP_DB_PASSWORD GRIDMAP_PUBLIC_URL
passed=0 failed=0 service='' code=0 said=

an_unknown_command_is_refused_with_exit_code_2() {
  typed no-such-command
  exits 2
  says "There is no command 'no-such-command'"
}

help_lists_what_exists() {
  typed help
  exits 0
  says "./gridmap run"
  says "GRIDMAP_DB_URL"
}

a_port_that_is_no_number_is_refused() {
  GRIDMAP_PORT=eighty typed run
  exits 2
  says "GRIDMAP_PORT is 'eighty'"
}

doctor_finds_what_run_needs() {
  typed doctor
  exits 0
  says "Everything ./gridmap run needs is here."
}

run_serves_and_a_second_run_only_says_where() {
  start_service
  typed run
  exits 0
  says "already running at http://localhost:$GRIDMAP_PORT"
}

a_taken_port_is_named_with_its_holder() {
  GRIDMAP_DATA=$folder/other typed run
  exits 1
  says "Port $GRIDMAP_PORT is taken by java"
}

a_killed_postgresql_comes_back_under_the_running_server() {
  kill -9 "$(head -n 1 "$GRIDMAP_DATA/cluster/postmaster.pid")"
  wait_until service_said "PostgreSQL ended unexpectedly; starting it again"
  wait_until health_is UP
}

an_interrupt_stops_a_background_service() {
  kill -INT "$service"
  service_ends
  exits 0
  says "Stopped."
  cluster_is_down
}

a_killed_launcher_takes_its_server_along_and_the_next_run_goes_on() {
  start_service
  kill -9 "$service"
  service_ends
  start_service
  kill -HUP "$service"
  service_ends
  exits 0
  cluster_is_down
}

# --- how the tests type and look

typed() {
  code=0 said=$folder/out
  "$gridmap" "$@" >"$folder/out" 2>&1 </dev/null || code=$?
}

exits() {
  [ "$code" = "$1" ] || fault "exit code $code instead of $1"
}

says() {
  grep -qF -- "$1" "$said" || fault "does not say: $1"
}

fault() {
  faults="${faults}    $1"$'\n'
}

start_service() {
  GRIDMAP_PORT=$(free_port)
  export GRIDMAP_PORT
  "$gridmap" run >"$folder/service" 2>&1 </dev/null &
  service=$!
  wait_until health_is UP
}

service_said() {
  grep -qF -- "$1" "$folder/service"
}

service_ends() {
  code=0 said=$folder/service
  wait "$service" 2>/dev/null || code=$?
  service=
}

health_is() {
  get /actuator/health | grep -q "\"status\":\"$1\""
}

get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$GRIDMAP_PORT" || exit
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
    cat <&3
  ) 2>/dev/null
}

# Polls for up to three minutes: a loaded machine is slow, not wrong.
wait_until() {
  local left=360
  until "$@"; do
    left=$((left - 1))
    if [ "$left" = 0 ]; then
      fault "never: $*"
      return
    fi
    sleep 0.5
  done
}

cluster_is_down() {
  [ ! -e "$GRIDMAP_DATA/cluster/postmaster.pid" ] || fault "the cluster still runs"
}

free_port() {
  local port=$((20000 + RANDOM % 10000))
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}

clean_up() {
  if [ -n "$service" ]; then
    kill "$service"
    wait "$service"
  fi
  rm -rf "$folder"
}
trap clean_up EXIT

run_test() {
  faults=
  "$1"
  if [ -z "$faults" ]; then
    passed=$((passed + 1))
    echo "  ok    ${1//_/ }"
  else
    failed=$((failed + 1))
    printf '  FAIL  %s\n%s' "${1//_/ }" "$faults"
    sed 's/^/    | /' "$said" | tail -n 40
  fi
}

run_test an_unknown_command_is_refused_with_exit_code_2
run_test help_lists_what_exists
run_test a_port_that_is_no_number_is_refused
run_test doctor_finds_what_run_needs
run_test run_serves_and_a_second_run_only_says_where
run_test a_taken_port_is_named_with_its_holder
run_test a_killed_postgresql_comes_back_under_the_running_server
run_test an_interrupt_stops_a_background_service
run_test a_killed_launcher_takes_its_server_along_and_the_next_run_goes_on

echo "Launcher: $passed passed, $failed failed"
[ "$failed" = 0 ]
