// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "gui/workbench/workbench.h"

#include <QTabWidget>

class QToolButton;

namespace futago {

class ActivityView;
class DocumentDesk;
class FindingsView;

/// Findings and activity, beneath every page; can be folded down to its tabs.
class BottomPanel : public Translated<QTabWidget>
{
    Q_OBJECT

public:
    explicit BottomPanel(DocumentDesk &desk, QWidget *parent = nullptr);
    bool isCollapsed() const;
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    /// Its place is to be shown.
    void placeChosen(const futago::Finding &finding);

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
