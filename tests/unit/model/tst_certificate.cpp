// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/certificate.h"
#include "model/plan/stepdescription.h"
#include "tests/unit/model/drafting.h"
#include "tests/unit/model/planning.h"

using namespace futago;
using namespace Qt::StringLiterals;

static const QByteArray certRule = "hostssl replication replicator 192.0.2.2/32 cert\n";

/// A site whose standby streams with a certificate for the role.
static PairFixture siteWith(const QByteArray &rules, const QString &conninfo, bool hasRole = true)
{
    PairFixture fixture(u"15"_s);
    fixture.seed();
    fixture.write(HostRole::Primary, HostFile::Hba, rules);
    fixture.facts.standby.server->settings[u"primary_conninfo"_s].value = conninfo;
    if (hasRole)
        fixture.primary().roles = {RoleFact{u"replicator"_s, true, true, false, PasswordKind::None}};
    return fixture;
}

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenWhereItServes_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<bool>("hasRole");
        QTest::addColumn<bool>("serves");
        const QString with = u"host=192.0.2.1 user=replicator sslcert=/c sslkey=/k"_s;
        QTest::newRow("it serves") << certRule << with << true << true;
        QTest::newRow("none") << certRule << u"host=192.0.2.1 user=replicator"_s << true << false;
        QTest::newRow("of another role") << certRule << u"user=other sslcert=/c"_s << true << false;
        QTest::newRow("for no role") << certRule << with << false << false;
        QTest::newRow("by password") << QByteArray("hostssl replication all all scram-sha-256\n") << with
                                     << true << false;
        QTest::newRow("perhaps not") << "hostssl replication +g all reject\n" + certRule << with << true
                                     << false;
    }
    void isTakenWhereItServes()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, conninfo);
        QFETCH(bool, hasRole);
        QFETCH(bool, serves);
        const PairFixture fixture = siteWith(rules, conninfo, hasRole);
        QCOMPARE(comesByCertificate(fixture.pair, fixture.facts, fixture.dialect), serves);
        const Plan plan = planned(fixture);
        QCOMPARE(plan.find(u"primary.role"_s) == nullptr, serves);
        QCOMPARE(plan.find(u"standby.password"_s) == nullptr, serves);
        const Draft draft = drafted(fixture);
        QCOMPARE(bytesOf(draft, HostRole::Primary, HostFile::Hba) == rules, serves);
        const QString wanted =
            written(draft, HostRole::Standby, HostFile::Config, u"primary_conninfo"_s).value_or(QString());
        QCOMPARE(wanted.contains(u"passfile"_s), !serves);
    }

    /// Everybody on the host may read a command line.
    void keepsThePasswordOfItsKeyInItsFile()
    {
        const PairFixture fixture =
            siteWith(certRule, u"host=192.0.2.1 user=replicator sslcert=/c sslkey=/k sslpassword=geheim"_s);
        const Draft draft = drafted(fixture);
        const QString wanted =
            written(draft, HostRole::Standby, HostFile::Config, u"primary_conninfo"_s).value_or(QString());
        QVERIFY(wanted.contains(u"sslpassword=geheim"_s));
        const Plan plan = planned(fixture);
        for (const QString &id : {u"standby.rehearsal"_s, u"standby.basebackup"_s}) {
            const StepDescription shown = describe(*plan.find(id), fixture.pair.standby());
            QVERIFY2(shown.commands.join(u' ').contains(u"sslcert=/c"_s), qPrintable(id));
            QVERIFY2(!shown.commands.join(u' ').contains(u"geheim"_s), qPrintable(id));
        }
    }
};

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
