# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory of the binaries, $2 data directory, $3 seconds. An init script and some units return while
# the server still replays; where it listens then stands in postmaster.pid (miscadmin.h).

end=$(($(date +%s) + $3))
line() { sed -n "$1p" "$data/postmaster.pid" 2>/dev/null; }
data=$2
while "$1/pg_ctl" status -D "$data" >/dev/null 2>&1; do
  [ -x "$1/pg_isready" ] || exit 0
  host=$(line 5)
  "$1/pg_isready" -q -h "${host:-$(line 6)}" -p "$(line 4)" && exit 0
  [ "$(date +%s)" -lt "$end" ] || exit 94
  sleep 0.05 2>/dev/null || sleep 1
done
"$1/pg_ctl" status -D "$data"
exit 3
