// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/monoview.h"

#include <QFontDatabase>

namespace futago {

QPlainTextEdit *makeMonoView(const QString &objectName, QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setObjectName(objectName);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return view;
}

} // namespace futago
