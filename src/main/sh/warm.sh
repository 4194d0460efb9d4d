# shellcheck shell=bash
# The second start is the quick one: after the first good start the classes, as the JVM has loaded
# and linked them, are written beside the program, in the background and at the lowest priority.
# Decision 0002 has the numbers.

# Sets $jvm_options for a long-running server.
choose_jvm_options() {
  jvm_options=(-XX:+ExitOnOutOfMemoryError "${speak_utf8[@]}")
  name_class_archive
  [ ! -f "$class_archive" ] || jvm_options+=("$use_archive$class_archive")
}

# An archive fits one program and one build of the JDK; both are in its name and folder.
name_class_archive() {
  class_archive=$app/classes-$(cksum <"$jdk/release" | cut -d' ' -f1)
  if [ "$jdk_version" = 25 ]; then
    use_archive=-XX:AOTCache= make_archive=-XX:AOTCacheOutput=
  else
    use_archive=-XX:SharedArchiveFile= make_archive=-XX:ArchiveClassesAtExit=
  fi
}

# Runs beside the server and ends by itself; sets $training.
archive_classes_later() {
  [ ! -f "$class_archive" ] || return 0
  (
    trap - ERR EXIT
    sleep 60 # a start that only tries something out is over by then
    until [ -f "$data/server.ready" ]; do
      kill -0 "$$" 2>/dev/null || exit # the launcher was killed
      sleep 5
    done
    exec nice -n 19 setpriv --pdeathsig TERM "$jdk/bin/java" "${jvm_options[@]}" "$make_archive$class_archive.new" \
      -Dspring.context.exit=onRefresh -Dlogging.level.root=off -jar "$app/gridmap.jar" serve
  ) >"$data/log/archive.log" 2>&1 </dev/null 8>&- 9>&- &
  training=$!
}

keep_class_archive() {
  training=
  [ ! -s "$class_archive.new" ] || mv "$class_archive.new" "$class_archive"
}
