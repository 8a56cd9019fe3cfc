// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace futago {

/// The one door to the operating system's sockets; sockets_posix.cpp is its implementation for Linux and
/// macOS. All sockets are non-blocking. Every function may be called from any thread.
using SocketHandle = qintptr;

inline constexpr SocketHandle noSocket = -1;

/// After this long without a sign of life a connection counts as lost (a pulled cable, a host that is gone).
inline constexpr std::chrono::seconds linkSilenceLimit{15};

class Socket
{
public:
    Socket() = default;
    explicit Socket(SocketHandle handle)
        : m_handle(handle)
    {
    }
    Socket(Socket &&other) noexcept
        : m_handle(other.release())
    {
    }
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Socket() { close(); }

    bool isOpen() const { return m_handle != noSocket; }
    SocketHandle handle() const { return m_handle; }
    SocketHandle release() { return std::exchange(m_handle, noSocket); }
    void close();

private:
    SocketHandle m_handle = noSocket;
};

enum class SocketFailure { Refused, Unreachable, TimedOut, Other };

struct SocketError
{
    SocketFailure failure = SocketFailure::Other;
    QString text;
};

/// Begins a TCP connection with TCP_NODELAY and keepalives that end it after linkSilenceLimit.
Socket beginTcp(const QHostAddress &address, quint16 port, std::optional<SocketError> &error);
/// The outcome of a connection that beginTcp began, once it is ready for writing.
std::optional<SocketError> outcomeOf(const Socket &socket);
void makeNonBlocking(SocketHandle handle);

/// Waits until the socket can be read or written as wanted, or has failed; false when the time ran out.
bool waitForSocket(SocketHandle handle, bool toRead, bool toWrite, std::chrono::milliseconds timeout);

/// A listening Unix-domain socket; not open when the path cannot be bound.
Socket listenLocally(const QString &path);
Socket acceptLocally(const Socket &listener);
/// A connection to such a socket; not open when nobody listens there or its queue is full.
Socket connectLocally(const QString &path);
/// Whoever waits for the other end, on any thread, sees its end at once. The handle stays open.
void shutDown(SocketHandle handle);

/// Bytes moved; 0 means "not now"; nothing means that the other end is gone.
std::optional<qsizetype> sendSome(const Socket &socket, const QByteArray &bytes);
std::optional<qsizetype> receiveSome(const Socket &socket, QByteArray &into, qsizetype most);

} // namespace futago
