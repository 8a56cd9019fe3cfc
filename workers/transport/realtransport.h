// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"

namespace futago {

/// SSH by libssh and SQL by libpq. Reads neither ~/.ssh/config nor /etc/ssh/ssh_config, so that a connection
/// is what the pair says. connectSql() takes links that connectSsh() of this class made.
class RealTransport : public Transport
{
public:
    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                const SshCredentials &credentials, const HostKeyTrust &trust,
                                                const Patience &patience) override;
    Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *link, const SqlTarget &target,
                                                   const Patience &patience) override;
};

} // namespace futago
