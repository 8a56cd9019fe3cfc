// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confdocument.h"

#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/steps/lastarchived.h"
#include "workers/steps/scripts.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct ProveRestoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::archiveproof)
};

class ProveRestoreStep : public StepOf<ProveRestore>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    Result<QString> commandInUse(StepContext &context) const;
    Result<void> fetch(StepContext &context, const QString &command, const QString &segment);

    QString m_evidence;
};

} // namespace

Result<QString> ProveRestoreStep::commandInUse(StepContext &context) const
{
    if (context.dialect.recoverySettingsAreGucs) {
        const auto rows = context.standby().sql(
            SqlStatement::query(u"SELECT current_setting('restore_command') AS command"_s), context.patience);
        FUTAGO_TRY(rows);
        return rows->value(0).text(u"command"_s);
    }
    const auto file =
        RemoteFiles(context.standby())
            .read(context.standby().spec().server.dataDirectory + u"/recovery.conf"_s, context.patience);
    FUTAGO_TRY(file);
    return ConfDocument::parse(file->bytes).value(u"restore_command"_s).value_or(QString());
}

Result<Check> ProveRestoreStep::check(StepContext &context)
{
    if (!m_evidence.isEmpty())
        return Check{true, m_evidence};
    return Check{!context.changesMade,
                 context.changesMade
                     ? QString()
                     : ProveRestoreTexts::tr("Nothing was fetched in this run, as it changed nothing.")};
}

/// The size of a segment is one of a few (initdb --wal-segsize), and never less.
static constexpr qint64 smallestSegment = 1 << 20;

Result<void> ProveRestoreStep::fetch(StepContext &context, const QString &command, const QString &segment)
{
    const QString file = context.standby().spec().server.dataDirectory + u'/' + m_parameters.target;
    const auto run = context.standby().sql(fetchStatement(m_parameters, command, segment), context.patience);
    const auto size = context.standby().run(shellScript(scripts::takeSize, {file}), context.patience);
    FUTAGO_TRY(size);
    if (run && size->out.trimmed().toLongLong() >= smallestSegment) {
        m_evidence =
            ProveRestoreTexts::tr("The standby's server fetched the segment %1 with its restore_command.")
                .arg(segment);
        return {};
    }
    const QString said = run ? u"no segment in %1"_s.arg(m_parameters.target) : run.error().detail;
    if (command != m_parameters.ownCommand) {
        m_evidence = ProveRestoreTexts::tr(
                         "Not proven: the standby's own restore_command did not fetch the segment %1.")
                         .arg(segment);
        return {};
    }
    return failure(
        ErrorKind::Conflict,
        ProveRestoreTexts::tr("The standby %1 cannot fetch the WAL segment %2 from the primary's archive.")
            .arg(context.standby().name(), segment),
        ProveRestoreTexts::tr("It streams, but could not catch up after a long interruption. Try the command "
                              "shown below as the server's user."),
        command + u'\n' + said, context.standby().login());
}

Result<void> ProveRestoreStep::apply(StepContext &context)
{
    const auto command = commandInUse(context);
    FUTAGO_TRY(command);
    const auto segment = lastArchived(context.primary(), context.dialect, context.patience);
    FUTAGO_TRY(segment);
    if (command->isEmpty() || segment->isEmpty()) {
        m_evidence = command->isEmpty()
                         ? ProveRestoreTexts::tr("The standby has no restore_command.")
                         : ProveRestoreTexts::tr("Not proven: the server has not archived a segment yet.");
        return {};
    }
    return fetch(context, *command, *segment);
}

std::unique_ptr<Step> stepFor(const ProveRestore &parameters)
{
    return std::make_unique<ProveRestoreStep>(parameters);
}

} // namespace futago
