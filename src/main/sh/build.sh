# shellcheck shell=bash
# Builds only when something that goes into the program changed, and keeps the program in a folder
# named after its content, so that a rebuild never pulls a file from under a running server.

ensure_built() {
  local stamp
  find_jdk || fail "No JDK 25, 21 or 17 was found; ./gridmap doctor says what is missing."
  export JAVA_HOME=$jdk
  mkdir -p "$home/target/launch" 2>/dev/null && [ -w "$home/target/launch" ] \
    || fail "$home/target belongs to $(stat -c %U "$home/target" 2>/dev/null || echo another user); remove it or build as that user."
  exec 6>"$home/target/launch/lock"
  flock 6
  stamp=$(content_stamp)
  app=$home/target/launch/$stamp
  [ -f "$app/gridmap.jar" ] || build_program
  exec 6>&-
}

content_stamp() {
  (cd "$home" && find pom.xml src/main frontend \
    \( -name node_modules -o -path frontend/test -o -path src/main/sh \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12)
}

build_program() {
  local log=$home/target/launch/build.log began=$SECONDS
  say "Building with JDK $jdk_version (the first time Maven downloads the libraries: some minutes) …"
  if ! (cd "$home" && mvn -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true) \
    >"$log" 2>&1 </dev/null; then
    grep -E '^\[ERROR\]|BUILD' "$log" | head -n 20 >&2
    fail "The build failed; the whole output is in $log."
  fi
  rm -rf "$app.new"
  "$jdk/bin/java" -Djarmode=tools -jar "$home/target/gridmap.jar" extract --destination "$app.new" >>"$log" 2>&1 \
    || fail "The program could not be unpacked; see $log."
  mv "$app.new" "$app"
  forget_old_programs
  say "Built in $((SECONDS - began)) s."
}

# The program before this one may still be running.
forget_old_programs() {
  find "$home/target/launch" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %p\n' \
    | sort -rn | tail -n +3 | cut -d' ' -f2- | xargs -r -d '\n' rm -rf
}
