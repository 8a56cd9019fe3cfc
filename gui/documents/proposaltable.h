// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentdesk.h"
#include "gui/widgets/translated.h"

#include <QTreeWidget>

namespace futago {

/// Read-only: what will be different in the parameters of both servers.
class ProposalTable : public Translated<QTreeWidget>
{
    Q_OBJECT

public:
    explicit ProposalTable(DocumentDesk &desk, QWidget *parent = nullptr);
    /// While it is hidden it reads nothing.
    void follow();

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;

private:
    void addHost(HostRole role);

    DocumentDesk &m_desk;
};

} // namespace futago
