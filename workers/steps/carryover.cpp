// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/shellscript.h"

#include "workers/steps/scripts.h"
#include "workers/steps/seeding.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct CarryOverTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::carryover)
};

class CarryOverStep : public StepOf<CarryOver>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    bool m_done = false;
};

} // namespace

Result<Check> CarryOverStep::check(StepContext &context)
{
    if (m_done)
        return Check{true, CarryOverTexts::tr("The standby's own files are in the copy.")};
    const auto inPlace =
        isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
    FUTAGO_TRY(inPlace);
    return Check{*inPlace, *inPlace ? CarryOverTexts::tr("The copy is in place.") : QString()};
}

Result<void> CarryOverStep::apply(StepContext &context)
{
    const QStringList directories{m_parameters.formerDirectory, m_parameters.incomingDirectory};
    FUTAGO_TRY(context.host.require(shellScript(scripts::carryOver, directories + m_parameters.names),
                                    context.patience));
    FUTAGO_TRY(context.host.require(
        shellScript(scripts::leaveOut, directories + m_parameters.includedDirectories), context.patience));
    m_done = true;
    return {};
}

std::unique_ptr<Step> stepFor(const CarryOver &parameters)
{
    return std::make_unique<CarryOverStep>(parameters);
}

} // namespace futago
