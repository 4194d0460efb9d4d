# shellcheck shell=bash
# ./gridmap doctor: what this machine has, what it lacks, and where things are.

run_doctor() {
  [ $# = 0 ] || misuse "doctor takes no argument."
  local missing
  check_settings
  report System "$(. /etc/os-release 2>/dev/null && printf '%s' "${PRETTY_NAME:-unknown}"), $(nproc) cores, $(memory_gigabytes) GB of memory"
  if find_jdk; then report JDK "$jdk_version in $jdk"; else report JDK "missing (25, 21 or 17)"; fi
  report Maven "$(command -v mvn || echo missing)"
  if uses_private_cluster; then doctor_cluster; else report Database "$GRIDMAP_DB_URL"; fi
  report "For tests" "browser $(find_browser || echo missing), node $(node --version 2>/dev/null || echo missing)"
  doctor_address
  missing=$(missing_for_running | tr '\n' ' ')
  if [ -n "${missing// /}" ]; then
    fail "missing packages: $missing— ./gridmap run installs them when it may, or type: sudo apt-get install $missing"
  fi
  say "Everything ./gridmap run needs is here."
}

report() {
  printf '%-10s %s\n' "$1" "$2"
}

memory_gigabytes() {
  awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo
}

doctor_cluster() {
  local place=${GRIDMAP_DATA:-$home/.gridmap}
  if find_postgis; then report PostGIS "with PostgreSQL $(basename "${pg_bin%/bin}")"; else report PostGIS missing; fi
  if [ -d "$place" ]; then
    report Data "$(readlink -f "$place"), $(du -sh "$place/" 2>/dev/null | cut -f1) used, $(df -Ph "$place" | awk 'NR == 2 { print $4 }') free"
    report Database "port $(cat "$place/cluster.port" 2>/dev/null || echo 'not chosen yet')"
  else
    report Data "$place (not made yet)"
  fi
}

doctor_address() {
  local state=free
  if port_answers 127.0.0.1 "$port"; then state="in use$(port_holder "$port")"; fi
  report Address "$(local_url), $state"
}
