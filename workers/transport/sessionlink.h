// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/transport/sshsession.h"

namespace futago {

class SessionLink : public SshLink
{
public:
    SessionLink(std::unique_ptr<SshSession> session, HostKey hostKey)
        : m_session(std::move(session))
        , m_hostKey(std::move(hostKey))
    {
    }

    Result<CommandOutput> run(const Command &command, const Patience &patience) override;
    HostKey hostKey() const override { return m_hostKey; }
    bool isAlive() override;
    SshSession &session() { return *m_session; }

private:
    std::unique_ptr<SshSession> m_session;
    HostKey m_hostKey;
};

} // namespace futago
