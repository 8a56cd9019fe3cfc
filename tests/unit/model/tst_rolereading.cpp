// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/rolereading.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestRoleReading : public QObject
{
    Q_OBJECT

private:
    const MemberId one = formerId(HostRole::Primary);
    const MemberId other = formerId(HostRole::Standby);

private Q_SLOTS:
    /// A letter for each of both: w accepts writes, r is in recovery, - does not tell.
    void findsThePrimary_data()
    {
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("primary");
        QTest::addColumn<RoleState>("state");
        QTest::newRow("as believed") << u"wr"_s << one.text << RoleState::Confirmed;
        QTest::newRow("switched over") << u"rw"_s << other.text << RoleState::Exchanged;
        QTest::newRow("both accept writes") << u"ww"_s << one.text << RoleState::TwoPrimaries;
        QTest::newRow("both in recovery") << u"rr"_s << one.text << RoleState::NoPrimary;
        QTest::newRow("standby away") << u"w-"_s << one.text << RoleState::Unknown;
        QTest::newRow("primary away, standby as ever") << u"-r"_s << one.text << RoleState::Unknown;
        QTest::newRow("primary away, standby promoted") << u"-w"_s << one.text << RoleState::Unknown;
        QTest::newRow("in recovery, other away") << u"r-"_s << one.text << RoleState::Unknown;
        QTest::newRow("both away") << u"--"_s << one.text << RoleState::Unknown;
    }
    void findsThePrimary()
    {
        QFETCH(QString, evidence);
        QFETCH(RoleState, state);
        const auto told = [&](qsizetype i, const MemberId &member) {
            const QChar letter = evidence.at(i);
            return RoleEvidence{member, letter == u'-' ? std::nullopt : std::optional(letter == u'r')};
        };
        for (const QList<RoleEvidence> &order :
             {QList{told(0, one), told(1, other)}, QList{told(1, other), told(0, one)}}) {
            const RoleReading reading = readRoles(order, one);
            QTEST(reading.primary.text, "primary");
            QVERIFY(reading.state == state);
        }
    }

    void takesNoStrangersPrimary()
    {
        const RoleReading strangers = readRoles({{one, true, u"1"_s}, {other, false, u"2"_s}}, one);
        QCOMPARE(strangers.primary, one);
        QVERIFY(strangers.state == RoleState::NoPrimary);
        QCOMPARE(readRoles({{one, true, u"1"_s}, {other, false, u"1"_s}}, one).primary, other);
    }

    /// A standby that is stopped is known by its file, a primary that is stopped by nothing.
    void readsAStoppedServerFromItsFiles()
    {
        HostFacts host;
        host.spec.id = one;
        QVERIFY(!evidenceOf(host).inRecovery);
        host.dataDirectory.hasStandbyFile = true;
        QVERIFY(evidenceOf(host).inRecovery == true);
        host.server = ServerFacts();
        QVERIFY(evidenceOf(host).inRecovery == false);
    }
};

QTEST_GUILESS_MAIN(TestRoleReading)
#include "tst_rolereading.moc"
