// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/diffpane.h"

#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace futago {

DiffPane::DiffPane(Side side, QWidget *parent)
    : NumberedText(parent)
    , m_side(side)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DiffPane::showRows(const QList<DiffRow> &rows)
{
    m_rows = rows;
    QStringList lines;
    for (const DiffRow &row : rows)
        lines << lineOf(row);
    setPlainText(lines.join(u'\n'));
    placeMargin();
    tintRows();
}

static Tone toneFor(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::Added:
        return Tone::Good;
    case DiffRow::Kind::Removed:
        return Tone::Bad;
    default:
        return Tone::Warning;
    }
}

void DiffPane::tintRows()
{
    QList<QTextEdit::ExtraSelection> selections;
    QTextBlock block = document()->firstBlock();
    for (const DiffRow &row : m_rows) {
        if (row.kind != DiffRow::Kind::Same) {
            QTextEdit::ExtraSelection selection;
            const bool isThere = numberOf(row) > 0;
            selection.format.setBackground(isThere ? tinted(toneFor(row.kind), palette())
                                                   : palette().color(QPalette::AlternateBase));
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selection.cursor = QTextCursor(block);
            selections << selection;
        }
        block = block.next();
    }
    setExtraSelections(selections);
    updateMargin();
}

int DiffPane::greatestNumber() const
{
    int last = 1;
    for (const DiffRow &row : m_rows)
        last = std::max(last, numberOf(row));
    return last;
}

static QString signFor(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::Added:
        return u"+"_s;
    case DiffRow::Kind::Removed:
        return u"−"_s;
    case DiffRow::Kind::Changed:
        return u"~"_s;
    case DiffRow::Kind::Same:
        break;
    }
    return {};
}

NumberedText::Sign DiffPane::signAt(int block) const
{
    const DiffRow::Kind kind = m_rows.value(block).kind;
    return {signFor(kind), toneFor(kind)};
}

} // namespace futago
