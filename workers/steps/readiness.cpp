// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/readiness.h"

#include "workers/steps/waiting.h"

namespace futago {

Result<void> awaitConnections(Host &host, const Patience &patience)
{
    const auto ready = pollUntil(
        [&]() -> Result<bool> {
            const auto version = host.serverVersion(patience);
            if (!version && host.linkWasLost())
                return Failure(version.error());
            return version || version.error().kind != ErrorKind::ServerNotRunning;
        },
        std::chrono::minutes(1), patience.stop);
    FUTAGO_TRY(ready);
    return {};
}

} // namespace futago
