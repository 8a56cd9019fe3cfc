# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2012 # names of logs, newest first
# $1 data directory, $2 log_directory. The collector says from 10 on which files it writes.

cd -- "$1" || exit 0
if [ -f current_logfiles ]; then
  log=$(sed -n 's/^stderr //p' current_logfiles)
  [ -n "$log" ] || log=$(sed -n '1s/^[a-z]* //p' current_logfiles)
else
  log=$(ls -t -- "$2" 2>/dev/null | head -n 1)
  [ -z "$log" ] || log=$2/$log
fi
case $log in ''|/*) ;; *) log=$1/$log ;; esac
printf '%s' "$log"
