// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"
#include "workers/transport/sshchannel.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace futago {

/// Lets libpq reach a server behind an SSH session: a Unix-domain socket with the name that libpq expects, in
/// a private directory, and one SSH channel per connection to it. There is no thread of its own; bytes move
/// while the caller waits in pump(). Must not outlive the session.
class SshTunnel
{
public:
    static Result<std::unique_ptr<SshTunnel>> open(SshSession &session, const SqlTarget &target);
    ~SshTunnel();
    Q_DISABLE_COPY_MOVE(SshTunnel)

    /// For libpq's `host`; its `port` is the server's.
    QString directory() const { return m_directory.path(); }
    const SshSession &session() const { return m_session; }
    /// Why the server could not be reached, once that is known.
    const std::optional<Error> &failure() const { return m_failure; }

    /// Moves bytes both ways, and waits at most this long until more can be moved or `watch` is ready.
    void pump(const Watch &watch, std::chrono::milliseconds timeout);

private:
    class Lane;

    SshTunnel(SshSession &session, const SqlTarget &target);
    bool listen();
    void acceptAll();
    void moveAll();

    SshSession &m_session;
    SqlTarget m_target;
    QTemporaryDir m_directory;
    Socket m_listener;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::optional<Error> m_failure;
};

} // namespace futago
