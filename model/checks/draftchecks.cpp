// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include "model/draft/restart.h"
#include "model/postgres/syncnames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct DraftTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

Findings modeIsKnownToTheServer(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const auto dialect = PgDialect::of(facts.primary.server->version);
    if (draft.pair.policy.mode != ReplicationMode::ApplySynchronous || !dialect || dialect->hasRemoteApply)
        return std::nullopt;
    return Finding{Severity::Error,
                   ErrorKind::VersionMismatch,
                   HostRole::Primary,
                   QStringLiteral("synchronous_commit"),
                   DraftTexts::tr("PostgreSQL %1 on the primary %2 does not support the mode “%3”.")
                       .arg(facts.primary.server->version.display(), facts.primary.spec.name(),
                            displayName(draft.pair.policy.mode)),
                   DraftTexts::tr("synchronous_commit = remote_apply needs PostgreSQL 9.6 or later."),
                   DraftTexts::tr("Choose another mode.")};
}

Findings synchronousWithOneStandby(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    if (!waitsForStandby(draft.pair.policy.mode))
        return std::nullopt;
    return Finding{
        Severity::Warning,
        ErrorKind::NotStreaming,
        HostRole::Primary,
        QStringLiteral("synchronous_standby_names"),
        DraftTexts::tr("With one standby, the mode “%1” stops all writes on the primary %2 while the standby "
                       "is unavailable.")
            .arg(displayName(draft.pair.policy.mode), facts.primary.spec.name()),
        DraftTexts::tr("A commit waits for the standby “%1” without a time limit; statement_timeout does not "
                       "end the wait.")
            .arg(draft.pair.standby().names.applicationName),
        DraftTexts::tr("Choose an asynchronous mode, or be prepared to empty synchronous_standby_names when "
                       "the standby fails.")};
}

static QString namesAfterwards(const Draft &draft)
{
    for (const WantedSetting &setting : draft.onPrimaryFinally)
        if (setting.name == u"synchronous_standby_names")
            return setting.value;
    return {};
}

static Finding aboutNames(Severity severity, QString message, QString why, QString hint)
{
    return Finding{severity,           ErrorKind::Conflict, HostRole::Primary, u"synchronous_standby_names"_s,
                   std::move(message), std::move(why),      std::move(hint)};
}

static Finding cannotWaitForBoth(const QString &primary, const QString &names, const QString &standby)
{
    return aboutNames(
        Severity::Error,
        DraftTexts::tr("The primary %1 has synchronous_standby_names = '%2', to which the standby “%3” "
                       "cannot be added.")
            .arg(primary, names, standby),
        DraftTexts::tr("Before PostgreSQL 9.6 a commit can wait for one standby only; ANY N with more than N "
                       "names does not guarantee that a commit waits for a particular one."),
        DraftTexts::tr("Choose an asynchronous mode, or change synchronous_standby_names on the primary."));
}

static Finding waitsForAnybody(const QString &primary)
{
    return aboutNames(
        Severity::Warning,
        DraftTexts::tr("synchronous_standby_names of the primary %1 is “*”, which matches every standby "
                       "including this one. It is not changed.")
            .arg(primary),
        DraftTexts::tr(
            "A commit waits for whichever standby answers first, and keeps waiting when none is connected."),
        DraftTexts::tr("Write the names of the standbys on the primary instead of “*”."));
}

static Finding waitsForOthersToo(const QString &primary, const QString &names, const Pair &pair,
                                 const PgDialect &dialect)
{
    const Policy &policy = pair.policy;
    const QString &standby = pair.standby().names.applicationName;
    const QString hint =
        DraftTexts::tr("Remove names from synchronous_standby_names on the primary if nobody needs them.");
    if (!waitsForStandby(policy.mode))
        return aboutNames(
            Severity::Warning,
            DraftTexts::tr(
                "Commits on the primary %1 continue to wait for other standbys (synchronous_standby_names = "
                "'%2'); the mode “%3” applies to the new standby only.")
                .arg(primary, names, displayName(policy.mode)),
            DraftTexts::tr(
                "Names that do not belong to this pair are kept, and synchronous_commit is not changed."),
            hint);
    if (SynchronousStandbys::parse(names, dialect).alwaysWaitsFor(standby))
        return aboutNames(Severity::Warning,
                          DraftTexts::tr("Commits on the primary %1 wait for other standbys besides “%2” "
                                         "(synchronous_standby_names = '%3'), with synchronous_commit = %4.")
                              .arg(primary, standby, names, synchronousCommitOf(policy.mode)),
                          DraftTexts::tr("Names that do not belong to this pair are kept."), hint);
    return aboutNames(Severity::Warning,
                      DraftTexts::tr("On the primary %1, another standby can acknowledge commits in place of "
                                     "“%2” (synchronous_standby_names = '%3').")
                          .arg(primary, standby, names),
                      DraftTexts::tr("A commit may return before this standby has received it."), hint);
}

Findings otherStandbysAreWaitedFor(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    const Policy &policy = draft.pair.policy;
    const QString &standby = draft.pair.standby().names.applicationName;
    const ServerFacts &server = *facts.primary.server;
    const auto dialect = PgDialect::of(server.version);
    const QString now = server.setting(u"synchronous_standby_names"_s);
    const auto mode = valueNamed<ReplicationMode>(server.setting(u"synchronous_commit"_s));
    const bool waits = waitsForStandby(policy.mode) || (mode && waitsForStandby(*mode));
    if (!dialect || !waits)
        return std::nullopt;
    const auto others = SynchronousStandbys::parse(withoutStandby(now, standby, *dialect), *dialect);
    if (others.names.isEmpty())
        return std::nullopt;
    const QString primary = facts.primary.spec.name();
    if (others.isAnybody())
        return waitsForAnybody(primary);
    if (waitsForStandby(policy.mode) && !withStandby(now, standby, *dialect))
        return cannotWaitForBoth(primary, now, standby);
    return waitsForOthersToo(primary, namesAfterwards(draft), draft.pair, *dialect);
}

Findings restartCutsSessions(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const Draft &draft = context.draft;
    if (!isRestarted(facts, draft, HostRole::Primary) || facts.primary.server->clientSessions == 0)
        return std::nullopt;
    const int sessions = facts.primary.server->clientSessions;
    return Finding{Severity::Warning,
                   ErrorKind::Conflict,
                   HostRole::Primary,
                   {},
                   DraftTexts::tr("The primary %1 will be restarted, which disconnects %Ln session(s).",
                                  nullptr, sessions)
                       .arg(facts.primary.spec.name()),
                   DraftTexts::tr("Some of the changed parameters are only read at server start."),
                   DraftTexts::tr("Apply the plan when a short interruption is acceptable.")};
}

Findings directoryIsMovedAside(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (isSeeded(facts) || facts.standby.server ||
        facts.standby.dataDirectory.state != DataDirectoryState::Cluster)
        return std::nullopt;
    return Finding{
        Severity::Note,
        ErrorKind::DirectoryNotEmpty,
        HostRole::Standby,
        facts.standby.place().dataDirectory,
        DraftTexts::tr(
            "The data directory %1 of the standby %2 contains a cluster; it will be renamed, not deleted.")
            .arg(facts.standby.place().dataDirectory, facts.standby.spec.name()),
        DraftTexts::tr("The base backup uses this path."),
        DraftTexts::tr("Undo restores it; remove it yourself when you no longer need it.")};
}

Findings minorVersionsDiffer(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const PgVersion primary = facts.primary.server->version;
    const PgVersion standby = facts.standby.binaryVersion;
    if (standby.number == 0 || standby == primary || standby.major() != primary.major())
        return std::nullopt;
    return Finding{
        Severity::Warning,
        ErrorKind::VersionMismatch,
        HostRole::Standby,
        {},
        DraftTexts::tr("The standby %1 has PostgreSQL %2, the primary %3.")
            .arg(facts.standby.spec.name(), standby.display(), primary.display()),
        DraftTexts::tr(
            "Minor versions should be the same; until they are, the standby should be the newer one."),
        DraftTexts::tr("Update both hosts to the same minor version.")};
}

} // namespace futago::checks
