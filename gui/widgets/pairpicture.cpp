// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pairpicture.h"
#include "model/base/wording.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace futago {

PairPicture::PairPicture(QWidget *parent)
    : Translated(parent)
{
    setObjectName(u"pairPicture"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

void PairPicture::showPair(const Pair &pair)
{
    m_pair = pair;
    refresh();
}

void PairPicture::showStatus(const std::optional<PairStatus> &status)
{
    m_status = status;
    refresh();
}

QSize PairPicture::sizeHint() const
{
    return {600, fontMetrics().lineSpacing() * 5 + 36};
}

QSize PairPicture::minimumSizeHint() const
{
    return {480, sizeHint().height()};
}

static const ServerStatus &serverOf(const PairStatus &status, HostRole role)
{
    return role == HostRole::Primary ? status.sample.primary : status.sample.standby;
}

QString PairPicture::roleWord(HostRole role) const
{
    if (!m_status)
        return tr("not being watched");
    const ServerStatus &server = serverOf(*m_status, role);
    if (!server.isUp())
        return tr("does not answer");
    if (!server.inRecovery)
        return tr("accepts writes");
    return server.replayIsPaused ? tr("in recovery, replay is paused") : tr("in recovery, read only");
}

QString PairPicture::positionLine(HostRole role) const
{
    if (!m_status || !serverOf(*m_status, role).position)
        return {};
    const ServerStatus &server = serverOf(*m_status, role);
    const QString position = server.position->toString();
    return server.inRecovery ? tr("replayed up to %1").arg(position) : tr("writes at %1").arg(position);
}

QString PairPicture::arrowWord() const
{
    if (!m_status)
        return tr("unknown");
    switch (m_status->state) {
    case PairState::Streaming:
        return tr("streaming");
    case PairState::CatchingUp:
        return tr("catching up");
    case PairState::TwoPrimaries:
        return tr("two primaries");
    case PairState::NoPrimary:
        return tr("no primary");
    default:
        return tr("not streaming");
    }
}

QString PairPicture::lagLine() const
{
    if (!m_status || m_status->lag.state == LagState::Unknown)
        return {};
    const QString bytes = wording::size(m_status->lag.totalBytes);
    if (m_status->lag.state == LagState::CaughtUp)
        return tr("no lag");
    return m_status->lag.seconds
               ? tr("%1 (%2) behind").arg(bytes, wording::seconds(*m_status->lag.seconds, 1))
               : tr("%1 behind").arg(bytes);
}

Tone PairPicture::boxTone(HostRole role) const
{
    if (!m_status)
        return Tone::Neutral;
    const bool isRightful =
        m_status->state != PairState::TwoPrimaries && m_status->state != PairState::NoPrimary;
    return serverOf(*m_status, role).isUp() && isRightful ? Tone::Good : Tone::Bad;
}

Tone PairPicture::arrowTone() const
{
    if (!m_status)
        return Tone::Neutral;
    if (m_status->state == PairState::Streaming)
        return Tone::Good;
    return m_status->state == PairState::CatchingUp ? Tone::Warning : Tone::Bad;
}

void PairPicture::refresh()
{
    setAccessibleName(tr("Picture of the pair"));
    const QString sentence =
        m_status ? sentenceFor(m_status->state) : tr("The pair is not being watched yet.");
    setAccessibleDescription(sentence);
    update();
}

void PairPicture::paintBox(QPainter &painter, const QRectF &box, HostRole role) const
{
    const Tone tone = boxTone(role);
    painter.setPen(QPen(toneColor(tone, palette()), 1.6));
    painter.setBrush(tone == Tone::Neutral ? palette().color(QPalette::Base) : tinted(tone, palette()));
    painter.drawRoundedRect(box, 6, 6);
    const QString title = role == HostRole::Primary ? tr("Primary") : tr("Standby");
    const QString sampled = m_status ? serverOf(*m_status, role).host : QString();
    const QString host = sampled.isEmpty() ? m_pair.host(role).name() : sampled;
    const QStringList lines{title, host, roleWord(role), positionLine(role)};
    const qreal height = fontMetrics().lineSpacing() + 2;
    qreal top = box.top() + (box.height() - height * static_cast<qreal>(lines.size())) / 2;
    painter.setPen(palette().color(QPalette::Text));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QFont font = this->font();
        font.setBold(i == 0);
        painter.setFont(font);
        const QString text =
            QFontMetrics(font).elidedText(lines.at(i), Qt::ElideMiddle, static_cast<int>(box.width()) - 16);
        painter.drawText(QRectF(box.left(), top, box.width(), height), Qt::AlignCenter, text);
        top += height;
    }
}

void PairPicture::paintArrow(QPainter &painter, const QRectF &gap) const
{
    const Tone tone = arrowTone();
    const QColor ink = toneColor(tone, palette());
    const qreal y = gap.center().y();
    const QPointF from(gap.left() + 8, y);
    const QPointF to(gap.right() - 8, y);
    QPen pen(ink, 2.4, tone == Tone::Good ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(from, to - QPointF(10, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{to, to + QPointF(-14, -7), to + QPointF(-14, 7)});
    if (tone == Tone::Bad) {
        painter.setPen(QPen(ink, 3, Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = gap.center();
        painter.drawLine(middle + QPointF(-7, -7), middle + QPointF(7, 7));
        painter.drawLine(middle + QPointF(-7, 7), middle + QPointF(7, -7));
    }
    painter.setPen(palette().color(QPalette::WindowText));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(QRectF(gap.left(), gap.top(), gap.width(), y - gap.top() - 10),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, arrowWord());
    painter.setFont(font());
    painter.drawText(QRectF(gap.left(), y + 10, gap.width(), gap.bottom() - y - 10),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, lagLine());
}

void PairPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = 4;
    const qreal boxWidth = std::clamp(width() * 0.33, 170.0, 320.0);
    const QRectF left(inset, inset, boxWidth, height() - 2 * inset);
    const QRectF right(width() - inset - boxWidth, inset, boxWidth, height() - 2 * inset);
    paintBox(painter, left, HostRole::Primary);
    paintBox(painter, right, HostRole::Standby);
    paintArrow(painter, QRectF(left.topRight(), right.bottomLeft()));
}

} // namespace futago
