# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory of the binaries, $2 data directory, then options.

. ./missing-functions.sh
bin=$1; data=$2; shift 2
[ -x "$bin/postgres" ] || exit 0
set -- -c config_file=/dev/null -c hba_file=/dev/null -c ident_file=/dev/null -c data_directory="$data" \
  -c unix_socket_directories= "$@"
[ -z "$(value wal_level "$@")" ] || missing "$@"
exit 0
