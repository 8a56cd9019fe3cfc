# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 data directory, $2 what the start was given. Where the collector is at work it says so from 10 on.

log=$(sed -n 's/^stderr //p' "$1/current_logfiles" 2>/dev/null)
case $log in '') log=$2 ;; /*) ;; *) log=$1/$log ;; esac
[ -n "$log" ] && exec tail -n 20 -- "$log"
