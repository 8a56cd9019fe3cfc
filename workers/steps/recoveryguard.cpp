// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/recoveryguard.h"

#include "model/documents/conf/confdocument.h"
#include "model/postgres/parametervalue.h"
#include "workers/host/remotefiles.h"
#include "workers/inspect/startquestion.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct RecoveryTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::recovery)
};

/// Up to 11. It includes no other file.
static Result<QStringList> fromRecoveryConf(StepContext &context)
{
    const QString path = context.host.spec().server.dataDirectory + u"/recovery.conf"_s;
    const auto file = RemoteFiles(context.host).read(path, context.patience);
    FUTAGO_TRY(file);
    static const QStringList targets{u"recovery_target"_s, u"recovery_target_lsn"_s,
                                     u"recovery_target_name"_s, u"recovery_target_time"_s,
                                     u"recovery_target_xid"_s};
    const ConfDocument document = ConfDocument::parse(file->bytes);
    QStringList found;
    for (const QString &name : targets)
        if (const QString value = document.value(name).value_or(QString()); !value.isEmpty())
            found << u"%1 = '%2'"_s.arg(name, value);
    const QString mode = document.value(u"standby_mode"_s).value_or(u"off"_s);
    if (readBool(mode.toUtf8()) != true)
        found << u"standby_mode = %1"_s.arg(mode);
    if (const QString trigger = document.value(u"trigger_file"_s).value_or(QString()); !trigger.isEmpty()) {
        const auto isThere = RemoteFiles(context.host).exists(trigger, context.patience);
        FUTAGO_TRY(isThere);
        if (*isThere)
            found << u"trigger_file = '%1'"_s.arg(trigger);
    }
    return found;
}

static Result<void> refuse(StepContext &context, const QStringList &found)
{
    if (found.isEmpty())
        return {};
    return failure(
        ErrorKind::Conflict,
        RecoveryTexts::tr("The server on %1 would not stay a standby, so it was not started.")
            .arg(context.host.name()),
        RecoveryTexts::tr(
            "Remove what is shown below from its configuration, included files too, and apply "
            "again. Otherwise the server would end recovery and accept writes as a second primary."),
        found.join(u'\n'), context.host.login());
}

Result<void> requireLastingRecovery(StepContext &context, const ServerPlace &place)
{
    const auto found = recoveryEnders(context.host, place, context.patience);
    FUTAGO_TRY(found);
    return refuse(context, *found);
}

Result<void> requireLastingRecovery(StepContext &context)
{
    if (context.dialect.recoverySettingsAreGucs)
        return requireLastingRecovery(context, context.host.spec().server);
    const auto found = fromRecoveryConf(context);
    FUTAGO_TRY(found);
    return refuse(context, *found);
}

static bool takesWrites(StepContext &context)
{
    const auto rows = context.host.sql(SqlStatement::query(u"SELECT pg_is_in_recovery() AS in_recovery"_s),
                                       context.patience);
    return rows && !rows->value(0).flag(u"in_recovery"_s);
}

Result<void> requireRecovery(StepContext &context)
{
    if (!takesWrites(context))
        return {};
    return failure(
        ErrorKind::Conflict,
        RecoveryTexts::tr("The server on %1 accepts writes, so it is not a standby.")
            .arg(context.host.name()),
        RecoveryTexts::tr(
            "It may have been promoted, or something in its configuration ended recovery. Make sure "
            "that no application writes to it, then inspect again."),
        {}, context.host.login());
}

Result<void> stopUnlessInRecovery(StepContext &context)
{
    if (!takesWrites(context))
        return {};
    FUTAGO_TRY(context.host.server(ServerAction::Stop, context.patience));
    return failure(
        ErrorKind::Conflict,
        RecoveryTexts::tr("The server on %1 ended recovery and accepted writes, so it was stopped.")
            .arg(context.host.name()),
        RecoveryTexts::tr(
            "Check its configuration and its server log for what ended recovery. Its data is no "
            "longer a copy of the primary; inspect again for a new base backup."),
        {}, context.host.login());
}

} // namespace futago
