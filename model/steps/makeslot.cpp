// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/makeslot.h"

using namespace Qt::StringLiterals;

namespace futago {

SqlStatement slotStatement(const MakeSlot &slot)
{
    const QString text = u"SELECT pg_create_physical_replication_slot($1%1)::text AS slot"_s;
    return SqlStatement::query(text.arg(slot.reservesAtOnce ? u", true"_s : QString()), {slot.name});
}

SqlStatement dropSlotStatement(const QString &name)
{
    return SqlStatement::query(
        u"SELECT pg_drop_replication_slot(slot_name)::text AS dropped FROM pg_replication_slots WHERE slot_name = $1"_s,
        {name});
}

StepDescription MakeSlot::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Replication slot “%1”").arg(name);
    d.progress = StepTexts::tr("Creating the replication slot “%1”").arg(name);
    d.sql << slotStatement(*this).display();
    d.undo = StepTexts::tr("The slot is dropped.");
    return d;
}

} // namespace futago
