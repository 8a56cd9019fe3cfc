// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/runprogress.h"
#include "gui/widgets/glyphs.h"
#include "gui/widgets/translated.h"
#include "model/pair/pair.h"

#include <QTreeWidget>

namespace futago {

class LatestRow;

Glyph glyphOf(StepState state);
/// Translated: "waiting", "running", …
QString displayName(StepState state);

/// The steps of a run by host, each with its state as shape, colour and word, its time and its evidence.
class StepTable : public Translated<QTreeWidget>
{
    Q_OBJECT

public:
    explicit StepTable(QWidget *parent = nullptr);
    void showPlan(const Plan &plan, const Pair &pair);
    void showReport(const StepReport &report);
    QString chosenStep() const;

protected:
    void refresh() override;

private:
    void fillItem(QTreeWidgetItem *item, const PlanStep &step);

    LatestRow *m_latest;
    Plan m_plan;
    Pair m_pair;
    QMap<QString, StepReport> m_reports;
    QMap<QString, QTreeWidgetItem *> m_items;
};

} // namespace futago
