// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace futago {

/// Meanings that have a colour. A colour never stands alone: a shape or a word says the same.
enum class Tone { Neutral, Good, Busy, Warning, Bad };

/// Strong enough for lines and text on the palette's Base, light or dark.
QColor toneColor(Tone tone, const QPalette &palette);
/// The palette's Base with a breath of the tone, for backgrounds behind ordinary text.
QColor tinted(Tone tone, const QPalette &palette);
bool isDark(const QPalette &palette);
/// For explanations: quieter than text, yet easy to read (contrast above 4.5 where the palette's text has
/// 10).
QColor quietColor(const QPalette &palette);

} // namespace futago
