// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documentdesk.h"
#include "gui/documents/settingrows.h"
#include "tests/gui/guitest.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

class TestConfigurePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GuiFixture>();
        m_fixture->prepareSample();
        m_fixture->window().choose(Stage::Configure);
    }
    void cleanup() { m_fixture.reset(); }

    void synchronousModesNeedTheCheckBox_data()
    {
        QTest::addColumn<QString>("value");
        for (ReplicationMode mode : allReplicationModes)
            if (waitsForStandby(mode))
                QTest::newRow(qPrintable(synchronousCommitOf(mode))) << synchronousCommitOf(mode);
    }
    void synchronousModesNeedTheCheckBox()
    {
        QFETCH(QString, value);
        auto *choice = m_fixture->find<QRadioButton>(u"mode-"_s + value);
        QVERIFY(m_fixture->find<QLabel>(u"syncWarning"_s)->isVisible());
        QVERIFY(!choice->isEnabled());
        m_fixture->find<QCheckBox>(u"understood"_s)->click();
        QVERIFY(choice->isEnabled());
        choice->click();
        QCOMPARE(synchronousCommitOf(m_fixture->workbench().pair().policy.mode), value);
    }

    void takingTheConsentBackLeavesTheSynchronousMode()
    {
        const QString warning = m_fixture->find<QLabel>(u"syncWarning"_s)->text();
        QVERIFY2(warning.contains(samplePair().primary().name()), qPrintable(warning));
        auto *understood = m_fixture->find<QCheckBox>(u"understood"_s);
        understood->click();
        m_fixture->find<QRadioButton>(u"mode-on"_s)->click();
        understood->click();
        QCOMPARE(m_fixture->workbench().pair().policy.mode, ReplicationMode::StandbyAsynchronous);
        QVERIFY(m_fixture->find<QRadioButton>(u"mode-local"_s)->isChecked());
    }

    void aChangeMakesThePlanStaleUntilItIsTakenBack()
    {
        auto *prepare = m_fixture->find<QPushButton>(u"prepare"_s);
        QVERIFY(!prepare->isEnabled());
        auto *archive = m_fixture->find<QCheckBox>(u"archive"_s);
        archive->click();
        QVERIFY(prepare->isEnabled());
        QVERIFY(m_fixture->workbench().work().isStale());
        archive->click();
        QVERIFY(!prepare->isEnabled());
    }

    void theSlotsFieldsFollowItsSwitch()
    {
        QVERIFY(m_fixture->find<QLineEdit>(u"slotName"_s)->isEnabled());
        m_fixture->find<QCheckBox>(u"useSlot"_s)->click();
        QVERIFY(!m_fixture->find<QLineEdit>(u"slotName"_s)->isEnabled());
        QVERIFY(!m_fixture->workbench().pair().policy.useSlot);
    }

    void listsWhatThePolicyChangesWithItsSource()
    {
        auto *proposals = m_fixture->find<QTreeWidget>(u"proposals"_s);
        const QTreeWidgetItem *primary = proposals->topLevelItem(0);
        const QTreeWidgetItem *first =
            proposals->findItems(u"listen_addresses"_s, Qt::MatchExactly | Qt::MatchRecursive).constFirst();
        QCOMPARE(first->parent(), primary);
        QCOMPARE(first->text(1), u"localhost"_s);
        QCOMPARE(first->text(2), u"localhost, 192.0.2.10"_s);
        QCOMPARE(first->text(3), u"Restart"_s);
        QCOMPARE(first->text(4), u"postgresql.conf:9"_s);
        for (int i = 0; i < primary->childCount(); ++i)
            QVERIFY(primary->child(i)->text(0) != u"hot_standby");
    }

    void thePolicysChangeIsSeenAtOnce()
    {
        auto *proposals = m_fixture->find<QTreeWidget>(u"proposals"_s);
        m_fixture->find<QSpinBox>(u"walKeep"_s)->setValue(2048);
        const auto rows = proposals->findItems(u"wal_keep_size"_s, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first()->text(2), u"2048MB"_s);
    }

private:
    std::unique_ptr<GuiFixture> m_fixture;
};

FUTAGO_GUI_TEST(TestConfigurePage)
#include "tst_configurepage.moc"
