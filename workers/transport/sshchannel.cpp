// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshchannel.h"

#include <QLatin1String>

namespace futago {

SshChannel::SshChannel(SshSession &session)
    : m_session(session)
    , m_channel(ssh_channel_new(session.handle()))
{
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = onData;
    m_callbacks.channel_eof_function = onEof;
    m_callbacks.channel_close_function = onClose;
    m_callbacks.channel_exit_status_function = onStatus;
    m_callbacks.channel_exit_signal_function = onSignal;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

SshChannel::~SshChannel()
{
    // libssh keeps a freed channel until the server has closed it, too.
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    close();
    ssh_channel_free(m_channel);
}

void SshChannel::close()
{
    // ssh_channel_close() stops after its EOF packet when the socket is full.
    if (m_session.isAlive() && ssh_channel_is_open(m_channel) != 0 &&
        ssh_channel_close(m_channel) == SSH_AGAIN)
        ssh_channel_close(m_channel);
}

int SshChannel::onData(ssh_session, ssh_channel, void *data, uint32_t length, int isStderr, void *self)
{
    auto *channel = static_cast<SshChannel *>(self);
    QByteArray &stream = isStderr != 0 ? channel->m_err : channel->m_out;
    stream.append(static_cast<const char *>(data), static_cast<qsizetype>(length));
    return static_cast<int>(length);
}

void SshChannel::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<SshChannel *>(self)->m_eof = true;
}

void SshChannel::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<SshChannel *>(self)->m_closed = true;
}

void SshChannel::onStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<SshChannel *>(self)->m_status = status;
}

/// The names of RFC 4254, 6.10, with the numbers that POSIX shells report.
static int numberOf(const QLatin1String signal)
{
    static constexpr std::pair<const char *, int> numbers[] = {
        {"HUP", 1},   {"INT", 2},   {"QUIT", 3},  {"ILL", 4},   {"ABRT", 6},  {"FPE", 8},   {"KILL", 9},
        {"USR1", 10}, {"SEGV", 11}, {"USR2", 12}, {"PIPE", 13}, {"ALRM", 14}, {"TERM", 15},
    };
    for (const auto &[name, number] : numbers)
        if (signal == QLatin1String(name))
            return number;
    return 127;
}

void SshChannel::onSignal(ssh_session, ssh_channel, const char *name, int, const char *, const char *,
                          void *self)
{
    static_cast<SshChannel *>(self)->m_status = 128 + numberOf(QLatin1String(name));
}

std::optional<qsizetype> SshChannel::send(const QByteArray &bytes, qsizetype from)
{
    constexpr qsizetype largestPiece = 256 * 1024;
    const qsizetype window = ssh_channel_window_size(m_channel);
    const qsizetype piece = std::min({bytes.size() - from, largestPiece, window});
    const bool socketIsFull = (ssh_get_status(m_session.handle()) & SSH_WRITE_PENDING) != 0;
    if (m_closed || ssh_channel_is_open(m_channel) == 0)
        return std::nullopt;
    if (piece == 0 || socketIsFull)
        return 0;
    const int sent = ssh_channel_write(m_channel, bytes.constData() + from, static_cast<uint32_t>(piece));
    return sent < 0 ? std::nullopt : std::optional<qsizetype>(sent);
}

void SshChannel::sendEnd()
{
    ssh_channel_send_eof(m_channel);
}

void SshChannel::abort()
{
    if (m_session.isAlive() && ssh_channel_is_open(m_channel) != 0)
        ssh_channel_request_send_signal(m_channel, "TERM");
    close();
}

} // namespace futago
