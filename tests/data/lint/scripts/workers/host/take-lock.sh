# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory.

mkdir -- "$1"
holder=$(cat $(ls "$1"))       # // expect
echo "$holder"
