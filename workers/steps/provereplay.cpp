// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/lsn.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/step.h"
#include "workers/ports/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace futago {

namespace {

struct ProveReplayTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::streaming)
};

class ProveReplayStep : public StepOf<ProveReplay>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    QString m_proof;
};

/// A record that the standby has to replay: it ends at `at`, or begins there.
struct Marker
{
    Lsn at;
    bool beginsThere = false;

    bool isIn(Lsn replayed) const { return beginsThere ? replayed > at : replayed >= at; }
};

} // namespace

static Result<Lsn> position(Host &host, const QString &function, const Patience &patience)
{
    const auto rows =
        host.sql(SqlStatement::query(u"SELECT (%1)::text AS position"_s.arg(function)), patience);
    FUTAGO_TRY(rows);
    return Lsn::parse(rows->value(0).text(u"position"_s)).value_or(Lsn{});
}

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
    return Check{*replayed, *replayed ? ProveReplayTexts::tr(
                                            "The standby has replayed WAL up to the primary's position %1.")
                                            .arg(now->toString())
                                      : QString()};
}

static Result<Marker> writeMarker(StepContext &context, const QString &statement)
{
    const auto rows = context.primary().sql(SqlStatement::query(statement), context.patience);
    FUTAGO_TRY(rows);
    if (!context.dialect.hasLogicalMessage)
        return Marker{Lsn::parse(rows->value(0).text(u"position"_s)).value_or(Lsn{}), true};
    const auto end = position(context.primary(), context.dialect.currentWalPosition(), context.patience);
    FUTAGO_TRY(end);
    return Marker{*end, false};
}

Result<void> ProveReplayStep::apply(StepContext &context)
{
    QElapsedTimer clock;
    clock.start();
    const auto marker = writeMarker(context, m_parameters.marker);
    FUTAGO_TRY(marker);
    const auto replayed = awaitReplay(context, *marker, std::chrono::seconds(m_parameters.timeoutSeconds));
    FUTAGO_TRY(replayed);
    if (!*replayed)
        return failure(
            ErrorKind::NotStreaming,
            ProveReplayTexts::tr(
                "The standby %1 has not replayed the marker that was written on the primary.")
                .arg(context.standby().name()),
            ProveReplayTexts::tr("Check whether replay is paused; the end of its server log is shown below."),
            logTail(context.standby(), context.patience), context.standby().login());
    m_proof =
        ProveReplayTexts::tr(
            "The marker written at WAL position %1 on the primary was replayed on the standby after %2 ms.")
            .arg(marker->at.toString())
            .arg(clock.elapsed());
    return {};
}

std::unique_ptr<Step> stepFor(const ProveReplay &parameters)
{
    return std::make_unique<ProveReplayStep>(parameters);
}

} // namespace futago
