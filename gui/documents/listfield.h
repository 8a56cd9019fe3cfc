// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/compositeeditor.h"
#include "gui/widgets/translated.h"

class QLineEdit;
class QToolButton;

namespace futago {

/// A list as one line of text, with a button that opens its elements one by one.
class ListField : public Translated<CompositeEditor>
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue USER true)

public:
    /// The parameter's name is the title of its elements.
    ListField(QString parameter, QWidget *parent);
    void setValue(const QString &value);
    QString value() const;

protected:
    void refresh() override;

private:
    void openElements();

    QString m_parameter;
    QLineEdit *m_line;
    QToolButton *m_open;
};

} // namespace futago
