// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/sshpaths.h"

#include "model/base/command.h"

using namespace Qt::StringLiterals;

namespace futago {

QString authorizedKeysFile(const HostSpec &host)
{
    return host.sshDirectory + u"/authorized_keys"_s;
}

QString knownHostsFile(const HostSpec &host)
{
    return host.sshDirectory + u"/known_hosts"_s;
}

QString keyType(const HostSpec &host)
{
    return host.ssh.legacy ? u"rsa"_s : u"ed25519"_s;
}

QString keyFile(const HostSpec &host)
{
    return host.sshDirectory + u"/id_"_s + keyType(host);
}

QStringList sshOptions(const HostSpec &host)
{
    return {u"-o"_s, u"BatchMode=yes"_s,
            u"-o"_s, u"ConnectTimeout=15"_s,
            u"-o"_s, u"StrictHostKeyChecking=yes"_s,
            u"-o"_s, u"UserKnownHostsFile="_s + knownHostsFile(host),
            u"-i"_s, keyFile(host)};
}

QStringList sshArguments(const HostSpec &from, const HostSpec &to, const QStringList &command)
{
    QStringList argv{u"ssh"_s};
    argv << sshOptions(from) << u"-p"_s << QString::number(to.reachableSshPort())
         << to.serverUser + u'@' + to.reachableAddress() << shellQuoted(command);
    return argv;
}

} // namespace futago
