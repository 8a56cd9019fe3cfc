// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/transport/deadline.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace futago {

/// Runs a call of the system that blocks and cannot be cancelled (name service, PQcancel) on a thread of its
/// own. The end of the program waits for calls that were given up.
void startBlockingCall(std::function<void()> call);

/// A call on such a thread. Whoever stops waiting leaves it to finish by itself, so it must own what it uses.
template <typename T>
class BlockingCall
{
public:
    explicit BlockingCall(std::function<T()> call)
    {
        startBlockingCall([state = m_state, call = std::move(call)] {
            T value = call();
            const std::lock_guard lock(state->mutex);
            state->value = std::move(value);
            state->done.notify_all();
        });
    }

    /// The value once it is there; nothing when `limit` passed before.
    std::optional<T> wait(std::chrono::milliseconds limit) const
    {
        std::unique_lock lock(m_state->mutex);
        m_state->done.wait_for(lock, limit, [this] { return m_state->value.has_value(); });
        return m_state->value;
    }

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<T> value;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace futago
