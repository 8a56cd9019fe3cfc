// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/transport/deadline.h"
#include "workers/transport/pgerrors.h"
#include "workers/transport/sshtunnel.h"

#include <libpq-fe.h>

#include <memory>

namespace futago {

struct ClearPgResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ClearPgResult>;

/// Owns a PGconn in non-blocking mode and the tunnel that it may need, and waits for both. One thread at a
/// time.
class PgConnection
{
public:
    /// `session` is null for a direct connection.
    static Result<std::unique_ptr<PgConnection>> open(SshSession *session, const SqlTarget &target,
                                                      const Deadline &deadline);
    ~PgConnection();
    Q_DISABLE_COPY_MOVE(PgConnection)

    PGconn *handle() const { return m_connection; }
    const PgPlace &place() const { return m_place; }
    bool isAlive() const { return !m_givenUp && PQstatus(m_connection) == CONNECTION_OK; }
    void giveUp() { m_givenUp = true; }
    /// Waits for one slice of the deadline at most.
    void wait(bool toRead, bool toWrite, const Deadline &deadline);
    /// The failure of the connection itself.
    Error failure() const;
    Error failureOf(const PGresult *result) const;
    /// Asks the server to cancel what runs; returns when the server has taken the request or time is up.
    void requestCancel(const Deadline &deadline);

private:
    PgConnection(const SqlTarget &target, std::unique_ptr<SshTunnel> tunnel);
    /// The values of libpq's `host` and `hostaddr`.
    Result<std::pair<QString, QString>> hostAndAddress(const Deadline &deadline) const;
    Result<void> begin(const Deadline &deadline);
    Result<void> finish(const Deadline &deadline);
    Error openingFailure(const Deadline &deadline) const;
    bool isTcp() const;

    SqlTarget m_target;
    PgPlace m_place;
    std::unique_ptr<SshTunnel> m_tunnel;
    PGconn *m_connection = nullptr;
    bool m_givenUp = false;
};

} // namespace futago
