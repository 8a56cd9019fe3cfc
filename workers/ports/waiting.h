// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/patience.h"

#include <algorithm>
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

/// Asks until the answer is yes (true), an error, or `limit` is over or a stop requested (false). Pauses are
/// a tenth of the time that has passed, from 5 ms to 250 ms: little is lost when the answer turns, and a slow
/// thing is not pestered.
template <typename Ask>
auto pollUntil(Ask ask, std::chrono::milliseconds limit, const std::stop_token &stop) -> decltype(ask())
{
    using namespace std::chrono_literals;
    using std::chrono::steady_clock;
    const auto begin = steady_clock::now();
    while (true) {
        auto answer = ask();
        if (!answer || *answer)
            return answer;
        const auto passed = steady_clock::now() - begin;
        const auto pause =
            std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(passed / 10), 5ms, 250ms);
        if (passed + pause > limit || !pauseFor(pause, stop))
            return false;
    }
}

} // namespace futago
