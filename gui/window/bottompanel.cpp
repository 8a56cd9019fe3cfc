// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/bottompanel.h"

#include "gui/documents/documentdesk.h"
#include "gui/widgets/activityview.h"
#include "gui/widgets/findingsview.h"
#include "gui/widgets/labels.h"

#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace futago {

static const QKeySequence foldKeys(Qt::CTRL | Qt::Key_J);

BottomPanel::BottomPanel(DocumentDesk &desk, QWidget *parent)
    : Translated(parent)
    , m_workbench(desk.workbench())
    , m_findings(new FindingsView)
    , m_activity(new ActivityView)
    , m_fold(new QToolButton(this))
{
    setObjectName(u"bottomPanel"_s);
    setDocumentMode(true);
    m_fold->setObjectName(u"foldPanel"_s);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    setCornerWidget(m_fold);
    addTab(m_findings, QString());
    addTab(m_activity, QString());
    connect(m_fold, &QToolButton::toggled, this, &BottomPanel::fold);
    connect(this, &QTabWidget::tabBarClicked, this, [this] { setCollapsed(false); });
    connect(&m_workbench, &Workbench::findingsChanged, this, &BottomPanel::showFindings);
    connect(m_findings, &FindingsView::fixChosen, &desk, &DocumentDesk::apply);
    connect(m_findings, &FindingsView::placeChosen, this, &BottomPanel::placeChosen);
    connect(&m_workbench, &Workbench::pairOpened, m_activity, &ActivityView::clear);
    connect(&m_workbench, &Workbench::logged, m_activity, &ActivityView::add);
    refresh();
    fold();
}

bool BottomPanel::isCollapsed() const
{
    return m_fold->isChecked();
}

void BottomPanel::setCollapsed(bool collapsed)
{
    m_fold->setChecked(collapsed);
}

void BottomPanel::fold()
{
    const bool collapsed = isCollapsed();
    const int tabs = std::max(tabBar()->sizeHint().height(), m_fold->sizeHint().height());
    setMaximumHeight(collapsed ? tabs : QWIDGETSIZE_MAX);
    setMinimumHeight(collapsed ? tabs : tabs + 80);
    m_fold->setArrowType(collapsed ? Qt::UpArrow : Qt::DownArrow);
    refresh();
}

void BottomPanel::showFindings()
{
    const QList<Finding> findings = m_workbench.findings();
    m_findings->showFindings(findings, m_workbench.shownPair(), m_workbench.facts().has_value());
    setTabText(0, findings.isEmpty() ? tr("F&indings") : tr("F&indings (%1)").arg(findings.size()));
}

void BottomPanel::refresh()
{
    setAccessibleName(tr("Findings and activity"));
    setTabText(1, tr("Activit&y"));
    const QString what = isCollapsed() ? tr("Show findings and activity") : tr("Hide findings and activity");
    m_fold->setText(isCollapsed() ? tr("Show") : tr("Hide"));
    m_fold->setAccessibleName(what);
    m_fold->setToolTip(withKeys(what, foldKeys));
    m_fold->setShortcut(foldKeys);
    showFindings();
}

} // namespace futago
