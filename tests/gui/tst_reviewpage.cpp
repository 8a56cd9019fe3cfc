// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/consent.h"
#include "tests/gui/guitest.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GuiFixture>();
        m_fixture->prepareSample();
        m_fixture->window().choose(Stage::Review);
        m_plan = m_fixture->find<QTreeWidget>(u"plan"_s);
        m_apply = m_fixture->find<QPushButton>(u"apply"_s);
    }
    void cleanup() { m_fixture.reset(); }

    void showsEveryStepOfThePlanByHost()
    {
        const Plan &plan = m_fixture->workbench().prepared()->plan;
        QCOMPARE(m_plan->topLevelItemCount(), 2);
        QCOMPARE(m_plan->topLevelItem(0)->childCount() + m_plan->topLevelItem(1)->childCount(),
                 static_cast<int>(plan.steps.size()));
    }

    void applyStaysDisabledUntilEveryItemIsTicked()
    {
        const QList<QTreeWidgetItem *> all = items();
        for (QTreeWidgetItem *item : all) {
            QVERIFY2(!m_apply->isEnabled(), qPrintable(item->text(0)));
            item->setCheckState(0, Qt::Checked);
        }
        QVERIFY(m_apply->isEnabled());
        all.constFirst()->setCheckState(0, Qt::Unchecked);
        QVERIFY(!m_apply->isEnabled());
    }

    void applyStaysDisabledWhileAnErrorIsLeft()
    {
        auto broken = std::make_shared<Prepared>(*samplePrepared());
        broken->findings << Finding{
            Severity::Error, ErrorKind::DiskTooSmall, HostRole::Standby, {}, u"Too small."_s, {}, {}};
        m_fixture->workbench().takePrepared(broken);
        m_fixture->click(u"tickAll"_s);
        QVERIFY(!m_apply->isEnabled());
        QVERIFY(m_fixture->find<QWidget>(u"notice"_s, u"reviewPage"_s)->isVisible());
    }

    void applyStaysDisabledForAStalePlan()
    {
        m_fixture->click(u"tickAll"_s);
        QVERIFY(m_apply->isEnabled());
        Policy policy = samplePair().policy;
        policy.archive = false;
        m_fixture->workbench().setWishes({policy, {}});
        QVERIFY(!m_apply->isEnabled());
    }

    void ticksSurviveAChangeOfLanguageAndNotANewPlan()
    {
        m_fixture->click(u"tickAll"_s);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_fixture->find<QWidget>(u"reviewPage"_s), &change);
        QVERIFY(m_apply->isEnabled());
        m_fixture->workbench().takePrepared(samplePrepared());
        QVERIFY(!m_apply->isEnabled());
    }

    void asksInlineWithTheConsequencesBeforeItApplies()
    {
        m_fixture->click(u"tickAll"_s);
        m_fixture->click(u"apply"_s);
        QCOMPARE(m_fixture->workbench().work().task(), Task::None);
        auto *question = m_fixture->find<QWidget>(u"applyQuestion"_s);
        QVERIFY(question->isVisible());
        QVERIFY(question->accessibleDescription().contains(u"12"_s));
        m_fixture->click(u"notYet"_s);
        QVERIFY(!question->isVisible());
    }

    void showsBothSidesOfAChangedFileAtOneHeight()
    {
        choose(u"File postgresql.conf"_s);
        auto *before = m_fixture->find<QPlainTextEdit>(u"before"_s);
        auto *after = m_fixture->find<QPlainTextEdit>(u"after"_s);
        QVERIFY(before->isVisible());
        QTRY_VERIFY(before->blockCount() > 1);
        QVERIFY(before->toPlainText().contains(u"listen_addresses = 'localhost'"_s));
        QVERIFY(after->toPlainText().contains(u"listen_addresses = 'localhost, 192.0.2.10'"_s));
        QCOMPARE(before->blockCount(), after->blockCount());
        QVERIFY(!after->extraSelections().isEmpty());
        before->verticalScrollBar()->setValue(before->verticalScrollBar()->maximum());
        QCOMPARE(after->verticalScrollBar()->value(), before->verticalScrollBar()->value());
        QVERIFY(after->verticalScrollBar()->value() > 0);
    }

    void showsCommandsAsTheyWillRun()
    {
        choose(u"Base backup"_s);
        const QString text = m_fixture->find<QPlainTextEdit>(u"commands"_s, u"stepDetails"_s)->toPlainText();
        QVERIFY(text.contains(u"/usr/lib/postgresql/15/bin/pg_basebackup"_s));
        QVERIFY(!m_fixture->find<QWidget>(u"before"_s)->isVisible());
    }

    void aPlanMadeAgainOfTheSameFactsIsCovered()
    {
        Plan again = samplePrepared()->plan;
        again.madeAt = again.madeAt.addSecs(300);
        QVERIFY(isCoveredBy(again, samplePrepared()->plan));
        again.steps.removeFirst();
        QVERIFY(isCoveredBy(again, samplePrepared()->plan));
    }

    void aPlanThatDoesMoreIsNotCovered()
    {
        const Plan reviewed = samplePrepared()->plan;
        Plan otherFile = reviewed;
        for (PlanStep &step : otherFile.steps)
            if (auto *file = std::get_if<ChangeFile>(&step.parameters))
                file->after += "shared_preload_libraries = 'x'\n";
        QVERIFY(!isCoveredBy(otherFile, reviewed));
        Plan gentle = reviewed;
        for (PlanStep &step : gentle.steps)
            if (auto *activate = std::get_if<ActivateConfiguration>(&step.parameters))
                activate->restart = false;
        QVERIFY(isCoveredBy(gentle, reviewed));
        QVERIFY(!isCoveredBy(reviewed, gentle));
        Plan stopsNothing = reviewed;
        Plan stopsAServer = reviewed;
        for (PlanStep &step : stopsNothing.steps)
            if (auto *stop = std::get_if<StopServer>(&step.parameters))
                *stop = StopServer{false, stop->seededFrom, false, false, 0};
        for (PlanStep &step : stopsAServer.steps)
            if (auto *stop = std::get_if<StopServer>(&step.parameters))
                *stop = StopServer{true, stop->seededFrom, false, false, 3};
        QVERIFY(!isCoveredBy(stopsAServer, stopsNothing));
        QVERIFY(isCoveredBy(stopsNothing, stopsAServer));
        Plan fewer = reviewed;
        fewer.steps.removeLast();
        QVERIFY(!isCoveredBy(reviewed, fewer));
    }

private:
    QList<QTreeWidgetItem *> items() const
    {
        QList<QTreeWidgetItem *> all;
        for (int i = 0; i < m_plan->topLevelItemCount(); ++i)
            for (int j = 0; j < m_plan->topLevelItem(i)->childCount(); ++j)
                all << m_plan->topLevelItem(i)->child(j);
        return all;
    }
    void choose(const QString &title)
    {
        for (QTreeWidgetItem *item : items())
            if (item->text(0) == title) {
                m_plan->setCurrentItem(item);
                return;
            }
        QFAIL(qPrintable(title));
    }

    std::unique_ptr<GuiFixture> m_fixture;
    QTreeWidget *m_plan = nullptr;
    QPushButton *m_apply = nullptr;
};

FUTAGO_GUI_TEST(TestReviewPage)
#include "tst_reviewpage.moc"
