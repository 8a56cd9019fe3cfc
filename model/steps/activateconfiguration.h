// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// The server takes up its changed files: by restart if one of the settings needs it, else by reload.
struct ActivateConfiguration
{
    static constexpr auto kind = "activate-configuration";

    bool restart = false;
    int sessionsCut = 0;
    /// Wanted values as pg_settings shows them are compared by the server itself; names and values as
    /// written.
    QStringList names;
    QStringList values;
    /// Taken up only when the server has read its files after these were last written.
    QStringList files;
    /// Read at server start alone: recovery.conf of a running standby.
    QStringList filesReadAtStart;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("restart", restart);
        visit("sessionsCut", sessionsCut);
        visit("names", names);
        visit("values", values);
        visit("files", files);
        visit("filesReadAtStart", filesReadAtStart);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool isCoveredBy(const ActivateConfiguration &reviewed) const;
    bool operator==(const ActivateConfiguration &) const = default;
};

} // namespace futago
