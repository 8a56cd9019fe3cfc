#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# selftest.sh LINT: every line of tests/data/lint/LINT that says "// expect" is complained about, and nothing else is.
set -u

here=$(cd "$(dirname "$0")" && pwd)
data=$here/../data/lint/$1
expected=$(cd "$data" && grep -rn '// expect' . | sed 's,^\./,,' | cut -d: -f1,2 | sort)
found=$("$here/lint_$1.sh" "$data")
status=$?
found=$(printf '%s\n' "$found" | grep -E '^[^ ]' | cut -d: -f1,2 | sort -u)

if [ "$status" != 1 ] || [ -z "$expected" ] || [ "$found" != "$expected" ]; then
    printf 'status %s\nexpected\n%s\nfound\n%s\n' "$status" "$expected" "$found"
    exit 1
fi
