// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace futago::cli {

/// While it lives, Ctrl+C asks the work to stop after the present step instead of killing the program. One at
/// a time.
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

} // namespace futago::cli
