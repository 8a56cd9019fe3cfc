// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/tcpconnect.h"

#include "workers/transport/blockingcall.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace futago {

namespace {

struct TcpConnect
{
    Q_DECLARE_TR_FUNCTIONS(futago::TcpConnect)
};

using Outcome = tl::expected<Socket, SocketError>;

Error refused(const TcpPlace &place, const QString &raw)
{
    if (place.service == TcpPlace::Service::Ssh)
        return {ErrorKind::ConnectionRefused,
                TcpConnect::tr("No SSH server answers at %1.").arg(place.display),
                TcpConnect::tr(
                    "Check that sshd runs there, that the port is right and that no firewall rejects it."),
                raw, place.display};
    return {ErrorKind::ConnectionRefused,
            TcpConnect::tr("No PostgreSQL server answers at %1.").arg(place.display),
            TcpConnect::tr("Check that the server is running and that it listens on this address and port "
                           "(listen_addresses, port)."),
            raw, place.display};
}

Error errorFor(const TcpPlace &place, const SocketError &error)
{
    switch (error.failure) {
    case SocketFailure::Refused:
        return refused(place, error.text);
    case SocketFailure::TimedOut:
        return {ErrorKind::TimedOut, TcpConnect::tr("%1 did not answer.").arg(place.display),
                TcpConnect::tr("Check that the host is up and that no firewall drops the connection."),
                error.text, place.display};
    case SocketFailure::Unreachable:
        return {ErrorKind::ConnectionLost, TcpConnect::tr("There is no route to %1.").arg(place.display),
                TcpConnect::tr(
                    "Check that the host is up and that this workstation is on the right network or VPN."),
                error.text, place.display};
    case SocketFailure::Other:
        break;
    }
    return {ErrorKind::ConnectionLost,
            TcpConnect::tr("The connection to %1 could not be established.").arg(place.display),
            {},
            error.text,
            place.display};
}

Error notFound(const TcpPlace &place, const QString &raw)
{
    return {ErrorKind::HostNotFound, TcpConnect::tr("The host name “%1” cannot be resolved.").arg(place.host),
            TcpConnect::tr("Check the spelling, or write the host's IP address."), raw, place.display};
}

/// The outcome for one address; nothing when the deadline came first.
std::optional<Outcome> connectTo(const QHostAddress &address, quint16 port, const Deadline &deadline)
{
    std::optional<SocketError> error;
    Socket socket = beginTcp(address, port, error);
    if (error)
        return tl::unexpected(*error);
    while (!waitForSocket(socket.handle(), false, true, deadline.slice()))
        if (deadline.over())
            return std::nullopt;
    if (const auto failed = outcomeOf(socket))
        return tl::unexpected(*failed);
    return socket;
}

} // namespace

Error endedEarly(const QString &host, const Deadline &deadline)
{
    if (deadline.cancelled())
        return {ErrorKind::Cancelled,
                TcpConnect::tr("The operation on %1 was cancelled.").arg(host),
                {},
                {},
                host};
    const double seconds = static_cast<double>(deadline.timeout().count()) / 1000.0;
    return {ErrorKind::TimedOut,
            TcpConnect::tr("%1 did not answer within %2 s.").arg(host).arg(seconds),
            TcpConnect::tr("Check the network and the load of the host, then try again."),
            {},
            host};
}

Result<QList<QHostAddress>> resolveHost(const TcpPlace &place, const Deadline &deadline)
{
    if (const QHostAddress literal(place.host); !literal.isNull())
        return QList{literal};
    const BlockingCall<QHostInfo> lookup([host = place.host] { return QHostInfo::fromName(host); });
    std::optional<QHostInfo> info;
    while (!(info = lookup.wait(deadline.slice())))
        if (deadline.over())
            return Failure(endedEarly(place.display, deadline));
    if (info->error() != QHostInfo::NoError || info->addresses().isEmpty())
        return Failure(notFound(place, info->errorString()));
    return info->addresses();
}

Result<Socket> connectTcp(const TcpPlace &place, const Deadline &deadline)
{
    auto addresses = resolveHost(place, deadline);
    if (!addresses)
        return Failure(std::move(addresses).error());
    SocketError last;
    while (!addresses->isEmpty()) {
        const Deadline share = deadline.part(static_cast<int>(addresses->size()));
        auto outcome = connectTo(addresses->takeFirst(), place.port, share);
        if (outcome && *outcome)
            return std::move(**outcome);
        if (deadline.over())
            return Failure(endedEarly(place.display, deadline));
        last = outcome ? outcome->error() : SocketError{SocketFailure::TimedOut, {}};
    }
    return Failure(errorFor(place, last));
}

} // namespace futago
