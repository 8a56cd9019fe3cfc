// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guitest.h"
#include "workers/run/editsfile.h"
#include "workers/run/journal.h"

#include <QDir>
#include <QSignalSpy>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

/// What a person changed in documents outlives the window, and is gone when a host has it.
class TestKeptEdits : public QObject
{
    Q_OBJECT

    ScriptedTransport m_transport;
    std::unique_ptr<QTemporaryDir> m_home;

    std::unique_ptr<Workbench> open()
    {
        auto workbench = std::make_unique<Workbench>(
            m_transport, Workbench::Setup{m_home->filePath(u"known_hosts"_s), m_home->path()});
        workbench->openPair(samplePair());
        workbench->takeFacts(sampleFacts());
        return workbench;
    }
    static Edits someEdits(const Workbench &workbench, const QByteArray &line = "log_connections = on\n")
    {
        const QByteArray offered = workbench.draft()->finalBytes(HostRole::Primary, HostFile::Config);
        Edits edits;
        edits.set({formerId(HostRole::Primary), HostFile::Config,
                   sampleFacts().primary.files.value(HostFile::Config).hash(), offered, offered + line});
        return edits;
    }
    Edits kept() { return keptEdits(m_home->path(), samplePair().id).value(); }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void areFoundAgainWithThePair()
    {
        auto workbench = open();
        const Edits edits = someEdits(*workbench);
        workbench->setEdits(edits);
        workbench.reset();
        QVERIFY(kept() == edits);
        workbench = open();
        QTRY_VERIFY(workbench->edits() == edits);
        QVERIFY(workbench->draft()
                    ->finalBytes(HostRole::Primary, HostFile::Config)
                    .endsWith("log_connections = on\n"));
    }

    /// The practice pair is tested at once, with connections of its own.
    void areFoundWhileThePairIsTestedAlready()
    {
        auto workbench = open();
        const Edits edits = someEdits(*workbench);
        workbench->setEdits(edits);
        workbench.reset();
        Workbench again(m_transport, {m_home->filePath(u"known_hosts"_s), m_home->path()});
        again.openPair(samplePair());
        again.test();
        QTRY_VERIFY(again.edits() == edits);
    }

    void areKeptWhenAnotherPairIsOpened()
    {
        const auto workbench = open();
        const Edits edits = someEdits(*workbench);
        workbench->setEdits(edits);
        Pair other = samplePair();
        other.id = QUuid::createUuid();
        workbench->openPair(other);
        QVERIFY(workbench->edits().isEmpty());
        QTRY_VERIFY(kept() == edits);
    }

    void areKeptWhileTheWindowGoesOn()
    {
        const auto workbench = open();
        workbench->setEdits(someEdits(*workbench));
        QTRY_VERIFY(kept() == workbench->edits());
        workbench->setEdits({});
        QTRY_VERIFY(kept().isEmpty());
    }

    void areGoneWhenTheHostHasThem()
    {
        const auto workbench = open();
        workbench->takePrepared(samplePrepared());
        workbench->setEdits(someEdits(*workbench));
        QTRY_VERIFY(!kept().isEmpty());
        PairFacts facts = sampleFacts();
        facts.primary.files[HostFile::Config].bytes =
            workbench->draft()->finalBytes(HostRole::Primary, HostFile::Config);
        workbench->takeFacts(facts);
        QVERIFY(workbench->edits().isEmpty());
        QTRY_VERIFY(kept().isEmpty());
    }

    void areToldWhenTheyCannotBeKept()
    {
        const auto workbench = open();
        QVERIFY(!workbench->work().hasUnsavedWork());
        QSignalSpy told(workbench.get(), &Workbench::editsNotKept);
        QSignalSpy failed(workbench.get(), &Workbench::failed);
        const QString name = u"edits-%1.json"_s.arg(samplePair().id.toString(QUuid::WithoutBraces));
        QVERIFY(QDir(m_home->path()).mkdir(name));
        workbench->setEdits(someEdits(*workbench));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(workbench->work().hasUnsavedWork());
        QCOMPARE(failed.size(), 0);
    }

    void ofAPairWithoutAFileStayInTheWindowUntilItIsSaved()
    {
        const auto workbench = open();
        Pair fresh = samplePair();
        fresh.id = QUuid();
        workbench->openPair(fresh);
        workbench->takeFacts(sampleFacts());
        workbench->setEdits(someEdits(*workbench));
        QVERIFY(workbench->work().hasUnsavedWork());
        workbench->markSaved(workbench->pair());
        QVERIFY(!workbench->work().hasUnsavedWork());
        QTRY_VERIFY(keptEdits(m_home->path(), workbench->pair().id).value() == workbench->edits());
    }

    /// The run failed after it had written the file, and the person went on from what was known before.
    void areNotTakenForSomebodyElsesAfterARunOfOurs()
    {
        const auto workbench = open();
        const auto applied = samplePrepared();
        workbench->takePrepared(applied);
        const Edits edits = someEdits(*workbench);
        workbench->setEdits(edits);
        auto again = std::make_shared<Prepared>(*applied);
        again->facts.primary.files[HostFile::Config].bytes =
            applied->draft.find(HostRole::Primary, HostFile::Config)->wanted;
        again->draft = draftFor(again->pair, again->facts, edits).value();
        workbench->takePrepared(again);
        const DocumentEdit *edit = workbench->edits().find(formerId(HostRole::Primary), HostFile::Config);
        QVERIFY(edit);
        QCOMPARE(edit->fileHash, again->facts.primary.files.value(HostFile::Config).hash());
        QCOMPARE(edit->bytes, edits.all().constFirst().bytes);
        QCOMPARE(workbench->work().task(), Task::Preparing);
    }

    void stayWhileAnErrorStandsInTheWayOfAPlan()
    {
        const auto workbench = open();
        const Edits edits = someEdits(*workbench);
        workbench->setEdits(edits);
        auto refused = std::make_shared<Prepared>();
        refused->facts = sampleFacts();
        refused->draft.edits = edits;
        workbench->takePrepared(refused);
        QVERIFY(workbench->edits() == edits);
    }

    void comeBackWhenTheRunIsUndone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("beside the policy") << QByteArray("log_connections = on\n");
        QTest::newRow("against the policy") << QByteArray("wal_keep_size = 128MB\n");
    }
    /// Nothing answers on the hosts: what a run and its undo leave is played.
    void comeBackWhenTheRunIsUndone()
    {
        QFETCH(QByteArray, line);
        const auto journal = Journal::open(m_home->path());
        QVERIFY(journal);
        const auto workbench = open();
        const Edits edits = someEdits(*workbench, line);
        workbench->setEdits(edits);
        auto prepared = std::make_shared<Prepared>(*samplePrepared());
        prepared->draft = *workbench->draft();
        workbench->takePrepared(prepared);
        const auto run = (*journal)->beginRun(prepared->plan, samplePair());
        QVERIFY(run);
        QVERIFY((*journal)->record(*run, prepared->plan.steps.first().id, JournalEvent::Begun));
        QSignalSpy finished(workbench.get(), &Workbench::runFinished);
        QSignalSpy failed(workbench.get(), &Workbench::failed);
        workbench->apply();
        QTRY_COMPARE(finished.size(), 1);
        PairFacts facts = sampleFacts();
        facts.primary.files[HostFile::Config].bytes =
            workbench->draft()->finalBytes(HostRole::Primary, HostFile::Config);
        QTRY_VERIFY(workbench->work().mayUndo());
        workbench->takeFacts(facts);
        QVERIFY(workbench->edits() != edits);
        workbench->undo();
        QTRY_COMPARE(finished.size(), 2);
        QTRY_COMPARE(workbench->work().task(), Task::None);
        workbench->takeRun(RunReport());
        QCOMPARE(workbench->work().task(), Task::Inspecting);
        QVERIFY(workbench->edits() == edits);
        QTRY_COMPARE(workbench->work().task(), Task::None);
        QCOMPARE(failed.size(), 0);
    }
};

FUTAGO_GUI_TEST(TestKeptEdits)
#include "tst_keptedits.moc"
