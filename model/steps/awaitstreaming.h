// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

/// pg_stat_replication on the primary shows the standby as streaming.
struct AwaitStreaming
{
    static constexpr auto kind = "await-streaming";

    QString applicationName;
    int timeoutSeconds = 60;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("applicationName", applicationName);
        visit("timeoutSeconds", timeoutSeconds);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const AwaitStreaming &) const = default;
};

SqlStatement streamingQuery(const QString &applicationName);

} // namespace futago
