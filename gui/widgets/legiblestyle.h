// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace futago {

/// Fusion with frames that can be seen in a dark palette and with some air in buttons and tables.
/// GUI thread; owned by the application.
class LegibleStyle : public QProxyStyle
{
    Q_OBJECT

public:
    LegibleStyle();

    /// Replaces the application's style if that is Fusion; a desktop's own style stays.
    static void install();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
};

} // namespace futago
