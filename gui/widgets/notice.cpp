// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notice.h"

#include "gui/widgets/labels.h"
#include "gui/widgets/monoview.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr qsizetype shownLines = 7;

Notice::Notice(const QString &objectName, QWidget *parent)
    : Translated(parent)
    , m_sign(new QLabel(this))
    , m_sentence(makeDataLabel(u"sentence"_s, this))
    , m_hint(makeDataLabel(u"hint"_s, this))
    , m_unfold(new QToolButton(this))
    , m_texts(new QVBoxLayout)
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

    m_texts->setSpacing(4);
    m_texts->addWidget(m_sentence);
    m_texts->addWidget(m_hint);
    m_texts->addWidget(m_unfold, 0, Qt::AlignLeft);
    m_buttons->addStretch();
    m_texts->addLayout(m_buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(10);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(m_texts, 1);

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
                      m_rawText == raw.trimmed();
    if (same && !isHidden())
        return;
    m_glyph = glyph;
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_rawText = raw.trimmed();
    m_unfold->setVisible(!m_rawText.isEmpty());
    m_unfold->setChecked(!m_rawText.isEmpty());
    showRaw(!m_rawText.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(hint);
    refresh();
    show();
}

void Notice::clear()
{
    hide();
    m_rawText.clear();
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
    m_unfold->setArrowType(visible ? Qt::DownArrow : Qt::RightArrow);
    delete std::exchange(m_raw, nullptr);
    if (!visible)
        return;
    m_raw = makeMonoView(u"raw"_s, this);
    m_raw->setPlainText(m_rawText);
    const auto lines = std::min<qsizetype>(m_rawText.count(u'\n') + 1, shownLines);
    m_raw->setFixedHeight(static_cast<int>(lines) * m_raw->fontMetrics().lineSpacing() + 14);
    m_texts->insertWidget(m_texts->indexOf(m_unfold) + 1, m_raw);
    m_raw->show();
    refresh();
}

void Notice::refresh()
{
    m_sign->setPixmap(glyphPixmap(m_glyph, palette(), 20));
    m_unfold->setText(tr("Details"));
    if (m_raw)
        m_raw->setAccessibleName(tr("Details of the message"));
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
