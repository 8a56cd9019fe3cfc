// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/ssherrors.h"

#include "workers/transport/legacyalgorithms.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace futago {

namespace {

struct SshErrors
{
    Q_DECLARE_TR_FUNCTIONS(futago::SshErrors)
};

/// libssh 0.10, kex.c: "kex error : no match for method %s: server [%s], client [%s]".
std::optional<QStringList> algorithmsOfServer(const QString &raw)
{
    static const QRegularExpression pattern(QStringLiteral("no match for method .*: server \\[([^\\]]*)\\]"));
    const auto match = pattern.match(raw);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).split(u',');
}

bool isLegacy(const QString &algorithm)
{
    return std::any_of(std::begin(legacyAlgorithms), std::end(legacyAlgorithms),
                       [&](const char *name) { return algorithm == QLatin1String(name); });
}

Error noCommonAlgorithm(const SshEndpoint &endpoint, const QStringList &offered, const QString &raw)
{
    const QString host = endpoint.display();
    if (!endpoint.legacy && std::any_of(offered.begin(), offered.end(), isLegacy))
        return {
            ErrorKind::OldSshOnly, SshErrors::tr("%1 only supports outdated SSH encryption.").arg(host),
            SshErrors::tr("If this is an old server that you trust (such as CentOS 6), mark it as an old SSH "
                          "server (--legacy-ssh); the old encryption is then used for this host only."),
            raw, host};
    return {
        ErrorKind::ConnectionRefused,
        SshErrors::tr("%1 and Futago have no SSH encryption in common.").arg(host),
        SshErrors::tr("Check Ciphers, MACs, KexAlgorithms and HostKeyAlgorithms in the host's sshd_config."),
        raw, host};
}

/// RFC 4254, 5.1, as libssh prints it: "Channel opening failure: channel %u error (%u) %s".
int refusalOf(const QString &raw)
{
    static const QRegularExpression pattern(
        QStringLiteral("Channel opening failure: channel \\d+ error \\((\\d+)\\)"));
    return pattern.match(raw).captured(1).toInt();
}

/// libssh 0.10, channels.c. It reads the version in the banner at a fixed place, where "OpenSSH_10.0" has
/// none.
bool isUnrecognised(const QString &raw)
{
    return raw.contains(QStringLiteral("not connected to an OpenSSH server"));
}

Error tunnelFailure(const QString &host, const QString &raw)
{
    if (isUnrecognised(raw))
        return {
            ErrorKind::PermissionDenied,
            SshErrors::tr("The SSH library on this workstation cannot forward to a Unix socket on %1.")
                .arg(host),
            SshErrors::tr("The library does not recognize the SSH server there (libssh 0.10 does not support "
                          "OpenSSH 10). Make sure that psql works on the host; it is used instead."),
            raw, host};
    constexpr int administrativelyProhibited = 1;
    constexpr int connectFailed = 2;
    switch (refusalOf(raw)) {
    case administrativelyProhibited:
        return {ErrorKind::PermissionDenied,
                SshErrors::tr("The SSH server on %1 forbids forwarding.").arg(host),
                SshErrors::tr("Allow it in sshd_config (AllowTcpForwarding, AllowStreamLocalForwarding, "
                              "DisableForwarding) or in the key's line of authorized_keys."),
                raw, host};
    case connectFailed:
        // OpenSSH answers the same when it forbids forwarding to a Unix socket.
        return {
            ErrorKind::ServerNotRunning, SshErrors::tr("No PostgreSQL server answers on %1.").arg(host),
            SshErrors::tr("Check that the server is running, that its port and socket directory are correct, "
                          "and that sshd_config allows forwarding (AllowStreamLocalForwarding)."),
            raw, host};
    default:
        return {
            ErrorKind::ConnectionLost,
            SshErrors::tr("The SSH server on %1 could not forward a connection.").arg(host),
            SshErrors::tr("Servers before OpenSSH 6.7 cannot reach a Unix socket; use 127.0.0.1 instead."),
            raw, host};
    }
}

Error loginFailure(const QString &host, const QString &raw)
{
    if (raw.contains(QStringLiteral("Too many authentication failures")))
        return {
            ErrorKind::AuthenticationFailed,
            SshErrors::tr("%1 closed the connection because too many keys were tried.").arg(host),
            SshErrors::tr("Remove keys from the SSH agent (ssh-add -d), or raise MaxAuthTries on the host."),
            raw, host};
    return {ErrorKind::ConnectionLost,
            SshErrors::tr("The connection to %1 was lost during the login.").arg(host),
            {},
            raw,
            host};
}

} // namespace

Error sshFailure(const SshEndpoint &endpoint, SshStage stage, const QString &raw)
{
    if (const auto offered = algorithmsOfServer(raw))
        return noCommonAlgorithm(endpoint, *offered, raw);
    const QString host = endpoint.display();
    switch (stage) {
    case SshStage::Settings:
        return {ErrorKind::Internal,
                SshErrors::tr("The SSH library rejected the connection settings for %1.").arg(host),
                {},
                raw,
                host};
    case SshStage::Greeting:
        return {ErrorKind::ConnectionLost,
                SshErrors::tr("%1 closed the connection before the login.").arg(host),
                SshErrors::tr("Check that an SSH server listens on this port, and check MaxStartups and "
                              "hosts.deny on the host."),
                raw, host};
    case SshStage::Login:
        return loginFailure(host, raw);
    case SshStage::Tunnel:
        if (refusalOf(raw) != 0 || isUnrecognised(raw))
            return tunnelFailure(host, raw);
        break;
    case SshStage::Command:
        if (refusalOf(raw) != 0)
            return {ErrorKind::PermissionDenied,
                    SshErrors::tr("%1 refused to run another command.").arg(host),
                    SshErrors::tr("Check MaxSessions in the host's sshd_config."), raw, host};
        break;
    case SshStage::Lost:
        break;
    }
    return {ErrorKind::ConnectionLost, SshErrors::tr("The SSH connection to %1 was lost.").arg(host),
            SshErrors::tr("Check that the host is up and reachable, then connect again."), raw, host};
}

} // namespace futago
