// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/drafting.h"

using namespace futago;
using namespace Qt::StringLiterals;

/// What a draft does with synchronous_standby_names.
class TestDraftedSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForTheStandbyOnlyAfterItIsThere_data() { everyMajorVersion(); }

    void waitsForTheStandbyOnlyAfterItIsThere()
    {
        QFETCH(QString, major);
        PairFixture fixture(major);
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        fixture.pair.standby().names.applicationName = u"slave-1"_s;
        const Draft draft = drafted(fixture);
        QCOMPARE(wanted(draft.onPrimary, u"synchronous_standby_names"_s), u""_s);
        QCOMPARE(wanted(draft.onPrimary, u"synchronous_commit"_s), u"on"_s);
        QVERIFY(ConfDocument::parse(bytesOf(draft, HostRole::Primary, HostFile::Config))
                    .value(u"synchronous_standby_names"_s)
                    .value_or(QString())
                    .isEmpty());
        QCOMPARE(ConfDocument::parse(draft.synchronousConfig).value(u"synchronous_standby_names"_s),
                 u"\"slave-1\""_s);
    }

    void leavesTheSynchronousReplicationOfAnotherStandbyAlone()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"synchronous_standby_names"_s, u"\"dr1\""_s);
        fixture.setPrimary(u"synchronous_commit"_s, u"on"_s);
        for (const WantedSettings &settings :
             {drafted(fixture).onPrimary, drafted(fixture).onPrimaryFinally}) {
            QCOMPARE(wanted(settings, u"synchronous_standby_names"_s), u"\"dr1\""_s);
            QCOMPARE(wanted(settings, u"synchronous_commit"_s), u"on"_s);
        }
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_standby_names"_s), u"\"dr1\""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimaryFinally, u"synchronous_standby_names"_s),
                 u"2 (\"standby\", \"dr1\")"_s);
    }

    void takesItsOwnNameOutOfTheListWhenCommitsNoLongerWait()
    {
        PairFixture fixture(u"15"_s);
        fixture.setPrimary(u"synchronous_standby_names"_s, u"2 (\"standby\", \"dr1\")"_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_standby_names"_s), u"\"dr1\""_s);
        fixture.setPrimary(u"synchronous_standby_names"_s, u"\"standby\""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_standby_names"_s), u""_s);
        QCOMPARE(wanted(drafted(fixture).onPrimary, u"synchronous_commit"_s), u"local"_s);
    }

    /// A run that failed before the standby streamed, and is repeated.
    void doesNotWaitForACopyThatNeverStreamed()
    {
        PairFixture fixture(u"15"_s);
        fixture.seed();
        fixture.facts.standby.server.reset();
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        const Draft draft = drafted(fixture);
        QCOMPARE(wanted(draft.onPrimary, u"synchronous_standby_names"_s), u""_s);
        QCOMPARE(wanted(draft.onPrimaryFinally, u"synchronous_standby_names"_s), u"\"standby\""_s);
    }

    void theStandbyNeverInheritsTheNamesThatCommitsWaitFor_data() { everyMajorVersion(); }

    void theStandbyNeverInheritsTheNamesThatCommitsWaitFor()
    {
        QFETCH(QString, major);
        PairFixture fixture(major);
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        fixture.setPrimary(u"synchronous_standby_names"_s, u"\"standby\""_s);
        fixture.write(HostRole::Primary, HostFile::Config, "synchronous_standby_names = '\"standby\"'\n");
        QCOMPARE(
            written(drafted(fixture), HostRole::Standby, HostFile::Config, u"synchronous_standby_names"_s),
            u""_s);
    }
};

QTEST_GUILESS_MAIN(TestDraftedSync)
#include "tst_draftedsync.moc"
