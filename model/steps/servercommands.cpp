// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/servercommands.h"

using namespace Qt::StringLiterals;

namespace futago {

const char *wordOf(ServerAction action)
{
    switch (action) {
    case ServerAction::Start:
        return "start";
    case ServerAction::Stop:
        return "stop";
    case ServerAction::Restart:
        return "restart";
    case ServerAction::Reload:
        return "reload";
    }
    return nullptr;
}

static bool stopsFirst(ServerAction action)
{
    return action == ServerAction::Stop || action == ServerAction::Restart;
}

static QString secondsToWait()
{
    return QString::number(serverActionLimit.count());
}

static QStringList pgCtl(const ServerPlace &place, ServerAction action)
{
    QStringList argv{place.binDirectory + u"/pg_ctl"_s, nameOf(action), u"-D"_s, place.dataDirectory};
    if (action != ServerAction::Reload)
        argv << u"-w"_s << u"-t"_s << secondsToWait();
    if (stopsFirst(action))
        argv << u"-m"_s << u"fast"_s;
    if (action != ServerAction::Stop && action != ServerAction::Reload)
        argv << u"-l"_s
             << (place.logFile.isEmpty() ? place.dataDirectory + u"/pgstartup.log"_s : place.logFile);
    return argv;
}

/// What stands behind "--" is pg_ctl's.
static QStringList pgCtlCluster(const ServerPlace &place, ServerAction action)
{
    QStringList argv{u"pg_ctlcluster"_s, place.service.version, place.service.cluster, nameOf(action)};
    if (stopsFirst(action))
        argv << u"-m"_s << u"fast"_s;
    if (action != ServerAction::Reload)
        argv << u"--"_s << u"-t"_s << secondsToWait();
    return argv;
}

ServerCommand serverCommand(const ServerPlace &place, ServerAction action)
{
    const QString &name = place.service.name;
    if (place.service.isOfRoot() && action == ServerAction::Reload)
        return {Command::of(pgCtl(place, action))};
    switch (place.service.kind) {
    case ServiceKind::PgCtl:
        return {Command::of(pgCtl(place, action))};
    case ServiceKind::PgCtlCluster:
        return {Command::of(pgCtlCluster(place, action))};
    case ServiceKind::Systemd:
        return {Command::of({u"systemctl"_s, nameOf(action), name}), true, true};
    case ServiceKind::SysVInit:
        return {Command::of({u"service"_s, name, nameOf(action)}), true};
    }
    return {};
}

QString shownCommand(const ServerPlace &place, ServerAction action)
{
    const ServerCommand command = serverCommand(place, action);
    return command.asRoot ? u"sudo "_s + command.command.display() : command.command.display();
}

} // namespace futago
