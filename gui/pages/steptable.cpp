// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/steptable.h"

#include "gui/widgets/roomydelegate.h"
#include "gui/widgets/treerows.h"
#include "model/base/wording.h"
#include "model/plan/stepdescription.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace futago {

Glyph glyphOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return Glyph::Waiting;
    case StepState::Checking:
    case StepState::Running:
    case StepState::Undoing:
        return Glyph::Busy;
    case StepState::AlreadyTrue:
        return Glyph::Holds;
    case StepState::Done:
        return Glyph::Done;
    case StepState::Failed:
        return Glyph::Failed;
    case StepState::Skipped:
        return Glyph::Skipped;
    case StepState::Undone:
        return Glyph::Undone;
    case StepState::NothingToUndo:
        return Glyph::Skipped;
    }
    return Glyph::Waiting;
}

QString displayName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return StepTable::tr("Waiting");
    case StepState::Checking:
        return StepTable::tr("Checking");
    case StepState::Running:
        return StepTable::tr("Running");
    case StepState::AlreadyTrue:
        return StepTable::tr("Already in place");
    case StepState::Done:
        return StepTable::tr("Done");
    case StepState::Failed:
        return StepTable::tr("Failed");
    case StepState::Skipped:
        return StepTable::tr("Not started");
    case StepState::Undoing:
        return StepTable::tr("Being undone");
    case StepState::Undone:
        return StepTable::tr("Undone");
    case StepState::NothingToUndo:
        return StepTable::tr("Nothing to undo");
    }
    return {};
}

StepTable::StepTable(QWidget *parent)
    : Translated(parent)
    , m_latest(new LatestRow(this))
{
    setObjectName(u"steps"_s);
    setColumnCount(4);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setItemDelegate(new RoomyDelegate(this));
    setColumnWidth(0, 330);
    refresh();
}

void StepTable::showPlan(const Plan &plan, const Pair &pair)
{
    m_plan = plan;
    m_pair = pair;
    m_reports.clear();
    m_items.clear();
    m_latest->forget();
    clear();
    for (HostRole role : bothRoles) {
        auto *host = new QTreeWidgetItem(this);
        host->setFirstColumnSpanned(true);
        QFont bold = host->font(0);
        bold.setBold(true);
        host->setFont(0, bold);
        for (const PlanStep &step : m_plan.steps)
            if (step.host == role)
                m_items.insert(step.id, new QTreeWidgetItem(host));
        host->setExpanded(true);
    }
    refresh();
}

void StepTable::showReport(const StepReport &report)
{
    QTreeWidgetItem *item = m_items.value(report.id);
    if (!item)
        return;
    m_reports.insert(report.id, report);
    fillItem(item, *m_plan.find(report.id));
    if (report.state == StepState::Running || report.state == StepState::Undoing ||
        report.state == StepState::Failed)
        m_latest->follow(item);
    if (report.state == StepState::Failed)
        setCurrentItem(item);
}

QString StepTable::chosenStep() const
{
    return m_items.key(currentItem());
}

/// Raw time of a step, short.
static QString timeText(qint64 milliseconds)
{
    return milliseconds == 0 ? QString() : wording::seconds(static_cast<double>(milliseconds) / 1000.0, 1);
}

static QStringList stateNames()
{
    QStringList names;
    for (const StepState state : allStepStates)
        names << displayName(state);
    return names;
}

void StepTable::fillItem(QTreeWidgetItem *item, const PlanStep &step)
{
    const StepReport report = m_reports.value(step.id);
    item->setText(0, describe(step, m_pair.host(step.host)).title);
    item->setToolTip(0, item->text(0));
    item->setText(1, displayName(report.state));
    item->setIcon(1, glyphIcon(glyphOf(report.state), palette()));
    item->setText(2, timeText(report.milliseconds));
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    const QString evidence = report.error ? report.error->message : report.evidence;
    item->setText(3, evidence);
    item->setToolTip(3, evidence);
}

void StepTable::refresh()
{
    setAccessibleName(tr("Steps of the run"));
    setHeaderLabels({tr("Step"), tr("State"), tr("Time"), tr("Evidence")});
    fitColumn(this, 1, stateNames());
    fitColumn(this, 2, {timeText(3'600'000)});
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const HostRole role = bothRoles.at(static_cast<size_t>(i));
        topLevelItem(i)->setText(0, hostLabel(role, m_pair.host(role)));
    }
    for (const PlanStep &step : m_plan.steps)
        fillItem(m_items.value(step.id), step);
}

} // namespace futago
