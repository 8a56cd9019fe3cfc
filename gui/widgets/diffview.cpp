// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/diffview.h"

#include "gui/widgets/diffpane.h"
#include "gui/widgets/labels.h"
#include "workers/async/background.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace futago {

static void scrollTogether(QScrollBar *one, QScrollBar *other)
{
    QObject::connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
    QObject::connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
}

DiffView::DiffView(QWidget *parent)
    : Translated(parent)
    , m_beforeTitle(makeHeading(u"beforeTitle"_s, this))
    , m_afterTitle(makeHeading(u"afterTitle"_s, this))
    , m_count(new QLabel(this))
    , m_previous(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_before(new DiffPane(DiffPane::Side::Before, this))
    , m_after(new DiffPane(DiffPane::Side::After, this))
{
    m_before->setObjectName(u"before"_s);
    m_after->setObjectName(u"after"_s);
    m_count->setObjectName(u"changeCount"_s);
    m_previous->setObjectName(u"previousChange"_s);
    m_next->setObjectName(u"nextChange"_s);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_count, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addLayout(bar, 0, 0, 1, 2);
    grid->addWidget(m_beforeTitle, 1, 0);
    grid->addWidget(m_afterTitle, 1, 1);
    grid->addWidget(m_before, 2, 0);
    grid->addWidget(m_after, 2, 1);
    grid->setRowStretch(2, 1);
    scrollTogether(m_before->verticalScrollBar(), m_after->verticalScrollBar());
    scrollTogether(m_before->horizontalScrollBar(), m_after->horizontalScrollBar());
    connect(m_previous, &QPushButton::clicked, this, [this] { showChange(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showChange(m_current + 1); });
    refresh();
}

void DiffView::showDiff(const QByteArray &before, const QByteArray &after)
{
    if (m_comparisons > 0 && m_shownBefore == before && m_shownAfter == after)
        return;
    m_shownBefore = before;
    m_shownAfter = after;
    m_rows.reset();
    showRows({});
    inBackground(
        this, *QThreadPool::globalInstance(), [before, after] { return sideBySide(before, after); },
        [this, comparison = ++m_comparisons](const QList<DiffRow> &rows) {
            if (comparison != m_comparisons)
                return;
            m_rows = rows;
            showRows(rows);
        });
}

void DiffView::showRows(const QList<DiffRow> &rows)
{
    m_changes.clear();
    for (int i = 0; i < rows.size(); ++i)
        if (rows.at(i).kind != DiffRow::Kind::Same && (i == 0 || rows.at(i - 1).kind == DiffRow::Kind::Same))
            m_changes << i;
    m_before->showRows(rows);
    m_after->showRows(rows);
    refresh();
    showChange(0);
}

void DiffView::showChange(int index)
{
    m_current = std::clamp(index, 0, std::max(0, static_cast<int>(m_changes.size()) - 1));
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_changes.size());
    if (m_changes.isEmpty())
        return;
    m_before->showRow(m_changes.at(m_current));
    m_after->showRow(m_changes.at(m_current));
}

void DiffView::tint()
{
    m_before->tintRows();
    m_after->tintRows();
}

void DiffView::refresh()
{
    m_beforeTitle->setText(tr("Now"));
    m_afterTitle->setText(tr("After"));
    m_before->setAccessibleName(tr("The file as it is now"));
    m_after->setAccessibleName(tr("The file as it will be"));
    if (!m_rows)
        m_count->clear();
    else
        m_count->setText(m_changes.isEmpty() ? tr("The file is not changed.")
                                             : tr("%Ln place(s) in the file change.", nullptr,
                                                  static_cast<int>(m_changes.size())));
    m_previous->setText(tr("Pre&vious change"));
    m_next->setText(tr("Ne&xt change"));
    tint();
}

} // namespace futago
