# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2015 # say is for both
# The same, and where it lies: with the file systems that a base backup would fill.

. ./probe-data.sh
[ -e "$d" ] && [ "$(stat -c %d -- "$d")" != "$(stat -c %d -- "$d/..")" ] && say mountpoint yes
former=; for a in "$d".futago-[0-9]*Z; do [ -f "$a/PG_VERSION" ] && former=$a; done; say former "$former"
up=$d; while [ ! -d "$up" ]; do up=${up%/*}; [ -n "$up" ] || up=/; done
say free "$(df -Pk "$up" | awk 'NR == 2 { print $4 }')"
w=$d/pg_wal; [ -d "$w" ] || w=$d/pg_xlog
[ -d "$w" ] && say walfree "$(df -Pk "$w/" | awk 'NR == 2 { print $4 }')" && say walsize "$(du -sk "$w/" 2>/dev/null | cut -f1)"
if [ -L "$w" ] && target=$(readlink -f -- "$w") && [ -n "$target" ]; then
  say wallink "$target"
  [ -w "${target%/*}/" ] && [ "$(stat -c %d -- "$target")" = "$(stat -c %d -- "${target%/*}/")" ] || say walclosed yes
fi
[ -d "$d.futago-incoming" ] && say unfinished "$(du -sk "$d.futago-incoming" 2>/dev/null | cut -f1)"
grep -q LZ4F_ "$b/pg_basebackup" 2>/dev/null && say lz4 yes
[ -x "$b/postgres" ] && say version "$("$b/postgres" --version)" && say icu "$(ldd "$b/postgres" 2>/dev/null | sed -n 's/^.*libicui18n\.so\.\([0-9]*\).*/\1/p')" && say socket "$("$b/postgres" --describe-config 2>/dev/null | awk -F '\t' '$1 == "unix_socket_directories" { print $5 }')"
true
