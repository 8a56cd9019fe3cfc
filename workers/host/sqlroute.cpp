// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/host.h"
#include "workers/host/psqlchannel.h"

namespace futago {

/// An sshd that forbids it, or knows none (before 6.7), often answers as if no server listened there.
static bool mayBeForbiddenForwarding(const Error &error)
{
    return error.kind == ErrorKind::PermissionDenied || error.kind == ErrorKind::ServerNotRunning;
}

Result<std::unique_ptr<SqlChannel>> Host::connectSql(const Patience &patience)
{
    FUTAGO_TRY(learnBecome(patience));
    const HostSpec spec = this->spec();
    SqlTarget target;
    target.port = spec.server.port;
    target.user = spec.serverUser;
    target.socketDirectory = spec.server.socketDirectory;
    // OpenSSH forwards to Unix sockets since 6.7.
    const bool reachesSocket = spec.become != Become::Sudo && !spec.ssh.legacy;
    m_sqlNeedsLink = reachesSocket || !m_access.superuserPassword.isEmpty();
    if (!m_sqlNeedsLink)
        return PsqlChannel::open(*this, patience);
    if (!reachesSocket) {
        target.route = SqlTarget::Route::SshToLoopback;
        target.password = m_access.superuserPassword;
        return m_transport.connectSql(m_link.get(), target, patience);
    }
    target.route = SqlTarget::Route::SshToSocket;
    auto channel = m_transport.connectSql(m_link.get(), target, patience);
    return channel || !mayBeForbiddenForwarding(channel.error())
               ? std::move(channel)
               : psqlInstead(std::move(channel).error(), patience);
}

/// Where psql comes no further either, the first refusal says more.
Result<std::unique_ptr<SqlChannel>> Host::psqlInstead(const Error &refusal, const Patience &patience)
{
    auto channel = PsqlChannel::open(*this, patience);
    if (!channel)
        return Failure(refusal);
    m_sqlNeedsLink = false;
    return channel;
}

} // namespace futago
