// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/pair.h"

#include <functional>

class QApplication;

namespace futago {

class Transport;

/// A practice pair that is up: its hosts' keys stand in `knownHostsFile`.
struct PracticeStart
{
    Pair pair;
    QString knownHostsFile;
};

struct WindowOptions
{
    /// Opened at the start, if given.
    QString pairFile;
    /// Starts a practice pair; blocks, so it is called on a thread of its own, as is `progress` in it.
    std::function<Result<PracticeStart>(std::function<void(const QString &)> progress)> practice;
    /// Empty means the user's ~/.ssh/known_hosts.
    QString knownHostsFile;
};

/// Shows the window and runs until it is closed; the value is the program's exit code.
int runWindow(QApplication &application, Transport &transport, const WindowOptions &options);

} // namespace futago
