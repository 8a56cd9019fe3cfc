# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2046 # processes are words
# The renamed directory can be claimed no more, so a job that is just being started ends by itself. One that
# was claimed has a process group (or children, where there is no setsid), found by proc(5); a number that
# went to a stranger since does not name our directories. Nothing is removed under a living process.

. ./trial-functions.sh
job=$1; incoming=$2; gone="$1.gone"
members() {
  sed -n 's/^\([0-9]*\) (.*) [^Z] \([0-9]*\) \([0-9]*\) .*/\1 \2 \3/p' /proc/[0-9]*/stat 2>/dev/null | while read -r process parent group; do
    [ "$process" = "$pid" ] || [ "$parent" = "$pid" ] || [ "$group" = "$pid" ] || continue
    tr '\0' '\n' < "/proc/$process/cmdline" 2>/dev/null | grep -qxF -e "$job" -e "$incoming" && echo "$process"
  done
}
await() {
  end=$(($(date +%s) + $1))
  while [ -n "$(members)" ]; do
    [ "$(date +%s)" -lt "$end" ] || return 1
    sleep 0.05 2>/dev/null || sleep 1
  done
}
# The WAL of a copy that was never used, where it has a directory of its own.
discardWal() {
  for wal in "$incoming/pg_wal" "$incoming/pg_xlog"; do
    target=$(readlink -- "$wal" 2>/dev/null) || continue
    case $target in *.futago-[0-9]*T*Z) rm -rf -- "$target" || return 1 ;; esac
  done
}
finish() {
  if pid=$(cat "$gone/pid" 2>/dev/null); then
    kill $(members) 2>/dev/null
    await 10 || { kill -9 $(members) 2>/dev/null; await 10; } || { echo "pg_basebackup does not end" >&2; exit 1; }
  fi
  endServer "$incoming" && discardWal && rm -rf -- "$incoming" && rm -rf -- "$gone" || exit 1
}
[ ! -d "$gone" ] || finish
[ -d "$job" ] || exit 0
mv -- "$job" "$gone" && finish
