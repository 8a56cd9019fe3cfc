// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "gui/window/workbench.h"

#include <QTabWidget>

class QToolButton;

namespace futago {

class ActivityView;
class FindingsView;

/// Findings and activity, beneath every page; can be folded down to its tabs.
class BottomPanel : public Translated<QTabWidget>
{
    Q_OBJECT

public:
    explicit BottomPanel(Workbench &workbench, QWidget *parent = nullptr);
    bool isCollapsed() const;
    void setCollapsed(bool collapsed);

protected:
    void refresh() override;

private:
    void fold();
    void showFindings();

    Workbench &m_workbench;
    FindingsView *m_findings;
    ActivityView *m_activity;
    QToolButton *m_fold;
};

} // namespace futago
