// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/ports/waiting.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace futago {

namespace {

struct MakeSlotTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::streaming)
};

class MakeSlotStep : public StepOf<MakeSlot>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> MakeSlotStep::check(StepContext &context)
{
    const auto rows = context.host.sql(
        SqlStatement::query(
            u"SELECT slot_type, %1 AS lost FROM pg_replication_slots WHERE slot_name = $1"_s.arg(
                context.dialect.hasSlotWalLimit ? u"coalesce(wal_status = 'lost', false)"_s : u"false"_s),
            {m_parameters.name}),
        context.patience);
    FUTAGO_TRY(rows);
    if (rows->isEmpty())
        return Check{};
    if (rows->constFirst().text(u"slot_type"_s) != u"physical")
        return failure(ErrorKind::Conflict,
                       MakeSlotTexts::tr("The primary %1 has a logical replication slot named “%2”.")
                           .arg(context.host.name(), m_parameters.name),
                       MakeSlotTexts::tr("Choose another slot name."), {}, context.host.login());
    if (rows->constFirst().flag(u"lost"_s))
        return failure(
            ErrorKind::Conflict,
            MakeSlotTexts::tr(
                "The slot “%1” of the primary %2 has lost WAL and can no longer be used by a standby.")
                .arg(m_parameters.name, context.host.name()),
            MakeSlotTexts::tr(
                "Drop it (SELECT pg_drop_replication_slot('%1')) and apply again; the plan creates it again.")
                .arg(m_parameters.name),
            {}, context.host.login());
    return Check{true, MakeSlotTexts::tr("The slot “%1” exists.").arg(m_parameters.name)};
}

Result<void> MakeSlotStep::apply(StepContext &context)
{
    FUTAGO_TRY(context.host.sql(slotStatement(m_parameters), context.patience));
    return {};
}

static bool isInUse(const Error &error)
{
    const auto *state = error.about<SqlState>();
    return state && state->code == u"55006";
}

/// A walsender holds its slot for a moment after its standby has gone.
Result<Undone> MakeSlotStep::undo(StepContext &context)
{
    Error last;
    bool wasThere = false;
    const auto dropped = pollUntil(
        [&]() -> Result<bool> {
            const auto rows = context.host.sql(dropSlotStatement(m_parameters.name), context.patience);
            if (!rows && !isInUse(rows.error()))
                return Failure(rows.error());
            if (!rows)
                last = rows.error();
            wasThere = rows && !rows->isEmpty();
            return rows.has_value();
        },
        10s, context.patience.stop);
    FUTAGO_TRY(dropped);
    if (!*dropped)
        return Failure(last);
    return wasThere ? Undone::Yes : Undone::Nothing;
}

std::unique_ptr<Step> stepFor(const MakeSlot &parameters)
{
    return std::make_unique<MakeSlotStep>(parameters);
}

} // namespace futago
