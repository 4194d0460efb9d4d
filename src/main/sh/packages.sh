# shellcheck shell=bash
# What the machine must have, and how it gets it on Debian and Ubuntu.

# Installs the named packages when it may; otherwise prints the one command that does.
install_packages() {
  local command="apt-get update && apt-get install -y --no-install-recommends $*"
  command -v apt-get >/dev/null \
    || fail "This machine lacks what the Debian packages '$*' provide; install the same with its own package manager."
  if [ "$(id -u)" = 0 ]; then
    say "Installing with apt: $*"
    apt_install env "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    say "Installing with sudo apt: $*"
    apt_install "sudo env" "$@"
  else
    fail "Something is missing and this user may not install it. Type:
  sudo sh -c '$command'"
  fi
}

# The first argument is how to become root; the rest are packages.
apt_install() {
  local as_root=$1 log
  shift
  log=$(mktemp)
  keep_default_cluster_away "$as_root"
  # shellcheck disable=SC2086 # as_root is a command prefix of several words
  if ! { $as_root apt-get update && $as_root DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    fail "apt could not install $* (the whole output is in $log)."
  fi
  allow_default_cluster "$as_root"
  rm -f "$log"
}

no_default_cluster=/etc/postgresql-common/createcluster.d/gridmap.conf

# Debian starts a cluster of its own on port 5432 when PostgreSQL is installed. Nobody asked for it.
keep_default_cluster_away() {
  [ ! -e /etc/postgresql-common/createcluster.conf ] || return 0
  # shellcheck disable=SC2086
  $1 mkdir -p "${no_default_cluster%/*}"
  # shellcheck disable=SC2086
  echo 'create_main_cluster = false' | $1 tee "$no_default_cluster" >/dev/null
}

allow_default_cluster() {
  # shellcheck disable=SC2086
  $1 rm -f "$no_default_cluster"
}

# Prints the packages that running the service lacks.
missing_for_running() {
  find_jdk || jdk_package
  command -v mvn >/dev/null || echo maven
  if uses_private_cluster && ! find_postgis; then postgis_package; fi
}

# Prints the packages that the test suite lacks besides those.
missing_for_tests() {
  find_postgis || postgis_package
  find_browser >/dev/null || echo chromium
  [ -e "$(newest /usr/share/fonts/opentype/noto/*CJK*)" ] || echo fonts-noto-cjk
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

jdk_package() {
  case $(apt-cache policy default-jdk-headless 2>/dev/null | sed -n 's/.*Candidate: .*1\.\([0-9]*\)-.*/\1/p') in
    11) echo openjdk-17-jdk-headless ;;
    *) echo default-jdk-headless ;;
  esac
}

# A server without PostGIS gets PostGIS for its own version; no server at all gets the newest pair.
postgis_package() {
  local folder
  folder=$(newest /usr/lib/postgresql/*)
  if [ -d "$folder" ]; then
    echo "postgresql-${folder##*/} postgresql-${folder##*/}-postgis-3"
  else
    echo postgresql-postgis
  fi
}

# The last of the given paths when versions are compared as numbers; a pattern without a match
# comes back as it is.
newest() {
  printf '%s\n' "$@" | sort -V | tail -n 1
}

find_browser() {
  local name
  for name in chromium google-chrome chromium-browser; do
    command -v "$name" && return 0
  done
  return 1
}

ensure_installed() {
  local missing
  missing=$("$1" | tr '\n' ' ')
  # shellcheck disable=SC2086 # a list of package names
  [ -z "${missing// /}" ] || install_packages $missing
}
