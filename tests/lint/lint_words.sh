#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One word for each term, in every text that people see: those of translations/, and the lines of `run`. The tables are
# translations/glossary.tsv for Japanese and translations/plain-english.tsv for English.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
. "$here/records.sh"
export LC_ALL=C.UTF-8

tables=$here/../../translations
work=$(mktemp -d)
trap 'rm -rf "$work" "$complaints"' EXIT

# rows TABLE: its lines that are no remarks.
rows() { grep -v '^#' "$tables/$1"; }

# found PATTERN FILE: the FILE:LINE: of the texts that match.
found() { grep -iP -e "^[^$tab]*$tab.*(?:$1)" "$2" | tr "$tab" ' '; }

# proves PATTERN EXAMPLE: a row that does not find its own example finds nothing.
proves() { printf '%s\n' "$2" | grep -qiP -e "$1" || printf 'translations:1: %s\n' "$2" | complain "the expression does not find its example: $1"; }

# texts FIELD FILE: FILE:LINE:, a tab, and that field of each record.
texts() { records "$2" | awk -F "$tab" -v field="$1" '{ print $1 ":" $2 ":\t" $field }' | sed "s/&quot;/\"/g; s/&apos;/'/g; s/&amp;//g"; }

# What `run` prints: the quoted words behind say, complain and phase.
lines_of_run() {
    [ ! -e run ] || grep -nP "$1" run | sed -E "s/\b(say|complain|phase)\b//g; s/^([0-9]+):/run:\1:$tab/"
}

texts 5 translations/futago_ja.ts > "$work/japanese"
lines_of_run '[\x{3040}-\x{30ff}\x{4e00}-\x{9fff}]' >> "$work/japanese"
texts 6 translations/futago_ja.ts > "$work/english"
lines_of_run '^[^#]*[A-Za-z]' >> "$work/english"

rows glossary.tsv > "$work/glossary"
# shellcheck disable=SC1111 # quotes of the sentence
while IFS=$tab read -r english japanese never example; do
    proves "$never" "$example"
    found "$never" "$work/japanese" | complain "is not the word for “${english}”: $japanese"
done < "$work/glossary"

rows plain-english.tsv > "$work/plain"
while IFS=$tab read -r never better example; do
    proves "$never" "$example"
    found "$never" "$work/english" | complain "is not what a DBA reads elsewhere: $better"
done < "$work/plain"

# A description of a parameter begins with what it is, without a verb. What stands in brackets is no sentence.
polite='(?<!です|ます|ません|ました|でした|ください)。'
records translations/futago_ja.ts | awk -F "$tab" '{ print $1 ":" $2 ":\t" $3 "\t" $5 }' | sed -E 's/（[^（）]*）//g' |
    grep -P "^[^$tab]*$tab(?:futago::Parameter\|.*$tab.*。.*|(?!futago::Parameter\|).*$tab.*)$polite" | tr "$tab" ' ' |
    complain 'has a sentence that does not end in です, ます or ください'

lines_of_run '[\x{3040}-\x{30ff}\x{4e00}-\x{9fff}]' |
    grep -P '[\x{3040}-\x{30ff}\x{4e00}-\x{9fff}] ?[(:]|[):] ?[\x{3040}-\x{30ff}\x{4e00}-\x{9fff}]' |
    complain 'has half-width punctuation next to Japanese'
conclude
