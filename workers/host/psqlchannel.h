// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/sqlchannel.h"

#include <memory>

namespace futago {

class Host;

/// SQL by psql on the host, as the server's OS user: the way where only sudo and `peer` lead to the server.
/// Each statement is a psql of its own, so it keeps no session state; rows come as JSON. The host must
/// outlive the channel.
class PsqlChannel : public SqlChannel
{
public:
    static Result<std::unique_ptr<SqlChannel>> open(Host &host, const Patience &patience);

    Result<SqlRows> run(const SqlStatement &statement, const Patience &patience = {}) override;
    int serverVersionNumber() const override { return m_version; }

    /// The script for psql's standard input: values stand as quoted literals where $1, $2 … were.
    static QByteArray script(const SqlStatement &statement);

private:
    explicit PsqlChannel(Host &host)
        : m_host(host)
    {
    }

    Host &m_host;
    int m_version = 0;
};

} // namespace futago
