// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/patience.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace futago {

/// Sleeps for up to `pause`; false if it was ended by a stop request.
inline bool pauseFor(std::chrono::milliseconds pause, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); });
    return !stop.stop_requested();
}

/// Asks until the answer is yes (true), an error, or `limit` is over or a stop requested (false). Pauses grow
/// from 5 ms to 250 ms, so that a quick thing is seen quickly and a slow one is not pestered.
template <typename Ask>
auto pollUntil(Ask ask, std::chrono::milliseconds limit, const std::stop_token &stop) -> decltype(ask())
{
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + limit;
    for (auto pause = 5ms;; pause = std::min(pause * 2, 250ms)) {
        auto answer = ask();
        if (!answer || *answer)
            return answer;
        if (std::chrono::steady_clock::now() + pause > end || !pauseFor(pause, stop))
            return false;
    }
}

} // namespace futago
