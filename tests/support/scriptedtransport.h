// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"

#include <map>
#include <mutex>

namespace futago {

/// What one host is asked and what it answers, in order. Anything else is a surprise: it is remembered and
/// answered with an error, so a test fails on it. Any thread.
class ScriptedHost
{
public:
    /// A command whose arguments, joined by blanks, contain `fragment`.
    void expectCommand(const QString &fragment, const CommandOutput &answer = {});
    /// A statement whose text contains `fragment`.
    void expectSql(const QString &fragment, const SqlRows &answer = {});
    void expectSqlError(const QString &fragment, const QString &sqlState);
    /// Commands are run on this machine by QProcess instead; their SQL stays scripted.
    void runCommandsHere() { m_runsHere = true; }

    QList<Command> commands() const;
    QList<SqlStatement> statements() const;
    /// Empty when all that was expected came, and nothing else.
    QStringList complaints() const;

    /// The links so far, and what goes through them, are gone. Whether they know it is up to `seen`.
    void cutLinks(bool seen);
    int logins() const;

    int serverVersionNumber = 150018;
    HostKey hostKey{QStringLiteral("ssh-ed25519"), "key"};

    /// What lies in the data directory, and what the server that answers reads as its own: the same one.
    /// Neither is among commands() and statements().
    QByteArray pidFile{"101\n/data\n1700000000\n"};
    QString pidFileOfAnsweringServer{QStringLiteral("101\n/data\n1700000000\n")};

    int newLink();
    bool isCut(int link) const;
    bool seemsAlive(int link) const;
    Result<CommandOutput> answer(const Command &command);
    Result<SqlRows> answer(const SqlStatement &statement);

private:
    struct Expected
    {
        bool isSql = false;
        QString fragment;
        Result<CommandOutput> output;
        Result<SqlRows> rows;
    };
    std::optional<Expected> next(bool isSql, const QString &text);

    mutable std::mutex m_lock;
    bool m_runsHere = false;
    int m_logins = 0;
    int m_cut = 0;
    int m_seenCut = 0;
    QList<Expected> m_expected;
    QList<Command> m_commands;
    QList<SqlStatement> m_statements;
    QStringList m_surprises;
};

/// Hosts by the name of their SSH endpoint. Must outlive what it connects.
class ScriptedTransport : public Transport
{
public:
    ScriptedHost &host(const QString &name) { return m_hosts[name]; }

    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                const SshCredentials &credentials, const HostKeyTrust &trust,
                                                const Patience &patience) override;
    Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *link, const SqlTarget &target,
                                                   const Patience &patience) override;
    /// With a salt of its own, always the same.
    Result<QByteArray> passwordVerifier(const Secret &password, const QString &roleName,
                                        bool asScram) const override;

private:
    std::map<QString, ScriptedHost> m_hosts;
};

/// A row from pairs of column and value; a null text is NULL.
SqlRow sqlRow(const QList<std::pair<QString, QString>> &values);

} // namespace futago
