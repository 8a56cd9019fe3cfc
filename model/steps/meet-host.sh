# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ssh writes the key down before it tries to log in, which fails: no method is offered.

d=$(mktemp -d) || exit 1; trap 'rm -rf -- "$d"' EXIT; trap 'exit 1' HUP INT PIPE TERM; ssh -o "UserKnownHostsFile=$d/key" "$@" true < /dev/null > /dev/null; [ ! -f "$d/key" ] || cat -- "$d/key"
