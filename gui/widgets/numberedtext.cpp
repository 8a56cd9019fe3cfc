// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/numberedtext.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace futago {

class LineMargin : public QWidget
{
public:
    explicit LineMargin(NumberedText *text)
        : QWidget(text)
        , m_text(text)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_text->paintMargin(event); }

private:
    NumberedText *m_text;
};

NumberedText::NumberedText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new LineMargin(this))
{
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &NumberedText::placeMargin);
}

void NumberedText::showBlock(int block)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(block)));
    const int visibleLines = viewport()->height() / std::max(1, fontMetrics().lineSpacing());
    verticalScrollBar()->setValue(std::max(0, block - visibleLines / 3));
}

int NumberedText::marginWidth() const
{
    const auto digits = QString::number(std::max(1, greatestNumber())).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits + 3);
}

void NumberedText::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), viewport()->height());
}

void NumberedText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void NumberedText::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const int signWidth = fontMetrics().horizontalAdvance(u'9') * 2;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        if (const int number = numberAt(block.blockNumber())) {
            painter.setPen(palette().color(QPalette::PlaceholderText));
            painter.drawText(QRectF(0, top, m_margin->width() - signWidth, height),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
            const Sign sign = signAt(block.blockNumber());
            painter.setPen(toneColor(sign.tone, palette()));
            painter.drawText(QRectF(m_margin->width() - signWidth, top, signWidth, height), Qt::AlignCenter,
                             sign.text);
        }
        top += height;
    }
}

} // namespace futago
