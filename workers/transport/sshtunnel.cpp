// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshtunnel.h"

#include <QCoreApplication>
#include <QDir>

namespace futago {

namespace {

struct Tunnel
{
    Q_DECLARE_TR_FUNCTIONS(futago::SshTunnel)
};

/// libpq's name of a server's socket (PostgreSQL manual, 20.3.1, unix_socket_directories).
QString socketName(quint16 port)
{
    return QStringLiteral(".s.PGSQL.%1").arg(port);
}

} // namespace

/// One connection of libpq and its channel.
class SshTunnel::Lane
{
public:
    Lane(SshSession &session, const SqlTarget &target, Socket local)
        : m_session(session)
        , m_channel(session)
        , m_local(std::move(local))
    {
        if (target.route == SqlTarget::Route::SshToSocket)
            m_remotePath = QDir::cleanPath(target.socketDirectory + u'/' + socketName(target.port)).toUtf8();
        m_remotePort = target.port;
    }

    bool isOver() const { return !m_local.isOpen(); }
    std::optional<Error> openFurther();
    void move();
    Watch watch() const
    {
        return {m_local.handle(), m_outgoing.size() < largestBacklog, !m_incoming.isEmpty()};
    }

private:
    static constexpr qsizetype largestBacklog = 256 * 1024;

    int openChannel();
    void sendOut();
    void bringIn();

    SshSession &m_session;
    SshChannel m_channel;
    Socket m_local;
    QByteArray m_remotePath;
    int m_remotePort = 0;
    QByteArray m_outgoing;
    QByteArray m_incoming;
    bool m_isOpen = false;
};

int SshTunnel::Lane::openChannel()
{
    if (m_remotePath.isEmpty())
        return ssh_channel_open_forward(m_channel.handle(), "127.0.0.1", m_remotePort, "127.0.0.1", 0);
    return ssh_channel_open_forward_unix(m_channel.handle(), m_remotePath.constData(), "127.0.0.1", 0);
}

std::optional<Error> SshTunnel::Lane::openFurther()
{
    if (m_isOpen || isOver())
        return std::nullopt;
    const int outcome = openChannel();
    m_isOpen = outcome == SSH_OK;
    if (m_isOpen || (outcome == SSH_AGAIN && m_session.isAlive()))
        return std::nullopt;
    m_local.close();
    return m_session.failure(SshStage::Tunnel);
}

void SshTunnel::Lane::move()
{
    if (m_isOpen && !isOver())
        sendOut();
    if (m_isOpen && !isOver())
        bringIn();
}

void SshTunnel::Lane::sendOut()
{
    const auto got =
        m_outgoing.size() < largestBacklog ? receiveSome(m_local, m_outgoing, largestBacklog) : 0;
    const auto sent = m_outgoing.isEmpty() ? 0 : m_channel.send(m_outgoing);
    m_outgoing.remove(0, sent.value_or(0));
    if (!got && (m_outgoing.isEmpty() || !sent))
        m_local.close();
}

void SshTunnel::Lane::bringIn()
{
    m_incoming += std::exchange(m_channel.out(), {});
    const auto sent = m_incoming.isEmpty() ? 0 : sendSome(m_local, m_incoming);
    m_incoming.remove(0, sent.value_or(0));
    const bool nothingComes = m_channel.isAtEnd() || !m_session.isAlive();
    if (!sent || (nothingComes && m_incoming.isEmpty()))
        m_local.close();
}

SshTunnel::SshTunnel(SshSession &session, const SqlTarget &target)
    : m_session(session)
    , m_target(target)
    , m_directory(QDir::tempPath() + QStringLiteral("/futago-XXXXXX"))
{
}

SshTunnel::~SshTunnel() = default;

bool SshTunnel::listen()
{
    if (m_directory.isValid())
        m_listener = listenLocally(m_directory.filePath(socketName(m_target.port)));
    return m_listener.isOpen();
}

Result<std::unique_ptr<SshTunnel>> SshTunnel::open(SshSession &session, const SqlTarget &target)
{
    std::unique_ptr<SshTunnel> tunnel(new SshTunnel(session, target));
    if (!tunnel->listen())
        return futago::failure(
            ErrorKind::PermissionDenied,
            Tunnel::tr("The socket that forwards to %1 cannot be created on this workstation.")
                .arg(session.endpoint().display()),
            Tunnel::tr("Check that the directory for temporary files is writable: %1")
                .arg(QDir::toNativeSeparators(QDir::tempPath())),
            tunnel->m_directory.errorString(), session.endpoint().display());
    return tunnel;
}

void SshTunnel::acceptAll()
{
    for (Socket local = acceptLocally(m_listener); local.isOpen(); local = acceptLocally(m_listener))
        m_lanes.push_back(std::make_unique<Lane>(m_session, m_target, std::move(local)));
}

void SshTunnel::moveAll()
{
    for (const auto &lane : m_lanes) {
        if (auto error = lane->openFurther())
            m_failure = std::move(error);
        lane->move();
    }
    std::erase_if(m_lanes, [](const auto &lane) { return lane->isOver(); });
}

void SshTunnel::pump(const Watch &watch, std::chrono::milliseconds timeout)
{
    acceptAll();
    moveAll();
    std::vector<Watch> watched{{m_listener.handle(), true, false}};
    if (watch.handle != noSocket)
        watched.push_back(watch);
    for (const auto &lane : m_lanes)
        watched.push_back(lane->watch());
    m_session.pump(timeout, watched);
    acceptAll();
    moveAll();
}

} // namespace futago
