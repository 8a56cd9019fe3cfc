#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How texts for people are put together in the code: whole sentences with placeholders, and lists, sizes, numbers and
# times by model/base/wording.h, which follows the language of the window.
. "$(dirname "$0")/common.sh"

houses='model workers gui'
wording='^model/base/wording\.cpp:'
# What PostgreSQL reads has its own commas.
grammars='^model/postgres/(stringform|syncnames)\.cpp:'

# shellcheck disable=SC2086 # a list of folders
among() { matches "$1" $houses | grep -vE -e "$wording"; }

translated='([A-Za-z]+::)?(tr|translate)\("'
{ among "${translated}[^\"]*\"\)[^;]*\) *\+ *[^ u]"; among "${translated}[^\"]*\"\) *\+"; among "\+ *$translated"; } |
    grep -vE "u'\\\\n'" | sort -u | complain 'joins a text from pieces; languages put them in another order'
among 'join\(u", "' | grep -vE -e "$grammars" | complain 'joins a list by the comma of English; wording::list()'
among 'formattedDataSize|QLocale::(ShortFormat|LongFormat|c\(\))|[^a-zA-Z]QLocale\(\)\.|toString\(u"[^"]*[:/. ]' |
    complain 'writes a size, date, time or number beside model/base/wording.h'
among "arg\([^;]*, *'[efgEG]'" | complain 'writes a number in a text with the decimal point of C; wording::number()'
among 'u"[^"]*%[1-9] ?([kMGT]i?B|bytes|ms|min)[^A-Za-z]' | grep -vE '%[1-9]MB"_s' | complain 'writes a unit that is not translated'
among '"[^"]*%n' | complain 'counts without the digits of the language; %Ln'
conclude
