// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/realtransport.h"

#include "workers/transport/pgsession.h"
#include "workers/transport/pgverifier.h"
#include "workers/transport/sessionlink.h"
#include "workers/transport/sshauth.h"
#include "workers/transport/sshcommand.h"
#include "workers/transport/sshhostkey.h"

#include <libpq-fe.h>

namespace futago {

Result<CommandOutput> SessionLink::run(const Command &command, const Patience &patience)
{
    return runOverSsh(*m_session, command, patience);
}

/// What the server or the network has said since the last command is only noticed by looking.
bool SessionLink::isAlive()
{
    if (m_session->isAlive())
        m_session->pump(std::chrono::milliseconds::zero());
    return m_session->isAlive();
}

/// libpq knows the names of its variables; one that directs a program on this workstation is not for our
/// sessions.
RealTransport::RealTransport()
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconndefaults(),
                                                                               PQconninfoFree);
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option)
        if (option->envvar)
            qunsetenv(option->envvar);
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

/// Null for a direct connection; an Error when a way through SSH has no link of this transport.
static Result<SshSession *> sessionFor(SshLink *link, const SqlTarget &target)
{
    if (target.route == SqlTarget::Route::Direct)
        return nullptr;
    if (auto *own = dynamic_cast<SessionLink *>(link))
        return &own->session();
    return failure(ErrorKind::Internal, QStringLiteral("connectSql() without a link of this transport"));
}

Result<QByteArray> RealTransport::passwordVerifier(const Secret &password, const QString &roleName,
                                                   bool asScram) const
{
    return pgVerifier(password, roleName, asScram);
}

Result<std::unique_ptr<SqlChannel>> RealTransport::connectSql(SshLink *link, const SqlTarget &target,
                                                              const Patience &patience)
{
    const Deadline deadline(patience);
    const auto session = sessionFor(link, target);
    if (!session)
        return Failure(session.error());
    auto connection = PgConnection::open(*session, target, deadline);
    if (!connection)
        return Failure(std::move(connection).error());
    auto sql = std::make_unique<PgSession>(std::move(*connection));
    FUTAGO_TRY(sql->setUp(patience.within(deadline.left())));
    return sql;
}

} // namespace futago
