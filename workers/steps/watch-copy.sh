# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Waits up to a second for the job's end without a process of its own at work meanwhile: a copy that keeps
# all processors busy would pay for it. A process is the job's if its command line names the job directory.
# One that ended after the first look for its status has written it by the second.

job=$1
[ -d "$job" ] || { echo none; exit 0; }
alive() { pid=$(cat "$job/pid" 2>/dev/null) && tr '\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$job"; }
if [ ! -f "$job/status" ]; then
  timeout 1 cat "$job/life" >/dev/null 2>&1
  case $? in 126|127) sleep 1 ;; esac
fi
finished() { [ -f "$job/status" ] && echo "finished $(cat "$job/status")"; }
finished || { alive && echo running; } || finished || echo lost
tail -c 2000 "$job/err" 2>/dev/null
exit 0
