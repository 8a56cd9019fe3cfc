# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Sourced by the lint_*.sh scripts, each of which is called with the root of a source tree.

cd "$1" || exit 2
complaints=$(mktemp)
trap 'rm -f "$complaints"' EXIT

# complain WHY reads FILE:LINE:TEXT from stdin and tells each.
complain() {
    while IFS= read -r found; do
        printf '%s\n    %s\n' "$found" "$1" | tee -a "$complaints"
    done
}

# sources FOLDER... lists the C++ files below those of the folders that exist.
sources() {
    for folder in "$@"; do
        [ ! -d "$folder" ] || find "$folder" -type f \( -name '*.cpp' -o -name '*.h' \)
    done | sort
}

# scripts lists the shell scripts, those that run on hosts as well as our own.
scripts() {
    find model workers tests run .ci -type f \( -name '*.sh' -o -name run \) 2> /dev/null |
        grep -v '^tests/data/' | sort
}

# matches PATTERN FOLDER... prints FILE:LINE:TEXT of code lines that match; comments are not code.
matches() {
    pattern=$1
    shift
    # shellcheck disable=SC2016 # perl's own variables
    sources "$@" | PATTERN=$pattern xargs -r perl -ne \
        's,//.*,,; print "$ARGV:$.:$_" if /$ENV{PATTERN}/; close ARGV if eof'
}

conclude() {
    [ ! -s "$complaints" ] || exit 1
}
