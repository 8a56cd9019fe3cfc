// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/remotefiles.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct ChangeFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::configuration)
};

class ChangeFileStep : public StepOf<ChangeFile>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<QByteArray> formerContents(StepContext &context) const;
};

} // namespace

static Failure changedByOthers(const StepContext &context, const QString &path)
{
    return failure(
        ErrorKind::FileChanged,
        ChangeFileTexts::tr("The file %1 on %2 has been changed by someone else since it was read.")
            .arg(path, context.host.name()),
        ChangeFileTexts::tr("Nothing was written. Inspect again and review the new plan."), {},
        context.host.login());
}

Result<Check> ChangeFileStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.path, context.patience);
    FUTAGO_TRY(file);
    if (file->exists && file->bytes == m_parameters.after)
        return Check{true, ChangeFileTexts::tr("%1 has the contents of the plan.").arg(m_parameters.path)};
    const bool asRead =
        file->exists == m_parameters.existed && (!file->exists || file->bytes == m_parameters.before);
    if (!m_parameters.replacesAny && !asRead)
        return changedByOthers(context, m_parameters.path);
    return Check{};
}

Result<void> ChangeFileStep::apply(StepContext &context)
{
    RemoteFiles::Writing writing{m_parameters.path, m_parameters.after, m_parameters.mode, {}, {}, false};
    if (!m_parameters.replacesAny) {
        writing.expectedHash = m_parameters.existed ? FileFact::hashOf(m_parameters.before) : u"absent"_s;
        writing.backupPath = m_parameters.path + u".futago-"_s + context.stamp;
    }
    return RemoteFiles(context.host).write(writing, context.patience);
}

static QString hashOr(const QString &hash, const QByteArray &bytes)
{
    return hash.isEmpty() ? FileFact::hashOf(bytes) : hash;
}

static Failure withoutCopy(const StepContext &context, const QString &path, const QString &copy)
{
    return failure(
        ErrorKind::FileMissing,
        ChangeFileTexts::tr("%1 on %2 cannot be put back: its copy %3 is missing or has been changed.")
            .arg(path, context.host.name(), copy),
        ChangeFileTexts::tr("The journal keeps no passwords, so the former contents are in that copy "
                            "alone. Restore the copy, then undo again."),
        {}, context.host.login());
}

/// A journal has the former contents without their passwords. Each change of a file in a run left a copy.
Result<QByteArray> ChangeFileStep::formerContents(StepContext &context) const
{
    const QString hash = hashOr(m_parameters.beforeHash, m_parameters.before);
    if (FileFact::hashOf(m_parameters.before) == hash)
        return m_parameters.before;
    const QString path = m_parameters.path + u".futago-"_s + context.stamp;
    const auto copies =
        RemoteFiles(context.host).read({path, path + u".2"_s, path + u".3"_s}, context.patience);
    FUTAGO_TRY(copies);
    const auto found = std::find_if(copies->cbegin(), copies->cend(),
                                    [&](const FileFact &copy) { return copy.hash() == hash; });
    if (found == copies->cend())
        return withoutCopy(context, m_parameters.path, path);
    return found->bytes;
}

Result<Undone> ChangeFileStep::undo(StepContext &context)
{
    if (m_parameters.replacesAny)
        return Undone::Nothing;
    RemoteFiles files(context.host);
    const auto file = files.read(m_parameters.path, context.patience);
    FUTAGO_TRY(file);
    const QString before = hashOr(m_parameters.beforeHash, m_parameters.before);
    if (file->exists == m_parameters.existed && (!file->exists || file->hash() == before))
        return Undone::Nothing;
    if (!file->exists || file->hash() != hashOr(m_parameters.afterHash, m_parameters.after))
        return changedByOthers(context, m_parameters.path);
    if (m_parameters.existed) {
        const auto former = formerContents(context);
        FUTAGO_TRY(former);
        FUTAGO_TRY(files.write({m_parameters.path, *former, m_parameters.mode, file->hash(), {}, false},
                               context.patience));
    } else
        FUTAGO_TRY(files.rename(m_parameters.path, m_parameters.path + u".futago-undone-"_s + context.stamp,
                                context.patience));
    return Undone::Yes;
}

std::unique_ptr<Step> stepFor(const ChangeFile &parameters)
{
    return std::make_unique<ChangeFileStep>(parameters);
}

} // namespace futago
