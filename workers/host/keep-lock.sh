# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $2 token. The login may be another one by now.

. ./lock-functions.sh
[ "$(line 1)" = "$2" ] || { echo "$lock"; cat "$lock/holder" 2>/dev/null; exit 75; }
now=$(login)
[ "$(line 5)" = "$now" ] || { sed "5s/.*/$now/" "$lock/holder" > "$lock/holder.new" && mv -- "$lock/holder.new" "$lock/holder"; }
