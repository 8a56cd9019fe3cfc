// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/stepdescription.h"

#include "model/base/wording.h"
#include "model/documents/masking.h"
#include "model/plan/hostkeyscan.h"
#include "model/plan/servercommands.h"
#include "model/plan/stepcommands.h"
#include "model/plan/stepsql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

/// One overload per kind of step, so that a new kind without a description does not compile.
class Describer
{
    Q_DECLARE_TR_FUNCTIONS(futago::StepDescription)

public:
    Describer(const HostSpec &host, HostRole role)
        : m_host(host)
        , m_role(role)
    {
    }

    StepDescription operator()(const MakeKeyPair &p) const
    {
        StepDescription d;
        d.title = tr("SSH key pair of the OS user");
        d.progress = tr("Creating the SSH key pair %1").arg(p.keyFile);
        d.commands << shellQuoted({u"ssh-keygen"_s, u"-q"_s, u"-t"_s, p.type, u"-N"_s, QString(), u"-C"_s,
                                   p.comment, u"-f"_s, p.keyFile});
        d.undo = tr("If this plan created the key pair, it is renamed and kept.");
        return d;
    }
    StepDescription operator()(const AuthorizeKey &p) const
    {
        StepDescription d;
        d.title = tr("Public key in authorized_keys");
        d.progress = tr("Adding the other host's public key to %1").arg(p.file);
        d.commands << tr("Append to %1: %2 <public key of the other host>").arg(p.file, p.options);
        d.undo = tr("The added line is removed.");
        return d;
    }
    StepDescription operator()(const TrustHostKey &p) const
    {
        StepDescription d;
        d.title = tr("Host key in known_hosts");
        d.progress = tr("Comparing and adding the host key of %1").arg(p.address);
        d.commands << shellQuoted(hostKeyScan(p))
                   << tr("Append to %1: %2 (%3)").arg(p.file, p.address, p.key.fingerprint());
        d.undo = tr("The added line is removed.");
        return d;
    }
    StepDescription operator()(const TestLogin &p) const
    {
        StepDescription d;
        d.title = tr("Login to the other host by key");
        d.progress = tr("Trying the login to the other host");
        d.commands << shellQuoted(p.argv);
        d.undo = tr("This step changes nothing.");
        return d;
    }
    StepDescription operator()(const StorePassword &p) const
    {
        StepDescription d;
        d.title = tr("Password in the password file");
        d.progress = tr("Writing the password to %1").arg(p.file);
        d.commands << tr("Add to %1 (mode 600): %2:%3:replication:%4:<password>")
                          .arg(p.file, p.address)
                          .arg(p.port)
                          .arg(p.roleName);
        d.undo = tr("The added entry is removed.");
        return d;
    }
    StepDescription operator()(const EnsureRole &p) const
    {
        StepDescription d;
        d.title = tr("Replication role “%1”").arg(p.name);
        d.progress =
            p.existed ? tr("Changing the role “%1”").arg(p.name) : tr("Creating the role “%1”").arg(p.name);
        d.sql << roleStatement(p, QString(), u"<run>"_s).display();
        if (p.existed)
            d.consequence =
                tr("The role's password is replaced unless it is already this one: other standbys and backup "
                   "tools that log in as “%1” with the old password can no longer connect.")
                    .arg(p.name);
        d.undo = p.existed ? tr("There is no undo: the role existed before and keeps its new password.")
                           : tr("The role is dropped.");
        d.reversibility = p.existed ? Reversibility::Irreversible : Reversibility::Reversible;
        return d;
    }
    StepDescription operator()(const MakeDirectory &p) const
    {
        StepDescription d;
        d.title = tr("WAL archive directory");
        d.progress = tr("Creating the directory %1").arg(p.path);
        d.commands << makeDirectoryCommand(p).display();
        d.undo = tr("The directory is removed if it is still empty; otherwise it is kept.");
        return d;
    }
    StepDescription operator()(const CheckConfiguration &p) const
    {
        StepDescription d;
        d.title = tr("Check the new configuration");
        d.progress = tr("Checking the new configuration with the server's postgres program");
        d.commands << shellQuoted({p.binDirectory + u"/postgres"_s, u"-D"_s, p.dataDirectory, u"-C"_s,
                                   u"wal_level"_s, u"-c"_s, u"config_file=<copy>"_s});
        if (p.restartOnUndo && m_role == HostRole::Primary)
            d.commands << tr("Start an empty server with this configuration in a temporary directory, and "
                             "remove it");
        d.undo = p.restartOnUndo ? tr("The server is restarted with its former configuration.")
                                 : tr("The server reloads its former configuration.");
        d.reversibility = p.restartOnUndo ? Reversibility::NeedsDowntime : Reversibility::Reversible;
        return d;
    }
    StepDescription operator()(const ChangeFile &p) const
    {
        StepDescription d;
        d.title = tr("File %1").arg(p.path.section(u'/', -1));
        d.progress = tr("Writing %1").arg(p.path);
        d.file = FileChange{p.path, withPasswordsMasked(p.before), withPasswordsMasked(p.after)};
        d.undo = p.replacesAny ? tr("The file is kept together with the renamed data directory.")
                               : tr("The former contents are written back.");
        return d;
    }
    StepDescription operator()(const ResetAutoSettings &p) const
    {
        StepDescription d;
        d.title = tr("Conflicts in postgresql.auto.conf");
        d.progress = tr("Resetting %1").arg(wording::list(p.names));
        if (!p.copyPath.isEmpty())
            d.commands << keepAutoConfCommand(m_host, p).display();
        for (const QString &name : p.names)
            d.sql << resetStatement(name).display();
        d.undo =
            p.inUseSinceStart.isEmpty()
                ? tr("The former values are set again by ALTER SYSTEM, and the configuration is reloaded.")
                : tr("The former values are set again by ALTER SYSTEM, and the server is restarted.");
        return d;
    }
    StepDescription operator()(const ActivateConfiguration &p) const
    {
        StepDescription d;
        d.title = p.restart ? tr("Restart with the new configuration") : tr("Reload the configuration");
        d.progress = p.restart ? tr("Restarting the server") : tr("Reloading the configuration");
        d.commands << service(p.restart ? ServerAction::Restart : ServerAction::Reload);
        if (p.restart)
            d.consequence =
                tr("The server restarts; %Ln session(s) are disconnected.", nullptr, p.sessionsCut);
        d.undo = tr("Takes effect once the former configuration is restored.");
        d.reversibility = p.restart ? Reversibility::NeedsDowntime : Reversibility::Reversible;
        return d;
    }
    StepDescription operator()(const Rehearse &p) const
    {
        StepDescription d;
        d.title = tr("Test the replication connection");
        d.progress = tr("Trying the replication connection from the standby");
        d.commands << shellQuoted(p.argv);
        if (p.freeWalSenders > 0)
            d.sql << walSenderQuery().display();
        d.undo = tr("This step changes nothing.");
        return d;
    }
    StepDescription operator()(const MakeSlot &p) const
    {
        StepDescription d;
        d.title = tr("Replication slot “%1”").arg(p.name);
        d.progress = tr("Creating the replication slot “%1”").arg(p.name);
        d.sql << slotStatement(p).display();
        d.undo = tr("The slot is dropped.");
        return d;
    }
    StepDescription operator()(const StopServer &p) const
    {
        StepDescription d;
        d.title = tr("Stop the existing server on the standby");
        d.progress = tr("Stopping the server on the standby");
        d.commands << service(ServerAction::Stop);
        if (p.wasRunning && !p.isOurCopy)
            d.consequence =
                p.wasStandby ? tr("A standby of another primary is stopped; %Ln session(s) are disconnected.",
                                  nullptr, p.sessionsCut)
                             : tr("A server that accepts writes is stopped; %Ln session(s) are disconnected.",
                                  nullptr, p.sessionsCut);
        d.undo = p.wasRunning ? tr("The former server is started again.") : tr("Nothing was running.");
        return d;
    }
    StepDescription operator()(const MoveAside &p) const
    {
        StepDescription d;
        d.title = tr("Rename the old data directory");
        d.progress = tr("Renaming %1").arg(p.path);
        d.commands << shellQuoted({u"mv"_s, p.path, p.asidePath});
        if (p.isInTheWay)
            d.consequence = tr("The former data directory is renamed to %1 and kept.").arg(p.asidePath);
        d.undo = tr("The former data directory gets its name back.");
        return d;
    }
    StepDescription operator()(const BaseBackup &p) const
    {
        StepDescription d;
        d.title = tr("Base backup");
        d.progress = tr("Copying the primary's data");
        d.commands << shellQuoted(QStringList{u"env"_s, u"PGPASSFILE="_s + p.passFile} + p.argv);
        d.undo = tr("The copied data directory is renamed and kept.");
        return d;
    }
    StepDescription operator()(const CarryOver &p) const
    {
        StepDescription d;
        d.title = tr("Keep the standby's own files");
        d.progress = tr("Copying the standby's own files into the copy");
        for (const QString &name : p.names)
            d.commands << shellQuoted({u"cp"_s, u"-pL"_s, u"--"_s, p.formerDirectory + u'/' + name,
                                       p.incomingDirectory + u'/' + name});
        if (!p.includedDirectories.isEmpty())
            d.consequence =
                tr("The primary's own *.conf files in %1 get the suffix .futago-primary in the copy, "
                   "so that the standby does not include them.")
                    .arg(wording::list(p.includedDirectories));
        d.undo = tr("The copied data directory is renamed and kept.");
        return d;
    }
    StepDescription operator()(const TryCopy &p) const
    {
        StepDescription d;
        d.title = p.starts ? tr("Trial start of the copy") : tr("Check the standby's configuration");
        d.progress = p.starts ? tr("Starting the copy beside the former server for a trial")
                              : tr("Checking the new configuration with the server's postgres program");
        const QStringList argv{p.binDirectory + u"/postgres"_s, u"-D"_s, p.incomingDirectory, u"-c"_s,
                               u"config_file=<copy>"_s};
        d.commands << shellQuoted(argv + QStringList{u"-C"_s, u"wal_level"_s});
        if (p.starts)
            d.commands << shellQuoted(argv + QStringList{u"-c"_s, u"listen_addresses="_s, u"-c"_s,
                                                         u"unix_socket_directories=<private>"_s});
        d.undo = tr("This step changes nothing.");
        return d;
    }
    StepDescription operator()(const BringIn &p) const
    {
        StepDescription d;
        d.title = tr("Rename the copy to the data directory");
        d.progress = tr("Renaming %1").arg(p.incomingDirectory);
        d.commands << shellQuoted({u"mv"_s, p.incomingDirectory, p.dataDirectory});
        d.undo = tr("The copy gets its former name back.");
        return d;
    }
    StepDescription operator()(const StartServer &) const
    {
        StepDescription d;
        d.title = tr("Start the standby");
        d.progress = tr("Starting the server on the standby");
        d.commands << service(ServerAction::Start);
        d.undo = tr("The standby is stopped.");
        return d;
    }
    StepDescription operator()(const AwaitStreaming &p) const
    {
        StepDescription d;
        d.title = tr("Wait for streaming");
        d.progress = tr("Waiting until the primary shows “%1” as streaming").arg(p.applicationName);
        d.sql << streamingQuery(p.applicationName).display();
        d.undo = tr("This step changes nothing.");
        return d;
    }
    StepDescription operator()(const ProveArchive &p) const
    {
        StepDescription d;
        d.title = tr("Proof of archiving");
        d.progress =
            tr("Switching to a new WAL segment and waiting until the primary has archived the former one");
        d.sql << switchWalStatement(p).display();
        if (!p.directory.isEmpty())
            d.commands << shellQuoted({u"test"_s, u"-s"_s, p.directory}) + u"/<segment>"_s;
        d.undo = tr("Nothing changes except that a WAL segment is archived earlier.");
        return d;
    }
    StepDescription operator()(const ProveRestore &p) const
    {
        StepDescription d;
        d.title = tr("Proof of restoring from the archive");
        d.progress = tr("The standby's server is fetching a segment with its restore_command");
        d.sql << programStatement(p.ownCommand.isEmpty() ? u"<restore_command>"_s : p.ownCommand).display();
        d.undo = tr("This step changes nothing.");
        return d;
    }
    StepDescription operator()(const ProveReplay &) const
    {
        StepDescription d;
        d.title = tr("Proof of replication");
        d.progress = tr("Writing a marker on the primary and waiting until the standby has replayed it");
        d.sql << tr("Writes a marker to the primary's WAL and compares its position with the standby's "
                    "replay position.");
        d.undo = tr("Nothing changes except one additional WAL record.");
        return d;
    }

private:
    QString service(ServerAction action) const
    {
        const ServerCommand command = serverCommand(m_host.server, action);
        return command.asRoot ? u"sudo "_s + command.command.display() : command.command.display();
    }

    const HostSpec &m_host;
    HostRole m_role;
};

} // namespace

StepDescription describe(const PlanStep &step, const HostSpec &host)
{
    return std::visit(Describer(host, step.host), step.parameters);
}

QString hostLabel(HostRole role, const HostSpec &host)
{
    return role == HostRole::Primary
               ? QCoreApplication::translate("futago::StepDescription", "primary %1").arg(host.ssh.host)
               : QCoreApplication::translate("futago::StepDescription", "standby %1").arg(host.ssh.host);
}

} // namespace futago
