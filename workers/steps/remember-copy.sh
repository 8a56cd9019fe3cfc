# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 job directory, $2 what was copied.

umask 077
mkdir -p -- "$1" && printf '%s\n' "$2" > "$1/of" && echo 0 > "$1/status"
