# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016 # the inner shell expands
# $1 job directory, $2 incoming directory, $3 what is copied, then the command. A new session keeps the job
# alive when sshd or a sudo with use_pty ends; `status` appears by rename, so it is never half written. The
# job claims its directory by writing `pid` and ends if that is gone; only then does the start count,
# however long a busy host needs for it. It holds `life` open, so that its end wakes who reads there. Where
# the primary's group may read its data, pg_basebackup gives the copy's directories that mode (initdb -g).

job=$1; incoming=$2; of=$3; shift 3
umask 077
mkdir -- "$job" && mkfifo -- "$job/life" || exit 1
printf '%s\n' "$of" > "$job/of" || exit 1
mkdir -- "$incoming" && chmod 700 -- "$incoming" || exit 1
session=
command -v setsid >/dev/null 2>&1 && session=setsid
$session nohup sh -c 'job=$1; incoming=$2; shift 2; { exec 3<> "$job/life" && echo $$ > "$job/pid.new" && mv "$job/pid.new" "$job/pid"; } || exit 1; "$@" > "$job/out" 2> "$job/err" 3>&-; ended=$?; case $(stat -c %a -- "$incoming/base" 2>/dev/null) in *750) chmod 750 -- "$incoming" ;; esac; echo $ended > "$job/status.new"; mv "$job/status.new" "$job/status"' futago-job "$job" "$incoming" "$@" > /dev/null 2>&1 < /dev/null &
while [ ! -f "$job/pid" ] && kill -0 $! 2>/dev/null; do sleep 0.05 2>/dev/null || sleep 1; done
[ -f "$job/pid" ] || { echo "the job did not start" >&2; exit 1; }
exit 0
