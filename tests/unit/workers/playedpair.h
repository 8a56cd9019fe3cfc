// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/planner.h"
#include "tests/unit/model/planning.h"
#include "tests/unit/workers/playedhosts.h"
#include "workers/inspect/inspect.h"
#include "workers/steps/step.h"

#include <functional>

namespace futago {

/// A pair of one major version, both hosts played.
struct PlayedPair
{
    QTemporaryDir folder;
    PlayedHost primaryHost;
    PlayedHost standbyHost;
    PlayedTransport transport;
    Pair pair;
    std::unique_ptr<Host> primary;
    std::unique_ptr<Host> standby;
    PairFacts facts;
    Plan plan;
    std::atomic<bool> changesMade = false;
    /// Told of each step that is to be applied, and when it has been.
    std::function<void(const PlanStep &)> begins = [](const PlanStep &) {};
    std::function<void(const PlanStep &)> ended = [](const PlanStep &) {};

    explicit PlayedPair(const QString &major, const QString &shell)
        : primaryHost(folder.filePath(QStringLiteral("primary")), major, "5957300000000000001")
        , standbyHost(folder.filePath(QStringLiteral("standby")), major, "5957300000000000002")
    {
        primaryHost.setShell(shell);
        standbyHost.setShell(shell);
        primaryHost.meet(primaryHost, standbyHost);
        standbyHost.meet(primaryHost, standbyHost);
        pair.primary() = primaryHost.spec(HostRole::Primary);
        pair.standby() = standbyHost.spec(HostRole::Standby);
        transport.add(pair.primary().ssh.host, primaryHost);
        transport.add(pair.standby().ssh.host, standbyHost);
        primaryHost.makeCluster();
        standbyHost.makeCluster();
        primary = std::make_unique<Host>(transport, pair.primary(), HostAccess(), HostLog());
        standby = std::make_unique<Host>(transport, pair.standby(), HostAccess(), HostLog());
    }

    Result<void> makePlan()
    {
        auto read = inspectPair(*primary, *standby, pair.policy.roleName);
        FUTAGO_TRY(read);
        facts = *read;
        pair = resolved(pair, facts);
        auto draft = draftFor(pair, facts);
        FUTAGO_TRY(draft);
        plan = planFor(Provision(), facts, *draft, moment);
        changesMade = false;
        return {};
    }

    StepContext context(HostRole role)
    {
        Host &own = role == HostRole::Primary ? *primary : *standby;
        Host &other = role == HostRole::Primary ? *standby : *primary;
        return {role,
                own,
                other,
                pair,
                PgDialect::of(facts.primary.server->version).value(),
                Secret("pencil"),
                plan.stamp(),
                changesMade,
                [](const StepProgress &) {},
                {}};
    }

    /// What went wrong, or nothing. `applied` takes the ids of what did not hold before.
    QString apply(QStringList *applied)
    {
        for (const PlanStep &step : std::as_const(plan.steps)) {
            StepContext here = context(step.host);
            const auto made = makeStep(step.parameters);
            const auto before = made->check(here);
            if (!before)
                return step.id + QStringLiteral(": ") + before.error().message + before.error().detail;
            if (before->holds)
                continue;
            *applied << step.id;
            begins(step);
            if (const auto done = made->apply(here); !done)
                return step.id + QStringLiteral(": ") + done.error().message + done.error().detail;
            ended(step);
            changesMade = true;
            const auto after = made->check(here);
            if (!after || !after->holds)
                return step.id + QStringLiteral(" does not hold. ") +
                       (after ? QString() : after.error().message);
        }
        return {};
    }

    /// Of all steps, or of those that were applied.
    QString undo(const std::optional<QStringList> &applied = {})
    {
        for (auto step = plan.steps.crbegin(); step != plan.steps.crend(); ++step) {
            if (applied && !applied->contains(step->id))
                continue;
            StepContext here = context(step->host);
            if (const auto undone = makeStep(step->parameters)->undo(here); !undone)
                return step->id + QStringLiteral(": ") + undone.error().message + undone.error().detail;
        }
        return {};
    }

    QStringList complaints() const { return primaryHost.complaints() + standbyHost.complaints(); }
};

} // namespace futago
