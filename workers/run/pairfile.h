// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"

namespace futago {

/// Both block on the file system and touch nothing else: the window runs them in the background. FileMissing
/// when it cannot be read.
Result<Pair> readPairFile(const QString &path);
/// Whole or not at all.
Result<void> writePairFile(const QString &path, const Pair &pair);

} // namespace futago
