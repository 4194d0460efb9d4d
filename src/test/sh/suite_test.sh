#!/usr/bin/env bash
# The closing lines of ./gridmap test: reports as Surefire writes them go in, sentences come out.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/target/surefire-reports"
cd "$folder" || exit 1
# shellcheck source=src/main/sh/speak.sh
. "$root/src/main/sh/speak.sh"
# shellcheck source=src/main/sh/suite.sh
. "$root/src/main/sh/suite.sh"
failed=0

# A report of five tests: one failed, one was skipped for the reason given.
report() {
  cat >"target/surefire-reports/TEST-$1.xml" <<XML
<testsuite xmlns:xsi="x" name="$1" time="1" tests="5" errors="0" skipped="1" failures="1">
  <testcase name="a"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: $2
	at org.junit.jupiter.api.Assumptions.throwAssumptionFailed(Assumptions.java:340)
]]></skipped></testcase>
</testsuite>
XML
}

is() {
  [ "$1" = "$2" ] || { failed=1 && complain "is '$1' instead of '$2'"; }
}

report one "$samples_are_missing"
report two "$samples_are_missing"
is "$(java_counts)" "Java: 6 passed, 2 failed, 2 skipped"
is "$(java_skips)" "2 skipped: shared sample files are not beside this clone"
CI=true nothing_else_was_skipped || is "samples may be missing on a build server" "refused"

report three "Node is not installed"
is "$(java_skips | tail -n 1)" "2 skipped: shared sample files are not beside this clone"
is "$(java_skips | head -n 1)" "1 skipped: Node is not installed"
CI='' nothing_else_was_skipped || is "Node may be missing on somebody's desk" "refused"
if CI=true nothing_else_was_skipped 2>/dev/null; then is "Node is missing on a build server" "allowed"; fi

[ "$failed" = 0 ] && say "The closing lines of the suite: passed."
exit "$failed"
