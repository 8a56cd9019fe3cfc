// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// What belongs to the standby's own configuration goes from its former data directory into the copy, by its
/// names relative to both. It does not leave the host: there may be keys among it. `asidePath` as in
/// BaseBackup.
struct CarryOver
{
    static constexpr auto kind = "carry-over";

    QString formerDirectory;
    QString incomingDirectory;
    QStringList names;
    /// In these, *.conf files that only the primary has are renamed: the standby never included them.
    QStringList includedDirectories;
    QString seededFrom;
    QString asidePath;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("formerDirectory", formerDirectory);
        visit("incomingDirectory", incomingDirectory);
        visit("names", names);
        visit("includedDirectories", includedDirectories);
        visit("seededFrom", seededFrom);
        visit("asidePath", asidePath);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const CarryOver &) const = default;
};

} // namespace futago
