# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2034 # bin, data, conf and hba are those of the script, ready is for it
# `endServer DIRECTORY` ends the server that works in it, if one does. Only a trial of ours can be in a copy
# that was never brought in.
#
# `settingOf NAME` prints a value of the configuration $conf for the data directory $data.
#
# `trial LOG SECONDS [SETTING=VALUE]...` starts a server on $data with $conf and $hba, waits until it takes
# connections, and ends it; $ready is then not empty. What it would share with the server that runs beside
# it (addresses, sockets, pid file, log, statistics, memory) is its own, and it follows and archives
# nothing; which of these settings a version has its binary tells.
#
# `lacksMemory` is true where it failed for want of semaphores or shared memory, which the server beside it
# may hold: that says nothing of the files. In whatever language, such a message names the system call or
# the parameter (sysv_sema.c, sysv_shmem.c).
#
# A shell without job control starts its jobs with SIGINT ignored (POSIX, 2.11), so a signal that comes
# before the server has its handlers is lost: it is sent until it works.

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
