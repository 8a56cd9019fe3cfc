# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Both halves are renamed aside if both were made here, else the public one that was derived.

f=$1; undone=$2; aside=$3
[ ! -e "$f.pub" ] || { mv -- "$f.pub" "$undone.pub" && echo moved; } || exit 1
[ ! -e "$aside.pub" ] || mv -- "$aside.pub" "$f.pub" || exit 1
[ -e "$aside.made" ] || exit 0
[ ! -e "$f" ] || mv -- "$f" "$undone" || exit 1
rm -f -- "$aside.made"
