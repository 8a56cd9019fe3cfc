// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/glyphs.h"
#include "gui/workbench/workbench.h"

#include <array>

namespace futago {

enum class Stage { Connect, Configure, Review, Provision, Watch };

inline constexpr std::array allStages{Stage::Connect, Stage::Configure, Stage::Review, Stage::Provision,
                                      Stage::Watch};

/// A stage as the list at the left shows it; texts in the present language.
struct StageLine
{
    QString name;
    Glyph glyph = Glyph::Waiting;
    QString state;
};

StageLine stageLine(Stage stage, const Workbench &workbench);

} // namespace futago
