// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace futago {

/// Notices when a long copy stands still: fed with what is done and when that was seen. A value.
class StallWatch
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// How long nothing has been added, in whole minutes.
    std::chrono::minutes see(quint64 doneBytes, Moment now)
    {
        if (!m_hasSeen || doneBytes != m_doneBytes)
            m_since = now;
        m_hasSeen = true;
        m_doneBytes = doneBytes;
        return std::chrono::floor<std::chrono::minutes>(now - m_since);
    }

private:
    bool m_hasSeen = false;
    quint64 m_doneBytes = 0;
    Moment m_since;
};

} // namespace futago
