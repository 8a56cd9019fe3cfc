# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Paths: those of them that are files which can be read.

for f; do [ ! -f "$f" ] || [ ! -r "$f" ] || printf '%s\0' "$f"; done
