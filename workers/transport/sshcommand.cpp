// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshcommand.h"

#include "workers/transport/sshchannel.h"
#include "workers/transport/tcpconnect.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cctype>

namespace futago {

namespace {

struct SshCommand
{
    Q_DECLARE_TR_FUNCTIONS(futago::SshCommand)
};

/// Printed to both streams before the program starts; what a login script printed stands in front of it. It
/// is sent in two halves, so that a shell that echoes its commands (set -v) does not print it whole.
struct Marker
{
    QString first = randomWord();
    QString second = randomWord();

    static QString randomWord() { return QString::number(QRandomGenerator::system()->generate64(), 16); }
    QByteArray whole() const { return (first + second).toLatin1(); }
};

/// csh knows no newline and no "!" within single quotes, so a script with such characters travels in printf's
/// octal escapes (XCU, printf).
QString withoutNewlines(const QString &script)
{
    static const QByteArray plain(" _./=,:+-@");
    if (!script.contains(u'\n') && !script.contains(u'!'))
        return script;
    QString escaped;
    const QByteArray bytes = script.toUtf8();
    for (const char c : bytes) {
        const auto code = static_cast<unsigned char>(c);
        const bool isPlain = code < 128 && (std::isalnum(code) != 0 || plain.contains(c));
        escaped +=
            isPlain ? QString(QLatin1Char(c)) : QStringLiteral("\\%1").arg(code, 3, 8, QLatin1Char('0'));
    }
    return QStringLiteral("eval \"$(printf \"%1\")\"").arg(escaped);
}

/// An explicit /bin/sh, because the login shell may be csh or fish.
QByteArray remoteLine(const Command &command, const Marker &marker)
{
    const QString script =
        QStringLiteral("printf %s%s %1 %2; printf %s%s %1 %2 >&2; %3; exec %4")
            .arg(marker.first, marker.second, commandEnvironment, shellQuoted(command.argv));
    return shellQuoted(QStringList{QStringLiteral("exec"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                   withoutNewlines(script)})
        .toUtf8();
}

class CommandRun
{
public:
    CommandRun(SshSession &session, const Command &command, const Patience &patience)
        : m_session(session)
        , m_command(command)
        , m_deadline(patience)
        , m_channel(session)
    {
    }

    Result<CommandOutput> run()
    {
        FUTAGO_TRY(start());
        while (!m_channel.isClosed()) {
            feed();
            m_session.pump(m_deadline.slice());
            FUTAGO_TRY(goOn());
        }
        return output();
    }

private:
    Result<void> start();
    void finishOpening();
    void feed();
    Result<void> goOn();
    Result<CommandOutput> output();
    Error noShell() const;
    Error lost() const { return m_session.failure(SshStage::Lost); }
    Error early() const { return endedEarly(m_session.endpoint().display(), m_deadline); }

    SshSession &m_session;
    const Command &m_command;
    Deadline m_deadline;
    SshChannel m_channel;
    Marker m_marker;
    qsizetype m_fed = 0;
    bool m_inputEnded = false;
};

Result<void> CommandRun::start()
{
    int outcome = m_session.drive(m_deadline, SSH_AGAIN,
                                  [this] { return ssh_channel_open_session(m_channel.handle()); });
    if (outcome == SSH_AGAIN)
        finishOpening();
    if (outcome == SSH_OK) {
        const QByteArray line = remoteLine(m_command, m_marker);
        outcome = m_session.drive(m_deadline, SSH_AGAIN, [&] {
            return ssh_channel_request_exec(m_channel.handle(), line.constData());
        });
    }
    if (outcome == SSH_AGAIN)
        return Failure(early());
    return outcome == SSH_OK ? Result<void>() : Failure(m_session.failure(SshStage::Command));
}

/// A channel that is given up before the server has opened it would stay open there, so the answer is awaited
/// for a moment; without one the session is in no known state.
void CommandRun::finishOpening()
{
    const Deadline grace(Patience{{}, std::chrono::seconds(2)});
    const auto open = [this] { return ssh_channel_open_session(m_channel.handle()); };
    if (m_session.drive(grace, SSH_AGAIN, open) == SSH_AGAIN)
        m_session.giveUp();
}

void CommandRun::feed()
{
    if (m_inputEnded)
        return;
    const QByteArray input = m_command.input.value_or(QByteArray());
    if (m_fed < input.size()) {
        const auto sent = m_channel.send(input, m_fed);
        // A program that reads no further is free to do so.
        m_fed = sent ? m_fed + *sent : input.size();
    }
    if (m_fed < input.size())
        return;
    m_channel.sendEnd();
    m_inputEnded = true;
}

Result<void> CommandRun::goOn()
{
    if (m_channel.isClosed())
        return {};
    if (!m_session.isAlive())
        return Failure(lost());
    if (!m_deadline.over())
        return {};
    m_channel.abort();
    return Failure(early());
}

Error CommandRun::noShell() const
{
    const QString host = m_session.endpoint().display();
    return {
        ErrorKind::CommandFailed,
        SshCommand::tr("The login shell on %1 did not run the command.").arg(host),
        SshCommand::tr("Check the user's shell in /etc/passwd, its start-up files, and a forced command in "
                       "sshd_config or authorized_keys."),
        {},
        host};
}

Result<CommandOutput> CommandRun::output()
{
    const QByteArray marker = m_marker.whole();
    const qsizetype outStart = m_channel.out().indexOf(marker);
    const qsizetype errStart = m_channel.err().indexOf(marker);
    if (outStart < 0 || errStart < 0) {
        Error error = noShell();
        error.detail = QString::fromUtf8(m_channel.err() + m_channel.out()).trimmed();
        return Failure(error);
    }
    if (!m_channel.status())
        return Failure(lost());
    return CommandOutput{*m_channel.status(), m_channel.out().mid(outStart + marker.size()),
                         m_channel.err().mid(errStart + marker.size())};
}

} // namespace

Result<CommandOutput> runOverSsh(SshSession &session, const Command &command, const Patience &patience)
{
    if (command.argv.isEmpty())
        return failure(ErrorKind::WrongUse,
                       SshCommand::tr("The command for %1 is empty.").arg(session.endpoint().display()), {},
                       {}, session.endpoint().display());
    if (patience.stop.stop_requested())
        return Failure(endedEarly(session.endpoint().display(), Deadline(patience)));
    if (!session.isAlive())
        return Failure(session.failure(SshStage::Command));
    return CommandRun(session, command, patience).run();
}

} // namespace futago
