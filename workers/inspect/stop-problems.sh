# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2046 # fields are words
# $1 data directory. The working directory of all processes of a server is its data directory; fields of
# proc(5) after the name: 1 state, 2 parent, 20 start in clock ticks.

data=$(cd -P -- "$1" 2>/dev/null && pwd -P) || exit 0
ticks=$(getconf CLK_TCK 2>/dev/null) || ticks=100
up=$(cut -d . -f 1 /proc/uptime)
title() { tr '\0' ' ' < "/proc/$1/cmdline" 2>/dev/null | cut -c 1-200; }
for p in /proc/[0-9]*; do
  [ "$(readlink "$p/cwd" 2>/dev/null)" = "$data" ] || continue
  process=${p#/proc/}
  set -- $(sed 's/^.*) //' "$p/stat" 2>/dev/null)
  [ $# -gt 20 ] || continue
  case $1:$(readlink "$p/exe" 2>/dev/null) in [Tt]:*/postgres|[Tt]:*/postmaster|[Tt]:*/postgres' (deleted)') echo "process $process is stopped (SIGSTOP): $(title "$process")" ;; esac
  case $(title "$2") in *archiver*) ;; *) continue ;; esac
  age=$((up - ${20} / ticks))
  [ "$age" -lt 60 ] || echo "archive_command has been running for $age s: $(title "$process")"
done
exit 0
