// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/lagplot.h"

#include "gui/widgets/plotlibrary.h"
#include "gui/widgets/tones.h"
#include "model/base/wording.h"

#include <QLocale>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr double shownSeconds = 600;
static constexpr double keptSeconds = 86400;
static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

namespace {

/// Ticks at powers of two, labelled as sizes.
class BytesTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return wording::size(static_cast<quint64>(std::max(0.0, tick)), 0);
    }
    double getTickStep(const QCPRange &range) override
    {
        return std::max(1.0, std::exp2(std::ceil(std::log2(range.size() / 4.0))));
    }
};

} // namespace

LagPlot::LagPlot(QWidget *parent)
    : Translated(parent)
    , m_plot(new QCustomPlot(this))
    , m_time(new QCPAxisTickerDateTime)
{
    setObjectName(u"lagPlot"_s);
    m_plot->setObjectName(u"plot"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumHeight(90);
    m_bytes = m_plot->addGraph(m_plot->xAxis, m_plot->yAxis);
    m_seconds = m_plot->addGraph(m_plot->xAxis, m_plot->yAxis2);
    m_plot->yAxis2->setVisible(true);
    m_plot->yAxis->setTicker(QSharedPointer<BytesTicker>::create());
    m_time->setTickCount(6);
    m_plot->xAxis->setTicker(m_time);
    m_plot->legend->setVisible(true);
    showLegendAbove();
    refresh();
    followPalette();
    showLatest(static_cast<double>(QDateTime::currentSecsSinceEpoch()));
}

/// Not within the axes, where it would hide values.
void LagPlot::showLegendAbove()
{
    m_plot->plotLayout()->insertRow(0);
    m_plot->axisRect()->insetLayout()->take(m_plot->legend);
    m_plot->plotLayout()->addElement(0, 0, m_plot->legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_plot->legend->setMargins(QMargins(6, 4, 6, 0));
}

void LagPlot::add(const PairStatus &status)
{
    const double at = static_cast<double>(status.sample.at.toMSecsSinceEpoch()) / 1000.0;
    const bool known = status.lag.state != LagState::Unknown;
    m_bytes->addData(at, known ? static_cast<double>(status.lag.totalBytes) : unknown);
    m_seconds->addData(at, known && status.lag.seconds ? *status.lag.seconds : unknown);
    m_bytes->data()->removeBefore(at - keptSeconds);
    m_seconds->data()->removeBefore(at - keptSeconds);
    showLatest(at);
}

void LagPlot::clear()
{
    m_bytes->data()->clear();
    m_seconds->data()->clear();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

static void showFromZero(QCPGraph *graph, const QCPRange &keys, double atLeast)
{
    bool found = false;
    const QCPRange values = graph->getValueRange(found, QCP::sdBoth, keys);
    graph->valueAxis()->setRange(0, std::max(atLeast, found ? values.upper * 1.15 : 0.0));
}

void LagPlot::showLatest(double now)
{
    bool found = false;
    const QCPRange kept = m_bytes->getKeyRange(found);
    const double span = std::clamp(found ? now - kept.lower : 0.0, 60.0, shownSeconds);
    const QCPRange keys(now - span, now);
    m_plot->xAxis->setRange(keys);
    showFromZero(m_bytes, keys, 1024);
    showFromZero(m_seconds, keys, 1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LagPlot::refresh()
{
    m_plot->setAccessibleName(tr("Replication lag over time"));
    m_plot->setLocale(QLocale());
    m_time->setDateTimeFormat(wording::clockFormat());
    m_plot->yAxis->setLabel(tr("Lag (bytes)"));
    m_plot->yAxis2->setLabel(tr("Lag (seconds)"));
    m_bytes->setName(tr("Bytes"));
    m_seconds->setName(tr("Seconds"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

static void colorAxis(QCPAxis *axis, const QPalette &palette, const QFont &font)
{
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = palette.color(QPalette::Mid);
    axis->setBasePen(QPen(quiet));
    axis->setTickPen(QPen(quiet));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLabelColor(ink);
    axis->setLabelColor(ink);
    axis->setTickLabelFont(font);
    axis->setLabelFont(font);
    QColor line = ink;
    line.setAlphaF(0.15F);
    axis->grid()->setPen(QPen(line, 1, Qt::DotLine));
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

void LagPlot::followPalette()
{
    m_plot->setBackground(palette().color(QPalette::Base));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2})
        colorAxis(axis, palette(), font());
    QColor fill = toneColor(Tone::Busy, palette());
    m_bytes->setPen(QPen(fill, 1.6));
    fill.setAlphaF(0.15F);
    m_bytes->setBrush(fill);
    m_seconds->setPen(QPen(toneColor(Tone::Warning, palette()), 1.6, Qt::DashLine));
    QColor paper = palette().color(QPalette::Base);
    paper.setAlphaF(0.8F);
    m_plot->legend->setBrush(paper);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setTextColor(palette().color(QPalette::Text));
    m_plot->legend->setFont(font());
}

void LagPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
    Translated::changeEvent(event);
}

} // namespace futago
