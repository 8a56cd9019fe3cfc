// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"
#include "workers/transport/deadline.h"
#include "workers/transport/sockets.h"
#include "workers/transport/ssherrors.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <span>

namespace futago {

/// A socket that is waited for together with the SSH connection.
struct Watch
{
    SocketHandle handle = noSocket;
    bool toRead = false;
    bool toWrite = false;
};

/// Owns one libssh session in non-blocking mode and the only loop that waits for it: a libssh call that says
/// "again" is repeated after pump(). One thread at a time.
class SshSession
{
public:
    /// A session whose keys are exchanged, host key not yet checked.
    static Result<std::unique_ptr<SshSession>> greet(const SshEndpoint &endpoint,
                                                     const QString &knownHostsFile, bool ownKnownHostsOnly,
                                                     const Deadline &deadline);
    ~SshSession();
    Q_DISABLE_COPY_MOVE(SshSession)

    ssh_session handle() const { return m_session; }
    const SshEndpoint &endpoint() const { return m_endpoint; }
    bool isAlive() const;
    /// From now on RSA keys of the user sign as OpenSSH 5.3 knows it. False where the host is not marked as
    /// old.
    bool signWithSha1();
    /// Marks the connection as unusable, when its state is no longer known.
    void giveUp() { m_givenUp = true; }
    QString rawError() const;
    Error failure(SshStage stage) const;

    /// Handles what the connection has to say, and waits at most this long for it or for one of the sockets.
    void pump(std::chrono::milliseconds timeout, std::span<const Watch> watched = {});

    /// Repeats a libssh call while it returns `again`. Returns its last value, SSH_ERROR when the connection
    /// died, or `again` when the deadline came first.
    template <typename Call>
    int drive(const Deadline &deadline, int again, Call call)
    {
        for (;;) {
            const int outcome = call();
            if (outcome != again || deadline.over())
                return outcome;
            pump(deadline.slice());
            if (!isAlive())
                return SSH_ERROR;
        }
    }

private:
    explicit SshSession(const SshEndpoint &endpoint);
    bool configure(const QString &knownHostsFile, bool ownKnownHostsOnly);
    bool allowLegacy();
    bool set(ssh_options_e option, const void *value);
    Result<void> exchangeKeys(Socket socket, const Deadline &deadline);

    SshEndpoint m_endpoint;
    ssh_session m_session = nullptr;
    ssh_event m_event = nullptr;
    bool m_givenUp = false;
};

} // namespace futago
