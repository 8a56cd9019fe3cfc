// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// Beside the test on real hosts, where only one major version can be installed.
class TestBadInputMajors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areComparedAsTheServersNameThem_data()
    {
        QTest::addColumn<int>("primary");
        QTest::addColumn<int>("standby");
        QTest::addColumn<bool>("refused");
        QTest::newRow("same") << 150010 << 150010 << false;
        QTest::newRow("other minor") << 150010 << 150003 << false;
        QTest::newRow("other major") << 150010 << 140010 << true;
        QTest::newRow("newer standby") << 150010 << 160001 << true;
        QTest::newRow("before 10 the second number counts") << 90303 << 90404 << true;
        QTest::newRow("before 10 the third does not") << 90303 << 90325 << false;
        QTest::newRow("standby without binaries") << 150010 << 0 << false;
    }
    void areComparedAsTheServersNameThem()
    {
        QFETCH(int, primary);
        QFETCH(int, standby);
        PairFacts facts;
        facts.primary.server = ServerFacts();
        facts.primary.server->version = PgVersion{primary};
        facts.standby.binaryVersion = PgVersion{standby};
        facts.standby.spec.ssh = SshEndpoint{u"db2"_s, 22, u"postgres"_s, {}, false};
        const QList<Finding> findings = checks::majorsAreEqual(checks::CheckContext(facts));
        QTEST(!findings.isEmpty(), "refused");
        for (const Finding &finding : findings)
            QVERIFY(finding.kind == ErrorKind::VersionMismatch && finding.message.contains(u"db2"));
    }
};

QTEST_APPLESS_MAIN(TestBadInputMajors)
#include "tst_badinputmajors.moc"
