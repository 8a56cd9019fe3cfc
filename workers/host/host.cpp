// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/host.h"

#include "workers/host/serveridentity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct HostTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Host)
};

Host::Host(Transport &transport, HostSpec spec, HostAccess access, HostLog log)
    : m_transport(transport)
    , m_spec(std::move(spec))
    , m_access(std::move(access))
    , m_log(std::move(log))
{
}

Host::~Host()
{
    closeSql();
}

void Host::answerLogin(const QString &question, const Secret &answer)
{
    const std::lock_guard lock(m_lock);
    m_access.ssh.answers.insert(question, answer);
}

/// An answer to another question may still be right for the next login: a host can ask two.
Result<std::unique_ptr<SshLink>> Host::logIn(const Patience &patience)
{
    auto &answers = m_access.ssh.answers;
    const auto *open = m_openQuestion ? m_openQuestion->about<AskedQuestion>() : nullptr;
    if (open && !answers.contains(open->text))
        return Failure(*m_openQuestion);
    m_openQuestion.reset();
    auto link = m_transport.connectSsh(spec().ssh, m_access.ssh, m_access.trust, patience);
    if (const auto *asked = link ? nullptr : link.error().about<AskedQuestion>()) {
        m_openQuestion = link.error();
        answers.remove(asked->text);
    } else {
        answers.clear();
    }
    return link;
}

Result<void> Host::ensureLink(const Patience &patience)
{
    if (linkIsLost())
        dropLink();
    if (m_link)
        return {};
    auto link = logIn(patience);
    FUTAGO_TRY(link);
    m_link = std::move(*link);
    m_linkWasLost = false;
    return {};
}

bool Host::linkWasLost()
{
    const std::lock_guard lock(m_lock);
    if (linkIsLost())
        dropLink();
    return m_linkWasLost;
}

Result<void> Host::connect(const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    if (m_link && !linkIsLost()) {
        const auto answer =
            m_link->run(Command::of({u"true"_s}), patience.within(std::min(patience.timeout, answerTime)));
        if (!answer && answer.error().kind == ErrorKind::Cancelled)
            return Failure(answer.error());
        if (!answer)
            dropLink();
    }
    return ensureLink(patience);
}

bool Host::linkIsLost()
{
    return m_link && !m_link->isAlive();
}

void Host::dropLink()
{
    if (m_sqlNeedsLink)
        m_sql.reset();
    m_link.reset();
    m_linkWasLost = true;
}

HostSpec Host::spec() const
{
    const std::lock_guard lock(m_specLock);
    return m_spec;
}

void Host::setSpec(HostSpec spec)
{
    const std::lock_guard lock(m_specLock);
    m_spec = std::move(spec);
}

void Host::setBecome(Become become)
{
    const std::lock_guard lock(m_specLock);
    m_spec.become = become;
}

HostKey Host::hostKey() const
{
    const std::lock_guard lock(m_lock);
    return m_link ? m_link->hostKey() : HostKey();
}

/// CentOS 6 and 7 come with "Defaults requiretty".
static QString sudoHint(const QString &loginUser, const QString &user, const QByteArray &detail)
{
    if (detail.contains("must have a tty"))
        return HostTexts::tr("sudo on this host requires a terminal. Add the line “Defaults:%1 !requiretty” "
                             "to sudoers, or log in as %2.")
            .arg(loginUser, user);
    return HostTexts::tr("Log in as %1, or let the login user run commands as %1 by sudo; if sudo asks for a "
                         "password, enter it in Futago.")
        .arg(user);
}

static Failure noSudoRight(const Host &host, const QString &user, const QByteArray &detail)
{
    return failure(ErrorKind::NoSudoRight,
                   HostTexts::tr("The login %1 may not run commands as the user %2.").arg(host.login(), user),
                   sudoHint(host.spec().ssh.user, user, detail), QString::fromUtf8(detail), host.login());
}

Result<void> Host::findBecome(const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    const QString user = spec().serverUser;
    if (spec().ssh.user == user) {
        setBecome(Become::LoginUser);
        return {};
    }
    setBecome(Become::Sudo);
    // -k with a command only ignores a remembered password (sudo(8)): it will be forgotten in the middle of a
    // run.
    const QStringList idle{u"true"_s};
    const auto asked = runAsLogin(
        Command::of(QStringList{u"sudo"_s, u"-k"_s, u"-n"_s, u"-u"_s, user, u"--"_s} + idle), patience);
    FUTAGO_TRY(asked);
    m_sudoNeedsPassword = !asked->ok();
    m_sudoIsKnown = asked->ok() || !m_access.sudoPassword.isEmpty();
    if (asked->ok())
        return {};
    if (!m_sudoIsKnown)
        return noSudoRight(*this, user, asked->err);
    const auto tried = run(Command::of(idle), patience);
    FUTAGO_TRY(tried);
    if (!tried->ok())
        return noSudoRight(*this, user, tried->err);
    return {};
}

Result<CommandOutput> Host::execute(const Command &command, const Patience &patience)
{
    FUTAGO_TRY(ensureLink(patience));
    auto output = m_link->run(command, patience);
    if (!output && (output.error().kind == ErrorKind::ConnectionLost || linkIsLost()))
        dropLink();
    return output;
}

Result<CommandOutput> Host::executeShown(const Command &command, const Command &shown,
                                         const Patience &patience)
{
    auto output = execute(command, patience);
    if (m_log) {
        const bool finished = output.has_value();
        const bool printable = finished && !shown.outputIsSecret;
        m_log(HostRecord{name(), shown.display(), finished ? output->status : -1,
                         printable ? output->out : QByteArray(),
                         finished ? output->err : output.error().message.toUtf8()});
    }
    return output;
}

Result<CommandOutput> Host::runAsLogin(const Command &command, const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    return executeShown(command, command, patience);
}

/// The password goes before the command's own input. -k makes sudo ask even if it still remembers: else the
/// password line would reach the command (sudo(8), -k with a command).
Command Host::throughSudo(const QString &user, const Command &command) const
{
    QStringList argv{u"sudo"_s};
    // A right to the server's user without a password is none to root; root's commands read no input.
    const bool withPassword = m_sudoNeedsPassword || (user == u"root" && !m_access.sudoPassword.isEmpty());
    if (withPassword)
        argv << u"-k"_s << u"-S"_s << u"-p"_s << QString();
    else
        argv << u"-n"_s;
    argv << u"-H"_s << u"-u"_s << user << u"--"_s << u"sh"_s << u"-c"_s
         << u"cd / && "_s + commandEnvironment + u" && exec \"$@\""_s << u"sh"_s;
    argv << command.argv;
    if (!withPassword)
        return Command{argv, command.input, command.inputIsSecret, command.outputIsSecret};
    return Command::withSecretInput(argv, m_access.sudoPassword.reveal() + '\n' +
                                              command.input.value_or(QByteArray()));
}

Result<void> Host::learnBecome(const Patience &patience)
{
    return spec().become == Become::Unknown ? findBecome(patience) : Result<void>();
}

Result<void> Host::learnSudo(const Patience &patience)
{
    return m_sudoIsKnown ? Result<void>() : findBecome(patience);
}

Result<CommandOutput> Host::run(const Command &command, const Patience &patience)
{
    return runShown(command, command, patience);
}

Result<Command> Host::asServerUser(const Command &command, const Patience &patience)
{
    FUTAGO_TRY(learnBecome(patience));
    if (spec().become != Become::Sudo)
        return command;
    FUTAGO_TRY(learnSudo(patience));
    return throughSudo(spec().serverUser, command);
}

Result<CommandOutput> Host::runShown(const Command &command, const Command &shown, const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    const auto whole = asServerUser(command, patience);
    FUTAGO_TRY(whole);
    return executeShown(*whole, shown, patience);
}

Result<CommandOutput> Host::runUnlogged(const Command &command, const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    const auto whole = asServerUser(command, patience);
    FUTAGO_TRY(whole);
    return execute(*whole, patience);
}

Result<CommandOutput> Host::runAsRoot(const Command &command, const Patience &patience)
{
    return runAsRootShown(command, command, patience);
}

Result<CommandOutput> Host::runAsRootShown(const Command &command, const Command &shown,
                                           const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    FUTAGO_TRY(learnSudo(patience));
    return executeShown(throughSudo(u"root"_s, command), shown, patience);
}

Result<QByteArray> Host::require(const Command &command, const Patience &patience)
{
    const auto output = run(command, patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return Failure(explain(*this, command, *output));
    return output->out;
}

Result<SqlChannel *> Host::openSql(const Patience &patience)
{
    FUTAGO_TRY(ensureLink(patience));
    if (m_sql)
        return m_sql.get();
    auto channel = connectSql(patience);
    FUTAGO_TRY(channel);
    FUTAGO_TRY(requireServerOf(*this, **channel, patience));
    m_sql = std::move(*channel);
    return m_sql.get();
}

void Host::log(const SqlStatement &statement, const Result<SqlRows> &rows) const
{
    if (!m_log)
        return;
    const Error error = rows ? Error() : rows.error();
    m_log(HostRecord{name(),
                     statement.display(),
                     rows ? 0 : 1,
                     {},
                     (error.detail.isEmpty() ? error.message : error.detail).toUtf8()});
}

Result<SqlRows> Host::askSql(const SqlStatement &statement, const Patience &patience)
{
    const auto channel = openSql(patience);
    FUTAGO_TRY(channel);
    auto rows = (*channel)->run(statement, patience);
    if (!rows && rows.error().kind != ErrorKind::SqlFailed)
        m_sql.reset();
    if (linkIsLost())
        dropLink();
    return rows;
}

Result<SqlRows> Host::sql(const SqlStatement &statement, const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    auto rows = askSql(statement, patience);
    log(statement, rows);
    return rows;
}

Result<PgVersion> Host::serverVersion(const Patience &patience)
{
    const std::lock_guard lock(m_lock);
    const auto channel = openSql(patience);
    FUTAGO_TRY(channel);
    return PgVersion{(*channel)->serverVersionNumber()};
}

void Host::closeSql()
{
    const std::lock_guard lock(m_lock);
    m_sql.reset();
}

Error explain(const Host &host, const Command &command, const CommandOutput &output)
{
    const QByteArray said = output.err.isEmpty() && !command.outputIsSecret ? output.out : output.err;
    const QString raw = QString::fromUtf8(said).trimmed();
    if (raw.contains(u"Permission denied"_s))
        return Error{ErrorKind::PermissionDenied,
                     HostTexts::tr("The user %1 does not have the permissions that “%2” needs on %3.")
                         .arg(host.spec().serverUser, command.argv.value(0), host.name()),
                     HostTexts::tr("Check the owner and the mode of the file or directory shown below."), raw,
                     host.login()};
    if (raw.contains(u"No space left on device"_s))
        return Error{ErrorKind::DiskTooSmall, HostTexts::tr("The disk of %1 is full.").arg(host.name()),
                     HostTexts::tr("Free some space there and apply again; the completed steps are kept."),
                     raw, host.login()};
    return Error{ErrorKind::CommandFailed,
                 HostTexts::tr("“%1” failed on %2 with exit status %3.")
                     .arg(command.argv.value(0), host.name())
                     .arg(output.status),
                 HostTexts::tr("The output of the program is shown below."), raw, host.login()};
}

} // namespace futago
