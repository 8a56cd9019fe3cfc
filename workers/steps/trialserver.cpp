// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/trialserver.h"

#include "workers/host/shellscript.h"

using namespace Qt::StringLiterals;

namespace futago {

/// A shell without job control starts its jobs with SIGINT ignored (POSIX, 2.11), so a signal that comes
/// before the server has its handlers is lost: it is sent until it works.
QString trialFunctions()
{
    return uR"sh(
endServer() {
  there=$(cd -P -- "$1" 2>/dev/null && pwd -P) || return 0
  server=$(head -n 1 "$there/postmaster.pid" 2>/dev/null)
  lives() { [ -n "$server" ] && [ "$(readlink "/proc/$server/cwd" 2>/dev/null)" = "$there" ]; }
  until=$(($(date +%s) + 60))
  while lives; do
    kill -INT "$server" 2>/dev/null
    [ "$(date +%s)" -lt "$until" ] || { echo "the server in $1 does not end" >&2; return 1; }
    sleep 0.05 2>/dev/null || sleep 1
  done
}
isConsistent() { false; }
settingOf() { "$bin/postgres" -D "$data" -C "$1" -c config_file="$conf" -c data_directory="$data" 2>/dev/null; }
trial() {
  log=$1; limit=$2; shift 2
  port=$(settingOf port)
  known=$("$bin/postgres" --describe-config | cut -f1)
  sockets=$(mktemp -d "${TMPDIR:-/tmp}/futago.XXXXXX") || exit 1
  set -- -D "$data" -c config_file="$conf" -c data_directory="$data" -c hba_file="$hba" "$@"
  for setting in listen_addresses= unix_socket_directories="$sockets" external_pid_file= logging_collector=off \
    log_destination=stderr stats_temp_directory=pg_stat_tmp shared_buffers=16MB huge_pages=off hot_standby=on \
    archive_mode=off primary_conninfo= primary_slot_name= restore_command= archive_cleanup_command= \
    recovery_end_command=; do
    printf '%s\n' "$known" | grep -qx -e "${setting%%=*}" && set -- "$@" -c "$setting"
  done
  "$bin/postgres" "$@" > "$log" 2>&1 < /dev/null &
  server=$!
  trap 'kill -INT $server 2>/dev/null' HUP INT TERM
  until=$(($(date +%s) + limit)); ready=
  while readlink "/proc/$server/cwd" > /dev/null 2>&1 && [ "$(date +%s)" -lt "$until" ]; do
    { "$bin/pg_isready" -q -h "$sockets" -p "$port" || isConsistent; } && { ready=yes; break; }
    sleep 0.05 2>/dev/null || sleep 1
  done
  until=$(($(date +%s) + 60)); signal=INT
  while readlink "/proc/$server/cwd" > /dev/null 2>&1; do
    kill -$signal $server 2>/dev/null
    [ "$(date +%s)" -lt "$until" ] || signal=QUIT
    sleep 0.05 2>/dev/null || sleep 1
  done
  wait $server
  rm -rf -- "$sockets"
}
lacksMemory() { grep -qE -e 'semget\(|shmget\(|shm_open|shared_buffers' "$log"; }
)sh"_s;
}

/// $1 directory of the binaries, $2 data directory, $3 postgresql.conf, $4 pg_hba.conf, $5 pg_ident.conf.
/// What the configuration names relative to the data directory is looked for there. Sizes of WAL are checked
/// against the cluster's segments.
static const QString rehearsalScript = trialFunctions() + uR"sh(
bin=$1; real=$2; conf=$3; hba=$4; ident=$5
work=$(mktemp -d "${TMPDIR:-/tmp}/futago.XXXXXX") || exit 0
trap 'rm -rf -- "$work"' EXIT
data=$real
set --
for name in ssl_cert_file ssl_key_file ssl_ca_file ssl_crl_file ssl_crl_dir ssl_dh_params_file krb_server_keyfile; do
  file=$(settingOf "$name") || continue
  case $file in ''|/*) ;; *) set -- "$@" -c "$name=$real/$file" ;; esac
done
[ ! -f "$ident" ] || set -- "$@" -c "ident_file=$ident"
size=
if "$bin/initdb" --help 2>/dev/null | grep -q -e --wal-segsize; then
  bytes=$(LC_ALL=C "$bin/pg_controldata" "$real" 2>/dev/null | sed -n 's/^Bytes per WAL segment: *//p')
  [ "${bytes:-0}" -lt 1048576 ] || size=--wal-segsize=$((bytes / 1048576))
fi
data=$work/data
"$bin/initdb" -N -A trust -U futago -E SQL_ASCII --no-locale $size -D "$data" > /dev/null 2>&1 || exit 0
[ ! -f "$real/postgresql.auto.conf" ] || cp "$real/postgresql.auto.conf" "$data/" || exit 0
trial "$work/log" 60 "$@"
[ -n "$ready" ] || lacksMemory || tail -n 30 "$work/log"
exit 0)sh"_s;

Result<QString> rehearseStart(Host &host, const ServerPlace &place, const QString &configFile,
                              const QString &hbaFile, const Patience &patience)
{
    const auto output = host.require(shellScript(rehearsalScript, {place.binDirectory, place.dataDirectory,
                                                                   configFile, hbaFile, place.identFile}),
                                     patience);
    FUTAGO_TRY(output);
    return QString::fromUtf8(*output).trimmed();
}

} // namespace futago
