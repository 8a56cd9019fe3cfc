# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# For each file the lines "size mode", owner and group, the bytes, and a newline; "absent" for none. What
# cannot be looked into is not absent.

for f in "$@"; do
  if [ -e "$f" ]; then
    stat -L --printf='%s %a\n%U\n%G\n' -- "$f" || exit 1
    cat -- "$f" || exit 1
    echo
  else
    d=${f%/*}
    while [ -n "$d" ] && [ ! -d "$d" ]; do case $d in */*) d=${d%/*} ;; *) d= ;; esac; done
    [ -z "$d" ] || [ -x "$d" ] || { echo "$d: Permission denied" >&2; exit 1; }
    echo absent
  fi
done
