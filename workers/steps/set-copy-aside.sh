# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 job directory, $2 incoming directory, $3 where it goes.

. ./trial-functions.sh
if [ -e "$2" ]; then endServer "$2" && mv -- "$2" "$3" || exit 1; fi
rm -rf -- "$1"
