# shellcheck shell=bash
# How the shell tests type commands and look at what comes back. Sourced by each of them.

gridmap=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/gridmap
folder=$(mktemp -d)
chmod 755 "$folder"
export GRIDMAP_DATA=$folder/data
unset GRIDMAP_ADDRESS GRIDMAP_DB_URL GRIDMAP_DB_USER GRIDMAP_DB_PASSWORD GRIDMAP_PUBLIC_URL GRIDMAP_PROXIES
passed=0 failed=0 service='' code=0 said=

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
  # Whoever runs the tests may ignore SIGHUP (nohup does); the service under test must not inherit that.
  env --default-signal=HUP "$gridmap" run >"$folder/service" 2>&1 </dev/null &
  service=$! said=$folder/service
  wait_until health_is UP
}

service_said() {
  grep -qF -- "$1" "$folder/service"
}

service_is_gone() {
  ! kill -0 "$service" 2>/dev/null
}

service_ends() {
  code=0 said=$folder/service
  wait_until service_is_gone
  service_is_gone || kill -9 "$service"
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

# Prints the counts; the exit code says whether all were good.
tests_end() {
  echo "$1: $passed passed, $failed failed"
  [ "$failed" = 0 ]
}
