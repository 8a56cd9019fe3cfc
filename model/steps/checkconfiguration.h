// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// A configuration candidate is parsed by the server's own binary before the live file changes. Undoing it
/// comes after the files are back and lets the server read them again.
struct CheckConfiguration
{
    static constexpr auto kind = "check-configuration";

    QString binDirectory;
    QString dataDirectory;
    QString configFile;
    QByteArray candidate;
    /// Changed by the same plan: while it is not as wanted the step does not hold, so that its undo comes.
    QString hbaFile;
    QByteArray hbaCandidate;
    bool restartOnUndo = false;
    /// Only a restart takes back what they say (recovery.conf, up to 11).
    QStringList filesReadAtStart = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("binDirectory", binDirectory);
        visit("dataDirectory", dataDirectory);
        visit("configFile", configFile);
        visit("candidate", candidate);
        visit("hbaFile", hbaFile);
        visit("hbaCandidate", hbaCandidate);
        visit("restartOnUndo", restartOnUndo);
        visit.added("filesReadAtStart", filesReadAtStart);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const CheckConfiguration &reviewed) const;
    bool operator==(const CheckConfiguration &) const = default;
};

} // namespace futago
