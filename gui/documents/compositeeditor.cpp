// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/compositeeditor.h"

#include <QApplication>

namespace futago {

CompositeEditor::CompositeEditor(QWidget *parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    connect(qApp, &QApplication::focusChanged, this, &CompositeEditor::followFocus);
}

void CompositeEditor::followFocus(const QWidget *before, const QWidget *now)
{
    if (now && isPart(before) && !isPart(now))
        Q_EMIT finished(this);
}

bool CompositeEditor::isPart(const QWidget *widget) const
{
    while (widget && widget != this)
        widget = widget->parentWidget();
    return widget;
}

} // namespace futago
