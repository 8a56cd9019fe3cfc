# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $2 token. Only what it was is removed.

. ./lock-functions.sh
[ "$(line 1)" = "$2" ] && mv -- "$lock" "$lock.gone-$$" && rm -rf -- "$lock.gone-$$"
exit 0
