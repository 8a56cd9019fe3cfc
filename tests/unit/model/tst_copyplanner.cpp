// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/planning.h"

using namespace futago;
using namespace Qt::StringLiterals;

/// What of the standby's own the copy gets.
class TestCopyPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWalOfTheCopyOnItsDisk()
    {
        const auto option = [](const QString &major, const QString &link) {
            PairFixture fixture(major);
            fixture.facts.standby.dataDirectory.walLink = link;
            fixture.facts.standby.walFreeBytes = quint64(1) << 30;
            const QStringList argv = parametersOf<BaseBackup>(planned(fixture), u"standby.basebackup"_s).argv;
            return (argv.filter(u"--waldir"_s) + argv.filter(u"--xlogdir"_s)).join(u' ');
        };
        QCOMPARE(option(u"15"_s, {}), QString());
        QCOMPARE(option(u"15"_s, u"/wal/main"_s), u"--waldir=/wal/main.futago-20261122T160530Z"_s);
        QCOMPARE(option(u"9.4"_s, u"/wal/main.futago-20260101T000000Z"_s),
                 u"--xlogdir=/wal/main.futago-20261122T160530Z"_s);
        QCOMPARE(option(u"9.3"_s, u"/wal/main"_s), QString());
    }

    void keepsTheStandbysOwnFilesInTheCopy()
    {
        PairFixture fixture(u"15"_s);
        QVERIFY(!planned(fixture).find(u"standby.own-files"_s));
        fixture.facts.standby.ownFiles = {u"/data"_s, {u"site.conf"_s}, {}};
        const Plan plan = planned(fixture);
        const QStringList ids = idsOf(plan, HostRole::Standby);
        QVERIFY(ids.indexOf(u"own-files"_s) > ids.indexOf(u"basebackup"_s));
        QVERIFY(ids.indexOf(u"own-files"_s) < ids.indexOf(u"trial"_s));
        QCOMPARE(parametersOf<CarryOver>(plan, u"standby.own-files"_s).names, QStringList{u"site.conf"_s});
        fixture.seed();
        QVERIFY(!planned(fixture).find(u"standby.own-files"_s));
    }
};

QTEST_APPLESS_MAIN(TestCopyPlanner)
#include "tst_copyplanner.moc"
