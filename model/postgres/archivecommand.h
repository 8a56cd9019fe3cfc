// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// A restore_command as the server hands it to the shell (BuildRestoreCommand in xlogarchive.c): %f is the
/// segment, %p the target relative to the data directory, %r the oldest segment that is needed, %% a percent
/// sign. Any other % stays.
QString withPlaceholders(const QString &command, const QString &segment, const QString &target);

} // namespace futago
