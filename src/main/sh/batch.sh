# shellcheck shell=bash
# The batch commands: the program does the work, the launcher gives it a database when it needs one.

# Files in, files out; relative paths are the user's.
run_on_files() {
  ensure_installed missing_for_files
  ensure_built
  if [ "$1 ${2:-}" = "bench cases" ] && ! needs_no_database "$@"; then
    run_beside_peers "$@"
  fi
  exec "$jdk/bin/java" "${speak_utf8[@]}" -jar "$app/gridmap.jar" "$@"
}

# What ours is compared with is no part of the program: Maven fetches it beside.
run_beside_peers() {
  local peers=$home/target/launch/peers
  (cd "$home" && mvn -q -B -ntp dependency:copy-dependencies -DincludeGroupIds=net.sf.mpxj \
    -DincludeScope=provided -DoutputDirectory="$peers" >&2 </dev/null) \
    || say "MPXJ could not be fetched; ours is measured alone."
  exec "$jdk/bin/java" "${speak_utf8[@]}" -cp "$app/gridmap.jar:$peers/*" \
    org.gridmap.GridmapApplication "$@"
}

missing_for_files() {
  find_jdk || jdk_package
  command -v mvn >/dev/null || echo maven
}

# Help, a check of files and deadlines of a file are answered without a database.
needs_no_database() {
  local word
  case "$1 ${2:-}" in
    'jurisdiction check') return 0 ;;
    'clocks rebuild') ;;
    'clocks '*) return 0 ;;
  esac
  for word in "$@"; do
    case $word in --help | -h) return 0 ;; esac
  done
  return 1
}

# On the database of GRIDMAP_DATA, which is started for the command and stopped after it unless
# somebody else uses it.
run_on_database() {
  if needs_no_database "$@"; then
    run_on_files "$@"
  fi
  hear_interrupts_again "$@"
  check_settings
  ensure_installed missing_for_running
  open_data_directory
  ensure_built
  stop_on_signals
  if uses_private_cluster; then
    enter_cluster
    private_cluster=yes
  fi
  run_to_end "$@"
}

run_to_end() {
  local code=0
  choose_jvm_options
  GRIDMAP_HOME=$home GRIDMAP_DATA=$data setpriv --pdeathsig TERM \
    "$jdk/bin/java" "${jvm_options[@]}" -jar "$app/gridmap.jar" "$@" <&0 &
  server=$!
  while :; do
    code=0
    wait "$server" || code=$?
    kill -0 "$server" 2>/dev/null || break
  done
  server=
  exit "$code"
}
