// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/startquestion.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// For scripts that know $bin and $data. `value NAME OPTION...` prints a value of the configuration that a
/// server with these options reads, `missing OPTION...` what its start would not find besides its files:
/// libraries (dfmgr.c), directories of the sockets and of the log, as far as they are not in the data
/// directory. Packages differ in where $libdir is; it has PL/pgSQL, which every server comes with, and where
/// it is not found no library is judged.
static const QString missingFunctions = uR"sh(
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
})sh"_s;

/// $1 directory of the binaries, $2 data directory, $3 postgresql.conf. `postgres -C` reads the whole
/// configuration as a start does; then TLS files (be-secure-common.c for the modes of the key).
static const QString startScript = missingFunctions + uR"sh(
bin=$1; data=$2; conf=$3
[ -x "$bin/postgres" ] && [ -f "$conf" ] || exit 0
set -- -D "$data" -c config_file="$conf"
said=$("$bin/postgres" "$@" -C wal_level 2>&1 >/dev/null) || { printf '%s\n' "$said"; exit 0; }
if [ "$(value ssl "$@")" = on ]; then
  for name in ssl_cert_file ssl_key_file ssl_ca_file ssl_crl_file; do
    file=$(value "$name" "$@") || continue
    [ -n "$file" ] || continue
    file=$(absolute "$file")
    [ -r "$file" ] || echo "could not read $name \"$file\""
  done
  key=$(absolute "$(value ssl_key_file "$@")")
  if [ -r "$key" ]; then
    owner=$(stat -L -c %u -- "$key"); mode=$(stat -L -c %a -- "$key")
    case $owner:$mode in
      0:?[04]0|0:??[04]0|"$(id -u)":?00|"$(id -u)":??00) ;;
      *) echo "private key file \"$key\" has group or world access" ;;
    esac
  fi
fi
missing "$@"
for name in hba_file ident_file; do
  file=$(value "$name" "$@")
  [ -z "$file" ] || [ -r "$(absolute "$file")" ] || [ "$name" = ident_file ] || echo "could not open file \"$file\""
done
exit 0)sh"_s;

Result<QString> startProblem(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto output = host.require(
        shellScript(startScript, {place.binDirectory, place.dataDirectory, place.configFile}), patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).trimmed();
}

/// $1 directory of the binaries, $2 data directory, then options.
static const QString copyScript = missingFunctions + uR"sh(
bin=$1; data=$2; shift 2
[ -x "$bin/postgres" ] || exit 0
set -- -c config_file=/dev/null -c hba_file=/dev/null -c ident_file=/dev/null -c data_directory="$data" \
  -c unix_socket_directories= "$@"
[ -z "$(value wal_level "$@")" ] || missing "$@"
exit 0)sh"_s;

Result<QString> copyProblem(Host &host, const ServerPlace &place, const QStringList &settings,
                            const Patience &patience)
{
    QStringList arguments{place.binDirectory, place.dataDirectory};
    for (const QString &setting : settings)
        arguments << u"-c"_s << setting;
    const auto output = host.require(shellScript(copyScript, arguments), patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).trimmed();
}

/// $1 directory of the binaries, $2 data directory, $3 postgresql.conf. In the server's own reading; a
/// parameter that this version does not have is none.
static const QString recoveryScript = uR"sh(
bin=$1; data=$2; conf=$3
[ -x "$bin/postgres" ] && [ -f "$conf" ] || exit 0
set --
[ ! -f "$data/PG_VERSION" ] || set -- -D "$data"
value() { name=$1; shift; "$bin/postgres" "$@" -C "$name" -c config_file="$conf" -c data_directory="$data" 2>/dev/null; }
for name in recovery_target recovery_target_lsn recovery_target_name recovery_target_time recovery_target_xid; do
  found=$(value "$name" "$@")
  [ -z "$found" ] || echo "$name = '$found'"
done
trigger=$(value promote_trigger_file "$@")
case $trigger in ''|/*) ;; *) trigger=$data/$trigger ;; esac
[ -z "$trigger" ] || ! [ -e "$trigger" ] || echo "promote_trigger_file = '$trigger'"
exit 0)sh"_s;

Result<QStringList> recoveryEnders(Host &host, const ServerPlace &place, const Patience &patience)
{
    const auto output = host.require(
        shellScript(recoveryScript, {place.binDirectory, place.dataDirectory, place.configFile}), patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace futago
