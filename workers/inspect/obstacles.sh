# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2015 # continue is for both
# $1 data directory, then files. Lines of a word and a path. mountinfo writes a blank as \\040 (proc(5));
# the flags of lsattr stand before the first blank. A new file gets owner and group of the old one, which
# needs both to be the user's own.

data=$1; shift
[ ! -d "${data%/*}" ] || [ -w "${data%/*}" ] || echo "closed $data"
bad=$(timeout 10 find -H "$data" \( -type f -o -type d \) ! -readable -print 2>/dev/null | head -n 1)
[ -z "$bad" ] || [ ! -e "$bad" ] || [ -r "$bad" ] || echo "unreadable $bad"
me=$(id -u)
for f in "$@"; do
  real=$(readlink -f -- "$f" 2>/dev/null) && [ -e "$real" ] || continue
  flags=$(lsattr -d -- "$real" 2>/dev/null)
  if cut -d ' ' -f 5 /proc/self/mountinfo | grep -qxF -e "$(printf '%s' "$real" | sed 's/ /\\040/g')"; then word=mount
  elif case ${flags%% *} in *[ia]*) true ;; *) false ;; esac; then word=locked
  elif [ "$(stat -c %h -- "$real")" -gt 1 ]; then word=links
  elif [ "$me" != 0 ] && { [ "$(stat -c %u -- "$real")" != "$me" ] || ! id -G | tr ' ' '\n' | grep -qx "$(stat -c %g -- "$real")"; }; then word=owner
  elif ! [ -w "${real%/*}" ]; then word=directory
  else continue
  fi
  echo "$word $f"
done
exit 0
