#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Habits that freeze a window or crash it at its end (style of the house: threads).
. "$(dirname "$0")/common.sh"

matches 'QEventLoop|processEvents' model workers gui | complain 'no nested event loop: show, and connect to the answer'
matches ':[[:space:]]*(public|protected|private)?[[:space:]]*QThread([^A-Za-z0-9_]|$)' model workers gui |
    complain 'no subclass of QThread: a job is a function on the pool of its host'
matches 'BlockingQueuedConnection' model workers gui | complain 'a worker never waits for the window'
matches '(->|\.|::)terminate\(' model workers gui | complain 'a terminated thread leaves a half-done step'

# connect(sender, signal, lambda): without a context object it runs on the sender's thread and outlives its captures.
sources model workers gui | while IFS= read -r file; do
    sed 's,//.*,,' "$file" | awk -v file="$file" '
        function without_context(text,    depth, i, c, commas, start) {
            depth = 0; commas = 0; start = 1
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                if (c == "(" || c == "{") depth++
                else if (c == ")" || c == "}") { if (depth == 0) return 0; depth-- }
                else if (c == "," && depth == 0 && ++commas == 2)
                    return substr(text, i + 1) ~ /^[[:space:]]*\[/
            }
            return 0
        }
        { lines[NR] = $0 }
        END {
            for (n = 1; n <= NR; n++) {
                if (!match(lines[n], /(^|[^A-Za-z0-9_])connect\(/)) continue
                text = substr(lines[n], RSTART + RLENGTH)
                for (m = n + 1; m <= n + 6 && m <= NR; m++) text = text " " lines[m]
                gsub(/<[A-Za-z0-9_:, *&]*>/, "", text)
                if (without_context(text)) print file ":" n ":" lines[n]
            }
        }'
done | complain 'connect() of a lambda names a context object as third argument'
conclude
