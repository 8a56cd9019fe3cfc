# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory of the binaries, $2 data directory, $3 postgresql.conf. `postgres -C` reads the whole
# configuration as a start does; then TLS files (be-secure-common.c for the modes of the key).

. ./missing-functions.sh
bin=$1; data=$2; conf=$3
[ -x "$bin/postgres" ] && [ -f "$conf" ] || exit 0
set -- -D "$data" -c config_file="$conf"
said=$("$bin/postgres" "$@" -C wal_level 2>&1 >/dev/null) || { printf '%s\n' "$said"; exit 0; }
if [ "$(value ssl "$@")" = on ]; then
  for name in ssl_cert_file ssl_key_file ssl_ca_file ssl_crl_file; do
    file=$(value "$name" "$@") || continue
    [ -n "$file" ] || continue
    file=$(absolute "$file")
    [ -r "$file" ] || echo "could not read $name \"$file\""
  done
  key=$(absolute "$(value ssl_key_file "$@")")
  if [ -r "$key" ]; then
    owner=$(stat -L -c %u -- "$key"); mode=$(stat -L -c %a -- "$key")
    case $owner:$mode in
      0:?[04]0|0:??[04]0|"$(id -u)":?00|"$(id -u)":??00) ;;
      *) echo "private key file \"$key\" has group or world access" ;;
    esac
  fi
fi
missing "$@"
for name in hba_file ident_file; do
  file=$(value "$name" "$@")
  [ -z "$file" ] || [ -r "$(absolute "$file")" ] || [ "$name" = ident_file ] || echo "could not open file \"$file\""
done
exit 0
