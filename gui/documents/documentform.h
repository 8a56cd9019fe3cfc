// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentdesk.h"
#include "gui/widgets/translated.h"

#include <QWidget>

namespace futago {

/// A form over one document of the desk.
class DocumentForm : public Translated<QWidget>
{
    Q_OBJECT

public:
    using Translated::Translated;

    /// Reads the document anew; `findings` are those of this document.
    virtual void follow(const QList<Finding> &findings) = 0;
    /// Chooses the place of a finding: the parameter, or the line (from 1). False if the form has no such.
    virtual bool showPlace(const QString &parameter, int line) = 0;

Q_SIGNALS:
    /// The form stands at this line (from 1) of the document now; 0 for none.
    void lineChosen(int line);
};

} // namespace futago
