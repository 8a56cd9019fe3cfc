// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/glyphs.h"
#include "gui/widgets/translated.h"
#include "model/base/result.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace futago {

/// A strip within a page that says what happened and what to do, instead of a message box: a sign, a
/// sentence, a hint, raw text that can be folded away, and buttons of its owner's. Hidden until something is
/// shown.
class Notice : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit Notice(const QString &objectName, QWidget *parent = nullptr);

    void showError(const Error &error);
    void showText(Glyph glyph, const QString &sentence, const QString &hint = {}, const QString &raw = {});
    void clear();
    /// A button at the right end; its owner sets its text and connects it.
    QPushButton *addButton(const QString &objectName);

protected:
    void refresh() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showRaw(bool visible);

    Glyph m_glyph = Glyph::Note;
    QLabel *m_sign;
    QLabel *m_sentence;
    QLabel *m_hint;
    QToolButton *m_unfold;
    QString m_rawText;
    /// Only while it is unfolded.
    QPlainTextEdit *m_raw = nullptr;
    QVBoxLayout *m_texts;
    QHBoxLayout *m_buttons;
};

} // namespace futago
