// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/lastarchived.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/step.h"
#include "workers/ports/waiting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct ProveArchiveTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::archiveproof)
};

class ProveArchiveStep : public StepOf<ProveArchive>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    Result<bool> isThere(StepContext &context, const QString &segment) const;
    Result<void> notArchived(StepContext &context, const QString &segment, bool getsOn);

    QString m_evidence;
};

} // namespace

static Result<bool> isWaiting(StepContext &context)
{
    const auto rows = context.primary().sql(waitingSegmentQuery(context.dialect), context.patience);
    FUTAGO_TRY(rows);
    return !rows->isEmpty();
}

static QString reported(const QString &segment)
{
    return ProveArchiveTexts::tr("The server's own archive_command reported the segment %1 as archived; "
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
               ? Check{true, ProveArchiveTexts::tr("The server has archived the segment %1.").arg(*segment)}
               : Check{};
}

/// The name is asked for behind the record, where no version takes the place for the end of the segment
/// before.
static Result<QString> switchSegment(StepContext &context, const ProveArchive &proof)
{
    Host &primary = context.primary();
    FUTAGO_TRY(primary.sql(recordStatement(), context.patience));
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
            ProveArchiveTexts::tr("Not proven: the server has not archived the segment %1 within %2 s.")
                .arg(segment)
                .arg(m_parameters.timeoutSeconds);
        return {};
    }
    return failure(
        ErrorKind::Conflict,
        ProveArchiveTexts::tr("The primary %1 does not archive WAL: the segment %2 has not arrived in %3.")
            .arg(context.primary().name(), segment, m_parameters.directory),
        ProveArchiveTexts::tr("The standby was not changed. The end of the primary's server log, which has "
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
    m_evidence = *there ? ProveArchiveTexts::tr("The segment %1 was archived to %2.")
                              .arg(*segment, m_parameters.directory)
                        : reported(*segment);
    return {};
}

std::unique_ptr<Step> stepFor(const ProveArchive &parameters)
{
    return std::make_unique<ProveArchiveStep>(parameters);
}

} // namespace futago
