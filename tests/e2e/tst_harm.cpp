// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pairsetup.h"

#include <QJsonArray>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// Set-ups as people have them, on which a run must do no harm: either it is refused and both hosts stay as
/// they are, or it succeeds and takes nothing from anybody. Rules are those of the issue on harm.
class TestHarm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestHosts> m_hosts;
    std::unique_ptr<PairSetup> m_pair;

    /// Where the shell scripts of the rows find things.
    QString script(const QString &text) const
    {
        return u"v=%1\n"_s.arg(m_hosts->version()) + uR"sh(
conf=/etc/postgresql/$v/main; data=/var/lib/postgresql/$v/main; bin=/usr/lib/postgresql/$v/bin
sql() { su postgres -c 'psql -qAt'; }
reload() { echo 'SELECT pg_reload_conf()' | sql > /dev/null; }
slot() { echo "SELECT pg_create_physical_replication_slot('$1')" | sql > /dev/null; }
receive() {
  mkdir /tmp/wal; chown postgres /tmp/wal; tries=0
  setsid su postgres -c "$bin/pg_receivewal -D /tmp/wal $*" < /dev/null > /dev/null 2>&1 &
  until echo 'SELECT 1 FROM pg_stat_replication' | sql | grep -q 1; do
    tries=$((tries + 1)); [ $tries -lt 100 ] || exit 9; sleep 0.1
  done
}
)sh"_s + text;
    }
    void prepare(HostRole role, const QString &text) { m_pair->shell(role, script(text)); }

    static QString findingsOf(const ProgramRun &run)
    {
        QStringList said;
        const QJsonArray findings = run.json.value(u"findings"_s).toArray();
        for (const QJsonValue &finding : findings)
            for (const QString &part : {u"message"_s, u"why"_s})
                said << finding.toObject().value(part).toString();
        said << run.errorMessage() + QString::fromUtf8(run.out);
        return said.join(u'\n');
    }

    /// The primary answers and takes writes, and the standby's own server is no second one of the same
    /// cluster.
    QString harm() const
    {
        if (m_pair->sql(
                HostRole::Primary,
                u"SET TRANSACTION READ WRITE; SET ROLE NONE; CREATE TABLE IF NOT EXISTS public.written(); SELECT 'written'"_s) !=
            "written")
            return u"the primary takes no writes"_s;
        const QString question =
            u"SELECT system_identifier::text || pg_is_in_recovery() FROM pg_control_system()"_s;
        const QByteArray primary = m_pair->sql(HostRole::Primary, question);
        const QByteArray standby = m_pair->sql(HostRole::Standby, question);
        if (!primary.endsWith("false"))
            return u"the primary is none"_s;
        return standby.isEmpty() || standby == primary
                   ? u"the standby's server: "_s + QString::fromUtf8(standby)
                   : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString obstacle = TestHosts::obstacle();
        QVERIFY2(obstacle.isEmpty(), qPrintable(obstacle));
    }

    void init()
    {
        auto hosts = TestHosts::start({});
        QVERIFY2(hosts, qPrintable(hosts ? QString() : hosts.error().detail));
        m_hosts = std::move(*hosts);
        m_pair = std::make_unique<PairSetup>(*m_hosts);
    }

    void refusesWhatWouldDoHarm_data()
    {
        QTest::addColumn<QString>("onPrimary");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("said");
        const QString rejected = u"configuration-rejected"_s;
        const QString conflict = u"conflict"_s;
        QTest::newRow("2: a rule that the view shows without an error")
            << uR"sh(echo 'hostssl all x 10.0.0.0/8 cert clientcert=1' >> $conf/pg_hba.conf)sh"_s
            << QStringList() << rejected << u"clientcert"_s;
        QTest::newRow("2: a broken value waits for the restart")
            << uR"sh(echo "max_connections = abc" >> $conf/postgresql.conf; reload)sh"_s << QStringList()
            << rejected << u"would not start again"_s;
        QTest::newRow("2: a library that is not there waits for the restart")
            << uR"sh(echo "shared_preload_libraries = 'no_such_library'" >> $conf/postgresql.conf; reload)sh"_s
            << QStringList() << rejected << u"would not start again"_s;
        QTest::newRow("2: an included file went away")
            << uR"sh(mkdir -p $conf/conf.d; echo "include 'gone.conf'" > $conf/conf.d/site.conf)sh"_s
            << QStringList() << rejected << u"would not start again"_s;
        QTest::newRow("2: the directory of a socket went away")
            << uR"sh(mkdir /srv/sockets; chown postgres /srv/sockets
echo "unix_socket_directories = '/var/run/postgresql, /srv/sockets'" >> $conf/postgresql.conf
pg_ctlcluster $v main restart; mv /srv/sockets /srv/other)sh"_s
            << QStringList() << rejected << u"would not start again"_s;
        QTest::newRow("7: pg_wal lies on a small file system")
            << uR"sh(pg_ctlcluster $v main stop; mv $data/pg_wal /srv/wal; mkdir $data/pg_wal
mount -t tmpfs -o size=300m,uid=$(id -u postgres),gid=$(id -g postgres),mode=700 tmpfs $data/pg_wal
cp -a /srv/wal/. $data/pg_wal/; pg_ctlcluster $v main start)sh"_s
            << QStringList() << u"disk-too-small"_s << u"keeps more WAL than fits"_s;
        QTest::newRow("7: pg_wal is a link to a small file system")
            << uR"sh(pg_ctlcluster $v main stop; mkdir /srv/wal
mount -t tmpfs -o size=300m,uid=$(id -u postgres),gid=$(id -g postgres),mode=700 tmpfs /srv/wal
cp -a $data/pg_wal/. /srv/wal/; rm -r $data/pg_wal; ln -s /srv/wal $data/pg_wal; pg_ctlcluster $v main start)sh"_s
            << QStringList() << u"disk-too-small"_s << u"keeps more WAL than fits"_s;
        QTest::newRow("5: another standby streams by the slot")
            << uR"sh(slot dr; receive -S dr)sh"_s << QStringList{u"--slot=dr"_s} << conflict
            << u"in use by another standby"_s;
        QTest::newRow("5: another standby has the name")
            << uR"sh(receive -d application_name=dr)sh"_s << QStringList{u"--application-name=dr"_s}
            << conflict << u"under the name “dr”"_s;
    }

    void refusesWhatWouldDoHarm()
    {
        QFETCH(QString, onPrimary);
        QFETCH(QStringList, options);
        QFETCH(QString, kind);
        QFETCH(QString, said);
        prepare(HostRole::Primary, onPrimary);
        const QByteArray before = m_pair->state();
        m_pair->make(options);
        const ProgramRun checked = m_pair->run(u"check"_s);
        QVERIFY2(checked.exitCode == 1 && findingsOf(checked).contains(said),
                 qPrintable(findingsOf(checked)));
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 1 && applied.errorKind() == kind, applied.out + applied.err);
        QVERIFY_SAME(before, m_pair->state());
        QCOMPARE(harm(), QString());
    }

    void takesNothingFromAnybody_data()
    {
        QTest::addColumn<QString>("onPrimary");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("proof");
        QTest::newRow("1: another server has the usual socket")
            << uR"sh(mkdir /srv/own; chown postgres /srv/own
echo "unix_socket_directories = '/srv/own'" >> $conf/postgresql.conf; pg_ctlcluster $v main restart
pg_createcluster $v other -p 5433 > /dev/null
printf "port = 5432\nlisten_addresses = ''\n" >> /etc/postgresql/$v/other/postgresql.conf
pg_ctlcluster $v other start)sh"_s
            << QStringList{u"--primary-data-directory=/var/lib/postgresql/$v/main"_s}
            << uR"sh(echo "SELECT count(*) FROM pg_roles WHERE rolreplication AND NOT rolsuper" | sql | grep -qx 0)sh"_s;
        QTest::newRow("2: a rule for TLS where TLS is off")
            << uR"sh(echo "ssl = off" >> $conf/postgresql.conf
echo 'hostssl all x 10.0.0.0/8 scram-sha-256' >> $conf/pg_hba.conf; pg_ctlcluster $v main restart)sh"_s
            << QStringList() << uR"sh(grep -q '^hostssl all x' $conf/pg_hba.conf)sh"_s;
        QTest::newRow("2: a parameter was taken out and waits for the restart")
            << uR"sh(sed -i '/^cluster_name/d' $conf/postgresql.conf; reload)sh"_s << QStringList()
            << u"true"_s;
        QTest::newRow("5: another standby has the name that would be proposed")
            << uR"sh(slot standby; receive -S standby)sh"_s << QStringList()
            << uR"sh(echo "SELECT slot_name FROM pg_replication_slots WHERE active" | sql | grep -qx standby_2
await() { until echo "SELECT 1 FROM pg_replication_slots WHERE active AND slot_name = 'standby'" | sql | grep -q 1; do
  tries=$((tries + 1)); [ $tries -lt 200 ] || return 1; sleep 0.1; done; }
tries=0; await)sh"_s;
        QTest::newRow("12: the superuser's sessions are read-only and another role's") << uR"sh(sql <<'EOF'
CREATE ROLE app;
ALTER ROLE postgres SET search_path = 'public';
ALTER ROLE postgres SET role = 'app';
ALTER ROLE postgres SET default_transaction_read_only = on;
EOF
)sh"_s << QStringList() << uR"sh(echo "SELECT count(*) FROM pg_db_role_setting" | sql | grep -qx 1)sh"_s;
        QTest::newRow("16: a segment is in the archive already")
            << QString() << QStringList() << uR"sh(cd /tmp
command=$(echo 'SHOW archive_command' | sql | sed 's,%p,/tmp/segment,g; s,%f,0000000100000000000000AA,g')
archive() { su postgres -c "$command"; }
there=$data.archive/0000000100000000000000AA
echo one > segment; archive && archive && echo two > segment && ! archive && grep -qx one $there && rm $there)sh"_s;
    }

    void takesNothingFromAnybody()
    {
        QFETCH(QString, onPrimary);
        QFETCH(QStringList, options);
        QFETCH(QString, proof);
        prepare(HostRole::Primary, onPrimary);
        const QByteArray before = m_pair->essence();
        const ProgramRun made = m_pair->make(options.replaceInStrings(u"$v"_s, m_hosts->version()));
        QVERIFY2(made.exitCode == 0, made.out + made.err);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(m_pair->run(u"status"_s).exitCode, 0);
        QCOMPARE(m_pair->shell(HostRole::Primary, script(proof + u"\n[ $? = 0 ] && echo proved"_s)),
                 QByteArray("proved"));
        const ProgramRun undone = m_pair->undoAll();
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QVERIFY_SAME(before, m_pair->essence());
        QCOMPARE(harm(), QString());
    }

    /// Rule 4: an included file of the standby's would end recovery, before the first run and after it.
    void keepsAStandbyAStandby()
    {
        const QString restore =
            uR"sh(mkdir -p $conf/conf.d; echo "recovery_target = 'immediate'" > $conf/conf.d/restore.conf)sh"_s;
        prepare(HostRole::Standby, restore);
        const QByteArray before = m_pair->state();
        m_pair->make();
        const ProgramRun refused = m_pair->apply();
        QVERIFY2(refused.errorKind() == u"conflict" && refused.errorMessage().contains(u"end its recovery"),
                 refused.out);
        QVERIFY_SAME(before, m_pair->state());

        prepare(HostRole::Standby, u"rm $conf/conf.d/restore.conf"_s);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        prepare(HostRole::Standby, u"pg_ctlcluster $v main stop\n"_s + restore);
        const ProgramRun again = m_pair->apply();
        QVERIFY2(again.exitCode == 1 && again.errorMessage().contains(u"end its recovery"), again.out);
        QVERIFY(m_pair->sql(HostRole::Standby, u"SELECT 1"_s).contains("failed"));
        QCOMPARE(m_pair->sql(HostRole::Primary, u"CREATE TABLE written(); SELECT 1"_s), QByteArray("1"));
    }

    /// Rule 1: what a person has set for psql leads no session of ours elsewhere.
    void heedsNoVariableOfLibpq()
    {
        const QByteArrayList names{"PGHOSTADDR", "PGPORT", "PGSERVICE", "PGOPTIONS"};
        for (const QByteArray &name : names)
            qputenv(name.constData(), name == "PGHOSTADDR" ? "192.0.2.77"
                                      : name == "PGPORT"   ? "1"
                                                           : "no-such-thing");
        const ProgramRun made = m_pair->make();
        for (const QByteArray &name : names)
            qunsetenv(name.constData());
        QVERIFY2(made.exitCode == 0, made.out + made.err);
    }

    /// Rule 11: the server and every client normalize the password; a verifier of the raw bytes would satisfy
    /// nobody.
    void storesAPasswordAsTheServerDoes()
    {
        m_pair->setSecret(u"replication.password"_s, "ｐａｓｓ１");
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        const ProgramRun again = m_pair->apply();
        QCOMPARE(again.stepStates().value(u"primary.role"_s), u"already-true"_s);
        QCOMPARE(m_pair->shell(
                     HostRole::Standby,
                     u"PGPASSWORD=pass1 psql -w -At -d 'host=%1 user=replicator dbname=replication "
                     "replication=true' -c IDENTIFY_SYSTEM | wc -l"_s.arg(m_pair->host(HostRole::Primary))),
                 QByteArray("1"));
    }
};

QTEST_GUILESS_MAIN(TestHarm)
#include "tst_harm.moc"
