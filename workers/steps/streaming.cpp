// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/streaming.h"

#include "model/plan/stepsql.h"
#include "workers/inspect/walsupply.h"
#include "workers/steps/connectionerrors.h"
#include "workers/steps/recoveryguard.h"
#include "workers/steps/seeding.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace futago {

struct StreamingTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::streaming)
};

// ---- RehearseStep

Result<Check> RehearseStep::attempt(StepContext &context) const
{
    const auto output = context.host.run(Command::of(m_parameters.argv), context.patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return Failure(explainConnection(
            context.host,
            StreamingTexts::tr("The standby %1 cannot open a replication connection to the primary.")
                .arg(context.host.name()),
            QString::fromUtf8(output->err)));
    const QString seen = QString::fromUtf8(output->out).section(u'|', 0, 0).trimmed();
    if (seen != m_parameters.expectedSystemIdentifier)
        return failure(
            ErrorKind::Conflict,
            StreamingTexts::tr("From the standby %1, the primary's address leads to another server.")
                .arg(context.host.name()),
            StreamingTexts::tr("Check the primary's address and port as the standby sees them."),
            u"system identifier %1, expected %2"_s.arg(seen, m_parameters.expectedSystemIdentifier),
            context.host.login());
    return Check{true, StreamingTexts::tr("A replication connection from the standby works.")};
}

Result<void> RehearseStep::requireWalSenders(StepContext &context) const
{
    if (m_parameters.freeWalSenders == 0)
        return {};
    const auto rows = context.primary().sql(walSenderQuery(), context.patience);
    FUTAGO_TRY(rows);
    const SqlRow row = rows->value(0);
    const int limit = row.text(u"allowed"_s).toInt();
    const int used = row.text(u"used"_s).toInt();
    if (limit - used >= m_parameters.freeWalSenders)
        return {};
    return failure(
        ErrorKind::Conflict,
        StreamingTexts::tr("The primary %1 has too few free walsenders for the base backup.")
            .arg(context.primary().name()),
        StreamingTexts::tr(
            "Wait until other base backups have finished, or raise max_wal_senders on the Configure page."),
        u"max_wal_senders = %1, %2 in use"_s.arg(limit).arg(used), context.primary().login());
}

/// A refused connection is what the plan is about to mend, or apply() says why it is not.
Result<Check> RehearseStep::check(StepContext &context)
{
    const auto attempted = attempt(context);
    if (!attempted || !requireWalSenders(context))
        return Check{};
    return *attempted;
}

Result<void> RehearseStep::apply(StepContext &context)
{
    FUTAGO_TRY(attempt(context));
    return requireWalSenders(context);
}

// ---- MakeSlotStep

Result<Check> MakeSlotStep::check(StepContext &context)
{
    const auto rows = context.host.sql(
        SqlStatement::query(
            u"SELECT slot_type, %1 AS lost FROM pg_replication_slots WHERE slot_name = $1"_s.arg(
                context.dialect.hasSlotWalLimit ? u"coalesce(wal_status = 'lost', false)"_s : u"false"_s),
            {m_parameters.name}),
        context.patience);
    FUTAGO_TRY(rows);
    if (rows->isEmpty())
        return Check{};
    if (rows->constFirst().text(u"slot_type"_s) != u"physical")
        return failure(ErrorKind::Conflict,
                       StreamingTexts::tr("The primary %1 has a logical replication slot named “%2”.")
                           .arg(context.host.name(), m_parameters.name),
                       StreamingTexts::tr("Choose another slot name."), {}, context.host.login());
    if (rows->constFirst().flag(u"lost"_s))
        return failure(
            ErrorKind::Conflict,
            StreamingTexts::tr(
                "The slot “%1” of the primary %2 has lost WAL and can no longer be used by a standby.")
                .arg(m_parameters.name, context.host.name()),
            StreamingTexts::tr(
                "Drop it (SELECT pg_drop_replication_slot('%1')) and apply again; the plan creates it again.")
                .arg(m_parameters.name),
            {}, context.host.login());
    return Check{true, StreamingTexts::tr("The slot “%1” exists.").arg(m_parameters.name)};
}

Result<void> MakeSlotStep::apply(StepContext &context)
{
    FUTAGO_TRY(context.host.sql(slotStatement(m_parameters), context.patience));
    return {};
}

/// A walsender holds its slot for a moment after its standby has gone (SQLSTATE 55006).
Result<Undone> MakeSlotStep::undo(StepContext &context)
{
    Error last;
    bool wasThere = false;
    const auto dropped = pollUntil(
        [&]() -> Result<bool> {
            const auto rows = context.host.sql(dropSlotStatement(m_parameters.name), context.patience);
            if (!rows && !rows.error().detail.startsWith(u"55006"_s))
                return Failure(rows.error());
            if (!rows)
                last = rows.error();
            wasThere = rows && !rows->isEmpty();
            return rows.has_value();
        },
        10s, context.patience.stop);
    FUTAGO_TRY(dropped);
    if (!*dropped)
        return Failure(last);
    return wasThere ? Undone::Yes : Undone::Nothing;
}

// ---- StartServerStep

Result<Check> StartServerStep::check(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (!probe->isRunning)
        return Check{};
    // One that a killed run has started may not be asked yet.
    FUTAGO_TRY(requireRecovery(context));
    return Check{true, StreamingTexts::tr("The server is running.")};
}

/// Without its standby file the copy would start as a second primary with a history of its own (dialect.md
/// 1).
Result<void> StartServerStep::apply(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (!probe->fact.hasStandbyFile || probe->fact.systemIdentifier != m_parameters.mustBeSeededFrom)
        return failure(ErrorKind::WrongDirectory,
                       StreamingTexts::tr("The data directory on %1 does not belong to a standby of this "
                                          "primary, so the server is not started.")
                           .arg(context.host.name()),
                       StreamingTexts::tr("Apply the plan from its start."), {}, context.host.login());
    FUTAGO_TRY(requireLastingRecovery(context));
    auto started = context.host.server(ServerAction::Start, context.patience);
    if (!started) {
        Error error = started.error();
        error.detail += u'\n' + logTail(context.host, context.patience);
        return Failure(error);
    }
    return stopUnlessInRecovery(context);
}

/// A promotion takes the standby file away; such a server may be the one that the applications use by now.
Result<Undone> StartServerStep::undo(StepContext &context)
{
    const auto probe = probeData(context.host, context.host.spec().server, context.patience);
    FUTAGO_TRY(probe);
    if (!probe->isRunning)
        return Undone::Nothing;
    if (!probe->fact.hasStandbyFile)
        return failure(
            ErrorKind::Conflict,
            StreamingTexts::tr("The server on %1 is no longer a standby, so it is not stopped.")
                .arg(context.host.name()),
            StreamingTexts::tr(
                "It may have been promoted. If nobody needs it, stop it manually, then undo again."),
            {}, context.host.login());
    FUTAGO_TRY(context.host.server(ServerAction::Stop, context.patience));
    return Undone::Yes;
}

// ---- AwaitStreamingStep

Result<Check> AwaitStreamingStep::check(StepContext &context)
{
    const auto rows = context.primary().sql(streamingQuery(m_parameters.applicationName), context.patience);
    FUTAGO_TRY(rows);
    return Check{!rows->isEmpty(), rows->isEmpty() ? QString()
                                                   : StreamingTexts::tr("“%1” is streaming (%2).")
                                                         .arg(m_parameters.applicationName,
                                                              rows->constFirst().text(u"sync_state"_s))};
}

/// A standby that asks for WAL which is gone says so in its log only, in any language, once per attempt. One
/// that cannot be asked yet may be anything.
static std::optional<Failure> whenWalIsGone(StepContext &context)
{
    const auto supply = supplyFor(context.standby(), context.primary(), context.dialect, context.patience);
    if (!supply || supply->isThere)
        return std::nullopt;
    return failure(ErrorKind::NotStreaming,
                   StreamingTexts::tr(
                       "The standby %1 cannot catch up: it needs the WAL segment %2, which the primary has "
                       "removed.")
                       .arg(context.standby().name(), supply->neededSegment),
                   StreamingTexts::tr("A new base backup is needed. Inspect again; the next plan renames and "
                                      "keeps this copy and creates a new one."),
                   u"oldest segment on the primary: %1"_s.arg(supply->oldestSegment),
                   context.standby().login());
}

Result<void> AwaitStreamingStep::apply(StepContext &context)
{
    const auto streams = pollUntil(
        [&]() -> Result<bool> {
            const auto seen = check(context);
            FUTAGO_TRY(seen);
            return seen->holds;
        },
        std::chrono::seconds(m_parameters.timeoutSeconds), context.patience.stop);
    FUTAGO_TRY(streams);
    if (*streams)
        return {};
    if (const auto gone = whenWalIsGone(context))
        return *gone;
    return failure(ErrorKind::NotStreaming,
                   StreamingTexts::tr("The standby %1 is running, but does not stream from the primary.")
                       .arg(context.standby().name()),
                   StreamingTexts::tr("The end of its server log is shown below."),
                   logTail(context.standby(), context.patience), context.standby().login());
}

// ---- ProveReplayStep

static Result<Lsn> position(Host &host, const QString &function, const Patience &patience)
{
    const auto rows =
        host.sql(SqlStatement::query(u"SELECT (%1)::text AS position"_s.arg(function)), patience);
    FUTAGO_TRY(rows);
    return Lsn::parse(rows->value(0).text(u"position"_s)).value_or(Lsn{});
}

/// A record that the standby has to replay: it ends at `at`, or begins there.
struct Marker
{
    Lsn at;
    bool beginsThere = false;

    bool isIn(Lsn replayed) const { return beginsThere ? replayed > at : replayed >= at; }
};

static Result<bool> awaitReplay(StepContext &context, const Marker &marker, std::chrono::milliseconds limit)
{
    return pollUntil(
        [&]() -> Result<bool> {
            const auto replayed =
                position(context.standby(), context.dialect.lastReplayPosition(), context.patience);
            FUTAGO_TRY(replayed);
            return marker.isIn(*replayed);
        },
        limit, context.patience.stop);
}

Result<Check> ProveReplayStep::check(StepContext &context)
{
    if (!m_proof.isEmpty())
        return Check{true, m_proof};
    if (context.changesMade)
        return Check{};
    const auto now = position(context.primary(), context.dialect.currentWalPosition(), context.patience);
    FUTAGO_TRY(now);
    const auto replayed = awaitReplay(context, Marker{*now, false}, 2s);
    FUTAGO_TRY(replayed);
    return Check{*replayed, *replayed ? StreamingTexts::tr(
                                            "The standby has replayed WAL up to the primary's position %1.")
                                            .arg(now->toString())
                                      : QString()};
}

/// A committed record, so that it is flushed at once. Before 9.6 there is no message function: a transaction
/// id makes a commit record, which the WAL writer flushes a moment after the statement has ended. What is
/// flushed by then may be older than it, so there the place counts where it begins.
static Result<Marker> writeMarker(StepContext &context)
{
    if (!context.dialect.hasLogicalMessage) {
        const QString text = u"SELECT %1::text AS position, txid_current()::text AS marker"_s;
        const auto rows = context.primary().sql(
            SqlStatement::query(text.arg(context.dialect.insertWalPosition())), context.patience);
        FUTAGO_TRY(rows);
        return Marker{Lsn::parse(rows->value(0).text(u"position"_s)).value_or(Lsn{}), true};
    }
    FUTAGO_TRY(context.primary().sql(
        SqlStatement::query(u"SELECT pg_logical_emit_message(true, 'futago', 'marker')::text AS marker"_s),
        context.patience));
    const auto end = position(context.primary(), context.dialect.currentWalPosition(), context.patience);
    FUTAGO_TRY(end);
    return Marker{*end, false};
}

Result<void> ProveReplayStep::apply(StepContext &context)
{
    QElapsedTimer clock;
    clock.start();
    const auto marker = writeMarker(context);
    FUTAGO_TRY(marker);
    const auto replayed = awaitReplay(context, *marker, std::chrono::seconds(m_parameters.timeoutSeconds));
    FUTAGO_TRY(replayed);
    if (!*replayed)
        return failure(
            ErrorKind::NotStreaming,
            StreamingTexts::tr("The standby %1 has not replayed the marker that was written on the primary.")
                .arg(context.standby().name()),
            StreamingTexts::tr("Check whether replay is paused; the end of its server log is shown below."),
            logTail(context.standby(), context.patience), context.standby().login());
    m_proof =
        StreamingTexts::tr(
            "The marker written at WAL position %1 on the primary was replayed on the standby after %2 ms.")
            .arg(marker->at.toString())
            .arg(clock.elapsed());
    return {};
}

} // namespace futago
