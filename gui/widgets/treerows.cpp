// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/treerows.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyle>
#include <QTreeWidget>

#include <utility>

namespace futago {

void fitColumn(QTreeWidget *tree, int column, const QStringList &texts)
{
    const QStyle *style = tree->style();
    const int margins = 4 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, tree) + 1);
    const int sign = style->pixelMetric(QStyle::PM_ListViewIconSize, nullptr, tree);
    int width = tree->header()->sectionSizeHint(column);
    for (const QString &text : texts)
        width = std::max(width, tree->fontMetrics().horizontalAdvance(text) + sign + margins);
    tree->header()->setSectionResizeMode(column, QHeaderView::Interactive);
    tree->setColumnWidth(column, width);
}

LatestRow::LatestRow(QTreeWidget *tree)
    : QObject(tree)
    , m_tree(tree)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &LatestRow::scroll);
    tree->installEventFilter(this);
}

void LatestRow::follow(QTreeWidgetItem *item)
{
    m_item = item;
    m_soon.start(0);
}

void LatestRow::forget()
{
    m_item = nullptr;
}

void LatestRow::scroll()
{
    if (m_item && m_tree->isVisible())
        m_tree->scrollToItem(std::exchange(m_item, nullptr));
}

bool LatestRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_soon.start(0);
    return QObject::eventFilter(watched, event);
}

} // namespace futago
