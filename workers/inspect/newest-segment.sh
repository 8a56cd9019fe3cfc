# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2010 # names of segments

cd -- "$1" || exit 1
control=$(LC_ALL=C "$2/pg_controldata" . 2>/dev/null)
of() { printf '%s\n' "$control" | sed -n "s/^$1: *//p"; }
reach=$(of 'Minimum recovery ending location'); bytes=$(of 'Bytes per WAL segment')
timeline=$(of "Min recovery ending loc's timeline")
# Programs of another version read the file and print nonsense.
[ "${bytes:-0}" -ge 1048576 ] 2>/dev/null && [ "${timeline:-0}" -ge 1 ] 2>/dev/null || reach=
case $reach in
''|0/0) ls pg_wal pg_xlog 2>/dev/null | grep -E '^[0-9A-F]{24}$' | sort | tail -n 1 ;;
*) printf '%08X%08X%08X' "$timeline" "0x${reach%/*}" "$((0x${reach#*/} / bytes))" ;;
esac
