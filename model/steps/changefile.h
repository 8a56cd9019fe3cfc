// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// A file gets new contents. It must still be what was read (`before`, or absent), unless `replacesAny`: then
/// it lies in a data directory that the base backup will only have brought.
struct ChangeFile
{
    static constexpr auto kind = "change-file";
    static constexpr bool isOnlyOfFiles = true;

    QString path;
    bool existed = false;
    QByteArray before;
    QByteArray after;
    int mode = 0600;
    bool replacesAny = false;
    /// FileFact::hashOf() both contents before their passwords were masked; empty where they are not.
    QString beforeHash = {};
    QString afterHash = {};
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("path", path);
        visit("existed", existed);
        visit("before", before);
        visit("after", after);
        visit("mode", mode);
        visit("replacesAny", replacesAny);
        visit.kept("beforeHash", beforeHash);
        visit.kept("afterHash", afterHash);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const ChangeFile &reviewed) const;
    ChangeFile asKept() const;
    bool operator==(const ChangeFile &) const = default;
};

} // namespace futago
