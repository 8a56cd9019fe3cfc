// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/editsjson.h"

namespace futago {

/// The documents of a pair that a person changed and no run has written yet, kept on the workstation for its
/// owner's eyes alone. Both block on the file system; any thread. `folder` as in Journal::open.

/// On disk, whole or not at all, when it returns. No edits take the file away. A document with a password in
/// it is left out, since no secret is at rest in a file of ours, and Conflict says so.
Result<void> keepEdits(const QString &folder, const QUuid &pairId, const Edits &edits);
/// None where nothing was kept. What cannot be read (BadInput) is renamed aside.
Result<Edits> keptEdits(const QString &folder, const QUuid &pairId);

} // namespace futago
