// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sockets.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace futago {

static int fd(SocketHandle handle)
{
    return static_cast<int>(handle);
}

static SocketError errorOf(int number)
{
    const QString text = QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case ECONNREFUSED:
        return {SocketFailure::Refused, text};
    case ETIMEDOUT:
        return {SocketFailure::TimedOut, text};
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
        return {SocketFailure::Unreachable, text};
    default:
        return {SocketFailure::Other, text};
    }
}

void Socket::close()
{
    if (isOpen())
        ::close(fd(release()));
}

void makeNonBlocking(SocketHandle handle)
{
    ::fcntl(fd(handle), F_SETFL, ::fcntl(fd(handle), F_GETFL) | O_NONBLOCK);
}

static Socket prepared(int handle)
{
    Socket socket{handle};
    if (socket.isOpen()) {
        ::fcntl(handle, F_SETFD, FD_CLOEXEC);
        makeNonBlocking(handle);
    }
    return socket;
}

static void set(int handle, int level, int option, int value)
{
    ::setsockopt(handle, level, option, &value, sizeof value);
}

static void keepLively(int handle)
{
    const int seconds = static_cast<int>(linkSilenceLimit.count());
    set(handle, IPPROTO_TCP, TCP_NODELAY, 1);
    set(handle, SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef Q_OS_MACOS
    set(handle, IPPROTO_TCP, TCP_KEEPALIVE, seconds / 3);
#else
    set(handle, IPPROTO_TCP, TCP_KEEPIDLE, seconds / 3);
    set(handle, IPPROTO_TCP, TCP_USER_TIMEOUT, seconds * 1000);
#endif
    set(handle, IPPROTO_TCP, TCP_KEEPINTVL, seconds / 3);
    set(handle, IPPROTO_TCP, TCP_KEEPCNT, 2);
}

static socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    std::memset(&storage, 0, sizeof storage);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        v4->sin_family = AF_INET;
        v4->sin_port = qToBigEndian(port);
        v4->sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
        return sizeof *v4;
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    v6->sin6_family = AF_INET6;
    v6->sin6_port = qToBigEndian(port);
    std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
    if (!address.scopeId().isEmpty())
        v6->sin6_scope_id = ::if_nametoindex(address.scopeId().toUtf8().constData());
    return sizeof *v6;
}

Socket beginTcp(const QHostAddress &address, quint16 port, std::optional<SocketError> &error)
{
    sockaddr_storage storage;
    const socklen_t length = fill(storage, address, port);
    Socket socket = prepared(::socket(storage.ss_family, SOCK_STREAM, 0));
    if (!socket.isOpen()) {
        error = errorOf(errno);
        return socket;
    }
    keepLively(fd(socket.handle()));
    const int outcome = ::connect(fd(socket.handle()), reinterpret_cast<sockaddr *>(&storage), length);
    if (outcome != 0 && errno != EINPROGRESS) {
        error = errorOf(errno);
        socket.close();
    }
    return socket;
}

std::optional<SocketError> outcomeOf(const Socket &socket)
{
    int number = 0;
    socklen_t length = sizeof number;
    if (::getsockopt(fd(socket.handle()), SOL_SOCKET, SO_ERROR, &number, &length) != 0)
        number = errno;
    return number == 0 ? std::nullopt : std::optional(errorOf(number));
}

bool waitForSocket(SocketHandle handle, bool toRead, bool toWrite, std::chrono::milliseconds timeout)
{
    const int wanted = (toRead ? POLLIN : 0) | (toWrite ? POLLOUT : 0);
    pollfd waiting{fd(handle), static_cast<short>(wanted), 0};
    return ::poll(&waiting, 1, static_cast<int>(timeout.count())) > 0;
}

static std::optional<sockaddr_un> localAddress(const QString &path)
{
    sockaddr_un address{};
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return std::nullopt;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    return address;
}

Socket listenLocally(const QString &path)
{
    const auto address = localAddress(path);
    if (!address)
        return {};
    Socket socket = prepared(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (socket.isOpen() &&
        (::bind(fd(socket.handle()), reinterpret_cast<const sockaddr *>(&*address), sizeof *address) != 0 ||
         ::listen(fd(socket.handle()), 4) != 0))
        socket.close();
    return socket;
}

Socket connectLocally(const QString &path)
{
    const auto address = localAddress(path);
    if (!address)
        return {};
    Socket socket = prepared(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (socket.isOpen() &&
        ::connect(fd(socket.handle()), reinterpret_cast<const sockaddr *>(&*address), sizeof *address) != 0)
        socket.close();
    return socket;
}

void shutDown(SocketHandle handle)
{
    ::shutdown(fd(handle), SHUT_RDWR);
}

Socket acceptLocally(const Socket &listener)
{
    return prepared(::accept(fd(listener.handle()), nullptr, nullptr));
}

static bool isNotNow(int number)
{
    return number == EAGAIN || number == EWOULDBLOCK || number == EINTR;
}

std::optional<qsizetype> sendSome(const Socket &socket, const QByteArray &bytes)
{
    int flags = 0;
#ifdef MSG_NOSIGNAL
    flags = MSG_NOSIGNAL;
#endif
    const auto sent =
        ::send(fd(socket.handle()), bytes.constData(), static_cast<size_t>(bytes.size()), flags);
    if (sent >= 0)
        return sent;
    return isNotNow(errno) ? std::optional<qsizetype>(0) : std::nullopt;
}

std::optional<qsizetype> receiveSome(const Socket &socket, QByteArray &into, qsizetype most)
{
    const qsizetype before = into.size();
    into.resize(before + most);
    const auto got = ::recv(fd(socket.handle()), into.data() + before, static_cast<size_t>(most), 0);
    const int number = errno;
    into.resize(before + std::max<qsizetype>(got, 0));
    if (got > 0)
        return got;
    return got < 0 && isNotNow(number) ? std::optional<qsizetype>(0) : std::nullopt;
}

} // namespace futago
