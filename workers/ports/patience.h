// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace futago {

/// How long a call may take and who may end it early. Every call that touches a host takes one.
struct Patience
{
    std::stop_token stop;
    std::chrono::milliseconds timeout = std::chrono::seconds(60);

    Patience within(std::chrono::milliseconds limit) const { return {stop, limit}; }
};

} // namespace futago
