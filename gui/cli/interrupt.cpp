// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/interrupt.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>

namespace futago::cli {

// A signal handler may do no more than set a lock-free flag.
static std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

static void onSignal(int)
{
    interrupted = true;
}

static void watch(const std::stop_token &ended, std::stop_source work)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!ended.stop_requested() && !interrupted)
        wake.wait_for(lock, ended, std::chrono::milliseconds(100), [&] { return interrupted.load(); });
    if (interrupted)
        work.request_stop();
}

Interrupt::Interrupt()
    : m_watcher(watch, m_stop)
{
    interrupted = false;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace futago::cli
