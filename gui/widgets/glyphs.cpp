// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/glyphs.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace futago {

Tone toneOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Busy:
        return Tone::Busy;
    case Glyph::Done:
    case Glyph::Holds:
        return Tone::Good;
    case Glyph::Failed:
        return Tone::Bad;
    case Glyph::Undone:
    case Glyph::Warning:
        return Tone::Warning;
    default:
        return Tone::Neutral;
    }
}

namespace {

/// Draws in a square of 16 by 16 units.
class GlyphPainter
{
public:
    GlyphPainter(QPainter &painter, const QColor &ink, const QColor &paper)
        : m_painter(painter)
        , m_ink(ink)
        , m_paper(paper)
    {
    }

    void draw(Glyph glyph)
    {
        outline();
        switch (glyph) {
        case Glyph::Waiting:
            m_painter.drawEllipse(disc);
            break;
        case Glyph::Busy:
            busy();
            break;
        case Glyph::Done:
            solidDisc();
            check(m_paper);
            break;
        case Glyph::Holds:
            m_painter.drawEllipse(disc);
            check(m_ink);
            break;
        case Glyph::Failed:
            failed();
            break;
        case Glyph::Skipped:
            m_painter.drawLine(QPointF(4, 8), QPointF(12, 8));
            break;
        case Glyph::Undone:
            undone();
            break;
        case Glyph::Warning:
            warning();
            break;
        case Glyph::Note:
            note();
            break;
        case Glyph::File:
            file();
            break;
        case Glyph::Command:
            command();
            break;
        case Glyph::Sql:
            cylinder();
            break;
        }
    }

private:
    static constexpr QRectF disc{2, 2, 12, 12};

    void outline(qreal width = 1.6)
    {
        m_painter.setPen(QPen(m_ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }
    void fill()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_ink);
    }
    void solidDisc()
    {
        fill();
        m_painter.drawEllipse(disc.adjusted(-1, -1, 1, 1));
    }
    void check(const QColor &color)
    {
        m_painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(QPolygonF{{5, 8.4}, {7.2, 10.6}, {11.2, 5.8}});
    }
    void busy()
    {
        fill();
        m_painter.drawPolygon(QPolygonF{{4, 2.5}, {13.5, 8}, {4, 13.5}});
    }
    void failed()
    {
        fill();
        m_painter.drawPolygon(
            QPolygonF{{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}});
        m_painter.setPen(QPen(m_paper, 1.8, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
        m_painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
    }
    void undone()
    {
        m_painter.drawArc(QRectF(3, 4, 10, 9), -90 * 16, 215 * 16);
        fill();
        m_painter.drawPolygon(QPolygonF{{1.2, 6.6}, {6.6, 7.6}, {4.4, 2.6}});
    }
    void warning()
    {
        fill();
        m_painter.drawPolygon(QPolygonF{{8, 1}, {15.4, 14.4}, {0.6, 14.4}});
        m_painter.setPen(QPen(m_paper, 1.8, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(QPointF(8, 6), QPointF(8, 9.6));
        m_painter.drawPoint(QPointF(8, 12.2));
    }
    void note()
    {
        m_painter.drawEllipse(disc);
        m_painter.drawLine(QPointF(8, 7.8), QPointF(8, 11));
        m_painter.drawPoint(QPointF(8, 5));
    }
    void file()
    {
        outline(1.3);
        m_painter.drawPolygon(QPolygonF{{3.5, 1.5}, {9.5, 1.5}, {12.5, 4.5}, {12.5, 14.5}, {3.5, 14.5}});
        m_painter.drawLine(QPointF(5.8, 7.5), QPointF(10.2, 7.5));
        m_painter.drawLine(QPointF(5.8, 10.5), QPointF(10.2, 10.5));
    }
    void command()
    {
        outline(1.3);
        m_painter.drawRoundedRect(QRectF(1.5, 2.5, 13, 11), 1.5, 1.5);
        m_painter.drawPolyline(QPolygonF{{4, 6}, {6.4, 8}, {4, 10}});
        m_painter.drawLine(QPointF(8, 10.4), QPointF(11.5, 10.4));
    }
    void cylinder()
    {
        outline(1.3);
        m_painter.drawEllipse(QRectF(3, 1.5, 10, 4));
        m_painter.drawLine(QPointF(3, 3.5), QPointF(3, 12.5));
        m_painter.drawLine(QPointF(13, 3.5), QPointF(13, 12.5));
        m_painter.drawArc(QRectF(3, 10.5, 10, 4), 180 * 16, 180 * 16);
        m_painter.drawArc(QRectF(3, 6, 10, 4), 180 * 16, 180 * 16);
    }

    QPainter &m_painter;
    QColor m_ink;
    QColor m_paper;
};

} // namespace

static QPixmap painted(Glyph glyph, const QColor &ink, const QColor &paper, int size)
{
    const qreal ratio = qGuiApp->devicePixelRatio();
    const QString key = u"futago-%1-%2-%3-%4-%5"_s.arg(static_cast<int>(glyph))
                            .arg(ink.rgba())
                            .arg(paper.rgba())
                            .arg(size)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    GlyphPainter(painter, ink, paper).draw(glyph);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap glyphPixmap(Glyph glyph, const QPalette &palette, int size)
{
    const Tone tone = toneOf(glyph);
    const QColor ink = tone == Tone::Neutral ? palette.color(QPalette::Text) : toneColor(tone, palette);
    return painted(glyph, ink, palette.color(QPalette::Base), size);
}

QIcon glyphIcon(Glyph glyph, const QPalette &palette)
{
    QIcon icon;
    for (const int size : {16, 20}) {
        icon.addPixmap(glyphPixmap(glyph, palette, size));
        const QPixmap selected = painted(glyph, palette.color(QPalette::HighlightedText),
                                         palette.color(QPalette::Highlight), size);
        icon.addPixmap(selected, QIcon::Selected);
    }
    return icon;
}

} // namespace futago
