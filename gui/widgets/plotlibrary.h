// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// qcustomplot.h is written with the keywords that QT_NO_KEYWORDS and QT_NO_FOREACH take away; they exist
// within it alone.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
