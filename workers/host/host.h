// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"
#include "model/steps/servercommands.h"
#include "workers/ports/transport.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace futago {

/// What opens a host's doors. Held in memory only.
struct HostAccess
{
    SshCredentials ssh;
    Secret sudoPassword;
    Secret superuserPassword;
    HostKeyTrust trust;
};

/// One finished command or statement, for logs and the Provision page. Holds no secret: input is left out
/// and statements are in their shown form.
struct HostRecord
{
    /// HostSpec::name().
    QString host;
    QString text;
    int status = 0;
    QByteArray out;
    QByteArray err;
};

using HostLog = std::function<void(const HostRecord &)>;

/// One host of the pair: a connection, and every way to act there. Commands and statements are serial by an
/// inner lock, so a host may be used by both lanes of a plan and by a monitor; each call blocks its thread
/// until it is answered, cancelled or out of time. Errors name the host.
class Host
{
public:
    Host(Transport &transport, HostSpec spec, HostAccess access, HostLog log = {});
    ~Host();

    /// Logs in, or makes sure that the link still answers and logs in anew if it does not: a workstation that
    /// slept does not know yet that its connection is gone.
    Result<void> connect(const Patience &patience = {});
    /// Finds out how to become the server's OS user: NoSudoRight if neither the login nor sudo gives it.
    Result<void> findBecome(const Patience &patience = {});

    /// To what the host asks at login (LoginQuestion), for the next login alone. Without it that login is not
    /// tried again: a host may lock an account that fails too often.
    void answerLogin(const QString &question, const Secret &answer);

    /// True when there was a link and it was lost: nothing on the host can be reached until connect().
    bool linkWasLost();

    /// A copy; does not wait for what runs on the host.
    HostSpec spec() const;
    void setSpec(HostSpec spec);
    bool sudoNeedsPassword() const { return m_sudoNeedsPassword; }
    HostKey hostKey() const;
    /// What sentences call the host.
    QString name() const { return spec().name(); }
    /// For Error::where, which tells apart two hosts behind one name.
    QString login() const { return spec().ssh.display(); }

    Result<CommandOutput> runAsLogin(const Command &command, const Patience &patience = {});
    /// As the server's OS user, in the directory /.
    Result<CommandOutput> run(const Command &command, const Patience &patience = {});
    /// run() for psql: not logged, because sql() logs the statement.
    Result<CommandOutput> runUnlogged(const Command &command, const Patience &patience);
    Result<CommandOutput> runAsRoot(const Command &command, const Patience &patience = {});
    /// run(), where any exit status but 0 is an error.
    Result<QByteArray> require(const Command &command, const Patience &patience = {});
    /// Starts, stops and restarts go on without us when the link is lost, and have a time limit of their own
    /// (serverActionLimit) instead of the patience's.
    Result<void> server(ServerAction action, const Patience &patience = {});

    /// Whether the login may start, stop and restart the server by this unit or init script: as root, or by
    /// sudo, be it for these commands of systemctl alone. True for what is not root's.
    Result<bool> mayControl(const Service &service, const Patience &patience = {});

    /// On the server's maintenance database, opened when first needed: through SSH to the socket as the login
    /// user, with a password to the loopback, or by psql on the host (also where sshd does not forward).
    Result<SqlRows> sql(const SqlStatement &statement, const Patience &patience = {});
    /// What a server keeps of a role's password (Transport::passwordVerifier).
    Result<QByteArray> passwordVerifier(const Secret &password, const QString &roleName, bool asScram) const
    {
        return m_transport.passwordVerifier(password, roleName, asScram);
    }
    Result<PgVersion> serverVersion(const Patience &patience = {});
    void closeSql();

private:
    Result<void> ensureLink(const Patience &patience);
    Result<std::unique_ptr<SshLink>> logIn(const Patience &patience);
    void dropLink();
    bool linkIsLost();
    void setBecome(Become become);
    Result<CommandOutput> execute(const Command &command, const Patience &patience);
    Result<CommandOutput> executeShown(const Command &command, const Command &shown,
                                       const Patience &patience);
    Result<Command> asServerUser(const Command &command, const Patience &patience);
    void log(const SqlStatement &statement, const Result<SqlRows> &rows) const;
    Result<void> learnBecome(const Patience &patience);
    /// A saved pair says that sudo is the way, but not whether it asks for a password.
    Result<void> learnSudo(const Patience &patience);
    Result<CommandOutput> runShown(const Command &command, const Command &shown, const Patience &patience);
    Result<CommandOutput> runAsRootShown(const Command &command, const Command &shown,
                                         const Patience &patience);
    Result<CommandOutput> runServer(const ServerCommand &command, ServerAction action,
                                    const Patience &patience);
    Command throughSudo(const QString &user, const Command &command) const;
    /// Nothing else on the command line, so that a rule of sudoers for just this command fits.
    Command asRootAlone(const QStringList &sudoOptions, const Command &command) const;
    Result<CommandOutput> runHandedOver(const Command &command, ServerAction action,
                                        const Patience &patience);
    Result<void> expectRunning(const ServerCommand &command, ServerAction action, const Patience &patience);
    Result<void> expectStopped(const ServerCommand &command, const Patience &patience);
    Result<SqlRows> askSql(const SqlStatement &statement, const Patience &patience);
    Result<SqlChannel *> openSql(const Patience &patience);
    Result<std::unique_ptr<SqlChannel>> connectSql(const Patience &patience);
    Result<std::unique_ptr<SqlChannel>> psqlInstead(const Error &refusal, const Patience &patience);

    /// A link that does not answer `true` for so long is given up.
    static constexpr std::chrono::milliseconds answerTime{10000};

    Transport &m_transport;
    HostSpec m_spec;
    HostAccess m_access;
    std::optional<Error> m_openQuestion;
    HostLog m_log;
    std::atomic<bool> m_sudoNeedsPassword = false;
    bool m_sudoIsKnown = false;
    std::unique_ptr<SshLink> m_link;
    bool m_linkWasLost = false;
    std::unique_ptr<SqlChannel> m_sql;
    /// Such a channel dies with the link; psql's does not, and may be the one that notices the loss.
    bool m_sqlNeedsLink = false;
    mutable std::recursive_mutex m_lock;
    mutable std::mutex m_specLock;
};

/// The one function that turns a command that failed into an Error.
Error explain(const Host &host, const Command &command, const CommandOutput &output);

} // namespace futago
