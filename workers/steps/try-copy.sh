# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory of the binaries, $2 the copy, $3 postgresql.conf, $4 pg_hba.conf, $5 log, $6 seconds for
# recovery. It takes connections when the copy is consistent, but for a snapshot that needs more WAL: then
# the end of the backup is what can be reached (in a second trial, the beginning of recovery). A copy with a
# history of its own by now counts as one that failed.

. ./trial-functions.sh
bin=$1; data=$2; conf=$3; hba=$4; log=$5; limit=$6
umask 077
endServer "$data" || exit 1
isConsistent() {
  [ ! -e "$data/backup_label" ] && LC_ALL=C "$bin/pg_controldata" "$data" 2>/dev/null |
    awk '/^Database cluster state: *in archive recovery$/ { began = 1 } /^Backup start location: *0\/0$/ { ended = 1 } END { exit !(began && ended) }'
}
trial "$log" "$limit"
[ -n "$ready" ] || { tail -n 30 "$log"; ! lacksMemory || exit 84; exit 82; }
state=$(LC_ALL=C "$bin/pg_controldata" "$data" | sed -n 's/^Database cluster state: *//p')
[ "$state" = "shut down in recovery" ] || { echo 1 > "${log%/*}/status"; echo "$state"; tail -n 30 "$log"; exit 83; }
