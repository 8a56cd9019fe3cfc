// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/facts/standbyname.h"
#include "model/pair/policynames.h"
#include "tests/unit/model/pairfixture.h"

#include <functional>

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

using Check = checks::Findings (*)(const checks::CheckContext &);
using Change = std::function<void(PairFixture &)>;

Q_DECLARE_METATYPE(Check)
Q_DECLARE_METATYPE(Change)

/// What belongs to others, and what a server would stumble over at its next start.
class TestOwnershipChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatBelongsToOthers_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<Check>("check");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isFound");
        const auto add = [](const char *name, const char *version, Check check, const Change &change,
                            bool isFound = false) {
            QTest::newRow(name) << QString::fromLatin1(version) << check << change << isFound;
        };
        const auto nothing = [](PairFixture &) {};
        const bool conflict = true;
        // Another standby at .9; where the pair's own is seeded, its walsender too.
        const auto follows = [](const QString &name, bool seeded, bool knowsHolder = true) {
            return [=](PairFixture &f) {
                const qint64 other = 900;
                f.primary().followers << WalSenderFact{other, name, u"192.0.2.9"_s};
                f.primary().slotList << SlotFact{u"standby"_s, true, true, knowsHolder ? other : 0};
                f.facts.standby.addressSeen = u"192.0.2.2"_s;
                if (seeded)
                    f.seed();
            };
        };
        const auto ours = [](PairFixture &f) {
            f.primary().followers << WalSenderFact{800, u"standby"_s, u"192.0.2.2"_s};
            f.primary().slotList << SlotFact{u"standby"_s, true, true, 800};
            f.facts.standby.addressSeen = u"192.0.2.2"_s;
            f.seed();
        };
        const auto backupFrom = [](const QString &address, qint64 holder) {
            return [=](PairFixture &f) {
                f.primary().followers << WalSenderFact{700, u"pg_basebackup"_s, address};
                f.primary().slotList << SlotFact{u"standby"_s, true, true, holder};
                f.facts.standby.addressSeen = u"192.0.2.2"_s;
                f.facts.standby.dataDirectory.unfinishedCopyBytes = holder == 0 ? 1 : 0;
            };
        };
        const auto left = [](PairFixture &f) {
            f.primary().slotList << SlotFact{u"standby"_s, true, false, 0};
        };
        add("no slot", "15", slotIsNobodyElses, nothing);
        add("slot of another standby", "15", slotIsNobodyElses, follows(u"dr"_s, false), conflict);
        add("slot of another standby beside ours", "15", slotIsNobodyElses, follows(u"dr"_s, true), conflict);
        add("slot in use by nobody knows whom", "9.4", slotIsNobodyElses, follows(u"dr"_s, false, false),
            conflict);
        add("our slot", "15", slotIsNobodyElses, ours);
        add("a slot that is left", "15", slotIsNobodyElses, left);
        add("a slot that was there", "15", slotWasThereBefore, left, conflict);
        add("our slot that was there", "15", slotWasThereBefore, ours);
        add("our base backup of an earlier run", "15", slotIsNobodyElses, backupFrom(u"192.0.2.2"_s, 700));
        add("our base backup of an earlier run, 9.4", "9.4", slotIsNobodyElses,
            backupFrom(u"192.0.2.2"_s, 0));
        add("base backup of another", "15", slotIsNobodyElses, backupFrom(u"192.0.2.9"_s, 700), conflict);
        add("no slots yet", "9.3", slotIsNobodyElses, follows(u"dr"_s, false));
        add("another name", "15", applicationNameIsNobodyElses, follows(u"dr"_s, false));
        add("our name", "15", applicationNameIsNobodyElses, follows(u"standby"_s, false), conflict);
        add("our own name", "15", applicationNameIsNobodyElses, ours);
    }

    void findsWhatBelongsToOthers()
    {
        QFETCH(QString, version);
        QFETCH(Check, check);
        QFETCH(Change, change);
        PairFixture fixture(version);
        change(fixture);
        const Draft draft = draftFor(fixture.pair, fixture.facts).value();
        const QList<Finding> findings = check({fixture.facts, draft});
        QTEST(!findings.isEmpty(), "isFound");
        for (const Finding &finding : findings)
            QVERIFY(finding.message.contains(u"192.0.2."_s) && !finding.hint.isEmpty());
    }

    /// 15 shows `clientcert=1` without an error, and with ssl off with that of another kind.
    void saysWhyARuleIsRefusedWhereTheServerDoesNot()
    {
        for (const QString &said : {u"pg_hba.conf:1: "_s, u"pg_hba.conf:1: hostssl record cannot match"_s}) {
            PairFixture fixture(u"15"_s);
            fixture.write(HostRole::Primary, HostFile::Hba, "hostssl all x 10.0.0.0/8 cert clientcert=1\n");
            fixture.primary().fileErrors = {said};
            const auto findings = checkFacts(fixture.facts);
            QVERIFY(hasErrors(findings));
            QVERIFY2(findings.first().why.contains(u"clientcert=1"_s), qPrintable(findings.first().why));
            QVERIFY(!findings.first().message.endsWith(u": "_s));
        }
    }

    void refusesToRestartWhatWouldNotStart()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.startProblem = u"FATAL: of a server that makes room for the copy"_s;
        QVERIFY(!hasErrors(checkFacts(fixture.facts)));
        fixture.facts.primary.startProblem = u"FATAL:  invalid value"_s;
        const auto findings = checkFacts(fixture.facts);
        QVERIFY(hasErrors(findings));
        QCOMPARE(findings.first().raw, u"FATAL:  invalid value"_s);
    }

    void proposesAFreeName()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.standby.hostName = u"DB-2.example"_s;
        QCOMPARE(proposedStandbyName(fixture.facts), u"db_2"_s);
        fixture.primary().slotList << SlotFact{u"db_2"_s, true, false, 0};
        fixture.primary().followers << WalSenderFact{1, u"db_2_2"_s, {}};
        QCOMPARE(proposedStandbyName(fixture.facts), u"db_2_3"_s);
        fixture.facts.standby.hostName.clear();
        QVERIFY(isSlotName(proposedStandbyName(fixture.facts)));
    }
};

QTEST_GUILESS_MAIN(TestOwnershipChecks)
#include "tst_ownershipchecks.moc"
