// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/page.h"
#include "gui/workbench/workbench.h"

class QPushButton;
class QSplitter;
class QTabWidget;

namespace futago {

class DocumentDesk;
class DocumentPane;
class PolicyForm;
class ProposalTable;

/// The wanted replication policy with what it changes, and a form per document of both servers.
class ConfigurePage : public Page
{
    Q_OBJECT

public:
    ConfigurePage(Workbench &workbench, DocumentDesk &desk, QWidget *parent = nullptr);

    /// Opens the document of the finding at its place; false if it is about none.
    bool showPlace(const Finding &finding);

protected:
    void refresh() override;

private:
    QWidget *makePolicyTab();
    void addPane(HostRole host, HostFile kind);
    void follow();
    void followDraft();
    void nameTabs();

    Workbench &m_workbench;
    DocumentDesk &m_desk;
    PolicyForm *m_policy;
    QTabWidget *m_tabs;
    QSplitter *m_policySplitter;
    QLabel *m_empty;
    ProposalTable *m_proposals;
    QList<DocumentPane *> m_panes;
    QLabel *m_state;
    QPushButton *m_prepare;
};

} // namespace futago
