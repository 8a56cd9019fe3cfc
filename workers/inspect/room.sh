# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2012 # whether there is any
# Paths. Numbers in the order of the paths: file system, kilobytes free, entries (0 or 1), kilobytes of an
# unfinished copy; a line each. A copy may go on meanwhile: what it took from the free ones counts as its
# own.

for path; do
  case $path in /*) ;; *) echo; continue ;; esac
  copy=$path.futago-incoming
  filled=0; [ ! -d "$path" ] || [ -z "$(ls -A "$path" 2>/dev/null | head -n 1)" ] || filled=1
  while [ ! -d "$path" ]; do path=${path%/*}; [ -n "$path" ] || path=/; done
  free=$(df -Pk "$path/" 2>/dev/null | awk 'NR == 2 { print $4 }')
  copied=0; [ ! -d "$copy" ] || copied=$(du -sk -- "$copy" 2>/dev/null | cut -f 1)
  echo "$(stat -L -c %d -- "$path") $free $filled ${copied:-0}"
done
exit 0
