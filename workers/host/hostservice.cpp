// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/detachedaction.h"

#include "workers/host/host.h"
#include "workers/host/scripts.h"
#include "workers/host/shellscript.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct HostTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Host)
};

Command Host::asRootAlone(const QStringList &sudoOptions, const Command &command) const
{
    if (spec().ssh.user == u"root")
        return command;
    QStringList argv{u"sudo"_s};
    argv += m_access.sudoPassword.isEmpty() ? QStringList{u"-n"_s}
                                            : QStringList{u"-k"_s, u"-S"_s, u"-p"_s, QString()};
    argv += sudoOptions;
    argv << u"-u"_s << u"root"_s << u"--"_s;
    argv += command.argv;
    if (m_access.sudoPassword.isEmpty())
        return Command::of(argv);
    return Command::withSecretInput(argv, m_access.sudoPassword.reveal() + '\n');
}

Result<bool> Host::mayControl(const Service &service, const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    if (!service.isOfRoot() || spec().ssh.user == u"root")
        return true;
    if (service.kind == ServiceKind::SysVInit) {
        const auto tried = runAsRoot(Command::of({u"true"_s}), patience);
        return tried ? Result<bool>(tried->ok()) : Failure(tried.error());
    }
    ServerPlace place = spec().server;
    place.service = service;
    for (const ServerAction action : {ServerAction::Start, ServerAction::Stop, ServerAction::Restart}) {
        // -l with a command asks whether it is allowed (sudo(8)).
        const Command asked = asRootAlone({u"-l"_s}, serverCommand(place, action).command);
        const auto output = runAsLogin(asked, patience);
        FUTAGO_TRY(output);
        if (!output->ok())
            return false;
    }
    return true;
}

/// systemd does the rest when the link is cut: its job is not the command that asked for it.
Result<CommandOutput> Host::runHandedOver(const Command &command, ServerAction action,
                                          const Patience &patience)
{
    auto output =
        executeShown(asRootAlone({}, command), command, patience.within(limitOf(action) + answerTime));
    if (!output && output.error().kind == ErrorKind::TimedOut)
        return CommandOutput{stillUnderWay, {}, {}};
    return output;
}

Result<CommandOutput> Host::runServer(const ServerCommand &command, ServerAction action,
                                      const Patience &patience)
{
    if (action == ServerAction::Reload)
        return command.asRoot ? runAsRoot(command.command, patience) : run(command.command, patience);
    if (command.isHandedOver)
        return runHandedOver(command.command, action, patience);
    const ServerPlace place = spec().server;
    const bool settles = action != ServerAction::Stop && place.service.kind == ServiceKind::PgCtlCluster;
    const Command lasting = detached(command.command, action, place.dataDirectory, settles, limitOf(action));
    const Patience longer = patience.within(limitOf(action) + answerTime);
    return command.asRoot ? runAsRootShown(lasting, command.command, longer)
                          : runShown(lasting, command.command, longer);
}

static Failure takesTooLong(const Host &host, ServerAction action)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(limitOf(action));
    return failure(ErrorKind::TimedOut,
                   HostTexts::tr("The server on %1 was not started or stopped within %2 minutes.")
                       .arg(host.name())
                       .arg(minutes.count()),
                   HostTexts::tr("The operation is still running on the host. Check the server log, and "
                                 "inspect again when it has finished."),
                   {}, host.login());
}

/// A unit may be told as started although its server is not ("ExecStart=-", Debian's).
Result<void> Host::expectRunning(const ServerCommand &command, ServerAction action, const Patience &patience)
{
    const ServerPlace place = spec().server;
    const QString seconds = QString::number(limitOf(action).count());
    const auto output =
        run(shellScript(scripts::awaitAccepting, {place.binDirectory, place.dataDirectory, seconds}),
            patience.within(limitOf(action) + answerTime));
    FUTAGO_TRY(output);
    if (output->ok())
        return {};
    if (output->status == stillUnderWay)
        return takesTooLong(*this, action);
    return failure(ErrorKind::ServerNotRunning,
                   HostTexts::tr("“%1” succeeded on %2, but the server is not running.")
                       .arg(command.command.display(), name()),
                   HostTexts::tr("Check the server log and, on a host with systemd, “journalctl -u %1”.")
                       .arg(place.service.name),
                   QString::fromUtf8(output->out + output->err).trimmed(), login());
}

/// And as stopped although a server runs outside it.
Result<void> Host::expectStopped(const ServerCommand &command, const Patience &patience)
{
    const ServerPlace place = spec().server;
    const auto output =
        run(Command::of({place.binDirectory + u"/pg_ctl"_s, u"status"_s, u"-D"_s, place.dataDirectory}),
            patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return {};
    return failure(
        ErrorKind::Conflict,
        HostTexts::tr("“%1” succeeded on %2, but the server is still running.")
            .arg(command.command.display(), name()),
        HostTexts::tr("The server was started in another way. Inspect again so that Futago can detect how."),
        QString::fromUtf8(output->out).trimmed(), login());
}

Result<void> Host::server(ServerAction action, const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    if (action != ServerAction::Reload)
        closeSql();
    const ServerCommand command = serverCommand(spec().server, action);
    const auto output = runServer(command, action, patience);
    FUTAGO_TRY(output);
    if (output->status == stillUnderWay)
        return takesTooLong(*this, action);
    if (!output->ok())
        return Failure(explain(*this, command.command, *output));
    if (command.asRoot)
        return action == ServerAction::Stop ? expectStopped(command, patience)
                                            : expectRunning(command, action, patience);
    return {};
}

} // namespace futago
