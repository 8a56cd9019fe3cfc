// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documenttext.h"

#include "gui/documents/documenthighlighter.h"
#include "model/documents/shownlines.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

using namespace std::chrono_literals;

namespace futago {

static constexpr int colouredLines = 20000;

DocumentText::DocumentText(DocumentDesk &desk, DocumentId id, QWidget *parent)
    : NumberedText(parent)
    , m_desk(desk)
    , m_id(std::move(id))
    , m_highlighter(new DocumentHighlighter(nullptr))
{
    m_highlighter->setParent(this);
    // Undo belongs to the desk, where the form's changes are steps as well.
    setUndoRedoEnabled(false);
    m_typed.setSingleShot(true);
    m_typed.setInterval(250ms);
    connect(&m_typed, &QTimer::timeout, this, &DocumentText::submit);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_typed.start();
    });
    connect(&m_desk, &DocumentDesk::changed, this, &DocumentText::follow);
}

void DocumentText::useSyntax()
{
    if (m_id.kind == HostFile::Hba) {
        const auto dialect = m_desk.dialect();
        const HbaSyntax syntax = dialect ? HbaSyntax::of(dialect->version) : HbaSyntax();
        m_highlighter->setParts([syntax](const QString &line) { return hbaParts(line, syntax); });
    } else {
        m_highlighter->setParts(confParts);
    }
}

void DocumentText::follow()
{
    if (!isVisible() || m_desk.bytes(m_id) == m_shown)
        return;
    m_shown = m_desk.bytes(m_id);
    const QStringList lines = shownLines(m_shown);
    const QString text = lines.join(u'\n');
    if (text == toPlainText())
        return;
    const int line = textCursor().blockNumber();
    const int column = textCursor().positionInBlock();
    const int scrolled = verticalScrollBar()->value();
    m_isFilling = true;
    m_highlighter->setDocument(nullptr);
    setPlainText(text);
    useSyntax();
    if (lines.size() <= colouredLines) {
        m_highlighter->setDocument(document());
        m_highlighter->setPalette(palette());
    }
    m_isFilling = false;
    const QTextBlock block = document()->findBlockByNumber(std::min(line, blockCount() - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::min(column, block.length() - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
    tintMarks();
}

void DocumentText::submit()
{
    m_typed.stop();
    if (!m_desk.has(m_id))
        return;
    const QByteArray bytes = withShownLines(m_shown, toPlainText().split(u'\n'));
    if (bytes == m_shown)
        return;
    m_shown = bytes;
    m_desk.change(m_id, bytes, tr("Edit the text"), DocumentDesk::Change::Typing);
}

void DocumentText::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    tintMarks();
}

static Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Bad;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Note:
        break;
    }
    return Tone::Busy;
}

void DocumentText::tintMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(tinted(toneOf(mark.severity), palette()));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.cursor = QTextCursor(document()->findBlockByNumber(mark.line - 1));
        selections << selection;
    }
    setExtraSelections(selections);
    updateMargin();
}

NumberedText::Sign DocumentText::signAt(int block) const
{
    for (const Mark &mark : m_marks)
        if (mark.line == block + 1)
            return {mark.severity == Severity::Note ? QStringLiteral("i") : QStringLiteral("!"),
                    toneOf(mark.severity)};
    return {};
}

bool DocumentText::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return NumberedText::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = cursorForPosition(viewport()->mapFromGlobal(help->globalPos())).blockNumber() + 1;
    QStringList sentences;
    for (const Mark &mark : std::as_const(m_marks))
        if (mark.line == line)
            sentences << mark.text;
    QToolTip::showText(help->globalPos(), sentences.join(u'\n'), this);
    return true;
}

void DocumentText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_highlighter->document()) {
        m_highlighter->setPalette(palette());
        tintMarks();
    }
    NumberedText::changeEvent(event);
}

void DocumentText::focusOutEvent(QFocusEvent *event)
{
    submit();
    NumberedText::focusOutEvent(event);
}

/// The text's own undo is off, so the keys would do nothing here.
void DocumentText::keyPressEvent(QKeyEvent *event)
{
    const bool isUndo = event->matches(QKeySequence::Undo);
    if (!isUndo && !event->matches(QKeySequence::Redo)) {
        NumberedText::keyPressEvent(event);
        return;
    }
    submit();
    isUndo ? m_desk.undoStack().undo() : m_desk.undoStack().redo();
}

void DocumentText::showEvent(QShowEvent *event)
{
    NumberedText::showEvent(event);
    follow();
}

} // namespace futago
