// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshsession.h"

#include "workers/transport/legacyalgorithms.h"
#include "workers/transport/tcpconnect.h"

#include <QCoreApplication>
#include <QFile>

#include <poll.h>

namespace futago {

SshSession::SshSession(const SshEndpoint &endpoint)
    : m_endpoint(endpoint)
    , m_session(ssh_new())
    , m_event(ssh_event_new())
{
}

SshSession::~SshSession()
{
    ssh_event_remove_session(m_event, m_session);
    ssh_disconnect(m_session);
    ssh_event_free(m_event);
    ssh_free(m_session);
}

bool SshSession::set(ssh_options_e option, const void *value)
{
    return ssh_options_set(m_session, option, value) == SSH_OK;
}

bool SshSession::allowLegacy()
{
    return set(SSH_OPTIONS_KEY_EXCHANGE, keyExchangeWithLegacy) &&
           set(SSH_OPTIONS_HOSTKEYS, keyTypesWithLegacy) &&
           set(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, keyTypesWithLegacy) &&
           set(SSH_OPTIONS_CIPHERS_C_S, ciphersWithLegacy) &&
           set(SSH_OPTIONS_CIPHERS_S_C, ciphersWithLegacy) && set(SSH_OPTIONS_HMAC_C_S, macsWithLegacy) &&
           set(SSH_OPTIONS_HMAC_S_C, macsWithLegacy);
}

bool SshSession::signWithSha1()
{
    return m_endpoint.legacy && set(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, keyTypesWithoutSha2);
}

bool SshSession::configure(const QString &knownHostsFile, bool ownKnownHostsOnly)
{
    const bool readConfig = false;
    const unsigned int port = m_endpoint.port;
    // libssh expands % in paths.
    const QByteArray file = QFile::encodeName(QString(knownHostsFile).replace(u'%', QStringLiteral("%%")));
    ssh_set_blocking(m_session, 0);
    return set(SSH_OPTIONS_PROCESS_CONFIG, &readConfig) &&
           set(SSH_OPTIONS_HOST, m_endpoint.host.toUtf8().constData()) && set(SSH_OPTIONS_PORT, &port) &&
           (m_endpoint.user.isEmpty() || set(SSH_OPTIONS_USER, m_endpoint.user.toUtf8().constData())) &&
           set(SSH_OPTIONS_KNOWNHOSTS, file.constData()) &&
           (!ownKnownHostsOnly || set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, file.constData())) &&
           (!m_endpoint.legacy || allowLegacy());
}

Result<void> SshSession::exchangeKeys(Socket socket, const Deadline &deadline)
{
    auto descriptor = static_cast<socket_t>(socket.handle());
    if (!set(SSH_OPTIONS_FD, &descriptor))
        return Failure(failure(SshStage::Greeting));
    socket.release();
    int outcome = ssh_connect(m_session);
    ssh_event_add_session(m_event, m_session);
    if (outcome == SSH_AGAIN)
        outcome = drive(deadline, SSH_AGAIN, [this] { return ssh_connect(m_session); });
    if (outcome == SSH_AGAIN)
        return Failure(endedEarly(m_endpoint.display(), deadline));
    if (outcome != SSH_OK)
        return Failure(failure(SshStage::Greeting));
    // libssh makes the socket blocking once it is connected, and a blocking send() cannot be cancelled.
    makeNonBlocking(ssh_get_fd(m_session));
    return {};
}

Result<std::unique_ptr<SshSession>> SshSession::greet(const SshEndpoint &endpoint,
                                                      const QString &knownHostsFile, bool ownKnownHostsOnly,
                                                      const Deadline &deadline)
{
    auto socket =
        connectTcp({endpoint.host, endpoint.port, endpoint.display(), TcpPlace::Service::Ssh}, deadline);
    if (!socket)
        return Failure(std::move(socket).error());
    std::unique_ptr<SshSession> session(new SshSession(endpoint));
    if (!session->configure(knownHostsFile, ownKnownHostsOnly))
        return Failure(session->failure(SshStage::Settings));
    FUTAGO_TRY(session->exchangeKeys(std::move(*socket), deadline));
    return session;
}

bool SshSession::isAlive() const
{
    constexpr int closed = SSH_CLOSED | SSH_CLOSED_ERROR;
    return !m_givenUp && ssh_is_connected(m_session) != 0 && (ssh_get_status(m_session) & closed) == 0;
}

QString SshSession::rawError() const
{
    return QString::fromUtf8(ssh_get_error(m_session));
}

Error SshSession::failure(SshStage stage) const
{
    const bool wasEstablished = stage == SshStage::Command || stage == SshStage::Tunnel;
    return sshFailure(m_endpoint, wasEstablished && !isAlive() ? SshStage::Lost : stage, rawError());
}

void SshSession::pump(std::chrono::milliseconds timeout, std::span<const Watch> watched)
{
    static const auto wakesOnly = [](socket_t, int, void *) { return 0; };
    for (const Watch &watch : watched) {
        const int events = (watch.toRead ? POLLIN : 0) | (watch.toWrite ? POLLOUT : 0);
        ssh_event_add_fd(m_event, static_cast<socket_t>(watch.handle), static_cast<short>(events), wakesOnly,
                         nullptr);
    }
    ssh_event_dopoll(m_event, static_cast<int>(timeout.count()));
    for (const Watch &watch : watched)
        ssh_event_remove_fd(m_event, static_cast<socket_t>(watch.handle));
}

} // namespace futago
