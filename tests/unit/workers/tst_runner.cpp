// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"
#include "workers/run/runner.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>

using namespace futago;
using namespace Qt::StringLiterals;

/// What happened, across threads.
class Chronicle
{
public:
    void note(const QString &what)
    {
        const std::lock_guard lock(m_lock);
        m_notes << what;
        m_noted.notify_all();
    }
    /// False if it did not come within some seconds.
    bool await(const QString &what, const QString &orThis = {})
    {
        std::unique_lock lock(m_lock);
        return m_noted.wait_for(lock, std::chrono::seconds(20),
                                [&] { return m_notes.contains(what) || m_notes.contains(orThis); });
    }
    QStringList notes() const
    {
        const std::lock_guard lock(m_lock);
        return m_notes;
    }
    qsizetype at(const QString &what) const { return notes().indexOf(what); }

private:
    mutable std::mutex m_lock;
    std::condition_variable m_noted;
    QStringList m_notes;
};

struct Behaviour
{
    bool isTrueAlready = false;
    bool fails = false;
    bool checkFails = false;
    bool staysUntrue = false;
    bool cannotBeUndone = false, hasNothingToUndo = false;
    ErrorKind failure = ErrorKind::CommandFailed;
    std::function<void()> whileApplying, whileUndoing;
};

class FakeStep : public Step
{
public:
    FakeStep(QString id, Behaviour behaviour, Chronicle &chronicle)
        : m_id(std::move(id))
        , m_behaviour(std::move(behaviour))
        , m_chronicle(chronicle)
    {
    }
    Result<Check> check(StepContext &) override
    {
        if (m_behaviour.checkFails)
            return futago::failure(ErrorKind::FileChanged, u"changed"_s);
        return Check{m_behaviour.isTrueAlready || (m_applied && !m_behaviour.staysUntrue), u"seen"_s};
    }
    Result<void> apply(StepContext &) override
    {
        m_chronicle.note(u"apply "_s + m_id);
        if (m_behaviour.whileApplying)
            m_behaviour.whileApplying();
        m_applied = true;
        m_chronicle.note(u"applied "_s + m_id);
        return m_behaviour.fails ? Result<void>(futago::failure(m_behaviour.failure, u"broken"_s))
                                 : Result<void>();
    }
    Result<Undone> undo(StepContext &) override
    {
        m_chronicle.note(u"undo "_s + m_id);
        if (m_behaviour.whileUndoing)
            m_behaviour.whileUndoing();
        if (m_behaviour.cannotBeUndone)
            return futago::failure(ErrorKind::FileChanged, u"changed"_s);
        return m_behaviour.hasNothingToUndo ? Undone::Nothing : Undone::Yes;
    }

private:
    QString m_id;
    Behaviour m_behaviour;
    Chronicle &m_chronicle;
    bool m_applied = false;
};

/// A plan of fake steps "p1", "s1" …; p is the primary's lane, s the standby's. A step's id travels as the
/// path of its parameters.
struct FakeRun
{
    QTemporaryDir folder;
    ScriptedTransport transport;
    Pair pair;
    Host primary{transport, {}, {}, {}};
    Host standby{transport, {}, {}, {}};
    std::unique_ptr<Journal> journal = std::move(Journal::open(folder.path()).value());
    Chronicle chronicle;
    QMap<QString, Behaviour> behaviours;
    std::stop_source stop;
    std::mutex lock;
    QMap<QString, QList<StepState>> seen;
    Plan plan;

    explicit FakeRun(const QStringList &ids)
    {
        plan.pairId = QUuid::createUuid();
        plan.madeAt = QDateTime(QDate(2026, 11, 22), QTime(16, 5), Qt::UTC);
        for (const QString &id : ids)
            plan.steps << PlanStep{id,
                                   id.startsWith(u'p') ? HostRole::Primary : HostRole::Standby,
                                   {},
                                   1,
                                   MakeDirectory{id, 0700},
                                   {}};
    }

    PlanStep &step(const QString &id)
    {
        return *std::find_if(plan.steps.begin(), plan.steps.end(),
                             [&](const PlanStep &s) { return s.id == id; });
    }

    static QString idOf(const StepParameters &parameters)
    {
        if (const auto *stop = std::get_if<StopServer>(&parameters))
            return stop->seededFrom;
        if (const auto *file = std::get_if<ChangeFile>(&parameters))
            return file->path;
        return std::get<MakeDirectory>(parameters).path;
    }

    /// s1 stops a server; s2, a file, and s3 are taken back to it.
    void makeExchange()
    {
        step(u"s1"_s).parameters = StopServer{true, u"s1"_s, false, false, 0};
        ChangeFile file;
        file.path = u"s2"_s;
        step(u"s2"_s).parameters = file;
        for (const QString &id : {u"s2"_s, u"s3"_s})
            step(id).rollbackTo = u"s1"_s;
    }

    RunSetup setup()
    {
        const auto observe = [this](const StepReport &report) {
            const std::lock_guard guard(lock);
            seen[report.id] << report.state;
            if (report.state == StepState::Skipped)
                chronicle.note(u"skipped "_s + report.id);
        };
        const auto make = [this](const StepParameters &parameters) -> std::unique_ptr<Step> {
            return std::make_unique<FakeStep>(idOf(parameters), behaviours.value(idOf(parameters)),
                                              chronicle);
        };
        return {primary, standby,          pair, PgDialect::of(PgVersion{150018}).value(), Secret(), *journal,
                observe, stop.get_token(), make};
    }

    /// From now on the journal takes nothing.
    void fillTheDisk() const
    {
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"full"_s);
            file.setDatabaseName(folder.filePath(u"journal.sqlite"_s));
            QVERIFY(file.open());
            QSqlQuery query(file);
            QVERIFY2(query.exec(u"CREATE TRIGGER full BEFORE INSERT ON entry BEGIN "
                                "SELECT RAISE(FAIL, 'disk is full'); END"_s),
                     qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"full"_s);
    }

    RunReport run() { return runPlan(plan, setup()); }
    QList<JournaledRun> open() { return journal->openRuns(plan.pairId).value(); }
};

static QString statesOf(const RunReport &report)
{
    QStringList states;
    for (const StepReport &step : report.steps)
        states << step.id + u'=' + nameOf(step.state);
    return states.join(u' ');
}

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsTheStepsOfAHostInOrder()
    {
        FakeRun run({u"p1"_s, u"p2"_s, u"p3"_s});
        const RunReport report = run.run();
        QVERIFY(report.ok() && report.changedAnything);
        QCOMPARE(statesOf(report), u"p1=done p2=done p3=done"_s);
        QCOMPARE(run.chronicle.notes().filter(u"apply "_s),
                 QStringList({u"apply p1"_s, u"apply p2"_s, u"apply p3"_s}));
        QCOMPARE(run.open().first().open, QStringList({u"p1"_s, u"p2"_s, u"p3"_s}));
        QVERIFY(run.open().first().unfinished.isEmpty());
    }

    void runsBothHostsAtTheSameTime()
    {
        FakeRun run({u"p1"_s, u"s1"_s});
        bool met = true;
        run.behaviours[u"p1"_s].whileApplying = [&] { met = run.chronicle.await(u"apply s1"_s) && met; };
        run.behaviours[u"s1"_s].whileApplying = [&] { met = run.chronicle.await(u"apply p1"_s) && met; };
        QVERIFY(run.run().ok());
        QVERIFY(met);
    }

    void waitsForTheStepsOfTheOtherHost()
    {
        FakeRun run({u"s1"_s, u"p1"_s, u"p2"_s, u"s2"_s});
        run.step(u"s1"_s).after = {u"p2"_s};
        QVERIFY(run.run().ok());
        QVERIFY(run.chronicle.at(u"applied p2"_s) < run.chronicle.at(u"apply s1"_s));
    }

    void leavesAloneWhatIsTrueAlready()
    {
        FakeRun run({u"p1"_s, u"s1"_s});
        run.behaviours[u"p1"_s].isTrueAlready = run.behaviours[u"s1"_s].isTrueAlready = true;
        const RunReport report = run.run();
        QCOMPARE(statesOf(report), u"p1=already-true s1=already-true"_s);
        QVERIFY(report.ok() && !report.changedAnything);
        QVERIFY(run.chronicle.notes().isEmpty());
        QVERIFY(run.open().isEmpty());
    }

    void undoesTheStepThatFailedAndBeginsNoOther()
    {
        FakeRun run({u"p1"_s, u"p2"_s, u"p3"_s, u"s1"_s});
        run.step(u"s1"_s).after = {u"p3"_s};
        run.behaviours[u"p2"_s].fails = true;
        const RunReport report = run.run();
        QCOMPARE(statesOf(report), u"p1=done p2=failed p3=skipped s1=skipped"_s);
        QCOMPARE(report.error->kind, ErrorKind::CommandFailed);
        QCOMPARE(run.chronicle.notes().filter(u"undo"_s), QStringList{u"undo p2"_s});
        QCOMPARE(run.open().first().open, QStringList{u"p1"_s});
    }

    void tellsTheObserverOfSkippedSteps()
    {
        FakeRun run({u"p1"_s, u"p2"_s});
        run.behaviours[u"p1"_s].fails = true;
        run.run();
        QCOMPARE(run.seen.value(u"p2"_s), QList{StepState::Skipped});
        QCOMPARE(run.seen.value(u"p1"_s).last(), StepState::Failed);
    }

    void letsTheOtherHostEndItsStepWhenOneFails()
    {
        FakeRun run({u"p1"_s, u"s1"_s, u"s2"_s});
        run.behaviours[u"p1"_s].fails = true;
        run.behaviours[u"p1"_s].whileApplying = [&] { run.chronicle.await(u"apply s1"_s); };
        run.behaviours[u"s1"_s].whileApplying = [&] { run.chronicle.await(u"undo p1"_s); };
        run.step(u"s2"_s).after = {u"p1"_s};
        QCOMPARE(statesOf(run.run()), u"p1=failed s1=done s2=skipped"_s);
    }

    void takesTheHostBackToTheStepThatIsNamed()
    {
        FakeRun run({u"p1"_s, u"s1"_s, u"p2"_s, u"p3"_s, u"p4"_s});
        run.behaviours[u"p3"_s].isTrueAlready = true;
        run.behaviours[u"p4"_s].fails = true;
        run.step(u"p4"_s).rollbackTo = u"p2"_s;
        run.step(u"p4"_s).after = {u"s1"_s};
        run.run();
        QCOMPARE(run.chronicle.notes().filter(u"undo"_s), QStringList({u"undo p4"_s, u"undo p2"_s}));
        QStringList open = run.open().first().open;
        open.sort();
        QCOMPARE(open, QStringList({u"p1"_s, u"s1"_s}));
    }

    void believesNoStepWhoseEffectIsNotThere()
    {
        FakeRun run({u"p1"_s});
        run.behaviours[u"p1"_s].staysUntrue = true;
        const RunReport report = run.run();
        QVERIFY(!report.ok());
        QCOMPARE(run.chronicle.notes().last(), u"undo p1"_s);
    }

    void theOtherLaneBeginsNothingWhileAStepIsTakenBack()
    {
        FakeRun run({u"p1"_s, u"s1"_s, u"s2"_s});
        run.behaviours[u"p1"_s].fails = true;
        run.behaviours[u"p1"_s].whileApplying = [&] { run.chronicle.await(u"apply s1"_s); };
        run.behaviours[u"p1"_s].whileUndoing = [&] { run.chronicle.await(u"apply s2"_s, u"skipped s2"_s); };
        run.behaviours[u"s1"_s].whileApplying = [&] { run.chronicle.await(u"undo p1"_s); };
        QCOMPARE(statesOf(run.run()), u"p1=failed s1=done s2=skipped"_s);
    }

    void takesAStepBackWhoseHostsLostEachOther_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the primary closed the copy's connection") << ErrorKind::ConnectionLost;
        QTest::newRow("the primary does not answer the standby") << ErrorKind::TimedOut;
    }
    void takesAStepBackWhoseHostsLostEachOther()
    {
        FakeRun run({u"s1"_s});
        run.behaviours[u"s1"_s].fails = true;
        QFETCH(ErrorKind, kind);
        run.behaviours[u"s1"_s].failure = kind;
        run.run();
        QCOMPARE(run.chronicle.notes().last(), u"undo s1"_s);
        QVERIFY(run.open().isEmpty());
    }

    void takesAStepBackWhenTheJournalCannotBeWrittenAnyMore()
    {
        FakeRun run({u"p1"_s, u"p2"_s});
        run.behaviours[u"p2"_s].fails = true;
        run.behaviours[u"p2"_s].whileApplying = [&] { run.fillTheDisk(); };
        run.step(u"p2"_s).rollbackTo = u"p1"_s;
        const RunReport report = run.run();
        QCOMPARE(run.chronicle.notes().filter(u"undo"_s), QStringList({u"undo p2"_s, u"undo p1"_s}));
        QCOMPARE(report.error->message, u"broken"_s);
        QVERIFY2(report.error->detail.contains(u"disk is full"_s), qPrintable(report.error->detail));
    }

    void leavesAStepOpenWhenTheLinkIsLost()
    {
        FakeRun run({u"s1"_s});
        ScriptedHost &script = run.transport.host({});
        run.behaviours[u"s1"_s].fails = true;
        run.behaviours[u"s1"_s].whileApplying = [&] {
            QVERIFY(run.standby.connect());
            script.cutLinks(false);
            QVERIFY(!run.standby.runAsLogin(Command::of({u"true"_s})));
        };
        run.run();
        QVERIFY(run.chronicle.notes().filter(u"undo"_s).isEmpty());
        QCOMPARE(run.open().first().open, QStringList{u"s1"_s});
    }

    void putsAStoppedServerBackWhenACheckFails()
    {
        FakeRun run({u"s1"_s, u"s2"_s, u"s3"_s});
        run.makeExchange();
        run.behaviours[u"s3"_s].checkFails = true;
        const RunReport report = run.run();
        QVERIFY(report.error && !report.error->message.contains(u"is stopped"_s));
        QVERIFY(run.chronicle.at(u"undo s2"_s) >= 0);
        QVERIFY(run.chronicle.at(u"undo s1"_s) > run.chronicle.at(u"undo s2"_s));
        QVERIFY(!run.chronicle.notes().contains(u"undo s3"_s));
    }

    void putsAStoppedServerBackPastAFileThatOthersChanged()
    {
        FakeRun run({u"s1"_s, u"s2"_s, u"s3"_s});
        run.makeExchange();
        run.behaviours[u"s2"_s].cannotBeUndone = true;
        run.behaviours[u"s3"_s].fails = true;
        QVERIFY(run.run().error);
        QVERIFY(run.chronicle.at(u"undo s1"_s) >= 0);
    }

    void isNotCancelledBetweenStopAndStart()
    {
        FakeRun run({u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s});
        run.makeExchange();
        run.behaviours[u"s1"_s].whileApplying = [&] { run.stop.request_stop(); };
        const RunReport report = run.run();
        QVERIFY(run.chronicle.notes().contains(u"applied s3"_s));
        QVERIFY(!run.chronicle.notes().contains(u"apply s4"_s));
        QVERIFY(report.error && report.error->message.contains(u"is stopped"_s));
    }

    void isCancelledBetweenSteps()
    {
        FakeRun run({u"p1"_s, u"p2"_s});
        run.behaviours[u"p1"_s].whileApplying = [&] { run.stop.request_stop(); };
        const RunReport report = run.run();
        QCOMPARE(statesOf(report), u"p1=done p2=skipped"_s);
        QCOMPARE(report.error->kind, ErrorKind::Cancelled);
    }

    void undoesARunBackwardsAndStopsWhereItCannot()
    {
        FakeRun run({u"p1"_s, u"p2"_s, u"p3"_s});
        run.run();
        run.behaviours[u"p2"_s].cannotBeUndone = true;
        const RunReport stuck = undoRun(run.open().first(), run.setup());
        QCOMPARE(stuck.error->kind, ErrorKind::FileChanged);
        QCOMPARE(run.open().first().open, QStringList({u"p1"_s, u"p2"_s}));
        run.behaviours[u"p2"_s].cannotBeUndone = false;
        run.behaviours[u"p1"_s].hasNothingToUndo = true;
        QCOMPARE(statesOf(undoRun(run.open().first(), run.setup())),
                 u"p1=nothing-to-undo p2=undone p3=waiting"_s);
        QVERIFY(run.open().isEmpty());
        QCOMPARE(run.chronicle.notes().filter(u"undo"_s),
                 QStringList({u"undo p3"_s, u"undo p2"_s, u"undo p2"_s, u"undo p1"_s}));
    }

    void undoesWhatDoesNotRestOnAStepThatIsStuck()
    {
        FakeRun run({u"p1"_s, u"p2"_s, u"s1"_s, u"s2"_s});
        run.step(u"s1"_s).after = {u"p1"_s};
        run.run();
        run.behaviours[u"s2"_s].cannotBeUndone = true;
        const RunReport stuck = undoRun(run.open().first(), run.setup());
        QCOMPARE(stuck.error->kind, ErrorKind::FileChanged);
        // s1 is before s2, and p1 is what s1 came after.
        QCOMPARE(run.chronicle.notes().filter(u"undo"_s), QStringList({u"undo s2"_s, u"undo p2"_s}));
        QCOMPARE(run.open().first().open.size(), 3);
        run.behaviours.clear();
        QVERIFY(undoRun(run.open().first(), run.setup()).ok());
        QVERIFY(run.open().isEmpty());
    }

    void anUndoIsCancelledBetweenSteps()
    {
        FakeRun run({u"p1"_s, u"p2"_s, u"p3"_s});
        run.run();
        run.behaviours[u"p3"_s].whileUndoing = [&] { run.stop.request_stop(); };
        const RunReport report = undoRun(run.open().first(), run.setup());
        QCOMPARE(report.error->kind, ErrorKind::Cancelled);
        QCOMPARE(run.chronicle.notes().filter(u"undo"_s), QStringList{u"undo p3"_s});
        QCOMPARE(run.open().first().open, QStringList({u"p1"_s, u"p2"_s}));
    }

    void onlyChecksInADryRun()
    {
        FakeRun run({u"p1"_s, u"s1"_s});
        run.behaviours[u"s1"_s].isTrueAlready = true;
        const RunReport report = checkPlan(run.plan, run.setup());
        QCOMPARE(statesOf(report), u"p1=waiting s1=already-true"_s);
        QVERIFY(run.chronicle.notes().isEmpty());
        QVERIFY(run.open().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
