// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/realtransport.h"

#include "workers/transport/sessionlink.h"
#include "workers/transport/sshauth.h"
#include "workers/transport/sshcommand.h"
#include "workers/transport/sshhostkey.h"

namespace futago {

Result<CommandOutput> SessionLink::run(const Command &command, const Patience &patience)
{
    return runOverSsh(*m_session, command, patience);
}

Result<std::unique_ptr<SshLink>> RealTransport::connectSsh(const SshEndpoint &endpoint,
                                                           const SshCredentials &credentials,
                                                           const HostKeyTrust &trust,
                                                           const Patience &patience)
{
    const Deadline deadline(patience);
    auto session =
        SshSession::greet(endpoint, knownHostsFileOf(trust), !trust.knownHostsFile.isEmpty(), deadline);
    if (!session)
        return Failure(std::move(session).error());
    auto hostKey = checkHostKey(**session, trust);
    if (!hostKey)
        return Failure(std::move(hostKey).error());
    FUTAGO_TRY(logIn(**session, credentials, deadline));
    return std::make_unique<SessionLink>(std::move(*session), std::move(*hostKey));
}

Result<std::unique_ptr<SqlChannel>> RealTransport::connectSql(SshLink *, const SqlTarget &, const Patience &)
{
    return failure(ErrorKind::Internal, {});
}

} // namespace futago
