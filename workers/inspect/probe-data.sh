# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 data directory, $2 directory of the binaries. Asked around the base backup again and again: short.

say() { printf '%s\t' "$@"; echo; }
d=$1; b=$2
if [ ! -e "$d" ]; then say state missing
elif [ -f "$d/PG_VERSION" ]; then say state cluster; say major "$(cat "$d/PG_VERSION")"
elif [ -d "$d" ] && [ -r "$d" ] && [ -z "$(ls -A "$d")" ]; then say state empty
else say state foreign; fi
[ -e "$d/standby.signal" ] || [ -e "$d/recovery.conf" ] && say standbyfile yes
[ -e "$d/backup_label" ] && say backuplabel yes
[ -f "$d/PG_VERSION" ] && [ -x "$b/pg_controldata" ] && "$b/pg_controldata" "$d" 2>/dev/null | sed -n 's/^Database system identifier: */sysid\t/p'
"$b/pg_ctl" status -D "$d" >/dev/null 2>&1 && say running yes
true
