# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory of the binaries, $2 data directory, $3 postgresql.conf. In the server's own reading; a
# parameter that this version does not have is none.

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
exit 0
