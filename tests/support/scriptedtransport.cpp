// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"

#include "workers/host/passwordverifier.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

Failure lost()
{
    return failure(ErrorKind::ConnectionLost, u"The link was cut."_s);
}

class ScriptedLink : public SshLink
{
public:
    explicit ScriptedLink(ScriptedHost &host)
        : m_host(host)
        , m_number(host.newLink())
    {
    }
    Result<CommandOutput> run(const Command &command, const Patience &) override
    {
        return m_host.isCut(m_number) ? Result<CommandOutput>(lost()) : m_host.answer(command);
    }
    HostKey hostKey() const override { return m_host.hostKey; }
    bool isAlive() override { return m_host.seemsAlive(m_number); }
    ScriptedHost &host() { return m_host; }
    int number() const { return m_number; }

private:
    ScriptedHost &m_host;
    int m_number;
};

class ScriptedSql : public SqlChannel
{
public:
    explicit ScriptedSql(ScriptedLink &link)
        : m_host(link.host())
        , m_link(link.number())
    {
    }
    Result<SqlRows> run(const SqlStatement &statement, const Patience &) override
    {
        return m_host.isCut(m_link) ? Result<SqlRows>(lost()) : m_host.answer(statement);
    }
    int serverVersionNumber() const override { return m_host.serverVersionNumber; }

private:
    ScriptedHost &m_host;
    int m_link;
};

CommandOutput runHere(const Command &command)
{
    QProcess process;
    process.start(command.argv.first(), command.argv.mid(1));
    process.write(command.input.value_or(QByteArray()));
    process.closeWriteChannel();
    if (!process.waitForFinished(30000))
        return {-1, {}, "the command did not end within 30 s"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

void ScriptedHost::expectCommand(const QString &fragment, const CommandOutput &answer)
{
    m_expected << Expected{false, fragment, answer, SqlRows()};
}

void ScriptedHost::expectSql(const QString &fragment, const SqlRows &answer)
{
    m_expected << Expected{true, fragment, CommandOutput(), answer};
}

void ScriptedHost::expectSqlError(const QString &fragment, const QString &sqlState)
{
    m_expected << Expected{
        true, fragment, CommandOutput(),
        failure(ErrorKind::SqlFailed, u"refused"_s, {}, sqlState + u": refused"_s, {}, SqlState{sqlState})};
}

QList<Command> ScriptedHost::commands() const
{
    const std::lock_guard lock(m_lock);
    return m_commands;
}

QList<SqlStatement> ScriptedHost::statements() const
{
    const std::lock_guard lock(m_lock);
    return m_statements;
}

QStringList ScriptedHost::complaints() const
{
    const std::lock_guard lock(m_lock);
    QStringList complaints = m_surprises;
    for (const Expected &expected : m_expected)
        complaints << u"never came: "_s + expected.fragment;
    return complaints;
}

std::optional<ScriptedHost::Expected> ScriptedHost::next(bool isSql, const QString &text)
{
    if (m_expected.isEmpty() || m_expected.first().isSql != isSql ||
        !text.contains(m_expected.first().fragment)) {
        m_surprises << u"unexpected: "_s + text;
        return std::nullopt;
    }
    return m_expected.takeFirst();
}

void ScriptedHost::cutLinks(bool seen)
{
    const std::lock_guard lock(m_lock);
    m_cut = m_logins;
    m_seenCut = seen ? m_cut : m_seenCut;
}

int ScriptedHost::logins() const
{
    const std::lock_guard lock(m_lock);
    return m_logins;
}

int ScriptedHost::newLink()
{
    const std::lock_guard lock(m_lock);
    return ++m_logins;
}

bool ScriptedHost::isCut(int link) const
{
    const std::lock_guard lock(m_lock);
    return link <= m_cut;
}

bool ScriptedHost::seemsAlive(int link) const
{
    const std::lock_guard lock(m_lock);
    return link > m_seenCut;
}

Result<CommandOutput> ScriptedHost::answer(const Command &command)
{
    const std::lock_guard lock(m_lock);
    if (command.argv.constLast().endsWith(u"/postmaster.pid"_s) && command.argv.constFirst() == u"cat")
        return CommandOutput{0, pidFile, {}};
    m_commands << command;
    if (m_runsHere)
        return runHere(command);
    const auto expected = next(false, command.argv.join(u' '));
    return expected ? expected->output : failure(ErrorKind::Internal, m_surprises.last());
}

Result<SqlRows> ScriptedHost::answer(const SqlStatement &statement)
{
    const std::lock_guard lock(m_lock);
    if (statement.text.contains(u"pg_read_file('postmaster.pid'"_s))
        return SqlRows{sqlRow({{u"pid_file"_s, pidFileOfAnsweringServer}})};
    m_statements << statement;
    const auto expected = next(true, statement.text);
    return expected ? expected->rows : failure(ErrorKind::Internal, m_surprises.last());
}

Result<std::unique_ptr<SshLink>> ScriptedTransport::connectSsh(const SshEndpoint &endpoint,
                                                               const SshCredentials &, const HostKeyTrust &,
                                                               const Patience &)
{
    return std::make_unique<ScriptedLink>(host(endpoint.host));
}

Result<std::unique_ptr<SqlChannel>> ScriptedTransport::connectSql(SshLink *link, const SqlTarget &,
                                                                  const Patience &)
{
    return std::make_unique<ScriptedSql>(*static_cast<ScriptedLink *>(link));
}

Result<QByteArray> ScriptedTransport::passwordVerifier(const Secret &password, const QString &roleName,
                                                       bool asScram) const
{
    return asScram ? scramVerifier(password, "sixteen bytes of") : md5Verifier(password, roleName.toUtf8());
}

SqlRow sqlRow(const QList<std::pair<QString, QString>> &values)
{
    SqlRow row;
    for (const auto &[column, value] : values)
        row.set(column, value.isNull() ? std::nullopt : std::optional(value));
    return row;
}

} // namespace futago
