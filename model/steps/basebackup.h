// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// pg_basebackup, detached on the standby's host, into `incomingDirectory`, while a former server may still
/// run. The copy is in place when `dataDirectory` is one of the primary and, where an older copy has to go,
/// that one is at `asidePath`. `isBroughtInLater`: by a step of its own; in journals of earlier versions the
/// base backup renamed the copy itself.
struct BaseBackup
{
    static constexpr auto kind = "base-backup";

    QStringList argv;
    QString dataDirectory;
    QString incomingDirectory;
    QString failedDirectory;
    QString jobDirectory;
    QString passFile;
    QString seededFrom;
    quint64 expectedBytes = 0;
    QString asidePath;
    bool isBroughtInLater = false;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("argv", argv);
        visit("dataDirectory", dataDirectory);
        visit("incomingDirectory", incomingDirectory);
        visit("failedDirectory", failedDirectory);
        visit("jobDirectory", jobDirectory);
        visit("passFile", passFile);
        visit("seededFrom", seededFrom);
        visit("expectedBytes", expectedBytes);
        visit.added("asidePath", asidePath);
        visit.added("isBroughtInLater", isBroughtInLater);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const BaseBackup &reviewed) const;
    bool operator==(const BaseBackup &) const = default;
};

} // namespace futago
