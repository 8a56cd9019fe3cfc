// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pairsetup.h"

#include <QJsonArray>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// Somebody has switched the pair over by hand, and its file does not know: the servers do.
class TestRolesExchanged : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestHosts> m_hosts;
    std::unique_ptr<PairSetup> m_pair;

    QString onCluster(const QString &action) const
    {
        return u"pg_ctlcluster %1 main %2"_s.arg(m_hosts->version(), action);
    }

    QString onData(const QString &script) const
    {
        return u"cd /var/lib/postgresql/%1/main && "_s.arg(m_hosts->version()) + script;
    }

    /// The former primary follows the former standby, with the password that this one had.
    void switchOver()
    {
        const QString primary = m_hosts->address(HostRole::Primary);
        const QString standby = m_hosts->address(HostRole::Standby);
        m_pair->shell(HostRole::Primary, onCluster(u"stop -m fast"_s));
        m_pair->shell(HostRole::Standby, onCluster(u"promote"_s));
        QVERIFY(eventually(
            [&] { return m_pair->sql(HostRole::Standby, u"SELECT pg_is_in_recovery()"_s) == "f"; }));
        QString passFile =
            QString::fromUtf8(m_pair->shell(HostRole::Standby, u"cat /var/lib/postgresql/.pgpass"_s));
        passFile.replace(primary, standby);
        m_pair->shell(HostRole::Primary,
                      u"umask 077; printf '%s\\n' '%1' > /var/lib/postgresql/.pgpass; "
                      "chown postgres: /var/lib/postgresql/.pgpass"_s.arg(passFile.trimmed()));
        m_pair->shell(
            HostRole::Primary,
            onData(u"printf '%s\\n' \"primary_conninfo = 'host=%1 user=replicator "
                   u"application_name=standby'\" >> "
                   "postgresql.auto.conf && touch standby.signal && chown postgres: standby.signal"_s.arg(
                       standby)));
        m_pair->shell(HostRole::Primary, onCluster(u"start"_s));
        const QString streams = u"SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"_s;
        const bool follows = eventually([&] { return m_pair->sql(HostRole::Standby, streams) == "1"; });
        QVERIFY2(follows, m_pair->shell(HostRole::Primary, u"tail -n 20 /var/log/postgresql/*.log"_s));
    }

    QJsonObject statusNow() const { return m_pair->run(u"status"_s).json.value(u"status"_s).toObject(); }

    static QString nameIn(const QJsonObject &object, HostRole role)
    {
        return object.value(nameOf(role)).toObject().value(u"name"_s).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString obstacle = TestHosts::obstacle();
        QVERIFY2(obstacle.isEmpty(), qPrintable(obstacle));
        auto hosts = TestHosts::start({});
        QVERIFY2(hosts, qPrintable(hosts ? QString() : hosts.error().detail));
        m_hosts = std::move(*hosts);
        m_pair = std::make_unique<PairSetup>(*m_hosts);
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        switchOver();
    }

    void showsWhoIsThePrimaryNow()
    {
        const QString primary = m_hosts->address(HostRole::Standby);
        const QString standby = m_hosts->address(HostRole::Primary);
        const ProgramRun inspected = m_pair->run(u"inspect"_s);
        QVERIFY2(inspected.exitCode == 0, inspected.out + inspected.err);
        QCOMPARE(nameIn(inspected.json, HostRole::Primary), primary);
        QCOMPARE(nameIn(inspected.json, HostRole::Standby), standby);
        const QJsonObject status = statusNow();
        QCOMPARE(nameIn(status, HostRole::Primary), primary);
        QCOMPARE(nameIn(status, HostRole::Standby), standby);
        QCOMPARE(status.value(u"state"_s).toString(), u"streaming"_s);
        QVERIFY(status.value(u"rolesAreExchanged"_s).toBool());
    }

    /// Undo would stop what is the primary by now.
    void leavesThePrimaryOfTodayAlone()
    {
        const QByteArray before = m_pair->state();
        const ProgramRun undone = m_pair->run(u"undo"_s, {u"--yes"_s});
        QVERIFY_REFUSED(undone, {u"conflict"_s, m_hosts->address(HostRole::Standby)});
        QVERIFY_SAME(before, m_pair->state());
    }

    /// The former primary becomes a standby as a plan makes one: without a new copy, and undone as it was.
    void plansForTheRolesOfToday()
    {
        const QByteArray before = m_pair->essence();
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(applied.stepStates().value(u"standby.basebackup"_s), u"already-true"_s);
        const QJsonObject status = applied.json.value(u"status"_s).toObject();
        QCOMPARE(status.value(u"state"_s).toString(), u"streaming"_s);
        QCOMPARE(nameIn(status, HostRole::Primary), m_hosts->address(HostRole::Standby));

        const ProgramRun undone = m_pair->run(u"undo"_s, {u"--yes"_s});
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QVERIFY_SAME(before, m_pair->essence());
    }
};

QTEST_GUILESS_MAIN(TestRolesExchanged)
#include "tst_rolesexchanged.moc"
