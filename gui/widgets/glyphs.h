// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tones.h"

#include <QIcon>

namespace futago {

/// Small signs, painted so that they exist on every desktop, at every scale, in both palettes. Each state has
/// a shape of its own.
enum class Glyph { Waiting, Busy, Done, Holds, Failed, Skipped, Undone, Warning, Note, File, Command, Sql };

Tone toneOf(Glyph glyph);
QPixmap glyphPixmap(Glyph glyph, const QPalette &palette, int size = 16);
QIcon glyphIcon(Glyph glyph, const QPalette &palette);

} // namespace futago
