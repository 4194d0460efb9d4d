# shellcheck shell=bash
# ./gridmap run: the server under supervision, and the order in which things start and stop.

run_service() {
  [ $# = 0 ] || misuse "run takes no argument; ./gridmap help lists the variables."
  hear_interrupts_again run
  check_settings
  ensure_installed missing_for_running
  open_data_directory
  become_the_only_server
  refuse_taken_port
  ensure_built
  stop_on_signals
  if uses_private_cluster; then
    enter_cluster
    private_cluster=yes
    watch_cluster
  fi
  supervise
}

# A shell that starts us in the background makes us deaf to SIGINT for good; a new program image is
# the only way to hear again. SIGHUP stays ignored under nohup, which asked for that.
hear_interrupts_again() {
  if trap -p INT | grep -q "''" && [ -z "${GRIDMAP_HEARS:-}" ]; then
    GRIDMAP_HEARS=yes exec env --default-signal=INT "$home/gridmap" "$@"
  fi
  unset GRIDMAP_HEARS
}

become_the_only_server() {
  local other
  exec 9>>"$data/server.lock"
  flock -n 9 && { serving=yes; return 0; }
  other=$(cat "$data/launcher.pid" 2>/dev/null || true)
  if [ -n "$other" ] && kill -0 "$other" 2>/dev/null; then
    say "Gridmap is already running at $(cat "$data/server.url" 2>/dev/null || local_url) (process $other)."
    exit 0
  fi
  say "Waiting for the server of an earlier run to end …"
  flock -w 60 9 || fail "A server of an earlier run still holds $data; end it and run again."
  serving=yes
}

refuse_taken_port() {
  local host=$address
  case $host in 0.0.0.0 | ::) host=127.0.0.1 ;; esac
  port_answers "$host" "$port" || return 0
  fail "Port $port is taken$(port_holder "$port"). Stop that program or choose another port: GRIDMAP_PORT=$((port + 1)) ./gridmap run"
}

stop_on_signals() {
  stopping=
  trap '' PIPE
  server='' watch='' training='' private_cluster=''
  trap 'stop INT' INT
  trap 'stop TERM' TERM
  trap 'stop HUP' HUP
  trap 'leave $?' EXIT
}

stop() {
  [ -z "$stopping" ] || return 0
  stopping=$1
  say "Stopping …"
  [ -z "$server" ] || kill -TERM "$server" 2>/dev/null || true
}

# The server first, then the cluster, whatever made us end. What says that a service runs is removed
# by that service alone: a batch command beside it ends here too.
leave() {
  trap '' INT TERM HUP
  { kill -KILL $watch $training && wait $watch $training; } 2>/dev/null || true
  if [ -n "$server" ] && kill -TERM "$server" 2>/dev/null; then wait "$server" || true; fi
  [ -z "$private_cluster" ] || leave_cluster
  [ -z "${serving:-}" ] || rm -f "$data/launcher.pid" "$data"/server.{url,pid,ready}
  [ -z "$stopping" ] || say "Stopped."
  exit "$1"
}

# tail looks at the postmaster once a second and ends with it.
watch_cluster() {
  local postmaster
  postmaster=$(as_owner head -n 1 "$cluster/postmaster.pid")
  setpriv --pdeathsig TERM tail --pid="$postmaster" -f /dev/null 6>&- 7>&- 8>&- 9>&- &
  watch=$!
}

# Should we be killed, the server hears of it and stops cleanly.
start_server() {
  echo "$$" >"$data/launcher.pid"
  local_url >"$data/server.url"
  rm -f "$data/server.ready"
  cd "$home"
  choose_jvm_options
  GRIDMAP_HOME=$home GRIDMAP_DATA=$data LOGGING_FILE_NAME=$data/log/server.log \
    setpriv --pdeathsig TERM "$jdk/bin/java" "${jvm_options[@]}" -jar "$app/gridmap.jar" serve &
  server=$!
  echo "$server" >"$data/server.pid"
  note_when_ready &
  [ -n "$training" ] || archive_classes_later
}

note_when_ready() {
  trap - ERR EXIT
  exec 8>&- 9>&-
  while kill -0 "$server" 2>/dev/null; do
    if service_is_ready; then
      touch "$data/server.ready"
      return
    fi
    sleep 1
  done
}

service_is_ready() {
  local host=$address
  case $host in 0.0.0.0 | ::) host=127.0.0.1 ;; esac
  (
    exec 3<>"/dev/tcp/$host/$port" || exit
    printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    head -n 1 <&3 | grep -q ' 200'
  ) 2>/dev/null
}

# Waits for whichever ends first, the server or the cluster, until we are asked to stop.
supervise() {
  local ended code
  start_server
  while [ -z "$stopping" ]; do
    code=0 ended=
    # bash's own words about a killed child are not for the user
    { wait -n -p ended $server $watch $training || code=$?; } 2>/dev/null
    [ -z "$stopping" ] || break
    case ${ended:-nobody} in
      "$server") after_server_ended "$code" ;;
      "$watch") after_cluster_ended ;;
      "$training") keep_class_archive ;;
    esac
  done
  wait_for_server
  exit 0
}

wait_for_server() {
  while [ -n "$server" ] && kill -0 "$server" 2>/dev/null; do wait "$server" || true; done
  server=
}

# A server that was killed after it had been up comes back; one that cannot start does not.
after_server_ended() {
  server=
  case $1 in
    0 | 143) exit 0 ;;
    137 | 134 | 139 | 3)
      if [ -f "$data/server.ready" ]; then
        complain "gridmap: the server was killed (code $1); starting it again."
        start_server
        return 0
      fi
      ;;
  esac
  fail "The server ended with code $1; its last words are above and in $data/log/server.log."
}

after_cluster_ended() {
  complain "gridmap: PostgreSQL ended unexpectedly; starting it again."
  start_cluster
  watch_cluster
}

# True when something accepts connections there.
port_answers() {
  (trap - ERR && exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# " by NAME (process N)", or nothing when the holder belongs to somebody we may not look at.
port_holder() {
  local hex inode pid
  hex=$(printf '%04X' "$1")
  inode=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null \
    | awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10; exit }')
  [ -n "$inode" ] || return 0
  pid=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" 2>/dev/null | head -n 1 | cut -d/ -f3)
  [ -z "$pid" ] || printf ' by %s (process %s)' "$(cat "/proc/$pid/comm")" "$pid"
}

# Keeps a log from growing for ever: above 10 MB the old one makes room.
rotate() {
  [ ! -f "$1" ] || [ "$(stat -c %s "$1")" -lt 10000000 ] || mv -f "$1" "$1.1"
}
