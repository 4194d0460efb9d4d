# shellcheck shell=bash
# How the launcher talks: one line for each thing it does, one sentence for each thing it cannot do.

say() {
  printf '%s\n' "$*" || true # a closed terminal must not keep us from stopping cleanly
}

complain() {
  printf '%s\n' "$*" >&2 || true
}

# Something is wrong on this machine: exit code 1.
fail() {
  complain "gridmap: $*"
  exit 1
}

# The command or a variable is wrong: exit code 2, nothing was done.
misuse() {
  complain "gridmap: $*"
  exit 2
}
