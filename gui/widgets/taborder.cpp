// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/taborder.h"

#include <QList>
#include <QWidget>

namespace futago {

/// The inner parts of a widget (a spin box's editor, a tree's viewport) have it as proxy and go with it.
static bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) &&
           !(widget->focusProxy() && widget->focusProxy()->isAncestorOf(widget));
}

void putLastInTabOrder(QWidget *group, const QWidget *root)
{
    QList<QWidget *> fields;
    QWidget *last = nullptr;
    for (QWidget *widget = root->nextInFocusChain(); widget != root; widget = widget->nextInFocusChain()) {
        if (!takesTab(widget) || !root->isAncestorOf(widget))
            continue;
        if (widget == group || group->isAncestorOf(widget))
            fields << widget;
        else
            last = widget;
    }
    // Qt moves a group that hands its focus to one of its children as a whole.
    if (group->focusProxy() && fields.contains(group))
        fields = {group};
    for (QWidget *field : std::as_const(fields)) {
        if (last)
            QWidget::setTabOrder(last, field);
        last = field;
    }
}

} // namespace futago
