// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"

namespace futago {

/// SSH by libssh and SQL by libpq. Reads neither ~/.ssh/config nor /etc/ssh/ssh_config, so that a connection
/// is what the pair says. connectSql() takes links that connectSsh() of this class made.
class RealTransport : public Transport
{
public:
    /// Takes the variables of libpq out of this process's environment, so that none of them leads a session
    /// to another server than its target. Before other threads begin.
    RealTransport();
    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                const SshCredentials &credentials, const HostKeyTrust &trust,
                                                const Patience &patience) override;
    Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *link, const SqlTarget &target,
                                                   const Patience &patience) override;
    Result<QByteArray> passwordVerifier(const Secret &password, const QString &roleName,
                                        bool asScram) const override;
};

} // namespace futago
