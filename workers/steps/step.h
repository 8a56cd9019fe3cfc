// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/work/runreport.h"
#include "workers/host/host.h"

#include <atomic>
#include <functional>
#include <memory>

namespace futago {

/// What a step may use. `host` is the step's own, `other` the pair's other one; `role` and those of the pair
/// are of the time when the plan was made.
struct StepContext
{
    HostRole role;
    Host &host;
    Host &other;
    const Pair &pair;
    PgDialect dialect;
    Secret replicationPassword;
    /// Of the plan; part of the names of what is set aside.
    QString stamp;
    /// Set as soon as any step of this run has changed something.
    std::atomic<bool> &changesMade;
    std::function<void(const StepProgress &)> progress;
    Patience patience;

    Host &primary() const { return role == HostRole::Primary ? host : other; }
    Host &standby() const { return role == HostRole::Standby ? host : other; }
};

/// Whether a step's effect holds, and how that was seen (one translated sentence, may be empty).
struct Check
{
    bool holds = false;
    QString evidence;
};

/// Whether there was anything to put back.
enum class Undone { Yes, Nothing };

/// One small change on one host.
///
/// Laws: the constructor only remembers. check() changes nothing; an error from it means "blocked: do not
/// apply". apply() may be run again after it was killed anywhere. The runner calls check() after apply(), and
/// only that makes the step done. undo() puts back what apply() did, whole or in part, may be run again, and
/// leaves alone what is not as apply() left it (then it is an error); where its effect is not there, it does
/// nothing and says so. No step calls another. Nothing of a
/// user's is deleted. A step gets hosts, pair and dialect as arguments and reaches no globals.
class Step
{
public:
    virtual ~Step() = default;
    virtual Result<Check> check(StepContext &context) = 0;
    virtual Result<void> apply(StepContext &context) = 0;
    virtual Result<Undone> undo(StepContext &context) = 0;
};

/// A step with its parameters.
template <typename Parameters>
class StepOf : public Step
{
public:
    explicit StepOf(Parameters parameters)
        : m_parameters(std::move(parameters))
    {
    }

protected:
    Parameters m_parameters;
};

using StepFactory = std::function<std::unique_ptr<Step>(const StepParameters &)>;

std::unique_ptr<Step> makeStep(const StepParameters &parameters);

} // namespace futago
