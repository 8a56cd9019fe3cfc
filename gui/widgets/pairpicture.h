// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tones.h"
#include "gui/widgets/translated.h"
#include "model/status/pairstatus.h"

#include <QWidget>

#include <optional>

namespace futago {

/// The pair as a drawing: a box per server with role and position, and an arrow whose line, head, colour and
/// words tell how the WAL flows. Says the same to screen readers.
class PairPicture : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit PairPicture(QWidget *parent = nullptr);
    void showPair(const Pair &pair);
    void showStatus(const std::optional<PairStatus> &status);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void refresh() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBox(QPainter &painter, const QRectF &box, HostRole role) const;
    void paintArrow(QPainter &painter, const QRectF &gap) const;
    QString roleWord(HostRole role) const;
    QString positionLine(HostRole role) const;
    QString arrowWord() const;
    QString lagLine() const;
    Tone boxTone(HostRole role) const;
    Tone arrowTone() const;

    Pair m_pair;
    std::optional<PairStatus> m_status;
};

} // namespace futago
