// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pairsetup.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// What ALTER SYSTEM has left in postgresql.auto.conf wins over every file that is written, and travels with
/// the base backup.
class TestAlterSystem : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestHosts> m_hosts;
    std::unique_ptr<PairSetup> m_pair;

    void expectStreaming(const ProgramRun &run)
    {
        QVERIFY2(run.exitCode == 0, run.out + run.err);
        QCOMPARE(run.json.value(u"status"_s).toObject().value(u"state"_s).toString(), u"streaming"_s);
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

    /// Its former value stays in pg_settings until the restart.
    void resetsASettingThatNeedsARestart()
    {
        m_pair->sql(HostRole::Primary, u"ALTER SYSTEM SET max_wal_senders = 1"_s);
        m_pair->sql(HostRole::Primary, u"ALTER SYSTEM SET wal_keep_size = '16MB'"_s);
        m_pair->shell(HostRole::Primary, u"pg_ctlcluster %1 main restart"_s.arg(m_hosts->version()));
        const QByteArray before = m_pair->essence();
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun run = m_pair->apply();
        expectStreaming(run);
        QCOMPARE(run.stepStates().value(u"primary.auto-conf"_s), u"done"_s);
        QCOMPARE(m_pair->sql(HostRole::Primary, u"SHOW max_wal_senders"_s), QByteArray("10"));

        const ProgramRun undone = m_pair->undoAll();
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QVERIFY_SAME(before, m_pair->essence());
        QCOMPARE(m_pair->sql(HostRole::Primary, u"SHOW max_wal_senders"_s), QByteArray("1"));
    }

    /// It streams, and would stop following at the next switchover.
    void takesAnOldTimelineFromAStandbyThatStreams()
    {
        QCOMPARE(m_pair->make().exitCode, 0);
        expectStreaming(m_pair->apply());
        m_pair->sql(HostRole::Standby, u"ALTER SYSTEM SET recovery_target_timeline = 'current'"_s);
        m_pair->shell(HostRole::Standby, u"pg_ctlcluster %1 main restart"_s.arg(m_hosts->version()));
        const QString question = u"SHOW recovery_target_timeline"_s;
        QCOMPARE(m_pair->sql(HostRole::Standby, question), QByteArray("current"));
        const ProgramRun run = m_pair->apply();
        expectStreaming(run);
        QCOMPARE(run.stepStates().value(u"standby.auto-conf"_s), u"done"_s);
        QCOMPARE(m_pair->sql(HostRole::Standby, question), QByteArray("latest"));

        const ProgramRun undone = m_pair->run(u"undo"_s, {u"--yes"_s});
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QCOMPARE(m_pair->sql(HostRole::Standby, question), QByteArray("current"));
    }

    /// The standby's host has no such address, so its server would not start.
    void keepsThePrimarysAddressOutOfTheCopy()
    {
        m_pair->sql(HostRole::Primary, u"ALTER SYSTEM SET listen_addresses = '127.0.0.1,%1'"_s.arg(
                                           m_hosts->address(HostRole::Primary)));
        m_pair->shell(HostRole::Primary, u"pg_ctlcluster %1 main restart"_s.arg(m_hosts->version()));
        const QByteArray before = m_pair->essence();
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun run = m_pair->apply();
        expectStreaming(run);
        QCOMPARE(run.stepStates().value(u"standby.copied-auto-conf"_s), u"done"_s);
        const ProgramRun again = m_pair->apply();
        expectStreaming(again);

        const ProgramRun undone = m_pair->undoAll();
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QVERIFY_SAME(before, m_pair->essence());
    }
};

QTEST_GUILESS_MAIN(TestAlterSystem)
#include "tst_altersystem.moc"
