// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/checks/checks.h"

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

std::optional<Finding> primaryIsRunning(const PairFacts &facts)
{
    if (facts.primary.isRunning())
        return std::nullopt;
    return error(ErrorKind::ServerNotRunning, HostRole::Primary,
                 Texts::tr("The PostgreSQL server of the primary %1 is not running.")
                     .arg(host(facts, HostRole::Primary)),
                 Texts::tr("Start it on the primary, then inspect again. Futago reads the settings from the "
                           "running server."),
                 u"data_directory = %1"_s.arg(facts.primary.place().dataDirectory));
}

std::optional<Finding> primaryIsNotAStandby(const PairFacts &facts)
{
    if (!facts.primary.server || !facts.primary.server->inRecovery)
        return std::nullopt;
    return error(ErrorKind::ServerIsStandby, HostRole::Primary,
                 Texts::tr("The server on %1 is itself a standby, so it cannot be the primary of this pair.")
                     .arg(host(facts, HostRole::Primary)),
                 Texts::tr("Check whether primary and standby were mixed up, or enter the server that it "
                           "follows as the primary."),
                 u"pg_is_in_recovery() = t"_s);
}

std::optional<Finding> majorsAreEqual(const PairFacts &facts)
{
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

std::optional<Finding> standbyHasPrograms(const PairFacts &facts)
{
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

std::optional<Finding> machinesAreEqual(const PairFacts &facts)
{
    if (facts.primary.machine.isEmpty() || facts.primary.machine == facts.standby.machine)
        return std::nullopt;
    return error(ErrorKind::VersionMismatch, HostRole::Standby,
                 Texts::tr("The standby %1 is a %2 machine, but the primary is %3.")
                     .arg(host(facts, HostRole::Standby), facts.standby.machine, facts.primary.machine),
                 Texts::tr("Data files can only be copied between machines of the same architecture."));
}

std::optional<Finding> serversAreDifferent(const PairFacts &facts)
{
    const bool sameHost =
        facts.primary.hostKey == facts.standby.hostKey && facts.primary.hostName == facts.standby.hostName;
    if (!sameHost || facts.primary.place().dataDirectory != facts.standby.place().dataDirectory)
        return std::nullopt;
    return error(ErrorKind::WrongDirectory, HostRole::Standby,
                 Texts::tr("Primary and standby are the same server: %1 on %2.")
                     .arg(facts.standby.place().dataDirectory, host(facts, HostRole::Standby)),
                 Texts::tr("Enter two different hosts, or two different data directories."));
}

std::optional<Finding> standbyDirectoryIsUsable(const PairFacts &facts)
{
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

std::optional<Finding> standbyHasRoom(const PairFacts &facts)
{
    if (!facts.primary.server || isSeeded(facts) || !facts.standby.freeBytes)
        return std::nullopt;
    // WAL written during the copy and a first checkpoint's worth of it come on top: a tenth and 64 MiB.
    const quint64 needed =
        facts.primary.server->databaseBytes + facts.primary.server->databaseBytes / 10 + (64u << 20);
    if (*facts.standby.freeBytes + facts.standby.dataDirectory.unfinishedCopyBytes >= needed)
        return std::nullopt;
    return error(ErrorKind::DiskTooSmall, HostRole::Standby,
                 Texts::tr("The standby %1 has %2 free for %3, but the base backup needs about %4.")
                     .arg(host(facts, HostRole::Standby), wording::size(*facts.standby.freeBytes),
                          facts.standby.place().dataDirectory, wording::size(needed)),
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

std::optional<Finding> primaryIsNotManaged(const PairFacts &facts)
{
    return isNotManaged(facts, HostRole::Primary);
}

std::optional<Finding> standbyIsNotManaged(const PairFacts &facts)
{
    return isNotManaged(facts, HostRole::Standby);
}

std::optional<Finding> formerServerIsStopped(const PairFacts &facts)
{
    const auto &server = facts.standby.server;
    if (!server || isSeeded(facts))
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

std::optional<Finding> noTablespaces(const PairFacts &facts)
{
    if (!facts.primary.server || facts.primary.server->tablespaceDirectories.isEmpty() || isSeeded(facts))
        return std::nullopt;
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

std::optional<Finding> recoveryWillLast(const PairFacts &facts)
{
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
