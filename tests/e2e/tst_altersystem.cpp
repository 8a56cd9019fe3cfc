// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// What ALTER SYSTEM has left in postgresql.auto.conf wins over every file that is written, and travels with
/// the base backup.
class TestAlterSystem : public HostsTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startHosts(); }

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

        expectUndone(before);
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

        expectUndone(before);
    }
};

QTEST_GUILESS_MAIN(TestAlterSystem)
#include "tst_altersystem.moc"
