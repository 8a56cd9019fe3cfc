// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// The host of the primary is away: what its standby is for.
class TestPrimaryGone : public HostsTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        HostsTest::initTestCase();
        if (TestHosts::obstacle().isEmpty())
            startHosts();
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
