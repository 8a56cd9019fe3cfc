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

    /// "w" accepts writes, "r" is in recovery, "-" does not tell; then its system identifier, if it is known,
    /// and "@" with its timeline.
    static RoleEvidence told(const MemberId &member, const QString &text)
    {
        RoleEvidence evidence{member, std::nullopt};
        if (!text.startsWith(u'-'))
            evidence.inRecovery = text.startsWith(u'r');
        evidence.systemIdentifier = text.mid(1).section(u'@', 0, 0);
        evidence.timeline = text.section(u'@', 1).toUInt();
        return evidence;
    }

private Q_SLOTS:
    /// Of the believed primary and of the other member.
    void findsThePrimary_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("primary");
        QTest::addColumn<RoleState>("state");
        const auto row = [&](const char *name, const QString &first, const QString &second,
                             const MemberId &primary, RoleState state) {
            QTest::newRow(name) << first << second << primary.text << state;
        };
        row("as believed", u"w7"_s, u"r7"_s, one, RoleState::Confirmed);
        row("switched over", u"r7"_s, u"w7"_s, other, RoleState::Exchanged);
        row("both accept writes", u"w7"_s, u"w7"_s, one, RoleState::TwoPrimaries);
        row("both accept writes, one not known", u"w7"_s, u"w"_s, one, RoleState::TwoPrimaries);
        row("two clusters", u"w7"_s, u"w8"_s, one, RoleState::Unrelated);
        row("both in recovery", u"r7"_s, u"r7"_s, one, RoleState::NoPrimary);
        row("standby away", u"w7"_s, u"-"_s, one, RoleState::Unknown);
        row("primary away, standby as ever", u"-"_s, u"r7"_s, one, RoleState::Unknown);
        row("primary away, standby promoted", u"-"_s, u"w7"_s, one, RoleState::Unknown);
        row("in recovery, other away", u"r7"_s, u"-"_s, one, RoleState::Unknown);
        row("both away", u"-"_s, u"-"_s, one, RoleState::Unknown);
        row("a stranger's primary", u"r7"_s, u"w8"_s, one, RoleState::Unknown);
        row("of which nothing is known", u"r7"_s, u"w"_s, one, RoleState::Unknown);
        row("of both of which nothing is known", u"r"_s, u"w"_s, one, RoleState::Unknown);
    }
    void findsThePrimary()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(RoleState, state);
        const RoleEvidence held = told(one, first);
        const RoleEvidence beside = told(other, second);
        for (const QList<RoleEvidence> &order : {QList{held, beside}, QList{beside, held}}) {
            const RoleReading reading = readRoles(order, one);
            QTEST(reading.primary.text, "primary");
            QVERIFY(reading.state == state);
        }
    }

    void whoStreamsFromItIsItsStandby()
    {
        RoleEvidence writer = told(other, u"w"_s);
        QCOMPARE(readRoles({told(one, u"r"_s), writer}, one).primary, one);
        writer.followers = {other};
        QCOMPARE(readRoles({told(one, u"r"_s), writer}, one).primary, one);
        writer.followers = {one};
        QCOMPARE(readRoles({told(one, u"r"_s), writer}, one).primary, other);
    }

    void theTimelineTellsWhichOfTwoPrimariesWasPromoted()
    {
        QCOMPARE(readRoles({told(one, u"w7@1"_s), told(other, u"w7@2"_s)}, one).promoted, other);
        QCOMPARE(readRoles({told(one, u"w7@3"_s), told(other, u"w7@2"_s)}, one).promoted, one);
        QVERIFY(readRoles({told(one, u"w7@2"_s), told(other, u"w7@2"_s)}, one).promoted.isEmpty());
        QVERIFY(readRoles({told(one, u"w7@2"_s), told(other, u"w7"_s)}, one).promoted.isEmpty());
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
        host.server->timeline = 4;
        QVERIFY(evidenceOf(host).inRecovery == false);
        QCOMPARE(evidenceOf(host).timeline, quint32(4));
    }
};

QTEST_GUILESS_MAIN(TestRoleReading)
#include "tst_rolereading.moc"
