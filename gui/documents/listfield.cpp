// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/listfield.h"

#include "gui/documents/listdialog.h"
#include "model/postgres/stringform.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace futago {

ListField::ListField(QString parameter, QWidget *parent)
    : Translated(parent)
    , m_parameter(std::move(parameter))
    , m_line(new QLineEdit(this))
    , m_open(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_line, 1);
    row->addWidget(m_open);
    setFocusProxy(m_line);
    m_line->setObjectName(u"listText"_s);
    m_line->setAccessibleName(m_parameter);
    m_open->setObjectName(u"openElements"_s);
    m_open->setText(u"…"_s);
    m_open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    connect(m_open, &QToolButton::clicked, this, &ListField::openElements);
    refresh();
}

void ListField::setValue(const QString &value)
{
    m_line->setText(value);
}

QString ListField::value() const
{
    return m_line->text();
}

void ListField::openElements()
{
    auto *dialog = new ListDialog(m_parameter, listElements(value()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->elements() != listElements(value()))
            setValue(listValue(dialog->elements()));
        Q_EMIT finished(this);
    });
    dialog->open();
}

void ListField::refresh()
{
    m_open->setToolTip(
        tr("Edit the elements one by one (%1)").arg(m_open->shortcut().toString(QKeySequence::NativeText)));
    m_open->setAccessibleName(tr("Elements"));
}

} // namespace futago
