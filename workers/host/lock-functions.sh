# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2046 # three words
# $1 name of the lock. `holder` has a line each: token, origin, name, since, and "pid start boot" of the
# sshd of its login (empty where /proc does not show it). A process is that one if it began when it did:
# field 22 of proc(5), after a name that may hold blanks.

home=$HOME; [ -d "$home" ] && [ -w "$home" ] || home=/tmp
lock=$home/$1
umask 077
boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)
field() { sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f "$2"; }
login() {
  process=$$
  while [ -n "$process" ] && [ "$process" -gt 1 ]; do
    case $(cat "/proc/$process/comm" 2>/dev/null) in sshd*) echo "$process $(field "$process" 20) $boot"; return ;; esac
    process=$(field "$process" 2)
  done
}
line() { sed -n "$1p" "$lock/holder" 2>/dev/null; }
isGone() {
  set -- $(line 5)
  [ $# = 3 ] || return 1
  [ "$3" = "$boot" ] || return 0
  [ -r /proc/1/stat ] && [ "$(field "$1" 20)" != "$2" ]
}
