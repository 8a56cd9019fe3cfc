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

QString keyType(const HostSpec &from, const HostSpec &to)
{
    return from.ssh.legacy || to.ssh.legacy ? u"rsa"_s : u"ed25519"_s;
}

QString keyFile(const HostSpec &from, const HostSpec &to)
{
    return from.sshDirectory + u"/id_"_s + keyType(from, to);
}

/// PubkeyAcceptedKeyTypes is the name that OpenSSH 7.0 and every later one understand. A server of our days
/// that plays an old one says that it knows SHA-2 signatures, and a client would try no other.
QStringList oldAlgorithms(const HostFacts &from, const HostFacts &to)
{
    if (!to.spec.ssh.legacy || !from.sshAddsAlgorithms)
        return {};
    const QString plus = to.takesSha1Only ? QString() : u"+"_s;
    return {u"-o"_s, u"KexAlgorithms=+diffie-hellman-group14-sha1"_s,
            u"-o"_s, u"HostKeyAlgorithms=+ssh-rsa"_s,
            u"-o"_s, u"PubkeyAcceptedKeyTypes="_s + plus + u"ssh-rsa"_s,
            u"-o"_s, u"Ciphers=+aes128-cbc"_s,
            u"-o"_s, u"MACs=+hmac-sha1"_s};
}

QStringList sshOptions(const HostFacts &from, const HostFacts &to)
{
    return QStringList{u"-o"_s, u"BatchMode=yes"_s,
                       u"-o"_s, u"ConnectTimeout=15"_s,
                       u"-o"_s, u"StrictHostKeyChecking=yes"_s,
                       u"-o"_s, u"UserKnownHostsFile="_s + knownHostsFile(from.spec)} +
           oldAlgorithms(from, to) + QStringList{u"-i"_s, keyFile(from.spec, to.spec)};
}

QStringList sshArguments(const HostFacts &from, const HostFacts &to, const QStringList &command)
{
    QStringList argv{u"ssh"_s};
    argv << sshOptions(from, to) << u"-p"_s << QString::number(to.spec.reachableSshPort())
         << to.spec.serverUser + u'@' + to.spec.reachableAddress() << shellQuoted(command);
    return argv;
}

QStringList sshArgumentsToMeet(const HostFacts &from, const HostFacts &to)
{
    const QStringList old = oldAlgorithms(from, to);
    if (old.isEmpty())
        return {};
    return QStringList{u"-o"_s, u"BatchMode=yes"_s,
                       u"-o"_s, u"ConnectTimeout=10"_s,
                       u"-o"_s, u"StrictHostKeyChecking=no"_s,
                       u"-o"_s, u"GlobalKnownHostsFile=/dev/null"_s,
                       u"-o"_s, u"PreferredAuthentications=none"_s} +
           old +
           QStringList{u"-p"_s, QString::number(to.spec.reachableSshPort()), to.spec.reachableAddress()};
}

HostKey hostKeyFor(const HostFacts &from, const HostFacts &to)
{
    const bool isTooNew = from.spec.ssh.legacy && !from.sshAddsAlgorithms && to.hostKey.type != u"ssh-rsa";
    return isTooNew && !to.rsaHostKey.blob.isEmpty() ? to.rsaHostKey : to.hostKey;
}

} // namespace futago
