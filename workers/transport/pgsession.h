// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"
#include "workers/transport/pgconnection.h"

namespace futago {

/// An SQL session over PgConnection. A statement that is cancelled or times out is cancelled on the server,
/// too; the session stays usable when the server confirms that.
class PgSession : public SqlChannel
{
public:
    explicit PgSession(std::unique_ptr<PgConnection> connection)
        : m_connection(std::move(connection))
    {
    }

    /// What every session of Futago has set.
    Result<void> setUp(const Patience &patience);
    Result<SqlRows> run(const SqlStatement &statement, const Patience &patience) override;
    int serverVersionNumber() const override;

private:
    Result<void> send(const SqlStatement &statement);
    /// Takes what libpq has; true when the statement is over.
    bool takeResults(Result<SqlRows> &rows);
    Result<SqlRows> receive(const Deadline &deadline);
    void cancelStatement();

    std::unique_ptr<PgConnection> m_connection;
};

} // namespace futago
