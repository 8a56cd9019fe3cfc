// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pairsetup.h"

namespace futago {

/// Begins an `apply` and kills it at the moment when the journal has `event` ("begun", "done") of that step
/// once more. False where the run was over before the signal came, which its last moments can be; the test
/// function has failed where that moment was never reached.
bool killApplyAt(PairSetup &pair, const QString &step, const QString &event);

} // namespace futago
