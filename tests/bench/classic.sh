#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Streaming replication between two hosts of Debian or of the Red Hat layout by hand, from the workstation: the procedure that Futago is measured
# against, as a careful DBA scripts it. The end is that of Futago's plan (model/plan/planner.cpp): same settings, same
# rules, keys both ways, slot, archive, old data directory kept, and the same proof.
#
# One ssh per step and host, because the outcome of a step is looked at before the next; commands of one step go in one
# call. No shared connection (ControlMaster), no wait that is not for something, and nothing done in vain.
#
#   PRIMARY, STANDBY     addresses, under which the hosts know each other as well
#   KEY, KNOWN_HOSTS     private key and host keys of the workstation
#   LAYOUT, DATA         debian or redhat, and the latter's data directory
#   VERSION, CLUSTER     as in pg_lsclusters; the defaults are what a package install makes
#   OSUSER, PORT         of the servers
#   TIMES                a file that gets "milliseconds step" lines
set -euo pipefail

: "${PRIMARY:?}" "${STANDBY:?}" "${KEY:?}" "${KNOWN_HOSTS:?}"
VERSION=${VERSION:-15} CLUSTER=${CLUSTER:-main} OSUSER=${OSUSER:-postgres} PORT=${PORT:-5432} TIMES=${TIMES:-/dev/null}
LAYOUT=${LAYOUT:-debian}
if [ "$LAYOUT" = redhat ]; then
    bin=/usr/pgsql-$VERSION/bin
    data=${DATA:-/var/lib/pgsql/$VERSION/data}
    conf=$data
    home=/var/lib/pgsql
    control() { on "$1" "$bin" "$data" "$2" <<< '"$1/pg_ctl" "$3" -w -m fast -D "$2" -l "$2.log" > /dev/null'; }
else
    bin=/usr/lib/postgresql/$VERSION/bin
    data=/var/lib/postgresql/$VERSION/$CLUSTER
    conf=/etc/postgresql/$VERSION/$CLUSTER
    home=/var/lib/postgresql
    control() {
        local mode=
        [ "$2" = start ] || mode='-m fast'
        on "$1" "$VERSION" "$CLUSTER" "$2" "$mode" <<< 'pg_ctlcluster "$1" "$2" "$3" $4'
    }
fi
psql=$bin/psql
archive=$data.archive
stamp=$(date -u +%Y%m%dT%H%M%SZ)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(-q -i "$KEY" -o BatchMode=yes -o StrictHostKeyChecking=yes -o "UserKnownHostsFile=$KNOWN_HOSTS")

# on HOST ARGUMENT... runs the shell script on standard input there, with the arguments.
on() {
    local host=$1
    shift
    ssh "${options[@]}" "$OSUSER@$host" "sh -eu -s -- ${*@Q}"
}

milliseconds() { printf '%s' "$((${EPOCHREALTIME/./} / 1000))"; }
began=$(milliseconds)
step() {
    local now
    now=$(milliseconds)
    [ -z "${title:-}" ] || printf '%s %s\n' "$((now - began))" "$title" >> "$TIMES"
    began=$now
    title=$1
}

step "key pairs"
for host in "$PRIMARY" "$STANDBY"; do
    on "$host" << 'SCRIPT'
mkdir -p -m 700 ~/.ssh
[ -f ~/.ssh/id_ed25519 ] || ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519
SCRIPT
done

step "public keys to the workstation"
scp "${options[@]}" "$OSUSER@$PRIMARY:.ssh/id_ed25519.pub" "$work/$PRIMARY.pub"
scp "${options[@]}" "$OSUSER@$STANDBY:.ssh/id_ed25519.pub" "$work/$STANDBY.pub"

# authorize HOST OTHER: OTHER's user may log in at HOST, and HOST knows OTHER's host key, which is the one that the
# workstation knows.
authorize() {
    on "$1" "$2" "$(ssh-keygen -F "$2" -f "$KNOWN_HOSTS" | awk '/ssh-ed25519/ { print $3 }')" "$(cat "$work/$2.pub")" << 'SCRIPT'
other=$1 hostkey=$2 public=$3
cp -p ~/.ssh/authorized_keys ~/.ssh/authorized_keys.before 2> /dev/null || true
umask 077
echo "no-agent-forwarding,no-port-forwarding,no-pty,no-X11-forwarding $public" >> ~/.ssh/authorized_keys
chmod 600 ~/.ssh/authorized_keys
offered=$(ssh-keyscan -t ed25519 "$other" 2> /dev/null)
[ "${offered##* }" = "$hostkey" ]
printf '%s\n' "$offered" >> ~/.ssh/known_hosts
SCRIPT
}
step "authorized keys and host keys"
authorize "$PRIMARY" "$STANDBY"
authorize "$STANDBY" "$PRIMARY"

step "logins in both directions"
on "$PRIMARY" "$OSUSER@$STANDBY" <<< 'ssh -n -o BatchMode=yes -o StrictHostKeyChecking=yes "$1" true'
on "$STANDBY" "$OSUSER@$PRIMARY" <<< 'ssh -n -o BatchMode=yes -o StrictHostKeyChecking=yes "$1" true'

step "password files"
password=$(LC_ALL=C tr -dc A-Za-z0-9 < /dev/urandom | head -c 32 || true)
store_password() {
    on "$1" << SCRIPT
umask 077
touch ~/.pgpass
cp -p ~/.pgpass ~/.pgpass.before
echo '$2:$PORT:replication:replicator:$password' >> ~/.pgpass
chmod 600 ~/.pgpass
SCRIPT
}
store_password "$PRIMARY" "$STANDBY"
store_password "$STANDBY" "$PRIMARY"

step "role"
on "$PRIMARY" "$PORT" "$psql" << SCRIPT
"\$2" -X -q -v ON_ERROR_STOP=1 -p "\$1" << SQL
SET synchronous_commit TO local;
SET password_encryption TO 'scram-sha-256';
CREATE ROLE replicator WITH REPLICATION LOGIN PASSWORD '$password';
SQL
SCRIPT

step "archive directories"
for host in "$PRIMARY" "$STANDBY"; do on "$host" "$archive" <<< 'mkdir -p -m 700 "$1"'; done

# The lines that both servers get, so that they can change roles.
access_rules() {
    local address
    for address in "$STANDBY/32" "$PRIMARY/32" 127.0.0.1/32 ::1/128; do
        printf 'host replication replicator %s scram-sha-256\n' "$address"
    done
}
settings() {
    if [ "$VERSION" -ge 13 ]; then
        printf '%s\n' "wal_keep_size = '512MB'" "max_slot_wal_keep_size = '10240MB'"
    else
        echo "wal_keep_segments = 32"
    fi
    cat << SETTINGS
listen_addresses = '*'
wal_level = replica
max_wal_senders = 10
max_replication_slots = 10
archive_mode = on
archive_command = 'test ! -f $archive/%f && cp %p $archive/%f'
hot_standby = on
wal_log_hints = on
synchronous_commit = local
SETTINGS
}

step "primary's pg_hba.conf"
on "$PRIMARY" "$conf/pg_hba.conf" "$stamp" "$(access_rules)" << 'SCRIPT'
cp -p "$1" "$1.$2"
printf '%s\n' "$3" >> "$1"
SCRIPT

# Where the sample file has the setting, its line is commented out.
edit_conf() {
    on "$1" "$conf/postgresql.conf" "$stamp" "$2" << 'SCRIPT'
cp -p "$1" "$1.$2"
for name in $(printf '%s\n' "$3" | sed 's/ *=.*//'); do sed -i "s/^$name\b/#&/" "$1"; done
printf '%s\n' "$3" >> "$1"
SCRIPT
}
step "primary's postgresql.conf"
edit_conf "$PRIMARY" "$(settings)"

step "restart of the primary"
control "$PRIMARY" restart

step "check of the primary's settings"
on "$PRIMARY" "$PORT" "$psql" << 'SCRIPT'
[ "$("$2" -X -A -t -p "$1" -c "SELECT current_setting('archive_mode') || current_setting('wal_level') || count(error) FROM pg_hba_file_rules")" = onreplica0 ]
SCRIPT

step "rehearsal"
on "$STANDBY" "host=$PRIMARY port=$PORT user=replicator dbname=replication replication=true" "$psql" \
    <<< '"$2" -X -w -A -t -d "$1" -c IDENTIFY_SYSTEM > /dev/null'

step "slot"
on "$PRIMARY" "$PORT" "$psql" <<< '"$2" -X -q -A -t -p "$1" -c "SELECT pg_create_physical_replication_slot('\''standby'\'', true)" > /dev/null'

step "stop of the standby"
control "$STANDBY" stop

step "old data directory aside"
on "$STANDBY" "$data" "$stamp" <<< 'mv "$1" "$1.$2"'

step "base backup"
on "$STANDBY" "$bin" "$data" "$PRIMARY" "$PORT" << 'SCRIPT'
"$1/pg_basebackup" -D "$2" -h "$3" -p "$4" -U replicator -w -X stream -c fast -S standby -P -v > /dev/null 2>&1
SCRIPT

step "standby's configuration"
recovery="primary_conninfo = 'host=$PRIMARY port=$PORT user=replicator application_name=standby passfile=$home/.pgpass'
primary_slot_name = 'standby'
restore_command = 'scp -q -B -o StrictHostKeyChecking=yes $OSUSER@$PRIMARY:$archive/%f %p'"
# Where the configuration lies in the data directory, the copy has the primary's, which says the same.
if [ "$LAYOUT" = debian ]; then
    edit_conf "$STANDBY" "$(settings)
$recovery"
    on "$STANDBY" "$conf/pg_hba.conf" "$stamp" "$(access_rules)" "$data" << 'SCRIPT'
cp -p "$1" "$1.$2"
printf '%s\n' "$3" >> "$1"
touch "$4/standby.signal"
SCRIPT
elif [ "$VERSION" -ge 12 ]; then
    edit_conf "$STANDBY" "$recovery"
    on "$STANDBY" "$data" <<< 'touch "$1/standby.signal"'
else
    on "$STANDBY" "$data" "standby_mode = on
recovery_target_timeline = 'latest'
$recovery" <<< 'umask 077; printf "%s\n" "$2" > "$1/recovery.conf"'
fi

step "start of the standby"
control "$STANDBY" start

step "streaming"
on "$PRIMARY" "$PORT" "$psql" << 'SCRIPT'
for try in $(seq 600); do
    [ "$("$2" -X -A -t -p "$1" -c "SELECT state FROM pg_stat_replication WHERE application_name = 'standby'")" != streaming ] || exit 0
    sleep 0.05
done
exit 1
SCRIPT

step "marker on the primary"
marker=$(on "$PRIMARY" "$PORT" "$psql" << 'SCRIPT'
"$2" -X -q -A -t -p "$1" -c "SET synchronous_commit TO local" -c "SELECT pg_logical_emit_message(true, 'classic', 'marker')"
"$2" -X -A -t -p "$1" -c "SELECT pg_current_wal_lsn()"
SCRIPT
)

step "replay on the standby"
on "$STANDBY" "$PORT" "${marker##*$'\n'}" "$psql" << 'SCRIPT'
for try in $(seq 600); do
    [ "$("$3" -X -A -t -p "$1" -c "SELECT pg_last_wal_replay_lsn() >= '$2'")" != t ] || exit 0
    sleep 0.05
done
exit 1
SCRIPT
step ""
