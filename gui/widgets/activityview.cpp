// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/activityview.h"

#include "gui/widgets/glyphs.h"
#include "gui/widgets/monoview.h"
#include "gui/widgets/roomydelegate.h"
#include "gui/widgets/treerows.h"
#include "model/base/textlines.h"
#include "model/base/wording.h"

#include <QScrollBar>
#include <QTime>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int capacity = 2000;
static constexpr int shownBytes = 65536;
static constexpr int outputRole = Qt::UserRole;
static constexpr int statusRole = Qt::UserRole + 2;

ActivityView::ActivityView(QWidget *parent)
    : Translated(parent)
    , m_list(new QTreeWidget(this))
    , m_latest(new LatestRow(m_list))
    , m_output(makeMonoView(u"activityOutput"_s, this))
{
    setObjectName(u"activityView"_s);
    m_list->setObjectName(u"activity"_s);
    m_list->setColumnCount(4);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_output->setFrameShape(QFrame::NoFrame);
    setChildrenCollapsible(false);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ActivityView::showOutput);
    refresh();
}

static QString outputOf(const HostRecord &record)
{
    QByteArray both = record.err.left(shownBytes);
    if (!both.isEmpty() && !record.out.isEmpty())
        both += '\n';
    return textOf(both + record.out.left(shownBytes));
}

static void translate(QTreeWidgetItem *item, const QPalette &palette)
{
    const int status = item->data(0, statusRole).toInt();
    item->setText(2, status < 0 ? ActivityView::tr("not finished") : QString::number(status));
    item->setIcon(2, glyphIcon(status == 0 ? Glyph::Holds : Glyph::Warning, palette));
}

void ActivityView::add(const HostRecord &record)
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum() || m_latest->isFollowing();
    if (m_list->topLevelItemCount() >= capacity)
        delete m_list->takeTopLevelItem(0);
    auto *item = new QTreeWidgetItem(m_list);
    item->setData(0, outputRole, QString(record.text + u"\n\n"_s + outputOf(record)));
    item->setData(0, statusRole, record.status);
    item->setText(0, wording::clock(QTime::currentTime()));
    item->setText(1, record.host);
    if (!m_hosts.contains(record.host)) {
        m_hosts << record.host;
        fitColumn(m_list, 1, m_hosts);
    }
    item->setText(3, record.text.simplified());
    translate(item, palette());
    if (atEnd)
        m_latest->follow(item);
}

void ActivityView::clear()
{
    m_latest->forget();
    m_list->clear();
    m_output->clear();
}

void ActivityView::showOutput()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_output->setPlainText(item ? item->data(0, outputRole).toString() : QString());
}

void ActivityView::refresh()
{
    m_list->setAccessibleName(tr("Commands and statements"));
    m_output->setAccessibleName(tr("Output of the chosen command"));
    m_output->setPlaceholderText(tr("Choose a command to see what it printed."));
    m_list->setHeaderLabels({tr("Time"), tr("Host"), tr("Exit status"), tr("Command or statement")});
    fitColumn(m_list, 0, {u"00:00:00"_s});
    fitColumn(m_list, 1, m_hosts);
    fitColumn(m_list, 2, {tr("not finished")});
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        translate(m_list->topLevelItem(i), palette());
}

} // namespace futago
