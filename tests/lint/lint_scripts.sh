#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Scripts are files under shellcheck, those that run on hosts as well as our own.
. "$(dirname "$0")/common.sh"

scripts | xargs -r shellcheck -x -P SCRIPTDIR -S warning -f gcc |
    sed 's/^\([^:]*:[0-9]*\):[0-9]*: */\1:/' | complain 'shellcheck'
{ matches 'R"sh\(' model workers gui; matches '"sh"_s, u"-c"_s, (script[^s]|u")' model workers gui; } |
    grep -v '^workers/practice/' | complain 'is a file of its own, NAME.sh beside the code (resources/hostscripts.cmake)'
conclude
