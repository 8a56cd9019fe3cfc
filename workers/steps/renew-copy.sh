# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What an earlier job left is discarded first.

(
. ./discard-copy.sh
) || exit 1
. ./start-copy.sh
