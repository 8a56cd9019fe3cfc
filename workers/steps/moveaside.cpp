// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"
#include "workers/inspect/probe.h"
#include "workers/steps/seeding.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct MoveAsideTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::copy)
};

class MoveAsideStep : public StepOf<MoveAside>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> MoveAsideStep::check(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (probe->fact.state == DataDirectoryState::Missing)
        return Check{true, MoveAsideTexts::tr("Nothing needs to be renamed at %1.").arg(m_parameters.path)};
    if (probe->fact.state == DataDirectoryState::Foreign)
        return failure(
            ErrorKind::WrongDirectory,
            MoveAsideTexts::tr("The directory %1 on %2 is not a PostgreSQL data directory.")
                .arg(m_parameters.path, context.host.name()),
            MoveAsideTexts::tr("Futago does not move directories whose contents it does not recognize."), {},
            context.host.login());
    if (probe->fact.isCopyOf(m_parameters.seededFrom))
        return Check{true, followsAlready()};
    const auto aside = RemoteFiles(context.host).exists(m_parameters.asidePath, context.patience);
    FUTAGO_TRY(aside);
    if (*aside && m_parameters.seededFrom.isEmpty())
        return Check{true, MoveAsideTexts::tr("The former directory is at %1.").arg(m_parameters.asidePath)};
    if (probe->isRunning)
        return serverIsInTheWay(context.host);
    return Check{};
}

Result<void> MoveAsideStep::apply(StepContext &context)
{
    return RemoteFiles(context.host).rename(m_parameters.path, m_parameters.asidePath, context.patience);
}

Result<Undone> MoveAsideStep::undo(StepContext &context)
{
    RemoteFiles files(context.host);
    const auto aside = files.exists(m_parameters.asidePath, context.patience);
    FUTAGO_TRY(aside);
    if (!*aside)
        return Undone::Nothing;
    FUTAGO_TRY(files.rename(m_parameters.asidePath, m_parameters.path, context.patience));
    return Undone::Yes;
}

std::unique_ptr<Step> stepFor(const MoveAside &parameters)
{
    return std::make_unique<MoveAsideStep>(parameters);
}

} // namespace futago
