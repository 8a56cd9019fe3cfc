// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// The copy gets the name of the data directory. `asidePath` as in BaseBackup.
struct BringIn
{
    static constexpr auto kind = "bring-in";

    QString incomingDirectory;
    QString dataDirectory;
    QString jobDirectory;
    QString seededFrom;
    QString asidePath;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("incomingDirectory", incomingDirectory);
        visit("dataDirectory", dataDirectory);
        visit("jobDirectory", jobDirectory);
        visit("seededFrom", seededFrom);
        visit("asidePath", asidePath);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const BringIn &reviewed) const;
    bool operator==(const BringIn &) const = default;
};

} // namespace futago
