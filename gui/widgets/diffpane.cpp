// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/diffpane.h"

#include "gui/widgets/tones.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace futago {

class DiffMargin : public QWidget
{
public:
    explicit DiffMargin(DiffPane *pane)
        : QWidget(pane)
        , m_pane(pane)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_pane->paintMargin(event); }

private:
    DiffPane *m_pane;
};

DiffPane::DiffPane(Side side, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_side(side)
    , m_margin(new DiffMargin(this))
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
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
    m_margin->update();
}

void DiffPane::showRow(int row)
{
    const QTextBlock block = document()->findBlockByNumber(row);
    setTextCursor(QTextCursor(block));
    const int visibleLines = viewport()->height() / std::max(1, fontMetrics().lineSpacing());
    verticalScrollBar()->setValue(std::max(0, row - visibleLines / 3));
}

int DiffPane::marginWidth() const
{
    int last = 1;
    for (const DiffRow &row : m_rows)
        last = std::max(last, numberOf(row));
    const auto digits = QString::number(last).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits + 3);
}

void DiffPane::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), viewport()->height());
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
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

void DiffPane::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const int sign = fontMetrics().horizontalAdvance(u'9') * 2;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const DiffRow row = m_rows.value(block.blockNumber());
        const qreal height = blockBoundingRect(block).height();
        if (numberOf(row) > 0) {
            painter.setPen(palette().color(QPalette::PlaceholderText));
            painter.drawText(QRectF(0, top, m_margin->width() - sign, height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(numberOf(row)));
            painter.setPen(toneColor(toneFor(row.kind), palette()));
            painter.drawText(QRectF(m_margin->width() - sign, top, sign, height), Qt::AlignCenter,
                             signFor(row.kind));
        }
        top += height;
    }
}

} // namespace futago
