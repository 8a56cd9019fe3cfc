// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/harmrows.h"

using namespace Qt::StringLiterals;

namespace futago {

using Outcome = HarmRow::Outcome;

static const QString rejected = u"configuration-rejected"_s;
static const QString ownWorkMemory = u"[ \"$(echo 'SHOW work_mem' | sql)\" = 5MB ]"_s;

/// Rule 3: the standby's former server is stopped only when everything after its stop is ready.
static QList<HarmRow> exchanges()
{
    return {
        {.name = u"3: the parent directory is not postgres's"_s,
         .onStandby = uR"sh(chown root:root /var/lib/postgresql/$v; chmod 755 /var/lib/postgresql/$v)sh"_s,
         .said = u"cannot create"_s,
         .kind = u"permission-denied"_s,
         .isAlways = true},
        {.name = u"3: a file in the primary's directory that postgres may not read"_s,
         .onPrimary = uR"sh(touch $data/core.dump; chmod 600 $data/core.dump)sh"_s,
         .said = u"core.dump"_s,
         .kind = u"permission-denied"_s},
        {.name = u"3: the parent directory is setgid"_s,
         .outcome = Outcome::Streams,
         .onStandby = uR"sh(chmod g+ws /var/lib/postgresql/$v)sh"_s,
         .proof = u"true"_s},
        {.name = u"3: the standby's configuration includes a directory of its own"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(install -d -o postgres $data/site.d; echo "port = 1" > $data/site.d/primary.conf
chown postgres $data/site.d/primary.conf)sh"_s,
         .onStandby = uR"sh(own; mkdir $data/site.d; echo "work_mem = '5MB'" > $data/site.d/own.conf
chown -R postgres $data/site.d; echo "include_dir = 'site.d'" >> $conf/postgresql.conf; begin)sh"_s,
         .proof = u"true"_s,
         .proofOnStandby = ownWorkMemory,
         .isAlways = true},
        {.name = u"3: the standby's configuration includes a file of its own"_s,
         .outcome = Outcome::Streams,
         .onStandby =
             uR"sh(own; echo "work_mem = '5MB'" > $data/instance.conf; chown postgres $data/instance.conf
echo "include 'instance.conf'" >> $conf/postgresql.conf; begin)sh"_s,
         .proof = u"true"_s,
         .proofOnStandby = ownWorkMemory},
        {.name = u"3: the standby has a certificate of its own"_s,
         .outcome = Outcome::Streams,
         .onStandby = uR"sh(own; cd $data
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=standby -days 9 -keyout server.key -out server.crt 2>/dev/null
chown postgres server.key server.crt; chmod 600 server.key; cp server.crt /srv/
echo "ssl = on" >> $conf/postgresql.conf; begin)sh"_s,
         .proof = u"true"_s,
         .proofOnStandby =
             u"data=/var/lib/postgresql/data; cmp /srv/server.crt $data/server.crt && [ \"$(stat -c %a $data/server.key)\" = 600 ]"_s},
        {.name = u"3: the standby's rules name a file of users"_s,
         .outcome = Outcome::Streams,
         .onStandby = uR"sh(own; echo app > $data/users; chown postgres $data/users
sed -i '1i host all @users 10.0.0.0/8 scram-sha-256' $conf/pg_hba.conf; begin)sh"_s,
         .proof = u"true"_s,
         .proofOnStandby = u"grep -qx app /var/lib/postgresql/data/users"_s},
        {.name = u"15: a file that a stopped standby includes went away"_s,
         .onStandby =
             uR"sh(pg_ctlcluster $v main stop; echo "include '/srv/gone.conf'" >> $conf/postgresql.conf)sh"_s,
         .said = u"/srv/gone.conf"_s,
         .kind = rejected,
         .isStandbyDown = true,
         .isAlways = true},
        {.name = u"15: an included file of a stopped standby has a value that is none"_s,
         .onStandby = uR"sh(pg_ctlcluster $v main stop; mkdir -p $conf/conf.d
echo "max_connections = abc" > $conf/conf.d/site.conf)sh"_s,
         .said = u"max_connections"_s,
         .kind = u"conflict"_s,
         .isStandbyDown = true},
        {.name = u"15: an included file of a stopped standby leads to another primary"_s,
         .onStandby = uR"sh(pg_ctlcluster $v main stop; mkdir -p $conf/conf.d
echo "primary_conninfo = 'host=192.0.2.9 user=old'" > $conf/conf.d/site.conf)sh"_s,
         .said = u"would not take effect"_s,
         .kind = u"not-streaming"_s,
         .isStandbyDown = true},
        {.name = u"15: a stopped standby's rules name users that are in no file"_s,
         .onStandby = uR"sh(pg_ctlcluster $v main stop
sed -i '1i host all @/srv/users 10.0.0.0/8 scram-sha-256' $conf/pg_hba.conf)sh"_s,
         .said = u"/srv/users"_s,
         .kind = rejected,
         .isStandbyDown = true},
        {.name = u"3: a library is preloaded that the standby lacks"_s,
         .onPrimary = uR"sh(cp $bin/../lib/auto_explain.so $bin/../lib/site_explain.so
echo "ALTER SYSTEM SET shared_preload_libraries = 'site_explain'" | sql; restart)sh"_s,
         .said = u"site_explain"_s,
         .kind = rejected},
        {.name = u"3: the directory of the standby's log is not postgres's any more"_s,
         .onStandby = uR"sh(mkdir /srv/log; chown postgres /srv/log
printf "logging_collector = on\nlog_directory = '/srv/log'\n" >> $conf/postgresql.conf; restart; chown root /srv/log)sh"_s,
         .said = u"/srv/log"_s,
         .kind = rejected},
        {.name = u"3: the data directory has a blank in its path"_s,
         .outcome = Outcome::Streams,
         .onStandby = uR"sh(own '/var/lib/postgresql/my data'; begin)sh"_s,
         .proof = u"true"_s},
    };
}

/// Rule 9: a file is more than its bytes.
static QList<HarmRow> files()
{
    const QString kind = u"permission-denied"_s;
    return {
        {.name = u"9: postgresql.conf is root's"_s,
         .onStandby = uR"sh(chown root:root $conf/postgresql.conf; chmod 644 $conf/postgresql.conf)sh"_s,
         .said = u"owner"_s,
         .kind = kind,
         .isAlways = true},
        {.name = u"9: pg_hba.conf is a mount point"_s,
         .onStandby = uR"sh(cp -p $conf/pg_hba.conf /srv/hba; mount --bind /srv/hba $conf/pg_hba.conf)sh"_s,
         .said = u"mount point"_s,
         .kind = kind},
        {.name = u"9: pg_hba.conf has an access control list"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(setfacl -m u:dba:r $conf/pg_hba.conf)sh"_s,
         .proof = uR"sh(getfacl -p $conf/pg_hba.conf | grep -qx 'user:dba:r--')sh"_s},
        {.name = u"9: the group may read the data directories"_s,
         .outcome = Outcome::Streams,
         .onPrimary = uR"sh(pg_ctlcluster $v main stop
find $data -type d -exec chmod 750 {} +; find $data -type f -exec chmod 640 {} +; pg_ctlcluster $v main start)sh"_s,
         .proofOnStandby = uR"sh([ "$(stat -c %a $data)" = 750 ])sh"_s},
        {.name = u"9: pg_hba.conf has another name"_s,
         .onPrimary = uR"sh(ln $conf/pg_hba.conf $conf/pg_hba.master)sh"_s,
         .said = u"hard link"_s,
         .kind = kind},
    };
}

/// Rule 8: a path is not a string.
static QList<HarmRow> paths()
{
    const QString isLink = u"[ -L $data ] && [ -f $data/standby.signal ]"_s;
    const QString moved = uR"sh(pg_ctlcluster $v main stop; install -d -o postgres -g postgres /srv/big
mv $data /srv/big/pg; ln -s /srv/big/pg $data; pg_ctlcluster $v main start)sh"_s;
    return {
        {.name = u"8: the data directory is a link"_s,
         .outcome = Outcome::Streams,
         .onPrimary = moved,
         .onStandby = moved,
         .proof = u"[ -L $data ]"_s,
         .proofOnStandby = isLink,
         .isAlways = true},
        {.name = u"8: the data directory is entered as a link"_s,
         .outcome = Outcome::Streams,
         .onStandby = moved + u"\nln -s /srv/big/pg /srv/entered"_s,
         .options = {u"--standby-data-directory=/srv/entered"_s},
         .proof = u"true"_s,
         .proofOnStandby = u"[ -L /srv/entered ] && "_s + isLink},
        {.name = u"8: the data directory is entered with a slash too many"_s,
         .outcome = Outcome::Streams,
         .options = {u"--standby-data-directory=/var/lib//postgresql/$v/main/"_s},
         .proof = u"true"_s},
        {.name = u"8: the data directory is a mount point behind a link"_s,
         .onStandby = uR"sh(pg_ctlcluster $v main stop; mkdir /srv/disk; small /srv/disk
cp -a $data/. /srv/disk/; rm -rf $data; ln -s /srv/disk $data; pg_ctlcluster $v main start)sh"_s,
         .said = u"mount point"_s,
         .kind = u"wrong-directory"_s},
    };
}

/// Rule 4: a standby stays a standby.
static QList<HarmRow> recovery()
{
    return {
        {.name = u"4: an included file has a recovery target"_s,
         .onStandby =
             uR"sh(mkdir -p $conf/conf.d; echo "recovery_target = 'immediate'" > $conf/conf.d/restore.conf)sh"_s,
         .said = u"end its recovery"_s,
         .kind = u"conflict"_s,
         .isAlways = true},
        {.name = u"4: a trigger file lies there"_s,
         .onStandby = uR"sh(touch /tmp/promote; mkdir -p $conf/conf.d
echo "promote_trigger_file = '/tmp/promote'" > $conf/conf.d/trigger.conf)sh"_s,
         .said = u"end its recovery"_s,
         .kind = u"conflict"_s},
    };
}

QList<HarmRow> harmRowsOfStandby()
{
    return exchanges() + recovery() + paths() + files();
}

} // namespace futago
