// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/passfile.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/linefile.h"
#include "workers/steps/replicationpassword.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct StorePasswordTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::credentials)
};

class StorePasswordStep : public StepOf<StorePassword>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

Result<Check> StorePasswordStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    // libpq ignores a pass file that others may read.
    const bool holds = file->exists && (file->mode & 077) == 0 &&
                       storedPassword(file->bytes, m_parameters) == context.replicationPassword;
    return Check{holds, holds ? StorePasswordTexts::tr("%1 contains the password.").arg(m_parameters.file)
                              : QString()};
}

Result<void> StorePasswordStep::apply(StepContext &context)
{
    RemoteFiles files(context.host);
    const auto file = files.read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    PassFile document = PassFile::parse(file->bytes);
    document.set(m_parameters.address, QString::number(m_parameters.port), replicationDatabase,
                 m_parameters.roleName, context.replicationPassword);
    FUTAGO_TRY(files.write({m_parameters.file, document.toBytes(), 0600, file->hash(),
                            m_parameters.file + u".futago-"_s + context.stamp, true},
                           context.patience));
    FUTAGO_TRY(
        context.host.require(Command::of({u"chmod"_s, u"600"_s, m_parameters.file}), context.patience));
    return {};
}

/// The first fields as they stand in the file (libpq, "The Password File": \\ before : and \\).
static QByteArray entryPrefix(const StorePassword &p)
{
    QByteArray prefix;
    for (QString field : {p.address, QString::number(p.port), replicationDatabase, p.roleName})
        prefix += field.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s).toUtf8() + ':';
    return prefix;
}

/// Only our entry goes back to what it was: others may have written to the file since.
Result<Undone> StorePasswordStep::undo(StepContext &context)
{
    const auto backup =
        RemoteFiles(context.host).read(m_parameters.file + u".futago-"_s + context.stamp, context.patience);
    FUTAGO_TRY(backup);
    return putLinesBack(context.host, m_parameters.file, entryPrefix(m_parameters), backup->bytes,
                        context.patience);
}

std::unique_ptr<Step> stepFor(const StorePassword &parameters)
{
    return std::make_unique<StorePasswordStep>(parameters);
}

} // namespace futago
