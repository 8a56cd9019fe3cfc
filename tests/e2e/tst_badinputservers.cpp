// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QJsonArray>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// Everything that ends before a host is changed because its server or its directories are not what the pair
/// needs.
class TestBadInputServers : public HostsTest
{
    Q_OBJECT

private:
    QString dataDirectory() const { return u"/var/lib/postgresql/%1/main"_s.arg(m_hosts->version()); }

    static QJsonObject findingOf(const ProgramRun &run, const QString &kind)
    {
        const QJsonArray findings = run.json.value(u"findings"_s).toArray();
        for (const QJsonValue &finding : findings)
            if (finding.toObject().value(u"kind"_s).toString() == kind)
                return finding.toObject();
        return {};
    }

    /// `check`, `plan` and `apply` all refuse the pair that `new` wrote, and both hosts stay as they were.
    void expectRefusedPair(PairSetup &pair, const Refusal &refusal)
    {
        const QByteArray before = pair.state();
        QVERIFY(pair.make().exitCode == 1);
        for (const QString &verb : {u"check"_s, u"plan"_s, u"apply"_s}) {
            const ProgramRun run = verb == u"apply" ? pair.apply() : pair.run(verb);
            QVERIFY_REFUSED(run, refusal);
            QVERIFY(!run.json.contains(u"steps"_s) && !run.json.contains(u"plan"_s));
        }
        QVERIFY_SAME(before, pair.state());
    }

    /// Where both servers run, they say who is the primary.
    void takesAPairTheOtherWayRound(PairSetup &reversed)
    {
        const QByteArray before = m_pair->state();
        QCOMPARE(reversed.make().exitCode, 0);
        const ProgramRun status = reversed.run(u"status"_s);
        QVERIFY2(status.exitCode == 0, status.out + status.err);
        const QJsonObject primary = status.json.value(u"status"_s).toObject().value(u"primary"_s).toObject();
        QCOMPARE(primary.value(u"name"_s).toString(), m_pair->host(HostRole::Primary));
        const ProgramRun again = reversed.apply();
        QVERIFY2(again.exitCode == 0, again.out + again.err);
        QVERIFY(!again.json.value(u"changed"_s).toBool());
        QVERIFY_SAME(before, m_pair->state());
    }

private Q_SLOTS:
    void init() { startHosts(); }

    void refusesAPrimaryDirectoryThatIsNone()
    {
        const QByteArray before = m_pair->state();
        for (const QString &directory : {u"/var/lib"_s, u"/no/such/directory"_s}) {
            const ProgramRun run = m_pair->make({u"--primary-data-directory="_s + directory});
            QVERIFY_REFUSED(run, {u"wrong-directory"_s, m_pair->host(HostRole::Primary)});
            QVERIFY2(run.errorMessage().contains(u' ' + directory + u' '), qPrintable(run.errorMessage()));
        }
        QVERIFY_SAME(before, m_pair->state());
    }

    void refusesAPrimaryWithoutACluster()
    {
        m_pair->shell(HostRole::Primary, u"pg_dropcluster --stop %1 main"_s.arg(m_hosts->version()));
        const QByteArray before = m_pair->state();
        QCOMPARE(complaint(m_pair->make(), {u"wrong-directory"_s, m_pair->host(HostRole::Primary)}),
                 QString());
        QVERIFY_SAME(before, m_pair->state());
    }

    void neverMovesAStandbyDirectoryWithForeignFiles()
    {
        m_pair->shell(
            HostRole::Standby,
            u"mkdir /srv/photos && echo holiday > /srv/photos/1.txt && chown -R postgres /srv/photos"_s);
        const QByteArray before = m_pair->state();
        const QStringList option{u"--standby-data-directory=/srv/photos"_s};
        QCOMPARE(m_pair->make(option).exitCode, 1);
        const ProgramRun applied = m_pair->apply();
        QVERIFY_REFUSED(applied, {u"wrong-directory"_s, m_pair->host(HostRole::Standby)});
        QVERIFY(applied.errorMessage().contains(u" /srv/photos "));
        QCOMPARE(m_pair->shell(HostRole::Standby, u"ls -d /srv/*; cat /srv/photos/*"_s),
                 QByteArray("/srv/photos\nholiday"));
        QVERIFY_SAME(before, m_pair->state());
    }

    void saysThatThePrimaryServerIsNotRunning()
    {
        m_pair->shell(HostRole::Primary, u"pg_ctlcluster %1 main stop"_s.arg(m_hosts->version()));
        expectRefusedPair(*m_pair,
                          {u"server-not-running"_s, m_pair->host(HostRole::Primary), dataDirectory()});
    }

    void showsTheRenameOfAFilledStandbyAndDeletesNothing()
    {
        QCOMPARE(m_pair->make().exitCode, 0);
        const QString everyFile =
            u"cd %1 && find . -type f ! -name 'postmaster.*' ! -path './pg_wal/*' ! -path './pg_stat*' | sort"_s;
        const QByteArray former = m_pair->shell(HostRole::Standby, everyFile.arg(dataDirectory()));
        const QByteArray identifier =
            m_pair->sql(HostRole::Standby, u"SELECT system_identifier FROM pg_control_system()"_s);
        m_pair->sql(HostRole::Standby, u"CREATE TABLE kept AS SELECT 42"_s);
        const QByteArray table = m_pair->sql(HostRole::Standby, u"SELECT pg_relation_filepath('kept')"_s);

        const QByteArray before = m_pair->state();
        const ProgramRun planned = m_pair->run(u"plan"_s);
        QCOMPARE(planned.exitCode, 0);
        const QString said = findingOf(planned, u"conflict"_s).value(u"message"_s).toString();
        QVERIFY2(said.contains(m_pair->host(HostRole::Standby)) && said.contains(dataDirectory()),
                 planned.out);
        QVERIFY(QString::fromUtf8(planned.out).contains(dataDirectory() + u".futago-"_s));
        const ProgramRun unasked = m_pair->run(u"apply"_s);
        QVERIFY_REFUSED(unasked, {u"wrong-use"_s, {}, {}, 2});
        QVERIFY_SAME(before, m_pair->state());

        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        const QString aside =
            QString::fromUtf8(m_pair->shell(HostRole::Standby, u"ls -d %1.futago-*"_s.arg(dataDirectory())));
        QVERIFY2(!aside.contains(u'\n'), qPrintable(aside));
        const QString binaries = u"/usr/lib/postgresql/%1/bin"_s.arg(m_hosts->version());
        QVERIFY(m_pair->shell(HostRole::Standby, u"%1/pg_controldata %2"_s.arg(binaries, aside))
                    .contains(identifier));
        QVERIFY(m_pair->shell(HostRole::Standby, u"test -s %1/%2 && echo there"_s.arg(
                                                     aside, QString::fromUtf8(table))) == "there");
        const QByteArray missing = m_pair->shell(
            HostRole::Standby,
            u"cd %1 && while read -r f; do [ -e \"$f\" ] || echo \"$f\"; done <<'EOF'\n%2\nEOF\n"_s.arg(
                aside, QString::fromUtf8(former)));
        QCOMPARE(missing, QByteArray());
        QVERIFY(former.count('\n') > 500);
    }

    void refusesAPrimaryThatIsAStandby()
    {
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);

        PairSetup reversed(*m_hosts);
        reversed.setLogin(HostRole::Primary, m_pair->login(HostRole::Standby));
        reversed.setLogin(HostRole::Standby, m_pair->login(HostRole::Primary));
        m_hosts->control(HostRole::Primary, u"stop"_s);
        expectRefusedPair(reversed,
                          {u"server-is-standby"_s, m_pair->host(HostRole::Standby), u"pg_is_in_recovery"_s});
        m_hosts->control(HostRole::Primary, u"start"_s);
        QVERIFY(eventually([&] { return m_pair->run(u"status"_s).exitCode == 0; }));
        takesAPairTheOtherWayRound(reversed);
    }

    /// What is real: both hosts, their directories and Debian's tools, which all see a cluster of the older
    /// major version. What is not: no second major version is in Debian 12, so the standby's program is the
    /// same one with another number in it. It is not run as a server.
    void refusesDifferentMajorVersions()
    {
        const QString version = m_hosts->version();
        const QString older = QString::number(version.toInt() - 1);
        const QString script = uR"sh(
pg_dropcluster --stop %1 main && mv /usr/lib/postgresql/%1 /usr/lib/postgresql/%2 || exit 1
program=/usr/lib/postgresql/%2/bin/postgres
sed 's/(PostgreSQL) %1\./(PostgreSQL) %2./g' "$program" > "$program.other" && chmod 755 "$program.other" && mv "$program.other" "$program"
install -d -o postgres -g postgres -m 700 /var/lib/postgresql/%2 /var/lib/postgresql/%2/main
runuser -u postgres -- /usr/lib/postgresql/%2/bin/initdb --no-sync -D /var/lib/postgresql/%2/main
echo %2 > /var/lib/postgresql/%2/main/PG_VERSION)sh"_s;
        m_pair->shell(HostRole::Standby, script.arg(version, older));
        const QString cluster = u"--standby-data-directory=/var/lib/postgresql/%1/main"_s.arg(older);
        const QByteArray before = m_pair->state();
        QCOMPARE(m_pair->make({cluster}).exitCode, 1);
        const ProgramRun run = m_pair->apply();
        QVERIFY_REFUSED(run, {u"version-mismatch"_s, m_pair->host(HostRole::Standby)});
        QVERIFY2(run.errorMessage().contains(u"PostgreSQL "_s + older) &&
                     run.errorMessage().contains(version),
                 qPrintable(run.errorMessage()));
        QVERIFY_SAME(before, m_pair->state());
    }
};

QTEST_GUILESS_MAIN(TestBadInputServers)
#include "tst_badinputservers.moc"
