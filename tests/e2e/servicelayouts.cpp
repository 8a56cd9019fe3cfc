// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/servicelayouts.h"

using namespace Qt::StringLiterals;

namespace futago::layouts {

const QString begin =
    u"set -e; V=$(ls /usr/lib/postgresql | sort -V | tail -n 1); B=/usr/lib/postgresql/$V/bin\n"_s;

const QString beginRedHat = uR"sh(
set -e
B=$(echo /usr/pgsql-*/bin); V=${B#/usr/pgsql-}; V=${V%/bin}; P=5432
D=$(sed -n 's/^PGDATA=//p' /var/lib/pgsql/.bash_profile)
cd /
runuser -u postgres -- "$B/pg_ctl" stop -w -m fast -D "$D" > /dev/null
)sh"_s;

const QString systemd = uR"sh(
mkdir -p /run/systemd/system
cat > /usr/local/bin/systemctl
chmod 755 /usr/local/bin/systemctl
)sh"_s;

const QString sudoers = uR"sh(
for a in start stop restart; do echo "postgres,dba ALL=(root) NOPASSWD: /usr/local/bin/systemctl $a $U.service"; done > /etc/sudoers.d/unit
)sh"_s;

const QString debianUnit = uR"sh(
U=postgresql@$V-main
mkdir -p /run/systemd/generator/multi-user.target.wants
ln -s /usr/lib/systemd/system/postgresql@.service "/run/systemd/generator/multi-user.target.wants/$U.service"
pg_ctlcluster --skip-systemctl-redirect "$V" main stop
systemctl start "$U"
)sh"_s;

const QString foreign = uR"sh(
_SYSTEMCTL_SKIP_REDIRECT=1 pg_dropcluster --stop "$V" main
rm /usr/bin/pg_lsclusters
install -d -m 755 -o postgres -g postgres "${D%/*}"
runuser -u postgres -- "$B/initdb" --no-sync -D "$D" > /dev/null
)sh"_s;

const QString redHatUnit = uR"sh(
U=postgresql-$V
echo "logging_collector = on" >> "$D/postgresql.conf"
cat > "/etc/systemd/system/$U.service" <<END
[Service]
Type=notify
User=postgres
Environment=PGDATA=$D/
Environment=PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj
ExecStart=$B/postgres -D \${PGDATA}
KillSignal=SIGINT
END
mkdir -p /etc/systemd/system/multi-user.target.wants
ln -s "/etc/systemd/system/$U.service" /etc/systemd/system/multi-user.target.wants/
systemctl start "$U"
)sh"_s;

const QString initScript = uR"sh(
mkdir -p /etc/sysconfig/pgsql
cat > "/etc/init.d/postgresql-$V" <<END
#!/bin/sh
NAME=\`basename \$0\`
PGENGINE=$B
PGPORT=5432
PGDATA=/var/lib/pgsql/nowhere
PGLOG=${D%/*}/pgstartup.log
[ -f "/etc/sysconfig/pgsql/\$NAME" ] && . "/etc/sysconfig/pgsql/\$NAME"
start() { touch /run/started-by-script; runuser -s /bin/sh postgres -c "\$PGENGINE/postgres -p '\$PGPORT' -D '\$PGDATA' &" >> "\$PGLOG" 2>&1 < /dev/null; sleep 2; [ -f "\$PGDATA/postmaster.pid" ]; }
stop() { runuser -s /bin/sh postgres -c "\$PGENGINE/pg_ctl stop -D '\$PGDATA' -s -m fast"; }
case \$1 in start) start ;; stop) stop ;; restart) stop; start ;; *) exit 2 ;; esac
END
printf 'PGPORT=%s\nPGDATA=%s\n' "$P" "$D" > "/etc/sysconfig/pgsql/postgresql-$V"
chmod 755 "/etc/init.d/postgresql-$V"
touch "${D%/*}/pgstartup.log"; chown postgres: "${D%/*}/pgstartup.log"
echo "postgres,dba ALL=(root) NOPASSWD: ALL" > /etc/sudoers.d/script
service "postgresql-$V" start
)sh"_s;

const QString byHand = uR"sh(
mv "$D/pg_hba.conf" "${D%/*}/hba.conf"
printf "unix_socket_directories = '/tmp'\nport = 5440\nhba_file = '%s'\n" "${D%/*}/hba.conf" >> "$D/postgresql.conf"
runuser -u postgres -- "$B/pg_ctl" -w start -D "$D" -l "$D/serverlog" > /dev/null
)sh"_s;

} // namespace futago::layouts
