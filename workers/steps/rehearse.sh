# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# $1 directory of the binaries, $2 data directory, $3 postgresql.conf, $4 pg_hba.conf, $5 pg_ident.conf.
# What the configuration names relative to the data directory is looked for there. Sizes of WAL are checked
# against the cluster's segments.

. ./trial-functions.sh
bin=$1; real=$2; conf=$3; hba=$4; ident=$5
work=$(mktemp -d "${TMPDIR:-/tmp}/futago.XXXXXX") || exit 0
trap 'rm -rf -- "$work"' EXIT
data=$real
set --
for name in ssl_cert_file ssl_key_file ssl_ca_file ssl_crl_file ssl_crl_dir ssl_dh_params_file krb_server_keyfile; do
  file=$(settingOf "$name") || continue
  case $file in ''|/*) ;; *) set -- "$@" -c "$name=$real/$file" ;; esac
done
[ ! -f "$ident" ] || set -- "$@" -c "ident_file=$ident"
size=
if "$bin/initdb" --help 2>/dev/null | grep -q -e --wal-segsize; then
  bytes=$(LC_ALL=C "$bin/pg_controldata" "$real" 2>/dev/null | sed -n 's/^Bytes per WAL segment: *//p')
  [ "${bytes:-0}" -lt 1048576 ] || size=--wal-segsize=$((bytes / 1048576))
fi
data=$work/data
"$bin/initdb" -N -A trust -U futago -E SQL_ASCII --no-locale $size -D "$data" > /dev/null 2>&1 || exit 0
[ ! -f "$real/postgresql.auto.conf" ] || cp "$real/postgresql.auto.conf" "$data/" || exit 0
trial "$work/log" 60 "$@"
[ -n "$ready" ] || lacksMemory || tail -n 30 "$work/log"
exit 0
