// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/runprogress.h"
#include "tests/gui/guitest.h"
#include "workers/run/pairfile.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTreeWidget>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

static StepReport copyReport(quint64 done, quint64 total)
{
    return StepReport{u"standby.basebackup"_s,     StepState::Running, {}, 0,
                      {done, total, u"copying"_s}, std::nullopt};
}

class TestProvisionPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GuiFixture>();
        m_fixture->transport().setAnswer(
            [](const Command &, const Patience &patience) { return hangUntilStopped(patience); });
        m_fixture->prepareSample();
    }
    void cleanup() { m_fixture.reset(); }

    void showsTheProgressOfTheSteps()
    {
        startRun();
        auto *overall = m_fixture->find<QProgressBar>(u"overall"_s);
        QCOMPARE(overall->value(), 0);
        Q_EMIT m_fixture->workbench().stepChanged(
            {u"primary.key"_s, StepState::Done, u"The key is there."_s, 1200, {}, std::nullopt});
        const int afterOne = overall->value();
        QVERIFY(afterOne > 0);
        const QTreeWidgetItem *item = m_fixture->find<QTreeWidget>(u"steps"_s)->topLevelItem(0)->child(0);
        QCOMPARE(item->text(1), u"Done"_s);
        QCOMPARE(item->text(2), u"1.2 s"_s);
        QCOMPARE(item->text(3), u"The key is there."_s);

        Q_EMIT m_fixture->workbench().stepChanged(copyReport(25, 100));
        auto *copy = m_fixture->find<QProgressBar>(u"copyBar"_s);
        QVERIFY(copy->isVisible());
        QCOMPARE(copy->value(), 250);
        QVERIFY(m_fixture->find<QLabel>(u"copyText"_s)->text().contains(u"copying"_s));
        QVERIFY(overall->value() > afterOne);
    }

    void cancelAsksTheRunToStop()
    {
        startRun();
        QTRY_VERIFY(m_fixture->transport().logins() > 0);
        m_fixture->click(u"cancel"_s);
        QTRY_VERIFY(m_fixture->workbench().work().lastRun().has_value());
        QCOMPARE(m_fixture->workbench().work().lastRun()->error->kind, ErrorKind::Cancelled);
        QVERIFY(m_fixture->find<QWidget>(u"outcome"_s)->isVisible());
        QVERIFY(m_fixture->find<QPushButton>(u"retry"_s)->isEnabled());
    }

    void retryAppliesNothingThatWasNotReviewed()
    {
        startRun();
        fail(u"standby.basebackup"_s);
        Policy other = samplePair().policy;
        other.archive = false;
        m_fixture->workbench().setWishes({other, {}});
        m_fixture->workbench().takePrepared(samplePrepared(other));
        m_fixture->click(u"retry"_s);
        QSignalSpy asked(&m_fixture->workbench(), &Workbench::reviewNeeded);
        m_fixture->workbench().takePrepared(samplePrepared(other));
        QCOMPARE(asked.size(), 1);
        QVERIFY(!m_fixture->workbench().work().isRunning());
    }

    void retryGoesOnWithAPlanThatDoesNoMore()
    {
        startRun();
        fail(u"standby.basebackup"_s);
        m_fixture->click(u"retry"_s);
        QSignalSpy asked(&m_fixture->workbench(), &Workbench::reviewNeeded);
        QSignalSpy started(&m_fixture->workbench(), &Workbench::runStarted);
        m_fixture->workbench().takePrepared(samplePrepared());
        QCOMPARE(started.size(), 1);
        QCOMPARE(asked.size(), 0);
    }

    void aRunThatBeganGivesTheUnsavedPairAFile()
    {
        startRun();
        const QString folder =
            QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/pairs"_s;
        QTRY_COMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
        QTRY_VERIFY(!m_fixture->workbench().work().isModified());
        const auto kept = readPairFile(QDir(folder).entryInfoList(QDir::Files).constFirst().filePath());
        QVERIFY(kept);
        QCOMPARE(kept->id, m_fixture->workbench().pair().id);
    }

    void showsTheErrorOfAFailedStep()
    {
        startRun();
        const Error error{ErrorKind::DiskTooSmall,
                          u"The disk is full."_s,
                          u"Make room."_s,
                          u"No space left on device"_s,
                          {}};
        RunReport run;
        run.steps << StepReport{u"standby.basebackup"_s, StepState::Failed, {}, 0, {}, error};
        run.error = error;
        m_fixture->workbench().takeRun(run);
        auto *outcome = m_fixture->find<QWidget>(u"outcome"_s);
        QVERIFY(outcome->isVisible());
        QCOMPARE(outcome->findChild<QLabel *>(u"sentence"_s)->text(), u"The disk is full."_s);
        QCOMPARE(outcome->findChild<QLabel *>(u"hint"_s)->text(), u"Make room."_s);
        QVERIFY(!m_fixture->find<QProgressBar>(u"copyBar"_s)->isVisible());
    }

    void measuresTheRateAndTheTimeLeft()
    {
        RunProgress progress;
        progress.start(samplePrepared()->plan);
        QVERIFY(!progress.copy());
        progress.take(copyReport(1000, 10000), 1000);
        QVERIFY(!progress.copy()->bytesPerSecond);
        progress.take(copyReport(3000, 10000), 2000);
        QCOMPARE(*progress.copy()->bytesPerSecond, 2000.0);
        QCOMPARE(*progress.copy()->secondsLeft, 3.5);
    }

    void theRateFollowsALinkThatBecameSlow()
    {
        RunProgress progress;
        progress.start(samplePrepared()->plan);
        progress.take(copyReport(0, 1000000), 0);
        progress.take(copyReport(500000, 1000000), 1000);
        for (int second = 2; second <= 30; ++second)
            progress.take(copyReport(500000 + static_cast<quint64>(second), 1000000), second * 1000);
        QVERIFY(*progress.copy()->bytesPerSecond < 2);
    }

    void theWholeIsDoneWhenEveryStepHasEnded()
    {
        const Plan plan = samplePrepared()->plan;
        RunProgress progress;
        progress.start(plan);
        double before = 0;
        for (const PlanStep &step : plan.steps) {
            progress.take({step.id, StepState::AlreadyTrue, {}, 0, {}, std::nullopt}, 0);
            QVERIFY(progress.share() > before);
            before = progress.share();
        }
        QCOMPARE(progress.share(), 1.0);
        QCOMPARE(progress.endedSteps(), static_cast<int>(plan.steps.size()));
    }

private:
    /// The run at work is cancelled, and told as failed at that step.
    void fail(const QString &stepId)
    {
        m_fixture->workbench().cancel();
        QTRY_COMPARE(m_fixture->workbench().work().task(), Task::None);
        RunReport run;
        run.error = Error{ErrorKind::DiskTooSmall, u"The disk is full."_s, {}, {}, {}};
        run.steps << StepReport{stepId, StepState::Failed, {}, 0, {}, run.error};
        m_fixture->workbench().takeRun(run);
    }
    void startRun()
    {
        m_fixture->window().choose(Stage::Review);
        m_fixture->click(u"tickAll"_s);
        m_fixture->click(u"apply"_s);
        m_fixture->click(u"applyNow"_s);
        QCOMPARE(m_fixture->workbench().work().task(), Task::Applying);
        QVERIFY(m_fixture->find<QWidget>(u"provisionPage"_s)->isVisible());
    }

    std::unique_ptr<GuiFixture> m_fixture;
};

FUTAGO_GUI_TEST(TestProvisionPage)
#include "tst_provisionpage.moc"
