# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory, then names: those of them that are there.

cd -- "$1" || exit 0; shift
for f; do [ ! -e "$f" ] || printf '%s\0' "$f"; done
