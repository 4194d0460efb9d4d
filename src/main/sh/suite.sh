# shellcheck shell=bash
# ./gridmap test: everything, from nothing to green; ./gridmap test attack: the attacks in full.

# Why a test may be skipped anywhere: the samples are not in the repository.
samples_are_missing="shared sample files are not beside this clone"

run_suite() {
  if [ "$*" = attack ]; then
    run_attacks
    return
  fi
  [ $# = 0 ] || misuse "test takes no argument but attack; single tests run with mvn test -Dtest=Name."
  local began=$SECONDS failed=0
  ensure_installed missing_for_suite
  find_jdk || fail "No JDK was found after the installation."
  export JAVA_HOME=$jdk
  cd "$home"
  check_scripts || failed=1
  front_end_libraries || failed=1
  java_tests || failed=1
  front_end_tests || failed=1
  launcher_tests || failed=1
  say "$(java_counts)"
  java_skips | while read -r line; do say "$line"; done
  nothing_else_was_skipped || failed=1
  say "The whole suite took $(((SECONDS - began + 30) / 60)) min ($((SECONDS - began)) s)."
  if [ "$failed" = 1 ]; then fail "The suite is red."; fi
  say "The suite is green."
}

# The suite holds a short form of these; here they come with three hundred connections at a time.
run_attacks() {
  ensure_installed missing_for_suite
  find_jdk || fail "No JDK was found after the installation."
  export JAVA_HOME=$jdk
  cd "$home"
  say "== Attacks on a service with its database, JDK $jdk_version"
  mvn -B -ntp test -Dtest='org/gridmap/attack/*Test' -Dgridmap.attack.connections=300 </dev/null
}

missing_for_suite() {
  { missing_for_files && missing_for_tests && { command -v shellcheck >/dev/null || echo shellcheck; }; } | awk '!seen[$0]++'
}

check_scripts() {
  say "== shellcheck"
  shellcheck -x gridmap .ci/run src/test/sh/*_test.sh
}

# What checks the front end and its pages; stories need it as well.
front_end_libraries() {
  (cd frontend && npm ci --no-audit --no-fund --loglevel=error </dev/null)
}

java_tests() {
  say "== Java tests with JDK $jdk_version (output of each test: target/surefire-reports)"
  mvn -B -ntp test -Dmaven.test.redirectTestOutputToFile=true </dev/null
}

# Adds up the reports Surefire wrote, one line that counts.
java_counts() {
  cat target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
    /<testsuite / {
      match($0, / tests="[0-9]+/); tests += substr($0, RSTART + 8, RLENGTH - 8)
      match($0, / errors="[0-9]+/); bad += substr($0, RSTART + 9, RLENGTH - 9)
      match($0, / failures="[0-9]+/); bad += substr($0, RSTART + 11, RLENGTH - 11)
      match($0, / skipped="[0-9]+/); skipped += substr($0, RSTART + 10, RLENGTH - 10)
    }
    END { printf "Java: %d passed, %d failed, %d skipped", tests - bad - skipped, bad, skipped }'
}

# One line for each reason why Java tests were skipped, with how many there were.
java_skips() {
  cat target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
    /<skipped/ {
      reason = "no reason given"
      if (match($0, /Assumption failed: [^"&<\]]*/)) {
        reason = substr($0, RSTART + 19, RLENGTH - 19)
      } else if (match($0, / message="[^"]*/)) {
        reason = substr($0, RSTART + 10, RLENGTH - 10)
      }
      count[reason]++
    }
    END { for (reason in count) printf "%d skipped: %s\n", count[reason], reason }' | sort
}

nothing_else_was_skipped() {
  [ "${CI:-}" = true ] || return 0
  [ -z "$(java_skips | grep -v "$samples_are_missing")" ] && return 0
  complain "On a build server only tests of shared samples may be skipped."
  return 1
}

front_end_tests() {
  say "== Front end: tests and types"
  (
    cd frontend \
      && node --test --test-reporter=spec test/*.test.js \
      && npx --no-install tsc --noEmit
  )
}

launcher_tests() {
  say "== Launcher"
  bash src/test/sh/suite_test.sh && bash src/test/sh/launcher_test.sh && bash src/test/sh/crash_test.sh \
    && bash src/test/sh/escalation_crash_test.sh
}
