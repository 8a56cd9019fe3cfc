// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace futago {

/// The elements of a list, to be added, changed, taken out and put into another order, which matters for
/// libraries to load and for a search path.
class ListDialog : public Translated<QDialog>
{
    Q_OBJECT

public:
    ListDialog(const QString &parameter, const QStringList &elements, QWidget *parent);
    QStringList elements() const;

protected:
    void refresh() override;

private:
    void append(const QString &element);
    void add();
    void remove();
    void moveBy(int rows);
    void enableButtons();

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace futago
