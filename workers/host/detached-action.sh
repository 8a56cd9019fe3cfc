# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2013,SC2016 # paths of /proc are words; the inner shell expands
# $1 action, $2 data directory, $3 seconds, $4 whether the command settles, then the command. The pattern is
# written so that it does not find its own grep. An action without its directory was waited for to the end
# of what matters: it is no earlier one. A wait that ends before the action, by a signal or at its limit,
# leaves its directory to the action: whichever of the two comes last removes it.

action=$1; data=$2; end=$(($(date +%s) + $3)); settles=$4; work=; shift 4
server() { sed -n '1p;3p' "$data/postmaster.pid" 2>/dev/null; }
state() { sed -n 8p "$data/postmaster.pid" 2>/dev/null; }
alive() { kill -0 "$(sed -n 1p "$data/postmaster.pid" 2>/dev/null)" 2>/dev/null; }
leave() {
  if [ -n "$work" ]; then
    : > "$work/abandoned"
    [ -f "$work/status" ] || trap - EXIT
  fi
  exit "$1"
}
turn() { [ "$(date +%s)" -lt "$end" ] || leave 94; sleep 0.05 2>/dev/null || sleep 1; }
holds() { if [ "$action" = stop ]; then ! alive; else alive; fi; }
earlier() {
  for line in $(grep -lzx -e 'futago-server-[a]ction' /proc/[0-9]*/cmdline 2>/dev/null); do
    { IFS= read -r itswork; IFS= read -r itsaction; IFS= read -r itsdata; } <<END
$(tr '\0' '\n' < "$line" 2>/dev/null | sed -n '/^futago-server-action$/{n;N;N;p;}')
END
    [ "$itsdata" = "$data" ] && [ -d "$itswork" ] && printf '%s' "$itsaction" && return
  done
}
found=$(earlier)
if [ -n "$found" ]; then
  while [ -n "$(earlier)" ]; do turn; done
  [ "$found" = "$action" ] && holds && exit 0
fi
before=$(server)
work=$(mktemp -d) || exit 1
trap 'rm -rf -- "$work"' EXIT
trap 'leave 143' HUP INT PIPE TERM
session=
command -v setsid >/dev/null 2>&1 && session=setsid
$session nohup sh -c 'work=$1; shift 3; "$@" > "$work/out" 2> "$work/err"; echo $? > "$work/new"; mv "$work/new" "$work/status"; [ ! -f "$work/abandoned" ] || rm -rf -- "$work"' futago-server-action "$work" "$action" "$data" "$@" > /dev/null 2>&1 < /dev/null &
job=$!
while [ ! -f "$work/status" ]; do
  if [ "$settles" = yes ]; then
    case $(state) in ready*|standby*) [ "$(server)" = "$before" ] || exit 0 ;; esac
  fi
  kill -0 "$job" 2>/dev/null || [ -f "$work/status" ] || { echo "$1 was killed" >&2; exit 1; }
  turn
done
status=$(cat "$work/status")
if [ "$status" -ne 0 ] && [ "$action" != stop ] && [ "$(server)" != "$before" ]; then
  while alive; do
    case $(state) in
      starting*) turn ;;
      ready*|standby*) status=0; break ;;
      *) break ;;
    esac
  done
fi
cat "$work/out"
cat "$work/err" >&2
exit "$status"
