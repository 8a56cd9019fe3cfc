#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No code without a caller: facts of a version that nothing asks for and fixes that no check offers.
# shellcheck disable=SC2016 # perl's own variables
. "$(dirname "$0")/common.sh"

# declared FILE PATTERN prints LINE:NAME for each name that the pattern's group takes from the code lines.
declared() {
    [ ! -f "$1" ] || sed 's,//.*,,' "$1" | PATTERN=$2 perl -ne 'print "$.:$1\n" while /$ENV{PATTERN}/g'
}

# unused FILE WHY reads LINE:NAME from stdin and tells those that are not among $used.
unused() {
    while IFS=: read -r line name; do
        echo "$used" | grep -qx "$name" || echo "$1:$line:$name" | complain "$2"
    done
}

# A function of dialect.cpp is a use, a row of its table is none.
facts=model/postgres/dialect.h
used=$(matches '[a-z]' model workers gui | grep -v "^$facts:" | perl -nle 'print for /(?<![:A-Za-z])[a-z][A-Za-z]+/g' | sort -u)
declared "$facts" '^    (?:bool|int|QString|QStringList) ([a-zA-Z]+)(?: = [^;]*)?;' | unused "$facts" 'nobody asks for this fact'

fixes=model/checks/fix.h
used=$(matches 'fixes::' model gui | grep -v '^model/checks/fix\.' | perl -nle 'print for /fixes::([A-Za-z]+)/g' | sort -u)
declared "$fixes" 'fixes::([A-Za-z]+)[,>]' | unused "$fixes" 'no check offers this fix'
conclude
