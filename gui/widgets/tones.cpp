// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tones.h"

namespace futago {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor quietColor(const QPalette &palette)
{
    QColor color = palette.color(QPalette::WindowText);
    color.setAlphaF(0.68F);
    return color;
}

static int hueOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return 145;
    case Tone::Busy:
        return 212;
    case Tone::Warning:
        return 36;
    case Tone::Bad:
        return 2;
    case Tone::Neutral:
        break;
    }
    return -1;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    if (tone == Tone::Neutral)
        return palette.color(QPalette::PlaceholderText);
    return QColor::fromHsl(hueOf(tone), 190, isDark(palette) ? 160 : 92);
}

static int mixed(int from, int to, double share)
{
    return static_cast<int>(from + (to - from) * share);
}

QColor tinted(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor ink = toneColor(tone, palette);
    const double share = isDark(palette) ? 0.24 : 0.14;
    return QColor(mixed(base.red(), ink.red(), share), mixed(base.green(), ink.green(), share),
                  mixed(base.blue(), ink.blue(), share));
}

} // namespace futago
