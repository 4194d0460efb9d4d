# shellcheck shell=bash
# ./gridmap help: the commands, or every setting. Both are read from files; nothing is built or started.

show_help() {
  case ${1:-} in
    '') cat "$home/src/main/sh/help.txt" ;;
    settings) show_settings ;;
    *) misuse "help knows 'settings' only; ./gridmap $1 --help tells about a command." ;;
  esac
}

# The page as a terminal can show it: of a row of a table the name first, then the other columns
# with their heads, one a line.
show_settings() {
  awk -F ' [|] ' '
    /^[|] ---/ { next }
    /^[|] / {
      gsub(/^[|] | [|]$/, "")
      gsub(/`/, "")
      if ($1 == "key" || $1 == "variable") { for (i = 1; i <= NF; i++) head[i] = $i; next }
      print "  " $1
      for (i = 2; i <= NF; i++) if ($i != "") printf "      %-9s %s\n", head[i], $i
      next
    }
    { gsub(/`/, ""); sub(/^#+ /, ""); print }
  ' "$home/src/docs/settings.md"
}
