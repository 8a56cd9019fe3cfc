// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pairsetup.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// The host of the primary is away: what its standby is for.
class TestPrimaryGone : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestHosts> m_hosts;
    std::unique_ptr<PairSetup> m_pair;

private Q_SLOTS:
    void initTestCase()
    {
        const QString obstacle = TestHosts::obstacle();
        if (!obstacle.isEmpty() && !qEnvironmentVariableIsSet("FUTAGO_E2E_REQUIRED"))
            QSKIP(qPrintable(obstacle));
        QVERIFY2(obstacle.isEmpty(), qPrintable(obstacle));
        auto hosts = TestHosts::start({});
        QVERIFY2(hosts, qPrintable(hosts ? QString() : hosts.error().detail));
        m_hosts = std::move(*hosts);
        m_pair = std::make_unique<PairSetup>(*m_hosts);
    }

    /// PostgreSQL ends with a restore_command whose status is above 125, and that of scp is 255 here.
    void leavesTheStandbyAlive()
    {
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        m_pair->shell(
            HostRole::Primary,
            u"kill $(cat /run/sshd.pid); pg_ctlcluster %1 main stop -m immediate"_s.arg(m_hosts->version()));
        const QString refusals = u"grep -c 'could not connect to the primary' /var/log/postgresql/*.log"_s;
        QVERIFY(eventually([&] { return m_pair->shell(HostRole::Standby, refusals).toInt() >= 2; }));
        QCOMPARE(m_pair->sql(HostRole::Standby, u"SELECT pg_is_in_recovery()"_s), QByteArray("t"));
    }
};

QTEST_GUILESS_MAIN(TestPrimaryGone)
#include "tst_primarygone.moc"
