// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/checks/checks.h"
#include "model/draft/restart.h"
#include "model/facts/walplace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct ObstacleTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

Findings copyCanBePlaced(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (!facts.standby.dataDirectory.parentIsClosed || isSeeded(facts))
        return std::nullopt;
    const QString parent = facts.standby.place().dataDirectory.section(u'/', 0, -2);
    return Finding{
        Severity::Error,
        ErrorKind::PermissionDenied,
        HostRole::Standby,
        {},
        ObstacleTexts::tr("User %1 cannot create a directory in %2 on the standby %3.")
            .arg(facts.standby.spec.serverUser, parent, facts.standby.spec.name()),
        ObstacleTexts::tr("The base backup is written beside the data directory and then renamed to it."),
        ObstacleTexts::tr("Give that user the right to write in the directory.")};
}

Findings primaryCanBeCopied(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const QString &entry = facts.primary.dataDirectory.unreadableEntry;
    if (entry.isEmpty() || isSeeded(facts))
        return std::nullopt;
    return Finding{
        Severity::Error,
        ErrorKind::PermissionDenied,
        HostRole::Primary,
        entry,
        ObstacleTexts::tr("User %1 cannot read %2 on the primary %3.")
            .arg(facts.primary.spec.serverUser, entry, facts.primary.spec.name()),
        ObstacleTexts::tr("A base backup copies everything in the data directory, and fails there."),
        ObstacleTexts::tr("Move it out of the data directory, or make it readable for that user.")};
}

/// Empty where nothing is lost.
static QString whyWalMoves(const PairFacts &facts)
{
    const QString &link = facts.standby.dataDirectory.walLink;
    switch (walPlaceOfCopy(facts)) {
    case WalPlace::NotPossibleInThisVersion:
        return ObstacleTexts::tr("pg_basebackup of this version cannot put WAL into another directory.");
    case WalPlace::DirectoryIsClosed:
        return ObstacleTexts::tr("User %1 cannot create a directory beside %2 on the same file system.")
            .arg(facts.standby.spec.serverUser, link);
    case WalPlace::TooLittleRoom:
        return ObstacleTexts::tr(
                   "Beside the WAL of the former server there is no room for that of the copy (%1 free).")
            .arg(wording::size(facts.standby.walFreeBytes.value_or(0)));
    case WalPlace::WithTheData:
    case WalPlace::BesideTheFormer:
        break;
    }
    return {};
}

Findings walKeepsItsDisk(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const QString why = whyWalMoves(facts);
    if (why.isEmpty() || isSeeded(facts))
        return std::nullopt;
    const QString &link = facts.standby.dataDirectory.walLink;
    return Finding{
        Severity::Warning,
        ErrorKind::DiskTooSmall,
        HostRole::Standby,
        link,
        ObstacleTexts::tr(
            "pg_wal of the standby %1 is a link to %2; in the new copy it will be a plain directory.")
            .arg(facts.standby.spec.name(), link),
        why,
        ObstacleTexts::tr(
            "Make sure that the file system of the data directory has room for the WAL, or move "
            "pg_wal again later while the server is stopped.")};
}

static QString messageOf(FileObstacle obstacle, const QString &path, const HostSpec &host)
{
    switch (obstacle) {
    case FileObstacle::MountPoint:
        return ObstacleTexts::tr("%1 on %2 is a mount point of its own, so it cannot be replaced.")
            .arg(path, host.name());
    case FileObstacle::Locked:
        return ObstacleTexts::tr("%1 on %2 is protected against changes by a file attribute (chattr).")
            .arg(path, host.name());
    case FileObstacle::HardLinked:
        return ObstacleTexts::tr(
                   "%1 on %2 has a second name (hard link), which would keep the former contents.")
            .arg(path, host.name());
    case FileObstacle::OwnedByAnother:
        return ObstacleTexts::tr("User %3 cannot change %1 on %2 without changing its owner and group.")
            .arg(path, host.name(), host.serverUser);
    case FileObstacle::DirectoryNotWritable:
        return ObstacleTexts::tr("User %3 cannot write in the directory of %1 on %2.")
            .arg(path, host.name(), host.serverUser);
    case FileObstacle::None:
        break;
    }
    return {};
}

static QString hintOf(FileObstacle obstacle)
{
    switch (obstacle) {
    case FileObstacle::MountPoint:
        return ObstacleTexts::tr(
            "Mount the directory instead of the single file, or manually apply the change shown "
            "on the Review page where the file comes from.");
    case FileObstacle::Locked:
        return ObstacleTexts::tr("Remove the attribute (chattr -i -a) if the file may be changed.");
    case FileObstacle::HardLinked:
        return ObstacleTexts::tr("Replace the second name by a symbolic link.");
    default:
        return ObstacleTexts::tr(
            "Change the owner of the file and its directory to that user, or manually apply the "
            "change shown on the Review page.");
    }
}

Findings filesCanBeReplaced(const CheckContext &context)
{
    QList<Finding> findings;
    for (const DraftDocument &document : context.draft.documents) {
        const FileObstacle obstacle = document.current.obstacle;
        const bool isWritten =
            document.isChanged() || document.wanted != context.draft.finalBytes(document.host, document.kind);
        if (obstacle == FileObstacle::None || document.arrivesWithBaseBackup || !isWritten)
            continue;
        const HostSpec &spec = context.host(document.host).spec;
        findings << Finding{Severity::Error,
                            ErrorKind::PermissionDenied,
                            document.host,
                            document.path(),
                            messageOf(obstacle, document.path(), spec),
                            {},
                            hintOf(obstacle)};
        findings.last().place = {document.kind, 0, {}};
    }
    return findings;
}

static bool isStopped(const CheckContext &context, HostRole role)
{
    const HostFacts &host = context.host(role);
    if (!context.keepsItsServer(role))
        return host.isRunning();
    return isRestarted(context.facts, context.draft, role);
}

Findings stopsWillEnd(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = context.host(role);
        if (host.stopProblems.isEmpty() || !isStopped(context, role))
            continue;
        findings << Finding{
            Severity::Error,
            ErrorKind::Conflict,
            role,
            {},
            ObstacleTexts::tr("The plan stops the server on %1, but its shutdown would not end.")
                .arg(host.spec.name()),
            ObstacleTexts::tr("Until it ended, the server would accept no connections."),
            ObstacleTexts::tr("Resolve what is shown below, then inspect again."),
            host.stopProblems.join(u'\n')};
    }
    return findings;
}

} // namespace futago::checks
