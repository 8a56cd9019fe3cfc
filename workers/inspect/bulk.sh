# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Paths; the first is the data directory. Kilobytes in the order of the paths, without what is not copied
# (basebackup.c). A file that goes while it is counted is no reason to know nothing.

for path; do
  size=$(timeout 10 du -sk --exclude=pg_wal --exclude=pg_xlog --exclude='pgsql_tmp*' --exclude=pg_replslot -- "$path/" 2>/dev/null)
  [ $? != 124 ] || size=
  echo "${size%%[!0-9]*}"
done
exit 0
