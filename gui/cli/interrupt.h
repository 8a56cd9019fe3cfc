// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace futago::cli {

/// While it lives, Ctrl+C asks the work to stop after the present step instead of killing the program; a
/// second one kills it. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_watcher;
};

/// Within the life of an Interrupt: Ctrl+C ends the program at once, as it must where a person is asked (a
/// read would go on waiting) and nothing is under way.
class Uninterrupted
{
public:
    Uninterrupted();
    ~Uninterrupted();
    Uninterrupted(const Uninterrupted &) = delete;
    Uninterrupted &operator=(const Uninterrupted &) = delete;
};

} // namespace futago::cli
