// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "workers/transport/deadline.h"
#include "workers/transport/sockets.h"

#include <QList>

namespace futago {

/// A TCP address as the user typed it; `display` is how messages name it, `service` what should listen there.
struct TcpPlace
{
    enum class Service { Ssh, PostgreSql };
    QString host;
    quint16 port = 0;
    QString display;
    Service service = Service::Ssh;
};

/// The addresses of a host in the order of the name service. Fails with HostNotFound, Cancelled, TimedOut.
Result<QList<QHostAddress>> resolveHost(const TcpPlace &place, const Deadline &deadline);

/// Tries the addresses one after the other; one that swallows packets costs its share of the time. Fails with
/// the kinds of resolveHost, ConnectionRefused and ConnectionLost (no route).
Result<Socket> connectTcp(const TcpPlace &place, const Deadline &deadline);

/// Why a call ended before its work was done: Cancelled, or TimedOut naming the host and the time given.
Error endedEarly(const QString &host, const Deadline &deadline);

} // namespace futago
