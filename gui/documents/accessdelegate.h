// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/accessmodel.h"
#include "gui/widgets/roomydelegate.h"

namespace futago {

/// Editors of a rule's fields: what the server's version takes is offered, names of the server's roles too.
class AccessDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    AccessDelegate(DocumentDesk &desk, AccessModel &model, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QStringList choices(const QModelIndex &index) const;
    QStringList roles() const;

    DocumentDesk &m_desk;
    AccessModel &m_model;
};

} // namespace futago
