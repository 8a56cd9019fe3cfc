// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/host/host.h"
#include "workers/run/runner.h"

#include <mutex>

namespace futago {

/// What the threads of a run have to tell until the window fetches it. Any thread. A report that only moves
/// the progress of the one before it takes its place, so a fast run cannot flood a slow reader.
class Mailbox
{
public:
    struct Contents
    {
        QList<StepReport> steps;
        QList<HostRecord> records;
    };

    void put(const StepReport &report);
    void put(const HostRecord &record);
    /// In the order of arrival; the mailbox is empty afterwards.
    Contents takeAll();

private:
    std::mutex m_lock;
    Contents m_contents;
};

} // namespace futago
