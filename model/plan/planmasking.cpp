// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/masking.h"
#include "model/facts/filefact.h"
#include "model/plan/plan.h"

namespace futago {

namespace {

/// Every text of every kind of step, so that a new one cannot be forgotten.
struct Mask
{
    void operator()(const char *, QString &value) { value = withPasswordsMasked(value); }
    void operator()(const char *, QByteArray &value) { value = withPasswordsMasked(value); }
    void operator()(const char *, QStringList &values)
    {
        for (QString &value : values)
            value = withPasswordsMasked(value);
    }
    void operator()(const char *, bool) {}
    void operator()(const char *, int) {}
    void operator()(const char *, quint16) {}
    void operator()(const char *, quint64) {}
    template <typename T>
    void added(const char *name, T &value)
    {
        (*this)(name, value);
    }
    void kept(const char *, QString &) {}
};

} // namespace

Plan withPasswordsMasked(const Plan &plan)
{
    Plan masked = plan;
    for (PlanStep &step : masked.steps)
        std::visit([](auto &parameters) { parameters.fields(Mask()); }, step.parameters);
    return masked;
}

static void keepHashes(StepParameters &masked, const StepParameters &plain)
{
    auto *file = std::get_if<ChangeFile>(&masked);
    if (!file || masked == plain)
        return;
    file->beforeHash = FileFact::hashOf(std::get<ChangeFile>(plain).before);
    file->afterHash = FileFact::hashOf(std::get<ChangeFile>(plain).after);
}

Plan asKept(const Plan &plan)
{
    Plan kept = withPasswordsMasked(plan);
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const StepParameters &plain = plan.steps.at(i).parameters;
        keepHashes(kept.steps[i].parameters, plain);
        // Of an earlier version, which left no copy: without the values it could not be undone.
        if (const auto *reset = std::get_if<ResetAutoSettings>(&plain); reset && reset->copyPath.isEmpty())
            kept.steps[i].parameters = plain;
    }
    return kept;
}

} // namespace futago
