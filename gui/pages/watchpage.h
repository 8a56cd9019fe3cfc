// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/workbench/workbench.h"

class QDoubleSpinBox;
class QPushButton;
class QTableWidget;

namespace futago {

class LagPlot;
class Notice;
class PairPicture;

/// The pair at work: a picture, the row of pg_stat_replication, the slot, and the lag over time.
class WatchPage : public Page
{
    Q_OBJECT

public:
    explicit WatchPage(Workbench &workbench, QWidget *parent = nullptr);

Q_SIGNALS:
    void intervalChosen(double seconds);

public Q_SLOTS:
    void setInterval(double seconds);

protected:
    void refresh() override;

private:
    void createWidgets();
    void connectSignals();
    void toggle();
    void showStatus();
    void showWalsender(const PairStatus &status);
    void follow();
    QString slotLine() const;

    Workbench &m_workbench;
    QLabel *m_sentence;
    PairPicture *m_picture;
    QTableWidget *m_walsender;
    QLabel *m_slot;
    LagPlot *m_plot;
    Notice *m_primaryError;
    Notice *m_standbyError;
    QLabel *m_intervalLabel;
    QDoubleSpinBox *m_interval;
    QPushButton *m_toggle;
};

} // namespace futago
