// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/steps/stepkind.h"

namespace futago {

struct MakeDirectory
{
    static constexpr auto kind = "make-directory";

    QString path;
    int mode = 0700;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("path", path);
        visit("mode", mode);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const MakeDirectory &) const = default;
};

Command makeDirectoryCommand(const MakeDirectory &directory);

} // namespace futago
