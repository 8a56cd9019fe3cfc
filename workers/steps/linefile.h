// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/remotefiles.h"
#include "workers/steps/step.h"

#include <functional>

namespace futago {

/// Takes out the lines for which `isOurs` says yes and writes the rest back; a file that is empty then, and
/// so was made by us, is removed. Nothing to take out changes nothing.
Result<Undone> takeLinesOut(Host &host, const QString &path,
                            const std::function<bool(const QByteArray &)> &isOurs, bool isSecret,
                            const Patience &patience);

/// In a secret file, the lines that begin with `prefix` become those of `former`; all else stays as it is
/// now.
Result<Undone> putLinesBack(Host &host, const QString &path, const QByteArray &prefix,
                            const QByteArray &former, const Patience &patience);

} // namespace futago
