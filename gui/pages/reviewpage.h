// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/workbench/workbench.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTreeWidget;
class QTreeWidgetItem;

namespace futago {

class Notice;
class StepDetails;

/// Everything that will happen on both hosts, each item with a tick of its own. Only a plan that is ticked
/// whole, has no error and is up to date can be applied.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void createWidgets();
    void connectSignals();
    void showPlan();
    void translateItems();
    void showChosen();
    void follow();
    void tickAll();
    void ask();
    int tickedItems() const;
    QList<QTreeWidgetItem *> items() const;

    Workbench &m_workbench;
    Notice *m_notice;
    Notice *m_question;
    QPushButton *m_applyNow;
    QPushButton *m_notYet;
    QTreeWidget *m_tree;
    StepDetails *m_details;
    QSplitter *m_splitter;
    QLabel *m_empty;
    QLabel *m_state;
    QPushButton *m_tickAll;
    QPushButton *m_apply;
};

} // namespace futago
