// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notice.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/monoview.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace futago {

Notice::Notice(const QString &objectName, QWidget *parent)
    : Translated(parent)
    , m_sign(new QLabel(this))
    , m_sentence(makeDataLabel(u"sentence"_s, this))
    , m_hint(makeDataLabel(u"hint"_s, this))
    , m_unfold(new QToolButton(this))
    , m_raw(makeMonoView(u"raw"_s, this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    m_unfold->setObjectName(u"unfold"_s);
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_raw->setMaximumHeight(120);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_sentence);
    texts->addWidget(m_hint);
    texts->addWidget(m_unfold, 0, Qt::AlignLeft);
    texts->addWidget(m_raw);
    m_buttons->addStretch();
    texts->addLayout(m_buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(10);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);

    connect(m_unfold, &QToolButton::toggled, this, &Notice::showRaw);
    refresh();
    clear();
}

void Notice::showError(const Error &error)
{
    showText(error.kind == ErrorKind::Cancelled ? Glyph::Note : Glyph::Failed, error.message, error.hint,
             error.detail);
}

void Notice::showText(Glyph glyph, const QString &sentence, const QString &hint, const QString &raw)
{
    const bool same = m_glyph == glyph && m_sentence->text() == sentence && m_hint->text() == hint &&
                      m_raw->toPlainText() == raw.trimmed();
    if (same && !isHidden())
        return;
    m_glyph = glyph;
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_raw->setPlainText(raw.trimmed());
    m_unfold->setVisible(!raw.trimmed().isEmpty());
    m_unfold->setChecked(false);
    showRaw(false);
    setAccessibleName(sentence);
    setAccessibleDescription(hint);
    refresh();
    show();
}

void Notice::clear()
{
    hide();
    m_raw->clear();
    showRaw(false);
}

QPushButton *Notice::addButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    m_buttons->addWidget(button);
    return button;
}

void Notice::showRaw(bool visible)
{
    m_raw->setVisible(visible);
    m_unfold->setArrowType(visible ? Qt::DownArrow : Qt::RightArrow);
}

void Notice::refresh()
{
    m_sign->setPixmap(glyphPixmap(m_glyph, palette(), 20));
    m_unfold->setText(tr("&Original text"));
    m_raw->setAccessibleName(tr("Original text of the message"));
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone tone = toneOf(m_glyph) == Tone::Neutral ? Tone::Busy : toneOf(m_glyph);
    painter.setPen(QPen(toneColor(tone, palette()), 1));
    painter.setBrush(tinted(tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace futago
