# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 file. Its size; it is gone then.

stat -c %s -- "$1"; rm -f -- "$1"
