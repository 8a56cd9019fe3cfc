// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/harmrows.h"

using namespace Qt::StringLiterals;

namespace futago {

/// `own` moves the host's cluster to another layout: a data directory with all its files, run by pg_ctl.
QString harmTools(const QString &version)
{
    return u"v=%1\n"_s.arg(version) + uR"sh(
conf=/etc/postgresql/$v/main; data=/var/lib/postgresql/$v/main; bin=/usr/lib/postgresql/$v/bin
sql() { su postgres -c 'psql -qAt'; }
reload() { echo 'SELECT pg_reload_conf()' | sql > /dev/null; }
slot() { echo "SELECT pg_create_physical_replication_slot('$1')" | sql > /dev/null; }
restart() { pg_ctlcluster $v main restart; }
own() {
  data=${1:-/var/lib/postgresql/data}; conf=$data
  pg_dropcluster --stop $v main; rm -rf /etc/postgresql/$v
  su postgres -c "$bin/initdb -D '$data' --auth-local=peer --auth-host=scram-sha-256 --no-sync" > /dev/null
}
begin() { su postgres -c "$bin/pg_ctl start -w -D '$data' -l '$data.log'" > /dev/null; }
receive() {
  mkdir /tmp/wal; chown postgres /tmp/wal; tries=0
  setsid su postgres -c "$bin/pg_receivewal -D /tmp/wal $*" < /dev/null > /dev/null 2>&1 &
  until echo 'SELECT 1 FROM pg_stat_replication' | sql | grep -q 1; do
    tries=$((tries + 1)); [ $tries -lt 100 ] || exit 9; sleep 0.1
  done
}
tls() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=db1 -keyout $data/own.key -out $data/own.pem 2>/dev/null
  chown postgres $data/own.*; chmod 600 $data/own.*
  printf "ssl = on\nssl_cert_file = '$data/own.pem'\nssl_key_file = '$data/own.key'\n" >> $conf/postgresql.conf; restart
}
small() { mount -t tmpfs -o size=300m,uid=$(id -u postgres),gid=$(id -g postgres),mode=700 tmpfs "$1"; }
)sh"_s;
}

using Outcome = HarmRow::Outcome;

static const QString rejected = u"configuration-rejected"_s;
static const QString conflict = u"conflict"_s;

static QList<HarmRow> restarts()
{
    const QString again = u"would not start again"_s;
    return {
        {.name = u"2: a rule that the view shows without an error"_s,
         .onPrimary = uR"sh(echo 'hostssl all x 10.0.0.0/8 cert clientcert=1' >> $conf/pg_hba.conf)sh"_s,
         .said = u"clientcert"_s,
         .kind = rejected,
         .isAlways = true},
        {.name = u"2: a broken value waits for the restart"_s,
         .onPrimary = uR"sh(echo "max_connections = abc" >> $conf/postgresql.conf; reload)sh"_s,
         .said = again,
         .kind = rejected,
         .isAlways = true},
        {.name = u"2: a library that is not there waits for the restart"_s,
         .onPrimary =
             uR"sh(echo "shared_preload_libraries = 'no_such_library'" >> $conf/postgresql.conf; reload)sh"_s,
         .said = again,
         .kind = rejected},
        {.name = u"2: a preloaded library is of another version"_s,
         .outcome = Outcome::PutBack,
         .onPrimary = uR"sh(echo nonsense > $bin/../lib/site.so
echo "shared_preload_libraries = 'site'" >> $conf/postgresql.conf; reload)sh"_s,
         .said = u"site.so"_s,
         .kind = rejected,
         .isAlways = true},
        {.name = u"2: the ciphers that wait for the restart are none"_s,
         .outcome = Outcome::PutBack,
         .onPrimary = uR"sh(tls; echo "ssl_ciphers = 'nonsense'" >> $conf/postgresql.conf; reload)sh"_s,
         .said = u"cipher"_s,
         .kind = rejected},
        {.name = u"2: a session takes no signal"_s,
         .onPrimary =
             uR"sh(setsid su postgres -c "psql -c 'SELECT pg_sleep(600)'" < /dev/null > /dev/null 2>&1 &
until pid=$(echo "SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'" | sql) && [ -n "$pid" ]; do sleep 0.1; done
kill -STOP $pid)sh"_s,
         .said = u"shutdown would not end"_s,
         .kind = conflict},
        {.name = u"2: an included file went away"_s,
         .onPrimary = uR"sh(mkdir -p $conf/conf.d; echo "include 'gone.conf'" > $conf/conf.d/site.conf)sh"_s,
         .said = again,
         .kind = rejected},
        {.name = u"2: the directory of a socket went away"_s,
         .onPrimary = uR"sh(mkdir /srv/sockets; chown postgres /srv/sockets
echo "unix_socket_directories = '/var/run/postgresql, /srv/sockets'" >> $conf/postgresql.conf
restart; mv /srv/sockets /srv/other)sh"_s,
         .said = again,
         .kind = rejected},
        {.name = u"2: the certificate went away"_s,
         .onPrimary = u"tls; mv $data/own.pem $data/other.pem"_s,
         .said = again,
         .kind = rejected},
        {.name = u"2: a rule for TLS where TLS is off"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(echo "ssl = off" >> $conf/postgresql.conf
echo 'hostssl all x 10.0.0.0/8 scram-sha-256' >> $conf/pg_hba.conf; restart)sh"_s,
         .proof = uR"sh(grep -q '^hostssl all x' $conf/pg_hba.conf)sh"_s},
        {.name = u"2: a parameter was taken out and waits for the restart"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(sed -i '/^cluster_name/d' $conf/postgresql.conf; reload)sh"_s,
         .proof = u"true"_s,
         .isAlways = true},
    };
}

static QList<HarmRow> others()
{
    return {
        {.name = u"1: another server has the usual socket"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(mkdir /srv/own; chown postgres /srv/own
echo "unix_socket_directories = '/srv/own'" >> $conf/postgresql.conf; restart
pg_createcluster $v other -p 5433 > /dev/null
printf "port = 5432\nlisten_addresses = ''\n" >> /etc/postgresql/$v/other/postgresql.conf
pg_ctlcluster $v other start)sh"_s,
         .options = {u"--primary-data-directory=/var/lib/postgresql/$v/main"_s},
         .proof =
             uR"sh(echo "SELECT count(*) FROM pg_roles WHERE rolreplication AND NOT rolsuper" | sql | grep -qx 0)sh"_s,
         .isAlways = true},
        {.name = u"5: another standby streams by the slot"_s,
         .onPrimary = uR"sh(slot dr; receive -S dr)sh"_s,
         .options = {u"--slot=dr"_s},
         .said = u"in use by another standby"_s,
         .kind = conflict,
         .isAlways = true},
        {.name = u"5: another standby has the name"_s,
         .onPrimary = uR"sh(receive -d application_name=dr)sh"_s,
         .options = {u"--application-name=dr"_s},
         .said = u"under the name “dr”"_s,
         .kind = conflict},
        {.name = u"5: another standby has the name that would be proposed"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(slot standby; receive -S standby)sh"_s,
         .proof =
             uR"sh(echo "SELECT slot_name FROM pg_replication_slots WHERE active" | sql | grep -qx standby_2
await() { until echo "SELECT 1 FROM pg_replication_slots WHERE active AND slot_name = 'standby'" | sql | grep -q 1; do
  tries=$((tries + 1)); [ $tries -lt 200 ] || return 1; sleep 0.1; done; }
tries=0; await)sh"_s,
         .isAlways = true},
        {.name = u"5: another standby is connected with the role's other password"_s,
         .outcome = Outcome::PutBack,
         .onPrimary = uR"sh(echo "CREATE ROLE replicator REPLICATION LOGIN PASSWORD 'theirs'" | sql
receive -d postgresql://replicator:theirs@127.0.0.1/?application_name=dr)sh"_s,
         .said = u"has another password"_s,
         .kind = conflict},
        {.name = u"12: the superuser's sessions are read-only and another role's"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(sql <<'EOF'
CREATE ROLE app;
ALTER ROLE postgres SET search_path = 'public';
ALTER ROLE postgres SET role = 'app';
ALTER ROLE postgres SET default_transaction_read_only = on;
EOF
)sh"_s,
         .proof = uR"sh(echo "SELECT count(*) FROM pg_db_role_setting" | sql | grep -qx 1)sh"_s,
         .isAlways = true},
        {.name = u"16: a segment is in the archive already"_s,
         .outcome = Outcome::Streams,
         .proof = uR"sh(cd /tmp
command=$(echo 'SHOW archive_command' | sql | sed 's,%p,/tmp/segment,g; s,%f,0000000100000000000000AA,g')
archive() { su postgres -c "$command"; }
there=$data.archive/0000000100000000000000AA
echo one > segment; archive && archive && echo two > segment && ! archive && grep -qx one $there && rm $there)sh"_s,
         .isAlways = true},
    };
}

static QList<HarmRow> room()
{
    const QString full = u"disk-too-small"_s;
    const QString space =
        u"install -d -o postgres /srv/space; echo \"CREATE TABLESPACE far LOCATION '/srv/space'\" | sql\n"_s;
    return {
        {.name = u"7: pg_wal lies on a small file system"_s,
         .onPrimary = uR"sh(pg_ctlcluster $v main stop; mv $data/pg_wal /srv/wal; mkdir $data/pg_wal
small $data/pg_wal; cp -a /srv/wal/. $data/pg_wal/; pg_ctlcluster $v main start)sh"_s,
         .said = u"keeps more WAL than fits"_s,
         .kind = full},
        {.name = u"7: pg_wal is a link to a small file system"_s,
         .onPrimary = uR"sh(pg_ctlcluster $v main stop; mkdir /srv/wal; small /srv/wal
cp -a $data/pg_wal/. /srv/wal/; rm -r $data/pg_wal; ln -s /srv/wal $data/pg_wal; pg_ctlcluster $v main start)sh"_s,
         .said = u"keeps more WAL than fits"_s,
         .kind = full,
         .isAlways = true},
        {.name = u"7: the standby's WAL has a disk of its own"_s,
         .outcome = Outcome::Streams,
         .onStandby =
             uR"sh(pg_ctlcluster $v main stop; install -d -o postgres /srv/wal; mv $data/pg_wal /srv/wal/main
ln -s /srv/wal/main $data/pg_wal; pg_ctlcluster $v main start)sh"_s,
         .proof = u"true"_s,
         .proofOnStandby =
             uR"sh(case $(readlink $data/pg_wal) in /srv/wal/main.futago-*) ls $data/pg_wal/0* > /dev/null ;; *) false ;; esac)sh"_s,
         .isAlways = true},
        {.name = u"7: the archive has no room"_s,
         .onPrimary =
             uR"sh(mkdir $data.archive; small $data.archive; head -c 260M /dev/zero > $data.archive/ballast)sh"_s,
         .said = u"has only"_s,
         .kind = full},
        {.name = u"7: a tablespace has no room on the standby"_s,
         .onPrimary = space + u"head -c 400M /dev/zero > $(echo /srv/space/PG_*)/ballast"_s,
         .onStandby = u"mkdir /srv/space; small /srv/space"_s,
         .said = u"/srv/space"_s,
         .kind = full},
        {.name = u"7: the directory of a tablespace is somebody else's on the standby"_s,
         .onPrimary = space,
         .onStandby = u"mkdir /srv/space; echo mine > /srv/space/mine"_s,
         .said = u"already has something"_s,
         .kind = u"directory-not-empty"_s},
    };
}

/// Rule 13: proof by the one who will do it.
static QList<HarmRow> archives()
{
    return {
        {.name = u"13: nobody may write to the archive"_s,
         .outcome = Outcome::PutBack,
         .onPrimary = u"mkdir $data.archive"_s,
         .said = u"does not archive WAL"_s,
         .kind = u"conflict"_s},
        {.name = u"13: the site's archive_command always ends well"_s,
         .outcome = Outcome::Streams,
         .onPrimary =
             uR"sh(echo "ALTER SYSTEM SET archive_mode = on; ALTER SYSTEM SET archive_command = '/bin/true'" | sql; restart)sh"_s,
         .proof = uR"sh([ "$(echo 'SHOW archive_command' | sql)" = /bin/true ])sh"_s},
    };
}

/// Rule 6.
static QList<HarmRow> accessRules()
{
    const QString byTls =
        uR"sh(! grep -E '^host +replication +replicator' $conf/pg_hba.conf && grep -qE '^hostssl +replication +replicator' $conf/pg_hba.conf &&
echo "SELECT ssl FROM pg_stat_replication JOIN pg_stat_ssl USING (pid)" | sql | grep -qx t)sh"_s;
    const QString streams = u"echo 'SELECT state FROM pg_stat_replication' | sql | grep -qx streaming"_s;
    return {
        {.name = u"6: what comes without TLS is rejected"_s,
         .outcome = Outcome::Streams,
         .onPrimary =
             uR"sh(tls; sed -i '1i hostnossl all,replication all 0.0.0.0/0 reject\nhostssl all all 0.0.0.0/0 scram-sha-256' $conf/pg_hba.conf
reload)sh"_s,
         .proof = byTls,
         .proofOnStandby = uR"sh(echo 'SHOW primary_conninfo' | sql | grep -q 'sslmode=require')sh"_s,
         .isAlways = true},
        {.name = u"6: the applications come by TLS"_s,
         .outcome = Outcome::Streams,
         .onPrimary =
             uR"sh(tls; echo 'hostssl all all 0.0.0.0/0 scram-sha-256' >> $conf/pg_hba.conf; reload)sh"_s,
         .proof = byTls},
        {.name = u"6: the neighbours' networks are rejected"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(sed -i '1i host replication all samenet reject' $conf/pg_hba.conf; reload)sh"_s,
         .proof = streams},
        {.name = u"6: replication asks for ident"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(sed -i '1i host replication all 10.0.0.0/8 ident' $conf/pg_hba.conf; reload)sh"_s,
         .proof = streams},
        {.name = u"6: a group is rejected"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(echo 'CREATE ROLE outsiders' | sql
sed -i '1i host replication +outsiders 10.0.0.0/8 reject' $conf/pg_hba.conf; reload)sh"_s,
         .proof = streams},
    };
}

QList<HarmRow> harmRowsOfPrimary()
{
    return restarts() + others() + room() + archives() + accessRules();
}

} // namespace futago
