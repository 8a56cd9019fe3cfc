// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/plotlibrary.h"
#include "tests/gui/guitest.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

class TestWatchPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GuiFixture>();
        m_fixture->prepareSample();
        m_fixture->window().choose(Stage::Watch);
    }
    void cleanup() { m_fixture.reset(); }

    void plotsSamplesAndLeavesAGapForAFailedOne()
    {
        const QDateTime start(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC);
        const QList<std::optional<quint64>> lags{1000, 2000, std::nullopt, 0};
        for (int i = 0; i < lags.size(); ++i)
            m_fixture->workbench().takeStatus(sampleStatus(start.addSecs(i), lags.at(i)));
        const auto *plot = m_fixture->find<QCustomPlot>(u"plot"_s);
        const auto bytes = plot->graph(0)->data();
        QCOMPARE(bytes->size(), 4);
        QCOMPARE(bytes->at(0)->value, 1000.0);
        QCOMPARE(bytes->at(1)->value, 2000.0);
        QVERIFY(std::isnan(bytes->at(2)->value));
        QCOMPARE(bytes->at(3)->value, 0.0);
        QVERIFY(std::isnan(plot->graph(1)->data()->at(2)->value));
        QVERIFY(plot->yAxis->range().upper >= 2000.0);
    }

    void saysInWordsHowThePairIs()
    {
        m_fixture->workbench().takeStatus(sampleStatus(QDateTime::currentDateTimeUtc(), 0));
        QCOMPARE(m_fixture->find<QLabel>(u"pairState"_s)->text(), sentenceFor(PairState::Streaming));
        QCOMPARE(m_fixture->find<QWidget>(u"pairPicture"_s)->accessibleDescription(),
                 sentenceFor(PairState::Streaming));
        QCOMPARE(m_fixture->find<QTableWidget>(u"walsender"_s)->item(0, 2)->text(), u"streaming"_s);
        QVERIFY(m_fixture->find<QLabel>(u"slotLine"_s)->text().contains(u"standby"_s));
        QVERIFY(!m_fixture->find<QWidget>(u"standbyWatchError"_s)->isVisible());
        m_fixture->workbench().takeStatus(sampleStatus(QDateTime::currentDateTimeUtc(), std::nullopt));
        QCOMPARE(m_fixture->find<QLabel>(u"pairState"_s)->text(), sentenceFor(PairState::StandbyDown));
        QVERIFY(m_fixture->find<QWidget>(u"standbyWatchError"_s)->isVisible());
    }

    void startsAndStops()
    {
        int samples = 0;
        connect(&m_fixture->workbench(), &Workbench::sampled, this, [&] { ++samples; });
        m_fixture->click(u"toggleWatch"_s);
        QVERIFY(m_fixture->workbench().isWatching());
        QTRY_VERIFY(samples >= 2);
        m_fixture->click(u"toggleWatch"_s);
        QVERIFY(!m_fixture->workbench().isWatching());
    }

    void remembersTheInterval()
    {
        auto *interval = m_fixture->find<QDoubleSpinBox>(u"interval"_s);
        QCOMPARE(interval->value(), 1.0);
        QCOMPARE(interval->minimum(), 0.5);
        QCOMPARE(interval->maximum(), 60.0);
        interval->setValue(2.5);
        m_fixture->window().close();
        QCOMPARE(m_fixture->preferences().watchInterval(), 2.5);
    }

private:
    std::unique_ptr<GuiFixture> m_fixture;
};

FUTAGO_GUI_TEST(TestWatchPage)
#include "tst_watchpage.moc"
