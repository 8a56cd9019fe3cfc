// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/blockingcall.h"

#include <QThreadPool>

namespace futago {

static QThreadPool &blockingCalls()
{
    static QThreadPool pool;
    // A name service that hangs must not keep the next call waiting.
    pool.setMaxThreadCount(32);
    return pool;
}

void startBlockingCall(std::function<void()> call)
{
    blockingCalls().start(std::move(call));
}

} // namespace futago
