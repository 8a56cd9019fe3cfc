#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Only the dialect compares PostgreSQL versions; everybody else asks it for the fact behind the number.
. "$(dirname "$0")/common.sh"

outside_dialect() { matches "$1" model workers gui | grep -v '^model/postgres/dialect'; }
compared='(<|>|<=|>=|==|!=)'

outside_dialect '(^|[^0-9A-Za-z_.])(90[0-9]{3}|1[0-9]0000)([^0-9]|$)' | complain 'a server_version_num outside the dialect'
outside_dialect "([mM]ajor(Version)?|[vV]ersionNum(ber)?)(\(\))?[[:space:]]*${compared}[[:space:]]*[0-9]" |
    complain 'a version compared outside the dialect'
outside_dialect '>=[[:space:]]*1[0-8]([^0-9]|$)' | complain 'a version compared outside the dialect'
conclude
