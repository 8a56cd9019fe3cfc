// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include "model/plan/planner.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace futago::checks {

struct DraftTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

std::optional<Finding> modeIsKnownToTheServer(const PairFacts &facts, const Draft &draft)
{
    const auto dialect = PgDialect::of(facts.primary.server->version);
    if (draft.pair.policy.mode != ReplicationMode::ApplySynchronous || !dialect || dialect->hasRemoteApply)
        return std::nullopt;
    return Finding{Severity::Error,
                   ErrorKind::VersionMismatch,
                   HostRole::Primary,
                   QStringLiteral("synchronous_commit"),
                   DraftTexts::tr("PostgreSQL %1 does not support the mode “%2”.")
                       .arg(facts.primary.server->version.display(), displayName(draft.pair.policy.mode)),
                   DraftTexts::tr("synchronous_commit = remote_apply needs PostgreSQL 9.6 or later."),
                   DraftTexts::tr("Choose another mode.")};
}

/// The server's own rule (slot.c, ReplicationSlotValidateName).
std::optional<Finding> slotNameIsValid(const PairFacts &facts, const Draft &draft)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z0-9_]{1,63}$"));
    const auto dialect = PgDialect::of(facts.primary.server->version);
    const bool usesSlot = draft.pair.policy.useSlot && dialect && dialect->hasSlots;
    if (!usesSlot || pattern.match(draft.pair.policy.slotName).hasMatch())
        return std::nullopt;
    return Finding{
        Severity::Error,
        ErrorKind::BadInput,
        HostRole::Primary,
        QStringLiteral("primary_slot_name"),
        DraftTexts::tr("“%1” cannot be the name of a replication slot.").arg(draft.pair.policy.slotName),
        DraftTexts::tr(
            "Slot names consist of lower case letters, digits and underscores, at most 63 in all."),
        DraftTexts::tr("Choose another slot name.")};
}

std::optional<Finding> synchronousWithOneStandby(const PairFacts &, const Draft &draft)
{
    if (!waitsForStandby(draft.pair.policy.mode))
        return std::nullopt;
    return Finding{
        Severity::Warning,
        ErrorKind::NotStreaming,
        HostRole::Primary,
        QStringLiteral("synchronous_standby_names"),
        DraftTexts::tr(
            "With one standby, the mode “%1” stops all writes on the primary while the standby is away.")
            .arg(displayName(draft.pair.policy.mode)),
        DraftTexts::tr("A commit waits for the standby “%1” without a time limit; statement_timeout does not "
                       "end the wait.")
            .arg(draft.pair.policy.applicationName),
        DraftTexts::tr("Choose an asynchronous mode, or be ready to empty synchronous_standby_names when the "
                       "standby fails.")};
}

std::optional<Finding> restartCutsSessions(const PairFacts &facts, const Draft &draft)
{
    if (!needsRestart(facts.primary, draft.onPrimary) || facts.primary.server->clientSessions == 0)
        return std::nullopt;
    const int sessions = facts.primary.server->clientSessions;
    return Finding{
        Severity::Warning,
        ErrorKind::Conflict,
        HostRole::Primary,
        {},
        DraftTexts::tr("The primary %1 will be restarted, which cuts %n session(s).", nullptr, sessions)
            .arg(facts.primary.spec.ssh.display()),
        DraftTexts::tr("Some of the changed parameters are only read at server start."),
        DraftTexts::tr("Apply the plan when a short interruption is acceptable.")};
}

std::optional<Finding> directoryIsMovedAside(const PairFacts &facts, const Draft &)
{
    if (isSeeded(facts) || facts.standby.dataDirectory.state != DataDirectoryState::Cluster)
        return std::nullopt;
    return Finding{
        Severity::Note,
        ErrorKind::DirectoryNotEmpty,
        HostRole::Standby,
        facts.standby.place().dataDirectory,
        DraftTexts::tr(
            "The data directory %1 of the standby %2 holds a cluster; it is renamed aside, not deleted.")
            .arg(facts.standby.place().dataDirectory, facts.standby.spec.ssh.display()),
        DraftTexts::tr("The base backup goes to this path."),
        DraftTexts::tr("Undo brings it back; remove it yourself when you no longer need it.")};
}

std::optional<Finding> minorVersionsDiffer(const PairFacts &facts, const Draft &)
{
    const PgVersion primary = facts.primary.server->version;
    const PgVersion standby = facts.standby.binaryVersion;
    if (standby.number == 0 || standby == primary || standby.major() != primary.major())
        return std::nullopt;
    return Finding{
        Severity::Warning,
        ErrorKind::VersionMismatch,
        HostRole::Standby,
        {},
        DraftTexts::tr("The standby has PostgreSQL %1, the primary %2.")
            .arg(standby.display(), primary.display()),
        DraftTexts::tr(
            "Minor versions should be the same; until they are, the standby should be the newer one."),
        DraftTexts::tr("Update both hosts to the same minor version.")};
}

} // namespace futago::checks
