// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/transport/sshsession.h"

#include <QByteArray>

#include <optional>

namespace futago {

/// One channel of a session. What the server sends is taken over by callbacks while the session is pumped, so
/// nothing stays behind in libssh's buffers unseen. Must not outlive its session.
class SshChannel
{
public:
    explicit SshChannel(SshSession &session);
    ~SshChannel();
    Q_DISABLE_COPY_MOVE(SshChannel)

    ssh_channel handle() const { return m_channel; }

    QByteArray &out() { return m_out; }
    QByteArray &err() { return m_err; }
    bool isAtEnd() const { return m_eof || m_closed; }
    bool isClosed() const { return m_closed; }
    /// Exit status, or 128 + the signal's number, once the server has told it.
    std::optional<int> status() const { return m_status; }

    /// Sends what the server's window and the socket take now, from `from` on. Returns the number of bytes,
    /// or nothing when the channel takes no more.
    std::optional<qsizetype> send(const QByteArray &bytes, qsizetype from = 0);
    void sendEnd();
    /// Asks the server to end what runs (OpenSSH 7.9 and later do), and closes the channel.
    void abort();

private:
    static int onData(ssh_session, ssh_channel, void *data, uint32_t length, int isStderr, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onStatus(ssh_session, ssh_channel, int status, void *self);
    static void onSignal(ssh_session, ssh_channel, const char *name, int, const char *, const char *,
                         void *self);
    void close();

    SshSession &m_session;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    QByteArray m_out;
    QByteArray m_err;
    bool m_eof = false;
    bool m_closed = false;
    std::optional<int> m_status;
};

} // namespace futago
