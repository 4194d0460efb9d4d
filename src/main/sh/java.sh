# shellcheck shell=bash
# The JDK: the newest of 25, 21 and 17 that is installed.

# Sets $jdk (its folder) and $jdk_version (25, 21 or 17), or returns 1.
find_jdk() {
  local wanted folder
  for wanted in 25 21 17; do
    for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
      if [ -x "$folder/bin/javac" ] && [ "$(major_version "$folder")" = "$wanted" ]; then
        jdk=$folder jdk_version=$wanted
        return 0
      fi
    done
  done
  return 1
}

# Read from the file every JDK carries; asking the JVM itself would cost half a second for each.
major_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# Standard output is for data: what the JVM has to say goes to standard error.
# Chinese on the console and in files, whatever the locale of the shell is.
speak_utf8=(-XX:+DisplayVMOutputToStderr -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
