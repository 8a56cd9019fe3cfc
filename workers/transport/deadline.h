// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/patience.h"

#include <algorithm>

namespace futago {

/// The end of one call's patience. Waits are cut into slices so that a stop request is seen within one slice;
/// data that arrives ends a slice at once, so slices cost no latency.
class Deadline
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds longestSlice{50};
    /// So that "for ever" does not overflow the clock.
    static constexpr std::chrono::milliseconds longestTimeout = std::chrono::hours(24 * 365);

    explicit Deadline(const Patience &patience)
        : m_stop(patience.stop)
        , m_timeout(patience.timeout)
        , m_end(Clock::now() + std::min(patience.timeout, longestTimeout))
    {
    }

    bool cancelled() const { return m_stop.stop_requested(); }
    bool passed() const { return Clock::now() >= m_end; }
    bool over() const { return cancelled() || passed(); }
    /// One of `parts` equal parts of what is left.
    Deadline part(int parts) const { return Deadline(Patience{m_stop, left() / parts}); }
    std::chrono::milliseconds timeout() const { return m_timeout; }
    std::chrono::milliseconds slice() const { return std::min(left(), longestSlice); }
    std::chrono::milliseconds left() const
    {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end - Clock::now());
        return std::max(left, std::chrono::milliseconds::zero());
    }

private:
    std::stop_token m_stop;
    std::chrono::milliseconds m_timeout;
    Clock::time_point m_end;
};

} // namespace futago
