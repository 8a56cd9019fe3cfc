// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentdesk.h"
#include "gui/widgets/numberedtext.h"

#include <QTimer>

namespace futago {

class DocumentHighlighter;

/// One document as text, to be edited; the form beside it shows the same bytes. What is typed reaches the
/// desk after a moment, or when the focus leaves. A document of more than 20,000 lines is not coloured.
class DocumentText : public NumberedText
{
    Q_OBJECT

public:
    struct Mark
    {
        Severity severity = Severity::Note;
        /// From 1.
        int line = 0;
        QString text;
    };

    DocumentText(DocumentDesk &desk, DocumentId id, QWidget *parent = nullptr);

    /// Findings at their lines: a tint, a sign in the margin, and the sentence as tool tip.
    void setMarks(const QList<Mark> &marks);
    /// Puts the cursor at the line (from 1).
    void showLine(int line) { showBlock(line - 1); }

protected:
    Sign signAt(int block) const override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void submit();
    void tintMarks();
    void useSyntax();

    DocumentDesk &m_desk;
    DocumentId m_id;
    DocumentHighlighter *m_highlighter;
    QTimer m_typed;
    QByteArray m_shown;
    QList<Mark> m_marks;
    bool m_isFilling = false;
};

} // namespace futago
