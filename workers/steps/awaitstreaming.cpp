// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/walsupply.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/step.h"
#include "workers/ports/waiting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct AwaitStreamingTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::streaming)
};

class AwaitStreamingStep : public StepOf<AwaitStreaming>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }
};

} // namespace

Result<Check> AwaitStreamingStep::check(StepContext &context)
{
    const auto rows = context.primary().sql(streamingQuery(m_parameters.applicationName), context.patience);
    FUTAGO_TRY(rows);
    return Check{!rows->isEmpty(), rows->isEmpty() ? QString()
                                                   : AwaitStreamingTexts::tr("“%1” is streaming (%2).")
                                                         .arg(m_parameters.applicationName,
                                                              rows->constFirst().text(u"sync_state"_s))};
}

/// A standby that asks for WAL which is gone says so in its log only, in any language, once per attempt. One
/// that cannot be asked yet may be anything.
static std::optional<Failure> whenWalIsGone(StepContext &context)
{
    const auto supply = supplyFor(context.standby(), context.primary(), context.dialect, context.patience);
    if (!supply || supply->isThere)
        return std::nullopt;
    return failure(
        ErrorKind::NotStreaming,
        AwaitStreamingTexts::tr(
            "The standby %1 cannot catch up: it needs the WAL segment %2, which the primary has "
            "removed.")
            .arg(context.standby().name(), supply->neededSegment),
        AwaitStreamingTexts::tr("A new base backup is needed. Inspect again; the next plan renames and "
                                "keeps this copy and creates a new one."),
        u"oldest segment on the primary: %1"_s.arg(supply->oldestSegment), context.standby().login());
}

Result<void> AwaitStreamingStep::apply(StepContext &context)
{
    const auto streams = pollUntil(
        [&]() -> Result<bool> {
            const auto seen = check(context);
            FUTAGO_TRY(seen);
            return seen->holds;
        },
        std::chrono::seconds(m_parameters.timeoutSeconds), context.patience.stop);
    FUTAGO_TRY(streams);
    if (*streams)
        return {};
    if (const auto gone = whenWalIsGone(context))
        return *gone;
    return failure(ErrorKind::NotStreaming,
                   AwaitStreamingTexts::tr("The standby %1 is running, but does not stream from the primary.")
                       .arg(context.standby().name()),
                   AwaitStreamingTexts::tr("The end of its server log is shown below."),
                   logTail(context.standby(), context.patience), context.standby().login());
}

std::unique_ptr<Step> stepFor(const AwaitStreaming &parameters)
{
    return std::make_unique<AwaitStreamingStep>(parameters);
}

} // namespace futago
