// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"

#include <functional>
#include <mutex>

namespace futago::test {

/// A transport whose hosts answer as a test says. Any thread; what was asked is counted.
class ScriptedTransport : public Transport
{
public:
    using Login =
        std::function<Result<void>(const SshEndpoint &, const SshCredentials &, const HostKeyTrust &)>;
    using Answer = std::function<Result<CommandOutput>(const Command &, const Patience &)>;

    /// Decides each login; none set: every login succeeds.
    void setLogin(Login login);
    /// Answers each command; none set: ConnectionLost.
    void setAnswer(Answer answer);
    int logins() const;

    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                const SshCredentials &credentials, const HostKeyTrust &trust,
                                                const Patience &patience) override;
    Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *link, const SqlTarget &target,
                                                   const Patience &patience) override;
    Result<QByteArray> passwordVerifier(const Secret &, const QString &, bool) const override;

private:
    Login m_login;
    Answer m_answer;
    mutable std::mutex m_lock;
    int m_logins = 0;
};

/// Waits until the caller asks to stop, as a host does that never answers.
Result<CommandOutput> hangUntilStopped(const Patience &patience);

} // namespace futago::test
