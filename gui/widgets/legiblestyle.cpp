// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/legiblestyle.h"

#include "gui/widgets/tones.h"

#include <QApplication>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int buttonAir = 24;
static constexpr int cellAir = 3;
static constexpr int headerAir = 4;

LegibleStyle::LegibleStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void LegibleStyle::install()
{
    if (QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new LegibleStyle);
}

/// Fusion draws frames in a darker shade of Window, which vanishes where Window is dark already; and the
/// frame of the field with the focus in a darker shade of Highlight.
static QPalette withFrames(const QPalette &given)
{
    QPalette palette = given;
    const QColor text = given.color(QPalette::WindowText);
    const QColor window = given.color(QPalette::Window);
    palette.setColor(QPalette::Window,
                     QColor((window.red() + text.red()) / 2, (window.green() + text.green()) / 2,
                            (window.blue() + text.blue()) / 2));
    palette.setColor(QPalette::Highlight,
                     QColor::fromHsl(given.color(QPalette::Highlight).hslHue(), 220, 200));
    return palette;
}

void LegibleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (!isDark(option->palette)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    } else if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
        QStyleOptionButton framed;
        framed.QStyleOption::operator=(*option);
        framed.palette = withFrames(option->palette);
        QProxyStyle::drawPrimitive(element, &framed, painter, widget);
    } else if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
               frame && (element == PE_FrameLineEdit || element == PE_PanelLineEdit)) {
        QStyleOptionFrame framed(*frame);
        framed.palette = withFrames(option->palette);
        QProxyStyle::drawPrimitive(element, &framed, painter, widget);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LegibleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin || control != CC_SpinBox || !isDark(option->palette)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    QStyleOptionSpinBox framed(*spin);
    framed.palette = withFrames(option->palette);
    QProxyStyle::drawComplexControl(control, &framed, painter, widget);
}

QSize LegibleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (type != CT_PushButton || !button || button->text.isEmpty())
        return whole;
    return whole.expandedTo({size.width() + buttonAir, 0});
}

int LegibleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_HeaderMargin)
        return headerAir;
    if (metric == PM_FocusFrameHMargin)
        return cellAir;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace futago
