# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory. Status 80 where it cannot be read.

cd -- "$1" 2>/dev/null && ls > /dev/null 2>&1 || exit 80
find -L . -mindepth 1 -maxdepth 1 -name '[!.]*.conf' ! -type d -print0
