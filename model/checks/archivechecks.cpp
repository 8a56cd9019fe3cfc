// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/command.h"
#include "model/base/wording.h"
#include "model/checks/checks.h"
#include "model/checks/shellcommands.h"
#include "model/draft/needs.h"
#include "model/draft/wantedsettings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct ArchiveTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static Archiving archivingOf(const CheckContext &context, HostRole role)
{
    const auto valueOf = [&](const QString &name) {
        return context.standing(role, name).value_or(Standing()).value;
    };
    return {valueOf(u"archive_mode"_s), valueOf(u"archive_command"_s), valueOf(u"archive_library"_s)};
}

Findings archiveHasACommand(const CheckContext &context)
{
    QList<Finding> findings;
    const QString name = u"archive_command"_s;
    for (const HostRole role : bothRoles) {
        const Archiving archiving = archivingOf(context, role);
        if (!archiving.isOn() || archiving.hasMethod())
            continue;
        const Standing command = context.standing(role, name).value_or(Standing());
        const Fix fix =
            context.policy().archive
                ? setting(role, command, name, archiveCommand(context.host(role).spec.archiveDirectory))
                : setting(role, command, u"archive_mode"_s, u"off"_s);
        findings << aboutParameter(
            context, role == HostRole::Primary ? Severity::Warning : Severity::Note, ErrorKind::Conflict,
            role, name, command,
            {ArchiveTexts::tr("archive_mode is enabled on %1, but no method of archiving is set "
                              "(archive_command is empty).")
                 .arg(context.name(role)),
             ArchiveTexts::tr("Unarchived WAL stays in pg_wal until the disk is full and the server stops. A "
                              "standby starts archiving when it is promoted."),
             ArchiveTexts::tr("Set archive_command, or turn archive_mode off."), fix});
    }
    return findings;
}

/// Ours alone: where a site's own command puts WAL is not known.
Findings archiveHasRoom(const CheckContext &context)
{
    const QString directory = context.facts.primary.spec.archiveDirectory;
    const auto room = context.facts.primary.rooms.constFind(directory);
    if (!context.policy().archive || room == context.facts.primary.rooms.cend() ||
        !archivingOf(context, HostRole::Primary).isOurs(directory))
        return {};
    constexpr quint64 tooLittle = quint64(64) << 20;
    constexpr quint64 little = quint64(1) << 30;
    if (room->freeBytes >= little)
        return {};
    return {
        Finding{room->freeBytes < tooLittle ? Severity::Error : Severity::Warning, ErrorKind::DiskTooSmall,
                HostRole::Primary, directory,
                ArchiveTexts::tr("The archive directory %1 on the primary %2 has only %3 free.")
                    .arg(directory, context.name(HostRole::Primary), wording::size(room->freeBytes)),
                ArchiveTexts::tr("Every WAL segment is copied there and stays. When the file system is full, "
                                 "WAL stays in pg_wal until that is full too and the primary stops."),
                ArchiveTexts::tr("Choose a directory on a larger file system, or turn archiving off in the "
                                 "policy.")}};
}

static bool keepsExisting(const ShellCommand &command)
{
    return std::any_of(command.words.cbegin() + 1, command.words.cend(), [&](const QString &word) {
        if (word.startsWith(u"--"_s))
            return word == u"--no-clobber" || word == u"--interactive" || word == u"--ignore-existing" ||
                   word.startsWith(u"--update=none"_s);
        return word.startsWith(u'-') && command.program() == u"cp" &&
               (word.contains(u'n') || word.contains(u'i'));
    });
}

static bool overwrites(const ShellCommand &command)
{
    static const QStringList copying{u"cp"_s, u"scp"_s, u"rsync"_s, u"mv"_s};
    const bool writesTheFile = std::any_of(command.outputs.cbegin(), command.outputs.cend(),
                                           [](const QString &output) { return output.contains(u"%f"_s); });
    return writesTheFile || (copying.contains(command.program()) && !keepsExisting(command));
}

static bool isGuarded(const QList<ShellCommand> &commands)
{
    return std::any_of(commands.cbegin(), commands.cend(), [](const ShellCommand &command) {
        return command.program() == u"test" || command.program() == u"[";
    });
}

/// The same command behind a test, where it is a plain cp.
static std::optional<QString> guarded(const QString &text, const QList<ShellCommand> &commands)
{
    if (commands.size() != 1 || commands.constFirst().program() != u"cp")
        return std::nullopt;
    const QStringList files = copiedFiles(commands.constFirst());
    if (files.size() != 2)
        return std::nullopt;
    QString directory = files.constLast();
    if (directory.endsWith(u"/%f"_s))
        directory.chop(3);
    else if (directory.contains(u"%f"_s))
        return std::nullopt;
    return u"test ! -f %1/%f && %2"_s.arg(shellQuoted(directory), text);
}

Findings archiveIsNotOverwritten(const CheckContext &context)
{
    QList<Finding> findings;
    const QString name = u"archive_command"_s;
    for (const HostRole role : bothRoles) {
        const auto command = context.standing(role, name);
        const Archiving archiving = archivingOf(context, role);
        const auto commands = shellCommands(archiving.effectiveCommand());
        if (!archiving.isOn() || !command || !commands || isGuarded(*commands) ||
            std::none_of(commands->cbegin(), commands->cend(), overwrites))
            continue;
        const auto safe = guarded(command->value, *commands);
        findings << aboutParameter(
            context, Severity::Warning, ErrorKind::Conflict, role, name, *command,
            {ArchiveTexts::tr("archive_command on %1 overwrites files that are already in the archive.")
                 .arg(context.name(role)),
             ArchiveTexts::tr(
                 "Two servers that archive into the same directory, as after a mistaken promotion, "
                 "destroy each other's archive."),
             ArchiveTexts::tr("Let the command fail if the file exists, as “test ! -f … && cp …” does."),
             safe ? std::optional(setting(role, *command, name, *safe)) : std::nullopt});
    }
    return findings;
}

/// Why a command that ends well does not archive; empty where nothing speaks against it.
static QString whyNothingIsArchived(const QString &text, const QList<ShellCommand> &commands,
                                    const QString &dataDirectory)
{
    if (!text.contains(u"%p"_s))
        return ArchiveTexts::tr(
            "The command does not contain %p, so it copies no WAL file: WAL counts as archived and is "
            "removed, and the archive stays empty.");
    static const QStringList copying{u"cp"_s, u"scp"_s, u"rsync"_s, u"mv"_s};
    for (const ShellCommand &command : commands) {
        const QString target = copiedFiles(command).value(1);
        if (!copying.contains(command.program()) || target.isEmpty())
            continue;
        if (!target.contains(u"%f"_s) && !target.endsWith(u'/'))
            return ArchiveTexts::tr(
                "The target does not contain %f: unless it is a directory, each WAL file overwrites the "
                "one before.");
        if (!target.startsWith(u'/') && !target.contains(u':'))
            return ArchiveTexts::tr(
                "The target is relative to the data directory, so the archive is lost together with it.");
        if (!dataDirectory.isEmpty() && target.startsWith(dataDirectory + u'/'))
            return ArchiveTexts::tr(
                "The target is in the data directory: the archive is lost together with it, "
                "and each base backup copies all of it.");
    }
    return {};
}

Findings archiveKeepsWal(const CheckContext &context)
{
    QList<Finding> findings;
    const QString name = u"archive_command"_s;
    for (const HostRole role : bothRoles) {
        const auto command = context.standing(role, name);
        const Archiving archiving = archivingOf(context, role);
        const QString text = archiving.effectiveCommand();
        if (!archiving.isOn() || !command || text.isEmpty())
            continue;
        const QString why = whyNothingIsArchived(text, shellCommands(text).value_or(QList<ShellCommand>()),
                                                 context.host(role).place().dataDirectory);
        if (why.isEmpty())
            continue;
        const Fix fix =
            setting(role, *command, name, archiveCommand(context.host(role).spec.archiveDirectory));
        findings << aboutParameter(
            context, Severity::Warning, ErrorKind::Conflict, role, name, *command,
            {ArchiveTexts::tr("archive_command on %1 does not keep WAL.").arg(context.name(role)), why,
             ArchiveTexts::tr("Write a command that copies %p to a file named %f in a directory outside the "
                              "data directory."),
             fix});
    }
    return findings;
}

/// Where the primary's command puts WAL; `host` is empty for its own disk. Empty for what cannot be made out.
static QList<FileLocation> archiveLocations(const CheckContext &context)
{
    const QString text = archivingOf(context, HostRole::Primary).effectiveCommand();
    QList<FileLocation> locations;
    const auto commands = shellCommands(text).value_or(QList<ShellCommand>());
    for (const ShellCommand &command : commands) {
        static const QStringList copying{u"cp"_s, u"scp"_s, u"rsync"_s, u"mv"_s};
        QStringList files = command.outputs;
        if (copying.contains(command.program()))
            files << copiedFiles(command).mid(1);
        for (const QString &file : std::as_const(files))
            locations << fileLocation(file.contains(u"%f"_s) ? file : file + u"/%f"_s);
    }
    return locations;
}

static bool isPrimary(const CheckContext &context, const QString &host)
{
    const HostFacts &primary = context.host(HostRole::Primary);
    return QStringList{primary.spec.reachableAddress(), primary.spec.ssh.host, primary.addressSeen,
                       primary.hostName}
        .contains(host);
}

/// A local file may lie on a file system that both hosts mount.
static bool isReached(const CheckContext &context, const FileLocation &source,
                      const QList<FileLocation> &archive)
{
    return std::any_of(archive.cbegin(), archive.cend(), [&](const FileLocation &location) {
        const bool isSameHost = source.host.isEmpty() || source.host == location.host ||
                                (location.host.isEmpty() && isPrimary(context, source.host));
        return isSameHost && source.directory == location.directory;
    });
}

static QString proposedRestore(const CheckContext &context)
{
    const auto settings = wantedRecovery(context.draft.pair, context.facts, context.dialect);
    for (const WantedSetting &wanted : settings)
        if (wanted.name == u"restore_command")
            return wanted.value;
    return {};
}

static Finding outOfReach(const CheckContext &context, const Standing &restore, const QString &source,
                          const FileLocation &archive)
{
    const QString host = archive.host.isEmpty() ? context.name(HostRole::Primary) : archive.host;
    const QString proposal = proposedRestore(context);
    return aboutParameter(
        context, Severity::Warning, ErrorKind::Conflict, HostRole::Standby, u"restore_command"_s, restore,
        {ArchiveTexts::tr("restore_command of the standby %1 reads %2, but the primary archives to %3 on %4.")
             .arg(context.name(HostRole::Standby), source, archive.directory, host),
         ArchiveTexts::tr(
             "WAL that the primary has removed then cannot be fetched, and the standby needs a new "
             "base backup."),
         ArchiveTexts::tr("Let restore_command read the directory into which the primary archives."),
         proposal.isEmpty()
             ? std::nullopt
             : std::optional(setting(HostRole::Standby, restore, u"restore_command"_s, proposal))});
}

Findings restoreReachesTheArchive(const CheckContext &context)
{
    static const QStringList reading{u"cp"_s, u"scp"_s, u"rsync"_s, u"cat"_s};
    const auto restore = context.recovery(u"restore_command"_s);
    const QList<FileLocation> archive = archiveLocations(context);
    const auto commands = shellCommands(restore ? restore->value : QString());
    if (!commands || archive.isEmpty())
        return {};
    for (const ShellCommand &command : *commands)
        if (reading.contains(command.program()))
            for (const QString &file : copiedFiles(command))
                if (file.contains(u"%f"_s) && !isReached(context, fileLocation(file), archive))
                    return {outOfReach(context, *restore, file, archive.constFirst())};
    return {};
}

Findings restoreFetchesTheFile(const CheckContext &context)
{
    const QString name = u"restore_command"_s;
    const auto restore = context.recovery(name);
    if (!restore || restore->value.isEmpty() ||
        (restore->value.contains(u"%f"_s) && restore->value.contains(u"%p"_s)))
        return {};
    const QString proposal = proposedRestore(context);
    return {aboutParameter(
        context, Severity::Warning, ErrorKind::Conflict, HostRole::Standby, name, *restore,
        {ArchiveTexts::tr("restore_command of the standby %1 does not fetch the file that it is asked for.")
             .arg(context.name(HostRole::Standby)),
         ArchiveTexts::tr("The server puts the file's name in place of %f, and the path where it expects it "
                          "in place of %p; the command does not contain both."),
         ArchiveTexts::tr("Write a command that copies %f from the archive to %p."),
         proposal.isEmpty() ? std::nullopt
                            : std::optional(setting(HostRole::Standby, *restore, name, proposal))})};
}

Findings restoreFailsSoftly(const CheckContext &context)
{
    static const QStringList remote{u"scp"_s, u"ssh"_s, u"rsync"_s, u"sftp"_s};
    const QString name = u"restore_command"_s;
    const auto restore = context.recovery(name);
    const auto commands = shellCommands(restore ? restore->value : QString());
    if (!commands || !remote.contains(commands->constLast().program()))
        return {};
    return {aboutParameter(
        context, Severity::Warning, ErrorKind::NotStreaming, HostRole::Standby, name, *restore,
        {ArchiveTexts::tr(
             "restore_command of the standby %1 stops the standby when the archive's host is unavailable.")
             .arg(context.name(HostRole::Standby)),
         ArchiveTexts::tr(
             "In that case %1 ends with 255, and PostgreSQL ends recovery on any status above 125.")
             .arg(commands->constLast().program()),
         ArchiveTexts::tr("End the command with “|| exit 1”."),
         setting(HostRole::Standby, *restore, name, restore->value + u" || exit 1"_s)})};
}

Findings standbyArchivesAlone(const CheckContext &context)
{
    const QString name = u"archive_mode"_s;
    const auto mode = context.standing(HostRole::Standby, name);
    if (!mode || !mode->isSame(u"always"_s))
        return {};
    return {aboutParameter(
        context, Severity::Note, ErrorKind::Conflict, HostRole::Standby, name, *mode,
        {ArchiveTexts::tr("With archive_mode = always the standby %1 archives all WAL that it receives, too.")
             .arg(context.name(HostRole::Standby)),
         ArchiveTexts::tr("If both servers archive into one directory, a command that refuses existing files "
                          "keeps failing, and pg_wal of the standby fills up."),
         ArchiveTexts::tr("Give the standby an archive of its own, or set archive_mode to on."),
         setting(HostRole::Standby, *mode, name, u"on"_s)})};
}

} // namespace futago::checks
