// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/status/pairstatus.h"

#include <QSharedPointer>
#include <QWidget>

class QCPAxis;
class QCPAxisTickerDateTime;
class QCPGraph;
class QCustomPlot;

namespace futago {

/// Replication lag over time: bytes on the left axis, seconds on the right. A moment at which it could not be
/// known is a gap in the line, never a zero. Keeps a day at one sample a second, shows the last ten minutes.
class LagPlot : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit LagPlot(QWidget *parent = nullptr);
    void add(const PairStatus &status);
    void clear();

protected:
    void refresh() override;
    void changeEvent(QEvent *event) override;

private:
    void showLegendAbove();
    void followPalette();
    void showLatest(double now);

    QCustomPlot *m_plot;
    QSharedPointer<QCPAxisTickerDateTime> m_time;
    QCPGraph *m_bytes;
    QCPGraph *m_seconds;
};

} // namespace futago
