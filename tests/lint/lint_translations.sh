#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the code has a translation that is finished, complete and where the program looks for it:
# lrelease says nothing about unfinished texts, and lupdate puts a text that it misunderstands into a wrong context.
. "$(dirname "$0")/common.sh"

lupdate=${LUPDATE:-$(command -v /usr/lib/qt6/bin/lupdate lupdate | head -n 1)}
work=$(mktemp -d)
trap 'rm -rf "$work" "$complaints"' EXIT
tab=$(printf '\t')

# Words that are the same in both languages; a translation of nothing else may equal its source.
names='Futago|PostgreSQL|SQL|MB'

# records FILE: tab-separated FILE, LINE, CONTEXT|SOURCE|COMMENT, TYPE, FORM, SOURCE; a line for each plural form.
records() {
    LC_ALL=C awk -v file="$1" '
        function content(text, name) {
            sub(".*<" name "[^>]*>", "", text)
            sub("</" name ">.*", "", text)
            gsub(/\n/, "\\n", text)
            gsub(/\t/, "\\t", text)
            return text
        }
        { sub(/<!--.*-->/, "") }
        /<message/ { type = ""; comment = ""; forms = 0; plural = /numerus="yes"/ ? "plural" : "" }
        /<translation/ { line = NR; if (match($0, /type="[a-z]*"/)) type = substr($0, RSTART + 6, RLENGTH - 7) }
        match($0, /<(name|source|comment|numerusform|translation)[^\/>]*>/) && !open {
            open = substr($0, RSTART + 1, RLENGTH - 2)
            sub(/ .*/, "", open)
            text = ""
            if (open == "translation" && plural != "") open = ""
        }
        open {
            text = text (text == "" ? "" : "\n") $0
            if (index($0, "</" open ">") == 0) next
            text = content(text, open)
            if (open == "name") context = text
            if (open == "source") source = text
            if (open == "comment") comment = text
            if (open == "numerusform") line = NR
            if (open == "translation" || open == "numerusform") { lines[++forms] = line; form[forms] = text }
            open = ""
        }
        /<\/message>/ {
            if (forms == 0) { lines[++forms] = line; form[forms] = "" }
            for (i = 1; i <= forms; i++)
                printf "%s\t%s\t%s|%s|%s\t%s\t%s\t%s\n", file, lines[i], context, source, comment, type, form[i], source
        }' "$1"
}

# where EXPRESSION FILE: FILE:LINE: SOURCE of the records for which the awk expression holds.
where() {
    LC_ALL=C awk -F "$tab" -v names="$names" "
        function without_names(s) { gsub(names, \"\", s); gsub(/%[0-9n]|&[a-z]+;/, \"\", s); return s }
        function placeholders(s,   all, i) {
            all = \"\"
            for (i = 1; i <= 9; i++) if (s ~ (\"%L?\" i)) all = all i
            return all (s ~ /%n/ ? \"n\" : \"\")
        }
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
    where "form ~ /${wide}[,.:;!?]/ || form ~ /$wide\\([^&]/" "$work/records" | complain 'has half-width punctuation after Japanese'
}

check translations/futago_ja.ts
check_japanese
check translations/futago_en.ts -pluralonly
conclude
