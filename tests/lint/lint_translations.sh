#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the code has a translation that is finished, complete and where the program looks for it:
# lrelease says nothing about unfinished texts, and lupdate puts a text that it misunderstands into a wrong context.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
. "$here/records.sh"

lupdate=${LUPDATE:-$(command -v /usr/lib/qt6/bin/lupdate lupdate | head -n 1)}
work=$(mktemp -d)
trap 'rm -rf "$work" "$complaints"' EXIT

# Words that are the same in both languages; a translation of nothing else may equal its source.
names='Futago|PostgreSQL|SQL|MB'

# where EXPRESSION FILE: FILE:LINE: SOURCE of the records for which the awk expression holds.
where() {
    LC_ALL=C awk -F "$tab" -v names="$names" "
        function without_names(s) { gsub(names, \"\", s); gsub(/%[0-9n]|&[a-z]+;/, \"\", s); return s }
        function placeholders(s,   all, i) {
            all = \"\"
            for (i = 1; i <= 9; i++) if (s ~ (\"%L?\" i)) all = all i
            return all (s ~ /%n/ ? \"n\" : \"\")
        }
        # Not those of a key, (&X), of a call in SQL, f() and f('x'), and of a filter of files, (*.x).
        function has_bracket(s) {
            gsub(/\(&amp;[A-Z]\)/, \"\", s); gsub(/[a-z_]+\((&apos;[^)]*)?\)/, \"\", s); gsub(/\(\*\.[a-z]+\)/, \"\", s)
            return s ~ /[()]/
        }
        function key_of(s) { return match(s, /&amp;[A-Za-z]/) ? toupper(substr(s, RSTART + 5, 1)) : \"\" }
        { file = \$1; line = \$2; key = \$3; type = \$4; form = \$5; text = \$6 }
        $1 { print file \":\" line \": \" text }" "$2"
}

# expected FILE OPTION...: the messages that lupdate finds in the code, as keys.
expected() {
    fresh=$work/fresh_${1##*_}
    shift
    rm -f "$fresh"
    set -- "$@" -silent -I . -no-obsolete -locations none -no-ui-lines
    for folder in model workers gui; do
        [ ! -d "$folder" ] || set -- "$@" "$folder"
    done
    "$lupdate" "$@" -ts "$fresh" > "$work/messages" 2>&1 || { cat "$work/messages" >&2; exit 2; }
    records "$fresh" | cut -f 3 | sort -u
}

# check FILE OPTION...: what holds for every language; OPTION is how lupdate gathers its texts.
check() {
    file=$1
    expected "$@" > "$work/expected" || exit 2
    records "$file" > "$work/records"
    cut -f 3 "$work/records" | sort -u > "$work/present"
    comm -23 "$work/expected" "$work/present" | sed "s,^,$file:1: ," | complain 'a text of the code is missing; run the target update_translations'
    comm -13 "$work/expected" "$work/present" > "$work/stale"
    LC_ALL=C awk -F "$tab" 'NR == FNR { stale[$0]; next } $3 in stale { print $1 ":" $2 ": " $6 }' "$work/stale" "$work/records" |
        complain 'the code has no such text (any more); run the target update_translations'
    where 'type != ""' "$work/records" | complain 'is unfinished, vanished or obsolete'
    where 'form ~ /^[ \t]*$/' "$work/records" | complain 'is not translated'
    where 'form != "" && placeholders(text) != placeholders(form)' "$work/records" |
        complain 'source and translation do not have the same placeholders'
    # A unit behind the number of a field begins with its space, and comma and colon are what they are.
    where 'text ~ /^ | $/ && text !~ /^ [A-Za-z]+$/ && text != ", " && text != ": "' "$work/records" |
        complain 'begins or ends with a space, as a piece of a text does'
    where 'key !~ /^futago::/' "$work/records" |
        complain 'no class looks this context up: give tr() to a struct with Q_DECLARE_TR_FUNCTIONS(futago::…) that lupdate can see'
}

# How Japanese is written here: 「」 for “”, keys as (&X), full-width punctuation, no space next to Latin letters.
check_japanese() {
    # One letter of kana, kanji or full-width signs, in bytes, so that any awk reads it.
    wide="[\\343-\\351\\357][\\200-\\277][\\200-\\277]"
    where 'form == text && without_names(text) ~ /[A-Za-z]/' "$work/records" |
        complain 'is still English; if it is a name, add it to the names in this script'
    where 'form ~ /“|”/ || (form ~ /&quot;/ && text !~ /&quot;/)' "$work/records" | complain 'quotes with “” or ", not with 「」'
    where 'text ~ /&amp;[A-Za-z]/ && form !~ /\(&amp;[A-Z]\)/' "$work/records" | complain 'has lost its key, which Japanese shows as (&X)'
    where "form ~ /$wide [A-Za-z0-9%]/ || form ~ /[A-Za-z0-9%] $wide/" "$work/records" |
        complain 'has a space between Japanese and other letters'
    where "form ~ /${wide}[,.:;!?]/" "$work/records" | complain 'has half-width punctuation after Japanese'
    where "has_bracket(form)" "$work/records" | complain 'has a half-width bracket; Japanese has （）'
    where 'key_of(text) != key_of(form)' "$work/records" | complain 'does not have the key of the English text'
}

check translations/futago_ja.ts
check_japanese
check translations/futago_en.ts -pluralonly
conclude
