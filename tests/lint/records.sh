# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034 # tab is for the lints
# Sourced by the lints that read translations/*.ts.

tab=$(printf '\t')

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
