// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/checks/checks.h"
#include "model/facts/rolereading.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static QString host(const PairFacts &facts, HostRole role)
{
    return facts.host(role).spec.name();
}

static Finding error(ErrorKind kind, HostRole role, QString message, QString hint, QString raw = {})
{
    return Finding{Severity::Error, kind, role, {}, std::move(message), {}, std::move(hint), std::move(raw)};
}

Findings primaryIsRunning(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (facts.primary.isRunning())
        return std::nullopt;
    return error(ErrorKind::ServerNotRunning, HostRole::Primary,
                 Texts::tr("The PostgreSQL server of the primary %1 is not running.")
                     .arg(host(facts, HostRole::Primary)),
                 Texts::tr("Start it on the primary, then inspect again. Futago reads the settings from the "
                           "running server."),
                 u"data_directory = %1"_s.arg(facts.primary.place().dataDirectory));
}

Findings primaryIsNotAStandby(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (!facts.primary.server || !facts.primary.server->inRecovery)
        return std::nullopt;
    return error(ErrorKind::ServerIsStandby, HostRole::Primary,
                 Texts::tr("The server on %1 is itself a standby, so it cannot be the primary of this pair.")
                     .arg(host(facts, HostRole::Primary)),
                 Texts::tr("Check whether primary and standby were mixed up, or enter the server that it "
                           "follows as the primary."),
                 u"pg_is_in_recovery() = t"_s);
}

Findings majorsAreEqual(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (!facts.primary.server || facts.standby.binaryVersion.number == 0)
        return std::nullopt;
    const QString primary = facts.primary.server->version.major();
    const QString standby = facts.standby.binaryVersion.major();
    if (primary == standby)
        return std::nullopt;
    return error(ErrorKind::VersionMismatch, HostRole::Standby,
                 Texts::tr("The standby %1 has PostgreSQL %2, but the primary has %3.")
                     .arg(host(facts, HostRole::Standby), standby, primary),
                 Texts::tr("Streaming replication needs the same major version on both hosts: install "
                           "PostgreSQL %1 on the standby.")
                     .arg(primary));
}

Findings standbyHasPrograms(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (facts.standby.binaryVersion.number != 0 && !facts.standby.place().binDirectory.isEmpty())
        return std::nullopt;
    const QString major = facts.primary.server ? facts.primary.server->version.major() : QString();
    Finding finding = error(
        ErrorKind::FileMissing, HostRole::Standby,
        Texts::tr("No PostgreSQL programs were found on the standby %1.").arg(host(facts, HostRole::Standby)),
        major.isEmpty() ? Texts::tr("Install the primary's version of PostgreSQL on the standby.")
                        : Texts::tr("Install PostgreSQL %1 on the standby.").arg(major));
    finding.why = Texts::tr("Futago installs nothing: the standby runs with its own programs.");
    return finding;
}

Findings machinesAreEqual(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (facts.primary.machine.isEmpty() || facts.primary.machine == facts.standby.machine)
        return std::nullopt;
    return error(ErrorKind::VersionMismatch, HostRole::Standby,
                 Texts::tr("The standby %1 is a %2 machine, but the primary is %3.")
                     .arg(host(facts, HostRole::Standby), facts.standby.machine, facts.primary.machine),
                 Texts::tr("Data files can only be copied between machines of the same architecture."));
}

Findings serversAreDifferent(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const bool sameHost =
        facts.primary.hostKey == facts.standby.hostKey && facts.primary.hostName == facts.standby.hostName;
    if (!sameHost || facts.primary.place().dataDirectory != facts.standby.place().dataDirectory)
        return std::nullopt;
    return error(ErrorKind::WrongDirectory, HostRole::Standby,
                 Texts::tr("Primary and standby are the same server: %1 on %2.")
                     .arg(facts.standby.place().dataDirectory, host(facts, HostRole::Standby)),
                 Texts::tr("Enter two different hosts, or two different data directories."));
}

Findings standbyDirectoryIsUsable(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const DataDirectoryFact &directory = facts.standby.dataDirectory;
    const QString path = facts.standby.place().dataDirectory;
    if (directory.state == DataDirectoryState::Foreign)
        return error(
            ErrorKind::WrongDirectory, HostRole::Standby,
            Texts::tr(
                "The directory %1 on the standby %2 contains files, but is not a PostgreSQL data directory.")
                .arg(path, host(facts, HostRole::Standby)),
            Texts::tr("Enter the data directory of the standby; Futago does not move directories whose "
                      "contents it does not recognize."));
    if (directory.isMountPoint && !isSeeded(facts))
        return error(
            ErrorKind::WrongDirectory, HostRole::Standby,
            Texts::tr("The data directory %1 of the standby %2 is a mount point, so it cannot be renamed.")
                .arg(path, host(facts, HostRole::Standby)),
            Texts::tr("Use a directory below the mount point as the data directory."));
    return std::nullopt;
}

/// What the base backup brings to one file system of the standby.
struct Demand
{
    QString path;
    quint64 freeBytes = 0;
    quint64 neededBytes = 0;
};

/// By file system. Where nothing was measured, databases and tablespaces are taken for the data directory's.
static QList<Demand> demandsOf(const PairFacts &facts)
{
    const HostFacts &standby = facts.standby;
    const QString data = standby.place().dataDirectory;
    const auto room = standby.rooms.constFind(data);
    if (facts.primary.bulk.isEmpty() || room == standby.rooms.cend())
        return {{data, standby.freeBytes.value_or(~quint64(0)), facts.primary.server->databaseBytes}};
    QMap<quint64, Demand> demands;
    const auto demand = [&](const QString &path, quint64 bytes) {
        const auto found = standby.rooms.constFind(path);
        if (found == standby.rooms.cend())
            return;
        Demand &one = demands[found->device];
        one.path = one.path.isEmpty() ? path : one.path;
        one.freeBytes = found->freeBytes;
        one.neededBytes += bytes;
    };
    const auto &bulk = facts.primary.bulk;
    demand(data, bulk.value(facts.primary.place().dataDirectory));
    // What of an unfinished copy lies there already is not known.
    if (standby.dataDirectory.unfinishedCopyBytes == 0)
        for (const QString &path : facts.primary.server->tablespaceDirectories)
            demand(path, bulk.value(path));
    return demands.values();
}

static std::optional<Demand> lackOfRoom(const PairFacts &facts)
{
    for (Demand demand : demandsOf(facts)) {
        // WAL written during the copy and a first checkpoint's worth of it come on top: a tenth and 64 MiB.
        demand.neededBytes += demand.neededBytes / 10 + (64u << 20);
        const bool hasUnfinished = demand.path == facts.standby.place().dataDirectory;
        const quint64 reused = hasUnfinished ? facts.standby.dataDirectory.unfinishedCopyBytes : 0;
        if (demand.freeBytes < demand.neededBytes && demand.freeBytes + reused < demand.neededBytes)
            return demand;
    }
    return std::nullopt;
}

Findings standbyHasRoom(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (!facts.primary.server || isSeeded(facts))
        return std::nullopt;
    const auto lack = lackOfRoom(facts);
    if (!lack)
        return std::nullopt;
    return error(ErrorKind::DiskTooSmall, HostRole::Standby,
                 Texts::tr("The standby %1 has %2 free for %3, but the base backup needs about %4.")
                     .arg(host(facts, HostRole::Standby), wording::size(lack->freeBytes), lack->path,
                          wording::size(lack->neededBytes)),
                 Texts::tr("Free some space on the standby; the old data directory is only renamed, not "
                           "deleted, and still occupies its space."));
}

static std::optional<Finding> isNotManaged(const PairFacts &facts, HostRole role)
{
    const QStringList managers = facts.host(role).managers;
    if (managers.isEmpty())
        return std::nullopt;
    return error(
        ErrorKind::ManagedElsewhere, role,
        Texts::tr("The server on %1 is managed by %2.").arg(host(facts, role), wording::list(managers)),
        Texts::tr("Change it with that cluster manager; Futago only shows such servers."));
}

Findings primaryIsNotManaged(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    return isNotManaged(facts, HostRole::Primary);
}

Findings standbyIsNotManaged(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    return isNotManaged(facts, HostRole::Standby);
}

static RoleReading rolesOf(const PairFacts &facts)
{
    return readRoles({evidenceOf(facts.primary), evidenceOf(facts.standby)}, facts.primary.spec.id);
}

/// Of one cluster for certain: a stranger's server that accepts writes is told by formerServerIsStopped.
static bool areTwoPrimaries(const PairFacts &facts)
{
    return rolesOf(facts).state == RoleState::TwoPrimaries &&
           !facts.primary.dataDirectory.systemIdentifier.isEmpty() &&
           !facts.standby.dataDirectory.systemIdentifier.isEmpty();
}

/// One of both has what people wrote since they parted, and a plan would put the standby's aside.
Findings onePrimaryAlone(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (!areTwoPrimaries(facts))
        return std::nullopt;
    const QString one = host(facts, HostRole::Primary);
    const QString other = host(facts, HostRole::Standby);
    const MemberId promoted = rolesOf(facts).promoted;
    const QString parted =
        promoted.isEmpty()
            ? Texts::tr(
                  "Both are on timeline %L1, so the servers do not tell which of them was promoted later.")
                  .arg(facts.primary.server->timeline)
            : Texts::tr("%1 is on the later timeline: it was promoted after the other.")
                  .arg(promoted == facts.primary.spec.id ? one : other);
    return Finding{
        Severity::Error,
        ErrorKind::Conflict,
        HostRole::Standby,
        facts.standby.place().dataDirectory,
        Texts::tr("The servers on %1 and %2 both accept writes and are of one cluster: there are two "
                  "primaries.")
            .arg(one, other),
        parted,
        Texts::tr("Find out which of them has the data that you need, and stop the other one. If that "
                  "is %1, the server on %2 can become its standby: its data directory is renamed and "
                  "kept. If it is %2, create a new pair with %2 as the primary.")
            .arg(one, other)};
}

Findings formerServerIsStopped(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    const auto &server = facts.standby.server;
    if (!server || isSeeded(facts) || areTwoPrimaries(facts))
        return std::nullopt;
    const QString where = host(facts, HostRole::Standby);
    const QString directory = facts.standby.place().dataDirectory;
    const QString message =
        server->inRecovery
            ? Texts::tr("A standby of another primary is running on %1 in %2 with %Ln session(s); it will be "
                        "stopped, and its data directory will be renamed and kept.",
                        nullptr, server->clientSessions)
            : Texts::tr("A server that accepts writes is running on %1 in %2 with %Ln session(s); it will be "
                        "stopped, and its data directory will be renamed and kept.",
                        nullptr, server->clientSessions);
    return Finding{
        Severity::Warning,
        ErrorKind::Conflict,
        HostRole::Standby,
        directory,
        message.arg(where, directory),
        Texts::tr("The standby of this pair uses this directory."),
        Texts::tr(
            "Make sure that nobody needs this server any more, or specify another host or data directory.")};
}

/// Those of the primary that have something in them on the standby, though not of an unfinished copy.
static QStringList filledTablespaces(const PairFacts &facts)
{
    QStringList filled;
    if (facts.standby.dataDirectory.unfinishedCopyBytes == 0)
        for (const QString &path : facts.primary.server->tablespaceDirectories)
            if (facts.standby.rooms.value(path).isFilled)
                filled << path;
    return filled;
}

Findings noTablespaces(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (!facts.primary.server || facts.primary.server->tablespaceDirectories.isEmpty() || isSeeded(facts))
        return std::nullopt;
    if (const QStringList filled = filledTablespaces(facts); !filled.isEmpty())
        return error(
            ErrorKind::DirectoryNotEmpty, HostRole::Standby,
            Texts::tr("The standby %1 already has something in %2, where the primary has tablespaces.")
                .arg(host(facts, HostRole::Standby), wording::list(filled)),
            Texts::tr("The base backup puts tablespaces at the same paths, and these directories must not "
                      "exist or must be empty. Move their contents to another place."));
    return Finding{
        Severity::Warning,
        ErrorKind::DirectoryNotEmpty,
        HostRole::Standby,
        {},
        Texts::tr("The primary has tablespaces in %1; the same directories on the standby %2 must be "
                  "missing or empty.")
            .arg(wording::list(facts.primary.server->tablespaceDirectories), host(facts, HostRole::Standby)),
        Texts::tr("The base backup puts tablespaces at the same paths."),
        Texts::tr("Check these directories on the standby before you apply the plan.")};
}

Findings recoveryWillLast(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    if (facts.standby.recoveryEnders.isEmpty())
        return std::nullopt;
    return Finding{
        Severity::Error,
        ErrorKind::Conflict,
        HostRole::Standby,
        facts.standby.place().configFile,
        Texts::tr("The configuration of the standby %1 would end its recovery.")
            .arg(host(facts, HostRole::Standby)),
        Texts::tr("The server would accept writes as a second primary, or stop."),
        Texts::tr(
            "Remove what is shown below from its configuration, included files too, then inspect again."),
        facts.standby.recoveryEnders.join(u'\n')};
}

} // namespace futago::checks
