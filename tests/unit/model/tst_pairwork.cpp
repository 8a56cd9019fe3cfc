// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/work/pairwork.h"
#include "tests/unit/model/planning.h"

#include <QRandomGenerator>

using namespace futago;
using namespace Qt::StringLiterals;

/// A pair that is worked on; the engine's answers are made of the fixture's facts.
class Played
{
public:
    explicit Played(PairFixture start = PairFixture(u"15"_s))
        : fixture(std::move(start))
    {
        work.open(fixture.pair);
    }

    Reaction inspected() { return work.takeFacts(fixture.facts); }

    /// What the engine would make of the present wishes and edits.
    std::shared_ptr<Prepared> made() const
    {
        auto prepared = std::make_shared<Prepared>();
        prepared->facts = fixture.facts;
        prepared->pair = resolved(work.pair(), fixture.facts);
        prepared->draft = draftFor(prepared->pair, fixture.facts, work.edits()).value();
        prepared->plan = planFor(Provision(), fixture.facts, prepared->draft, moment);
        return prepared;
    }

    Reaction prepared() { return work.takePrepared(made()); }

    void untilReviewed()
    {
        work.test();
        inspected();
        prepared();
    }

    void edit(const QByteArray &line)
    {
        const QByteArray bytes = work.draft()->finalBytes(HostRole::Primary, HostFile::Config);
        work.setEdits(work.withEdit(HostRole::Primary, HostFile::Config, bytes + line));
    }

    static RunReport stopped()
    {
        RunReport report;
        report.error = Error{ErrorKind::DiskTooSmall, u"The disk is full."_s, {}, {}, {}};
        return report;
    }

    void findOpenRun()
    {
        auto run = std::make_shared<JournaledRun>();
        run->plan = work.prepared()->plan;
        work.takeOpenRun(run);
    }

    PairFixture fixture;
    PairWork work;
};

static Error refused()
{
    return {ErrorKind::ConnectionRefused, u"db1 refused the connection."_s, {}, {}, {}};
}

/// Each event, what it leads to, and what may be done after it.
class TestPairWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTestBecomesAPlanThatMayBeApplied()
    {
        Played played;
        const Reaction tested = played.work.test();
        QCOMPARE(tested.next, Task::Inspecting);
        QVERIFY(tested.reconnects);
        const Reaction inspected = played.inspected();
        QCOMPARE(inspected.next, Task::Preparing);
        QVERIFY(!inspected.reconnects);
        QVERIFY(inspected.draftChanged);
        QVERIFY(!played.work.mayApply());
        QVERIFY(played.prepared().preparedChanged);
        QVERIFY(played.work.mayApply());
        QCOMPARE(played.work.apply().next, Task::Applying);
        QVERIFY(!played.work.mayApply());
        QCOMPARE(played.work.takeRun(RunReport()).next, Task::Inspecting);
        QCOMPARE(played.inspected().next, Task::None);
    }

    void whatWasEditedSinceKeepsThePlanFromBeingApplied_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"wish", "document", "host", "login", "roles"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatWasEditedSinceKeepsThePlanFromBeingApplied()
    {
        QFETCH(QString, what);
        Played played;
        played.untilReviewed();
        if (what == u"wish") {
            Wishes wishes = played.work.pair().wishes();
            wishes.policy.useSlot = !wishes.policy.useSlot;
            played.work.setWishes(wishes);
        } else if (what == u"document") {
            played.edit("log_connections = on\n");
        } else if (what == u"host") {
            HostSpec spec = played.work.pair().standby();
            spec.ssh.user = u"somebody"_s;
            played.work.setHost(spec);
        } else if (what == u"login") {
            played.work.changeLogin();
        } else {
            std::swap(played.fixture.facts.primary, played.fixture.facts.standby);
            std::swap(played.fixture.facts.primary.server, played.fixture.facts.standby.server);
            played.inspected();
        }
        QVERIFY(played.work.isStale());
        QVERIFY(!played.work.mayApply());
        QCOMPARE(played.work.apply().next, Task::None);
    }

    void anEditThatWasTakenBackIsNone()
    {
        Played played;
        played.untilReviewed();
        played.edit("log_connections = on\n");
        QVERIFY(played.work.isStale());
        played.work.setEdits({});
        QVERIFY(played.work.mayApply());
    }

    void anErrorFindingKeepsThePlanFromBeingApplied()
    {
        Played played;
        played.work.test();
        played.inspected();
        const auto prepared = played.made();
        Finding finding;
        finding.severity = Severity::Error;
        prepared->findings << finding;
        played.work.takePrepared(prepared);
        QVERIFY(!played.work.mayApply());
    }

    void anErrorEndsWhatWasToFollow()
    {
        Played played;
        played.work.test();
        QVERIFY(played.work.takeError(refused()).failed);
        QVERIFY(played.work.isIdle());
        QCOMPARE(played.inspected().next, Task::None);
    }

    void aJournalThatCannotBeReadStopsNothing()
    {
        Played played;
        played.work.test();
        QVERIFY(played.work.takeJournalError(refused()).failed);
        QCOMPARE(played.work.task(), Task::Inspecting);
        QCOMPARE(played.inspected().next, Task::Preparing);
        QVERIFY(played.work.error());
        played.work.takeOpenRun({});
        QVERIFY(!played.work.error());
    }

    void aLookAtWhatARunLeftFailsInSilence()
    {
        Played played;
        played.untilReviewed();
        played.work.apply();
        QCOMPARE(played.work.takeRun(RunReport()).next, Task::Inspecting);
        played.work.takeJournalError(refused());
        QVERIFY(!played.work.takeError(refused()).failed);
        QVERIFY(played.work.isIdle());
    }

    void afterAFailedRunOneMayRetryAtOnce()
    {
        Played played;
        played.untilReviewed();
        played.work.apply();
        QCOMPARE(played.work.takeRun(Played::stopped()).next, Task::None);
        QVERIFY(played.work.mayRetry());
        QCOMPARE(played.work.retry().next, Task::Preparing);
        QCOMPARE(played.prepared().next, Task::Applying);
    }

    void aRetryThatWouldDoMoreIsReviewedFirst()
    {
        Played played;
        played.untilReviewed();
        played.work.apply();
        played.work.takeRun(Played::stopped());
        Wishes wishes = played.work.pair().wishes();
        wishes.policy.walKeepMegabytes += 100;
        played.work.setWishes(wishes);
        played.work.retry();
        const Reaction reaction = played.prepared();
        QCOMPARE(reaction.next, Task::None);
        QVERIFY(reaction.needsReview);
        QVERIFY(played.work.isIdle());
    }

    void anEditDuringARetryIsReviewedFirst()
    {
        Played played;
        played.untilReviewed();
        played.work.apply();
        played.work.takeRun(Played::stopped());
        played.work.retry();
        const auto prepared = played.made();
        played.edit("log_connections = on\n");
        QVERIFY(played.work.takePrepared(prepared).needsReview);
    }

    void anUndoThatFailedIsUndoneAgain()
    {
        Played played;
        played.untilReviewed();
        QCOMPARE(played.work.undo().next, Task::None);
        played.findOpenRun();
        QCOMPARE(played.work.undo().next, Task::Undoing);
        played.work.takeRun(Played::stopped());
        QVERIFY(played.work.lastRunWasUndo());
        QCOMPARE(played.work.retry().next, Task::Undoing);
    }

    void watchingWithOtherHostsGivesUpWhatIsUnderWay()
    {
        Played played;
        played.work.test();
        QVERIFY(!played.work.watch().reconnects);
        played.work.changeLogin();
        QVERIFY(played.work.watch().reconnects);
        QVERIFY(played.work.isIdle());
        QCOMPARE(played.inspected().next, Task::None);
    }

    void watchingDoesNotDisturbARun()
    {
        Played played;
        played.untilReviewed();
        played.work.apply();
        played.work.changeLogin();
        QVERIFY(!played.work.watch().reconnects);
        QCOMPARE(played.work.task(), Task::Applying);
    }

    void anotherPairForgetsAll()
    {
        Played played;
        played.untilReviewed();
        played.edit("log_connections = on\n");
        played.work.apply();
        played.findOpenRun();
        Pair other = played.fixture.pair;
        other.id = QUuid::createUuid();
        const Reaction reaction = played.work.open(other);
        QVERIFY(reaction.reconnects && reaction.draftChanged && reaction.preparedChanged);
        QVERIFY(played.work.isIdle());
        QVERIFY(!played.work.facts() && !played.work.draft() && !played.work.prepared());
        QVERIFY(played.work.edits().isEmpty());
        QVERIFY(!played.work.mayUndo() && !played.work.isModified());
    }

    void editsOfAPairWithoutAFileAreKeptOnceItHasOne()
    {
        Played played;
        Pair fresh = played.fixture.pair;
        fresh.id = QUuid();
        played.work.open(fresh);
        QVERIFY(!played.work.pair().id.isNull());
        played.inspected();
        played.edit("log_connections = on\n");
        QVERIFY(played.work.hasUnsavedWork());
        QVERIFY(!played.work.isFindable());
        QVERIFY(played.work.markSaved(played.work.pair()).editsChanged);
        QVERIFY(!played.work.hasUnsavedWork());
        QVERIFY(!played.work.markSaved(played.work.pair()).editsChanged);
    }

    void itIsToldOnceThatEditsCannotBeKept()
    {
        Played played;
        const QUuid id = played.work.pair().id;
        QVERIFY(played.work.noteKept(id, false));
        QVERIFY(!played.work.noteKept(id, false));
        QVERIFY(!played.work.editsAreKept());
        QVERIFY(played.work.noteKept(QUuid::createUuid(), false));
        QVERIFY(!played.work.noteKept(id, true));
        QVERIFY(played.work.editsAreKept());
    }

    void keptEditsDoNotReplaceThoseOfThePerson()
    {
        Played played;
        played.inspected();
        played.edit("log_connections = on\n");
        const Edits mine = played.work.edits();
        played.work.takeKeptEdits({});
        QVERIFY(played.work.edits() == mine);
    }

    void anEditGoesByWhatThePolicyOffers()
    {
        Played played;
        played.inspected();
        const Draft offer = *played.work.draft();
        played.edit("log_connections = on\n");
        played.edit("log_disconnections = on\n");
        const DocumentEdit *edit = played.work.edits().find(formerId(HostRole::Primary), HostFile::Config);
        QVERIFY(edit);
        QCOMPARE(edit->offered, offer.finalBytes(HostRole::Primary, HostFile::Config));
        QVERIFY(edit->bytes.endsWith("log_connections = on\nlog_disconnections = on\n"));
        played.work.setEdits(played.work.withEdit(HostRole::Primary, HostFile::Config, edit->offered));
        QVERIFY(played.work.edits().isEmpty());
    }

    void whateverHappensOnlyWhatWasReviewedIsCarriedOut();
};

/// Ten thousand events in any order; the engine answers only what it was asked.
void TestPairWork::whateverHappensOnlyWhatWasReviewedIsCarriedOut()
{
    Played played;
    PairWork &work = played.work;
    QRandomGenerator random(12);
    int runs = 0;
    int reviews = 0;
    std::shared_ptr<const Prepared> asked;
    const auto otherWishes = [&] {
        Wishes wishes = work.pair().wishes();
        wishes.policy.walKeepMegabytes = 1124 - wishes.policy.walKeepMegabytes;
        return wishes;
    };
    const auto otherUser = [&] {
        HostSpec spec = work.pair().standby();
        spec.ssh.user = spec.ssh.user == u"postgres" ? u"dba"_s : u"postgres"_s;
        return spec;
    };
    const auto otherEdits = [&] {
        if (!work.draft() || !work.edits().isEmpty())
            return Edits();
        const QByteArray bytes = work.draft()->finalBytes(HostRole::Primary, HostFile::Config);
        return work.withEdit(HostRole::Primary, HostFile::Config, bytes + "log_connections = on\n");
    };
    const auto answer = [&]() -> Reaction {
        switch (work.task()) {
        case Task::None:
            return work.takeStatus(PairStatus());
        case Task::Inspecting:
            return random.bounded(4) == 0 ? work.takeError(refused()) : played.inspected();
        case Task::Preparing:
            return random.bounded(4) == 0 ? work.takeError(refused()) : work.takePrepared(asked);
        case Task::Applying:
        case Task::Undoing:
            played.findOpenRun();
            return work.takeRun(random.bounded(2) == 0 ? RunReport() : Played::stopped());
        }
        return {};
    };
    const QList<std::function<Reaction()>> events{
        answer,
        answer,
        answer,
        answer,
        answer,
        [&] { return work.test(); },
        [&] { return work.prepare(); },
        [&] { return work.apply(); },
        [&] { return work.retry(); },
        [&] { return work.undo(); },
        [&] { return work.watch(); },
        [&] { return work.changeLogin(); },
        [&] { return work.setWishes(otherWishes()); },
        [&] { return work.takeJournalError(refused()); },
        [&] { return random.bounded(4) == 0 ? work.setHost(otherUser()) : Reaction(); },
        [&] { return random.bounded(8) == 0 ? work.open(played.fixture.pair) : Reaction(); },
        [&] { return work.setEdits(otherEdits()); },
        [&] { return work.takeKeptEdits(otherEdits()); },
    };
    for (int round = 0; round < 10000; ++round) {
        const Task before = work.task();
        const bool mightApply = work.mayApply();
        const auto event = random.bounded(static_cast<int>(events.size()));
        const bool isAnswer = event < 5;
        const Reaction reaction = events.at(event)();
        if (reaction.next != Task::None)
            QCOMPARE(work.task(), reaction.next);
        if (reaction.next == Task::Preparing)
            asked = played.made();
        if (before != Task::None && !isAnswer)
            QVERIFY(work.task() == before || (reaction.reconnects && work.isIdle()));
        QVERIFY(!reaction.needsReview || work.isIdle());
        reviews += reaction.needsReview;
        if (reaction.next != Task::Applying)
            continue;
        ++runs;
        QVERIFY(mightApply || before == Task::Preparing);
        QVERIFY(work.prepared()->draft.edits == work.edits());
        QCOMPARE(work.prepared()->pair.policy, work.pair().policy);
        QVERIFY(!work.isStale());
    }
    QVERIFY2(runs > 50, qPrintable(QString::number(runs)));
    QVERIFY(reviews > 5);
}

QTEST_GUILESS_MAIN(TestPairWork)
#include "tst_pairwork.moc"
