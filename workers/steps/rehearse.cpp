// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/connectionerrors.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct RehearseTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::streaming)
};

class RehearseStep : public StepOf<Rehearse>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    Result<Check> attempt(StepContext &context) const;
    Result<void> requireWalSenders(StepContext &context) const;
};

} // namespace

Result<Check> RehearseStep::attempt(StepContext &context) const
{
    const auto output = context.host.run(Command::of(m_parameters.argv), context.patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return Failure(explainConnection(
            context.host,
            RehearseTexts::tr("The standby %1 cannot open a replication connection to the primary.")
                .arg(context.host.name()),
            QString::fromUtf8(output->err)));
    const QString seen = QString::fromUtf8(output->out).section(u'|', 0, 0).trimmed();
    if (seen != m_parameters.expectedSystemIdentifier)
        return failure(
            ErrorKind::Conflict,
            RehearseTexts::tr("From the standby %1, the primary's address leads to another server.")
                .arg(context.host.name()),
            RehearseTexts::tr("Check the primary's address and port as the standby sees them."),
            u"system identifier %1, expected %2"_s.arg(seen, m_parameters.expectedSystemIdentifier),
            context.host.login());
    return Check{true, RehearseTexts::tr("A replication connection from the standby works.")};
}

Result<void> RehearseStep::requireWalSenders(StepContext &context) const
{
    if (m_parameters.freeWalSenders == 0)
        return {};
    const auto rows = context.primary().sql(walSenderQuery(), context.patience);
    FUTAGO_TRY(rows);
    const SqlRow row = rows->value(0);
    const int limit = row.text(u"allowed"_s).toInt();
    const int used = row.text(u"used"_s).toInt();
    if (limit - used >= m_parameters.freeWalSenders)
        return {};
    return failure(
        ErrorKind::Conflict,
        RehearseTexts::tr("The primary %1 has too few free walsenders for the base backup.")
            .arg(context.primary().name()),
        RehearseTexts::tr(
            "Wait until other base backups have finished, or raise max_wal_senders on the Configure page."),
        u"max_wal_senders = %1, %2 in use"_s.arg(limit).arg(used), context.primary().login());
}

/// A refused connection is what the plan is about to mend, or apply() says why it is not.
Result<Check> RehearseStep::check(StepContext &context)
{
    const auto attempted = attempt(context);
    if (!attempted || !requireWalSenders(context))
        return Check{};
    return *attempted;
}

Result<void> RehearseStep::apply(StepContext &context)
{
    FUTAGO_TRY(attempt(context));
    return requireWalSenders(context);
}

std::unique_ptr<Step> stepFor(const Rehearse &parameters)
{
    return std::make_unique<RehearseStep>(parameters);
}

} // namespace futago
