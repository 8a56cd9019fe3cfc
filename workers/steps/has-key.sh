# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 private key.

[ -s "$1" ] && [ -s "$1.pub" ]
