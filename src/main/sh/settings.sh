# shellcheck shell=bash
# The variables a user may set, checked once, and the places derived from them.

port=${GRIDMAP_PORT:-8080}
address=${GRIDMAP_ADDRESS:-127.0.0.1}

check_settings() {
  [ -n "${GRIDMAP_PUBLIC_URL:-}" ] || unset GRIDMAP_PUBLIC_URL # set but empty means: not said
  if ! [[ $port =~ ^[0-9]{1,5}$ ]] || ((10#$port < 1 || 10#$port > 65535)); then
    misuse "GRIDMAP_PORT is '$port'; it must be a number from 1 to 65535."
  fi
  if [ -n "${GRIDMAP_DB_URL:-}" ] && [[ $GRIDMAP_DB_URL != jdbc:postgresql:* ]]; then
    misuse "GRIDMAP_DB_URL must look like jdbc:postgresql://host:5432/database."
  fi
}

uses_private_cluster() {
  [ -z "${GRIDMAP_DB_URL:-}" ]
}

# The address a person on this machine types.
local_url() {
  case $address in
    0.0.0.0 | :: | 127.0.0.1 | localhost) printf 'http://localhost:%s' "$port" ;;
    *:*) printf 'http://[%s]:%s' "$address" "$port" ;;
    *) printf 'http://%s:%s' "$address" "$port" ;;
  esac
}

# Makes the data directory and sets $data to its absolute path. PostgreSQL refuses to run as root,
# so for root the cluster belongs to the user postgres, who must be able to walk down to it; below a
# closed home directory the data moves to /var/lib and .gridmap becomes a link to it.
open_data_directory() {
  data=${GRIDMAP_DATA:-$home/.gridmap}
  if [ "$(id -u)" = 0 ] && uses_private_cluster && [ ! -d "$data" ] \
    && ! reachable_by_postgres "$(nearest_folder "$data")"; then
    [ -z "${GRIDMAP_DATA:-}" ] \
      || misuse "The user postgres cannot enter $(nearest_folder "$data"); choose another GRIDMAP_DATA or open that folder (chmod o+x)."
    move_data_to_var_lib
  fi
  mkdir -p "$data" 2>/dev/null || fail "Cannot make the data directory $data; set GRIDMAP_DATA to a folder you may write to."
  data=$(cd "$data" && pwd -P)
  [ -w "$data" ] || fail "The data in $data belong to $(stat -c %U "$data"); run as that user or set GRIDMAP_DATA."
  mkdir -p "$data/log"
}

move_data_to_var_lib() {
  local place
  place=/var/lib/gridmap-$(printf '%s' "$home" | cksum | cut -d' ' -f1)
  say "The user postgres cannot enter $home, so the data goes to $place (linked from .gridmap)."
  mkdir -p "$place"
  ln -sfn "$place" "$data"
}

nearest_folder() {
  local folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  printf '%s' "$folder"
}

reachable_by_postgres() {
  runuser -u postgres -- test -x "$1"
}
