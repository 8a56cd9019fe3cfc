// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"
#include "model/steps/stepkind.h"

namespace futago {

struct MakeSlot
{
    static constexpr auto kind = "make-slot";
    static constexpr bool mayStayBehind = true;

    QString name;
    bool reservesAtOnce = true;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("name", name);
        visit("reservesAtOnce", reservesAtOnce);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const MakeSlot &) const = default;
};

/// Reserves WAL at once, where the server knows how.
SqlStatement slotStatement(const MakeSlot &slot);
SqlStatement dropSlotStatement(const QString &name);

} // namespace futago
