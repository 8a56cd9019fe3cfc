// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/pair.h"

#include <QCoreApplication>

#include <algorithm>

namespace futago {

const char *wordOf(HostRole role)
{
    switch (role) {
    case HostRole::Primary:
        return "primary";
    case HostRole::Standby:
        return "standby";
    }
    return nullptr;
}

const char *wordOf(Become become)
{
    switch (become) {
    case Become::Unknown:
        return "find";
    case Become::LoginUser:
        return "login";
    case Become::Sudo:
        return "sudo";
    }
    return nullptr;
}

Pair::Pair()
    : members(2)
{
    for (const HostRole role : bothRoles)
        members[static_cast<qsizetype>(role)].id = formerId(role);
    primaryId = members.constFirst().id;
}

qsizetype Pair::indexOf(HostRole role) const
{
    const auto found = std::find_if(members.cbegin(), members.cend(),
                                    [&](const HostSpec &member) { return roleOf(member.id) == role; });
    Q_ASSERT(found != members.cend());
    return found - members.cbegin();
}

MemberId formerId(HostRole role)
{
    return MemberId{role == HostRole::Primary ? QStringLiteral("host1") : QStringLiteral("host2")};
}

bool ServerPlace::configIsInDataDirectory() const
{
    return configFile.isEmpty() || configFile.startsWith(dataDirectory + u'/');
}

QString SshEndpoint::display() const
{
    const QString bracketed = host.contains(u':') ? u'[' + host + u']' : host;
    const QString where = port == 22 ? host : QStringLiteral("%1:%2").arg(bracketed).arg(port);
    return user.isEmpty() ? where : user + u'@' + where;
}

static Failure badEndpoint(const QString &text)
{
    return failure(
        ErrorKind::WrongUse,
        QCoreApplication::translate("futago::SshEndpoint",
                                    "“%1” is not a login of the form USER@HOST[:PORT].")
            .arg(text),
        QCoreApplication::translate("futago::SshEndpoint",
                                    "Write for example postgres@192.0.2.10 or postgres@db1.example:2222; "
                                    "enclose an IPv6 address with a port in brackets."));
}

Result<SshEndpoint> SshEndpoint::parse(const QString &text)
{
    SshEndpoint endpoint;
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1)
        return badEndpoint(text);
    endpoint.user = text.left(at);
    QString rest = text.mid(at + 1);
    QString port;
    if (rest.startsWith(u'[')) {
        const qsizetype close = rest.indexOf(u']');
        if (close < 0)
            return badEndpoint(text);
        port = rest.mid(close + 1);
        rest = rest.mid(1, close - 1);
    } else if (rest.count(u':') == 1) {
        port = rest.mid(rest.indexOf(u':'));
        rest = rest.left(rest.indexOf(u':'));
    }
    endpoint.host = rest;
    if (!port.isEmpty()) {
        bool ok = port.startsWith(u':');
        const uint number = ok ? port.mid(1).toUInt(&ok) : 0;
        if (!ok || number < 1 || number > 65535)
            return badEndpoint(text);
        endpoint.port = static_cast<quint16>(number);
    }
    if (endpoint.host.isEmpty() || endpoint.host.contains(u' '))
        return badEndpoint(text);
    return endpoint;
}

struct ModeName
{
    ReplicationMode mode;
    const char *value;
    bool waits;
    const char *name;
};

static constexpr std::array modeNames{
    ModeName{ReplicationMode::FullyAsynchronous, "off", false,
             QT_TRANSLATE_NOOP("futago::ReplicationMode", "Fully asynchronous (off)")},
    ModeName{ReplicationMode::StandbyAsynchronous, "local", false,
             QT_TRANSLATE_NOOP("futago::ReplicationMode", "Standby-asynchronous (local)")},
    ModeName{ReplicationMode::MemorySynchronous, "remote_write", true,
             QT_TRANSLATE_NOOP("futago::ReplicationMode", "Memory-synchronous (remote_write)")},
    ModeName{ReplicationMode::Synchronous, "on", true,
             QT_TRANSLATE_NOOP("futago::ReplicationMode", "Synchronous (on)")},
    ModeName{ReplicationMode::ApplySynchronous, "remote_apply", true,
             QT_TRANSLATE_NOOP("futago::ReplicationMode", "Apply-synchronous (remote_apply)")},
};

static const ModeName &rowOf(ReplicationMode mode)
{
    return modeNames.at(static_cast<size_t>(mode));
}

HostSpec withoutFindings(HostSpec spec)
{
    const QString dataDirectory = spec.server.dataDirectory;
    spec.server = ServerPlace();
    spec.server.dataDirectory = dataDirectory;
    spec.become = Become::Unknown;
    spec.sshDirectory.clear();
    spec.passFile.clear();
    spec.archiveDirectory.clear();
    return spec;
}

const char *wordOf(ReplicationMode mode)
{
    const auto row = static_cast<size_t>(mode);
    return row < modeNames.size() ? modeNames[row].value : nullptr;
}

QString synchronousCommitOf(ReplicationMode mode)
{
    return nameOf(mode);
}

bool waitsForStandby(ReplicationMode mode)
{
    return rowOf(mode).waits;
}

QString displayName(ReplicationMode mode)
{
    return QCoreApplication::translate("futago::ReplicationMode", rowOf(mode).name);
}

} // namespace futago
