# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh

[ -e "$1" ] || exit 91
[ ! -e "$2" ] || exit 93
mv -- "$1" "$2" && { sync -- "${2%/*}" 2>/dev/null || sync; }
