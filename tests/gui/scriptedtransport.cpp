// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/scriptedtransport.h"

#include <condition_variable>

using namespace Qt::StringLiterals;

namespace futago::test {

namespace {

class ScriptedLink : public SshLink
{
public:
    explicit ScriptedLink(ScriptedTransport::Answer answer)
        : m_answer(std::move(answer))
    {
    }
    HostKey hostKey() const override { return {u"ssh-ed25519"_s, "scripted"}; }
    bool isAlive() override { return true; }
    Result<CommandOutput> run(const Command &command, const Patience &patience) override
    {
        return m_answer ? m_answer(command, patience)
                        : Result<CommandOutput>(failure(ErrorKind::ConnectionLost, u"The link is lost."_s));
    }

private:
    ScriptedTransport::Answer m_answer;
};

} // namespace

int ScriptedTransport::logins() const
{
    const std::lock_guard lock(m_lock);
    return m_logins;
}

void ScriptedTransport::setLogin(Login login)
{
    const std::lock_guard lock(m_lock);
    m_login = std::move(login);
}

void ScriptedTransport::setAnswer(Answer answer)
{
    const std::lock_guard lock(m_lock);
    m_answer = std::move(answer);
}

Result<std::unique_ptr<SshLink>> ScriptedTransport::connectSsh(const SshEndpoint &endpoint,
                                                               const SshCredentials &credentials,
                                                               const HostKeyTrust &trust, const Patience &)
{
    std::unique_lock lock(m_lock);
    ++m_logins;
    const Login login = m_login;
    const Answer answer = m_answer;
    lock.unlock();
    if (login)
        FUTAGO_TRY(login(endpoint, credentials, trust));
    return std::make_unique<ScriptedLink>(answer);
}

Result<std::unique_ptr<SqlChannel>> ScriptedTransport::connectSql(SshLink *, const SqlTarget &,
                                                                  const Patience &)
{
    return failure(ErrorKind::ConnectionRefused, u"No server listens here."_s);
}

Result<QByteArray> ScriptedTransport::passwordVerifier(const Secret &, const QString &, bool) const
{
    return failure(ErrorKind::Internal, u"No role is made here."_s);
}

Result<CommandOutput> hangUntilStopped(const Patience &patience)
{
    std::mutex lock;
    std::unique_lock held(lock);
    std::condition_variable_any never;
    never.wait(held, patience.stop, [] { return false; });
    return failure(ErrorKind::Cancelled, u"The command was cancelled."_s);
}

} // namespace futago::test
