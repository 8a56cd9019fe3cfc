# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory. Says "gone" where it was there and empty.

[ -d "$1" ] && [ -z "$(ls -A "$1")" ] || exit 0; rmdir -- "$1" && echo gone
