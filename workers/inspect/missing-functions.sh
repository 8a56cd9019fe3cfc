# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2016 # bin and data are those of the script; $libdir is a word of the server
# For scripts that know $bin and $data. `value NAME OPTION...` prints a value of the configuration that a
# server with these options reads, `missing OPTION...` what its start would not find besides its files:
# libraries (dfmgr.c), directories of the sockets and of the log, as far as they are not in the data
# directory. Packages differ in where $libdir is; it has PL/pgSQL, which every server comes with, and where
# it is not found no library is judged.

value() { name=$1; shift; "$bin/postgres" "$@" -C "$name" 2>/dev/null; }
absolute() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$data" "$1" ;; esac; }
trimmed() { printf '%s' "$1" | sed 's/^[ "]*//; s/[ "]*$//'; }
libraryDirectory() {
  for place in "$bin/../lib" "$bin/../lib64" "$bin/../lib64/pgsql" "$bin/../lib/pgsql" "$bin/../lib/postgresql"; do
    [ ! -f "$place/plpgsql.so" ] || { printf '%s' "$place"; return; }
  done
}
missingLibrary() {
  case $1 in
    '') return 1 ;;
    /*) file=$1 ;;
    '$libdir/'*) file=$lib/${1#'$libdir/'} ;;
    *) file=$lib/$1 ;;
  esac
  case $file in "$data"/*) return 1 ;; esac
  [ -n "$lib" ] && ! [ -f "$file" ] && ! [ -f "$file.so" ]
}
missing() {
  libraries=$(value shared_preload_libraries "$@")
  sockets=$(value unix_socket_directories "$@")
  lib=$(libraryDirectory)
  [ -z "$(value dynamic_library_path "$@" | sed 's/^\$libdir$//')" ] || lib=
  old=$IFS; IFS=,
  for name in $libraries; do
    name=$(trimmed "$name")
    ! missingLibrary "$name" || echo "could not access file \"$name\" (shared_preload_libraries)"
  done
  for name in $sockets; do
    name=$(trimmed "$name")
    case $name in "$data"*) continue ;; /*) ;; *) continue ;; esac
    [ -d "$name" ] && [ -w "$name" ] || echo "could not create a socket in \"$name\" (unix_socket_directories)"
  done
  IFS=$old
  [ "$(value logging_collector "$@")" = on ] || return 0
  log=$(absolute "$(value log_directory "$@")")
  case $log in "$data"/*) return 0 ;; esac
  [ -d "$log" ] || log=${log%/*}
  [ -w "$log" ] || echo "could not write in \"$log\" (log_directory)"
}
