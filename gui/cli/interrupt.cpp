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

/// The second signal ends the program: whoever sends it does not want to wait for the present step.
static void onSignal(int signal)
{
    interrupted = true;
    std::signal(signal, SIG_DFL);
}

static void listen(void (*handler)(int))
{
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
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
    listen(onSignal);
}

Interrupt::~Interrupt()
{
    listen(SIG_DFL);
}

Uninterrupted::Uninterrupted()
{
    listen(SIG_DFL);
}

Uninterrupted::~Uninterrupted()
{
    listen(onSignal);
}

} // namespace futago::cli
