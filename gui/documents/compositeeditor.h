// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace futago {

/// An editor of several widgets in a cell of a table. A view ends an editor that loses the focus, but the
/// focus of such a one is always with a part of it.
class CompositeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CompositeEditor(QWidget *parent);

Q_SIGNALS:
    /// The focus has left, or the value is complete: it can be taken and the editor closed.
    void finished(QWidget *editor);

private:
    void followFocus(const QWidget *before, const QWidget *now);
    /// Its dialogs and popups are windows, and belong to it.
    bool isPart(const QWidget *widget) const;
};

} // namespace futago
