#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The shape of the house: its top level, the size of its files, their licence, nothing left for later.
. "$(dirname "$0")/common.sh"

longest=450

for name in *; do
    case $name in
    CMakeLists.txt | gui | model | workers | resources | translations | tests | README.md) ;;
    LICENSE | CMakePresets.json | CMakeUserPresets.json | run | build) ;;
    *) printf '%s:1\n' "$name" ;;
    esac
done | complain 'is not a name of the top level (design, section 2)'

all_sources() { sources model workers gui tests | grep -v '^tests/data/'; }

all_sources | while IFS= read -r file; do
    lines=$(wc -l < "$file")
    [ "$lines" -le "$longest" ] || printf '%s:%s\n' "$file" "$lines"
done | complain "has more than $longest lines"

{ all_sources; scripts; } | while IFS= read -r file; do
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || printf '%s:1\n' "$file"
done | complain 'does not begin with its SPDX line'

# In brackets, so that this line is not found.
{ all_sources; scripts; } | while IFS= read -r file; do
    grep -nE '(^|[^A-Za-z])([T]ODO|[F]IXME|[X]XX)([^A-Za-z]|$)' "$file" | sed "s|^|$file:|"
done | complain 'is left for later; do it, or say it in the open'
conclude
