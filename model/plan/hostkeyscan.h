// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/stepparameters.h"

namespace futago {

/// The command that prints the key which the other host presents: ssh-keyscan, or ssh where only that can be
/// told the algorithms. Its output holds the key in base64; without an answer it is empty.
QStringList hostKeyScan(const TrustHostKey &parameters);

} // namespace futago
