// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// The whole configuration of the standby is checked on the copy that is to come in, by the server's own
/// binary. `starts`: the copy is also started for a moment beside the former server, without an address and
/// with a socket of its own, and has to be ready as a standby. A candidate is empty where that file lies in
/// the copy already. `asidePath` as in BaseBackup.
struct TryCopy
{
    static constexpr auto kind = "try-copy";

    QString binDirectory;
    QString dataDirectory;
    QString incomingDirectory;
    QString jobDirectory;
    QString configFile;
    QByteArray configCandidate;
    QString hbaFile;
    QByteArray hbaCandidate;
    QString seededFrom;
    QString asidePath;
    bool starts = false;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("binDirectory", binDirectory);
        visit("dataDirectory", dataDirectory);
        visit("incomingDirectory", incomingDirectory);
        visit("jobDirectory", jobDirectory);
        visit("configFile", configFile);
        visit("configCandidate", configCandidate);
        visit("hbaFile", hbaFile);
        visit("hbaCandidate", hbaCandidate);
        visit("seededFrom", seededFrom);
        visit("asidePath", asidePath);
        visit("starts", starts);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const TryCopy &reviewed) const;
    bool operator==(const TryCopy &) const = default;
};

} // namespace futago
