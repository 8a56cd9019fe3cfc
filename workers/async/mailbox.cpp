// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/async/mailbox.h"

#include <algorithm>
#include <utility>

namespace futago {

void Mailbox::put(const StepReport &report)
{
    const std::lock_guard lock(m_lock);
    QList<StepReport> &steps = m_contents.steps;
    const auto sameStep = [&](const StepReport &earlier) { return earlier.id == report.id; };
    const auto newest = std::find_if(steps.rbegin(), steps.rend(), sameStep);
    if (newest != steps.rend() && newest->state == report.state)
        *newest = report;
    else
        steps << report;
}

void Mailbox::put(const HostRecord &record)
{
    const std::lock_guard lock(m_lock);
    m_contents.records << record;
}

Mailbox::Contents Mailbox::takeAll()
{
    const std::lock_guard lock(m_lock);
    return std::exchange(m_contents, Contents());
}

} // namespace futago
