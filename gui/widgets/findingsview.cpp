// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/findingsview.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/roomydelegate.h"
#include "model/plan/stepdescription.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace futago {

Glyph glyphOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Glyph::Failed;
    case Severity::Warning:
        return Glyph::Warning;
    case Severity::Note:
        break;
    }
    return Glyph::Note;
}

QString displayName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingsView::tr("Error");
    case Severity::Warning:
        return FindingsView::tr("Warning");
    case Severity::Note:
        break;
    }
    return FindingsView::tr("Note");
}

FindingsView::FindingsView(QWidget *parent)
    : Translated(parent)
    , m_empty(makeQuietSentence(u"noFindings"_s, this))
    , m_tree(new QTreeWidget(this))
{
    setObjectName(u"findingsView"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_tree->setObjectName(u"findings"_s);
    m_tree->setColumnCount(3);
    m_tree->setWordWrap(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setUniformRowHeights(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_tree->header(), &QHeaderView::sectionResized, m_tree, [this] { m_tree->doItemsLayout(); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        while (item->parent())
            item = item->parent();
        Q_EMIT placeChosen(m_findings.at(m_tree->indexOfTopLevelItem(item)));
    });
    addWidget(m_empty);
    addWidget(m_tree);
    refresh();
}

void FindingsView::showFindings(const QList<Finding> &findings, const Pair &pair, bool isKnown)
{
    if (m_findings == findings && m_pair == pair && m_isKnown == isKnown)
        return;
    m_findings = findings;
    m_pair = pair;
    m_isKnown = isKnown;
    refresh();
}

static void addLine(QTreeWidgetItem *parent, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *line = new QTreeWidgetItem(parent);
    line->setText(2, text);
    line->setToolTip(2, text);
}

void FindingsView::addFix(QTreeWidgetItem *parent, const Fix &fix)
{
    auto *line = new QTreeWidgetItem(parent);
    auto *button = new QPushButton(fix.label());
    auto *title = makeQuietSentence(u"fixTitle"_s, nullptr);
    title->setText(fix.title());
    button->setAccessibleDescription(fix.title());
    button->setObjectName(u"fix"_s);
    button->setToolTip(tr("Changes the document on the Configure page; nothing changes on the host yet."));
    connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixChosen(fix); });
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 1, 0, 1);
    row->addWidget(button);
    row->addWidget(title, 1);
    m_tree->setItemWidget(line, 2, place);
}

void FindingsView::refresh()
{
    m_empty->setText(m_isKnown ? tr("No problems were found.")
                               : tr("Nothing has been checked yet. Fill in both hosts on the Connect page "
                                    "and choose “Test connection”."));
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setHeaderLabels({tr("Severity"), tr("Host"), tr("Finding")});
    m_tree->clear();
    for (const Finding &finding : m_findings) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setIcon(0, glyphIcon(glyphOf(finding.severity), palette()));
        item->setText(0, displayName(finding.severity));
        item->setText(1, hostLabel(finding.host, m_pair.host(finding.host)));
        item->setText(2, finding.message);
        item->setToolTip(2, finding.message);
        addLine(item, finding.why);
        addLine(item, finding.hint);
        if (finding.fix)
            addFix(item, *finding.fix);
        item->setExpanded(finding.severity != Severity::Note);
    }
    setCurrentWidget(m_findings.isEmpty() ? static_cast<QWidget *>(m_empty) : m_tree);
}

} // namespace futago
