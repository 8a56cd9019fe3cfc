// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace futago {

void HostsTest::initTestCase()
{
    const QString obstacle = TestHosts::obstacle();
    if (!obstacle.isEmpty() && !qEnvironmentVariableIsSet("FUTAGO_E2E_REQUIRED"))
        QSKIP(qPrintable(obstacle));
    QVERIFY2(obstacle.isEmpty(), qPrintable(obstacle));
}

void HostsTest::startHosts(const TestHosts::Options &options, const QString &user)
{
    auto hosts = TestHosts::start(options);
    QVERIFY2(hosts, qPrintable(hosts ? QString() : hosts.error().message + hosts.error().detail));
    m_hosts = std::move(*hosts);
    m_pair = std::make_unique<PairSetup>(*m_hosts, user);
}

void HostsTest::expectDone(const ProgramRun &run)
{
    QVERIFY2(run.exitCode == 0, run.out + run.err);
}

void HostsTest::expectStreaming(const ProgramRun &run)
{
    expectDone(run);
    QCOMPARE(run.json.value(u"status"_s).toObject().value(u"state"_s).toString(), u"streaming"_s);
}

void HostsTest::expectUndone(const QByteArray &essence)
{
    expectDone(m_pair->undoAll());
    QVERIFY_SAME(essence, m_pair->essence());
}

} // namespace futago
