// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/archiveproof.h"

#include "model/documents/conf/confdocument.h"
#include "model/plan/stepsql.h"
#include "model/postgres/archivecommand.h"
#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/waiting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct ArchiveProofTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::archiveproof)
};

// ---- ProveArchiveStep

static Result<QString> lastArchived(Host &primary, const PgDialect &dialect, const Patience &patience)
{
    const auto rows = primary.sql(archivedSegmentQuery(dialect), patience);
    FUTAGO_TRY(rows);
    return rows->value(0).text(u"segment"_s).section(u'.', 0, 0);
}

static Result<bool> isWaiting(StepContext &context)
{
    const auto rows = context.primary().sql(waitingSegmentQuery(context.dialect), context.patience);
    FUTAGO_TRY(rows);
    return !rows->isEmpty();
}

static QString reported(const QString &segment)
{
    return ArchiveProofTexts::tr("The server's own archive_command reported the segment %1 as archived; "
                                 "whether it can be restored is not proven.")
        .arg(segment);
}

/// Without changes, what is there is proof: the last segment in our directory, and none that waits.
Result<Check> ProveArchiveStep::check(StepContext &context)
{
    if (!m_evidence.isEmpty())
        return Check{true, m_evidence};
    const auto segment = lastArchived(context.primary(), context.dialect, context.patience);
    FUTAGO_TRY(segment);
    if (context.changesMade || segment->isEmpty())
        return Check{};
    if (m_parameters.directory.isEmpty())
        return Check{true, reported(*segment)};
    const auto there = isThere(context, *segment);
    FUTAGO_TRY(there);
    const auto waiting = isWaiting(context);
    FUTAGO_TRY(waiting);
    return *there && !*waiting
               ? Check{true, ArchiveProofTexts::tr("The server has archived the segment %1.").arg(*segment)}
               : Check{};
}

/// A transaction id makes a record, so that there is something to switch from; the name is asked for behind
/// it, where no version takes the place for the end of the segment before.
static Result<QString> switchSegment(StepContext &context, const ProveArchive &proof)
{
    Host &primary = context.primary();
    FUTAGO_TRY(
        primary.sql(SqlStatement::query(u"SELECT txid_current()::text AS marker"_s), context.patience));
    const auto rows = primary.sql(SqlStatement::query(u"SELECT %1 AS segment"_s.arg(
                                      context.dialect.walSegmentName(context.dialect.insertWalPosition()))),
                                  context.patience);
    FUTAGO_TRY(rows);
    FUTAGO_TRY(primary.sql(switchWalStatement(proof), context.patience));
    return rows->value(0).text(u"segment"_s);
}

/// Our command gives a file its name only when it is whole.
Result<bool> ProveArchiveStep::isThere(StepContext &context, const QString &segment) const
{
    if (m_parameters.directory.isEmpty())
        return false;
    const auto output = context.primary().run(
        Command::of({u"test"_s, u"-s"_s, m_parameters.directory + u'/' + segment}), context.patience);
    FUTAGO_TRY(output);
    return output->ok();
}

/// One that waits behind others may be archived in an hour: an archive that gets on is not said to fail.
Result<void> ProveArchiveStep::notArchived(StepContext &context, const QString &segment, bool getsOn)
{
    if (m_parameters.directory.isEmpty() || getsOn) {
        m_evidence =
            ArchiveProofTexts::tr("Not proven: the server has not archived the segment %1 within %2 s.")
                .arg(segment)
                .arg(m_parameters.timeoutSeconds);
        return {};
    }
    return failure(
        ErrorKind::Conflict,
        ArchiveProofTexts::tr("The primary %1 does not archive WAL: the segment %2 has not arrived in %3.")
            .arg(context.primary().name(), segment, m_parameters.directory),
        ArchiveProofTexts::tr("The standby was not changed. The end of the primary's server log, which has "
                              "the messages of archive_command, is shown below."),
        logTail(context.primary(), context.patience), context.primary().login());
}

Result<void> ProveArchiveStep::apply(StepContext &context)
{
    const auto before = lastArchived(context.primary(), context.dialect, context.patience);
    FUTAGO_TRY(before);
    const auto segment = switchSegment(context, m_parameters);
    FUTAGO_TRY(segment);
    QString last = *before;
    const auto isArchived = pollUntil(
        [&]() -> Result<bool> {
            const auto now = lastArchived(context.primary(), context.dialect, context.patience);
            FUTAGO_TRY(now);
            last = *now;
            return last >= *segment;
        },
        std::chrono::seconds(m_parameters.timeoutSeconds), context.patience.stop);
    FUTAGO_TRY(isArchived);
    const auto there = isThere(context, *segment);
    FUTAGO_TRY(there);
    if (!*isArchived)
        return notArchived(context, *segment, last > *before);
    if (!m_parameters.directory.isEmpty() && !*there)
        return notArchived(context, *segment, false);
    m_evidence = *there ? ArchiveProofTexts::tr("The segment %1 was archived to %2.")
                              .arg(*segment, m_parameters.directory)
                        : reported(*segment);
    return {};
}

// ---- ProveRestoreStep

/// No name of WAL, so that the server leaves it alone; where it has room for a segment.
static QString fetchedFile(const PgDialect &dialect)
{
    return dialect.walDirectory() + u"/futago-fetched"_s;
}

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
                     : ArchiveProofTexts::tr("Nothing was fetched in this run, as it changed nothing.")};
}

/// The size of a segment is one of a few (initdb --wal-segsize), and never less.
static constexpr qint64 smallestSegment = 1 << 20;

Result<void> ProveRestoreStep::fetch(StepContext &context, const QString &command, const QString &segment)
{
    const QString target = fetchedFile(context.dialect);
    const QString filled = withPlaceholders(command, segment, target);
    const QString limited = u"rm -f %1; timeout %2 sh -c %3 < /dev/null"_s.arg(
        target, QString::number(m_parameters.timeoutSeconds), shellQuoted(filled));
    const QString file = context.standby().spec().server.dataDirectory + u'/' + target;
    const auto run = context.standby().sql(programStatement(limited), context.patience);
    const auto size = context.standby().run(
        shellScript(uR"sh(stat -c %s -- "$1"; rm -f -- "$1")sh"_s, {file}), context.patience);
    FUTAGO_TRY(size);
    if (run && size->out.trimmed().toLongLong() >= smallestSegment) {
        m_evidence =
            ArchiveProofTexts::tr("The standby's server fetched the segment %1 with its restore_command.")
                .arg(segment);
        return {};
    }
    const QString said = run ? u"no segment in %1"_s.arg(target) : run.error().detail;
    if (command != m_parameters.ownCommand) {
        m_evidence = ArchiveProofTexts::tr(
                         "Not proven: the standby's own restore_command did not fetch the segment %1.")
                         .arg(segment);
        return {};
    }
    return failure(
        ErrorKind::Conflict,
        ArchiveProofTexts::tr("The standby %1 cannot fetch the WAL segment %2 from the primary's archive.")
            .arg(context.standby().name(), segment),
        ArchiveProofTexts::tr("It streams, but could not catch up after a long interruption. Try the command "
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
                         ? ArchiveProofTexts::tr("The standby has no restore_command.")
                         : ArchiveProofTexts::tr("Not proven: the server has not archived a segment yet.");
        return {};
    }
    return fetch(context, *command, *segment);
}

} // namespace futago
