# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $2 token, $3 origin, $4 name, $5 now. Two that find the same holder gone both move its directory away, of
# which one succeeds. A directory without a holder is one that is being made, or was left half made.

. ./lock-functions.sh
token=$2; origin=$3
until mkdir -- "$lock" 2>/dev/null; do
  [ -d "$lock" ] || { mkdir -- "$lock"; exit 1; }
  [ "$(line 1)" != "$token" ] || break
  if [ -f "$lock/holder" ]; then
    [ "$(line 2)" = "$origin" ] || isGone || { echo "$lock"; cat "$lock/holder"; exit 75; }
  else
    [ -n "$(find "$lock" -maxdepth 0 -mmin +1)" ] || { echo "$lock"; exit 75; }
  fi
  mv -- "$lock" "$lock.gone-$$" 2>/dev/null && rm -rf -- "$lock.gone-$$"
done
printf '%s\n%s\n%s\n%s\n%s\n' "$token" "$origin" "$4" "$5" "$(login)" > "$lock/holder.new" && mv -- "$lock/holder.new" "$lock/holder"
