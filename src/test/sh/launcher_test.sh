#!/usr/bin/env bash
# The launcher as a user meets it: each test types commands and reads what comes back. The tests
# about one service follow each other in order, as a day of that service would.
set -uo pipefail

# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/typing.sh"

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

help_settings_lists_every_key_and_makes_nothing() {
  local key
  GRIDMAP_DATA=$folder/unmade typed help settings
  exits 0
  says "GRIDMAP_DB_URL"
  while read -r key; do says "$key"; done < <(sed -n 's/^| .\(gridmap[.a-z-]*\).*/\1/p' "${gridmap%/*}/src/docs/settings.md")
  [ ! -e "$folder/unmade" ] || fault "help settings made a data directory"
}

help_for_something_unknown_is_refused() {
  typed help elephants
  exits 2
  says "help knows 'settings' only"
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

a_batch_command_beside_the_service_leaves_its_files_alone() {
  local before=$folder/files
  wait_until test -f "$GRIDMAP_DATA/server.ready"
  cat "$GRIDMAP_DATA"/launcher.pid "$GRIDMAP_DATA"/server.{pid,url} >"$before"
  typed user list
  exits 0
  cat "$GRIDMAP_DATA"/launcher.pid "$GRIDMAP_DATA"/server.{pid,url} | cmp -s - "$before" \
    || fault "a file of the service has changed or is gone"
  [ -f "$GRIDMAP_DATA/server.ready" ] || fault "server.ready is gone"
}

a_server_killed_after_a_batch_command_comes_back() {
  said=$folder/service
  kill -9 "$(cat "$GRIDMAP_DATA/server.pid")"
  wait_until service_said "the server was killed (code 137); starting it again"
  wait_until health_is UP
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

a_batch_command_brings_its_own_database_and_stops_it_again() {
  typed user list
  exits 0
  says "ADMINISTRATOR"
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

run_test an_unknown_command_is_refused_with_exit_code_2
run_test help_lists_what_exists
run_test help_settings_lists_every_key_and_makes_nothing
run_test help_for_something_unknown_is_refused
run_test a_port_that_is_no_number_is_refused
run_test doctor_finds_what_run_needs
run_test run_serves_and_a_second_run_only_says_where
run_test a_taken_port_is_named_with_its_holder
run_test a_batch_command_beside_the_service_leaves_its_files_alone
run_test a_server_killed_after_a_batch_command_comes_back
run_test a_killed_postgresql_comes_back_under_the_running_server
run_test an_interrupt_stops_a_background_service
run_test a_batch_command_brings_its_own_database_and_stops_it_again
run_test a_killed_launcher_takes_its_server_along_and_the_next_run_goes_on

tests_end Launcher
