// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshauth.h"

#include "workers/transport/sshkeyfile.h"
#include "workers/transport/sshprompt.h"
#include "workers/transport/tcpconnect.h"

#include <QCoreApplication>
#include <QDir>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace futago {

namespace {

struct SshAuth
{
    Q_DECLARE_TR_FUNCTIONS(futago::SshAuth)
};

/// libssh waits for the agent in a call that cannot be cancelled, and an agent that asks its user first
/// (ssh-add -c) may never answer. While this lives, a thread ends the agent's connection when time is up.
class AgentGuard
{
public:
    AgentGuard(SocketHandle agent, const Deadline &deadline)
        : m_thread([agent, deadline](const std::stop_token &done) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any wake;
            while (!done.stop_requested() && !deadline.over())
                wake.wait_for(lock, done, deadline.slice(), [&] { return done.stop_requested(); });
            if (!done.stop_requested())
                shutDown(agent);
        })
    {
    }

private:
    std::jthread m_thread;
};

/// One login in progress. Names of methods are those of the protocol (RFC 4252), so that the detail can be
/// compared with the server's log.
class Login
{
public:
    Login(SshSession &session, const SshCredentials &credentials, const Deadline &deadline)
        : m_session(session)
        , m_credentials(credentials)
        , m_deadline(deadline)
    {
    }

    Result<void> run();

private:
    using Attempt = Result<void> (Login::*)();

    Result<void> tryAgent();
    Result<void> tryKeyFile();
    Result<void> failOnUnusableKeyFile();
    Result<void> tryDefaultKeys();
    Result<void> tryPassword();
    Result<void> tryKeyboardInteractive();
    Result<void> tryKey(const SshKeyFile &file, const QString &name);
    void answerPrompts();
    const char *answerTo(const QString &prompt, bool isEchoed);
    Error unanswered(const QString &prompt) const;
    Result<void> judge(int outcome);
    Error keyError(SshKeyFile::State state) const;
    Error denied() const;
    QString offered() const;

    template <typename Call>
    int drive(Call call)
    {
        return m_session.drive(m_deadline, SSH_AUTH_AGAIN, call);
    }
    bool offers(int method) const { return (ssh_userauth_list(m_session.handle(), nullptr) & method) != 0; }
    QString host() const { return m_session.endpoint().display(); }

    SshSession &m_session;
    const SshCredentials &m_credentials;
    const Deadline &m_deadline;
    QStringList m_tried;
    std::optional<Error> m_keyFileError;
    bool m_triedPassword = false;
    bool m_triedInteractive = false;
    bool m_answeredPrompt = false;
    /// A key was right, and the server wants more.
    bool m_isPartial = false;
    QStringList m_answeredQuestions;
    std::optional<Error> m_promptError;
    bool m_done = false;
};

Result<void> Login::run()
{
    FUTAGO_TRY(judge(drive([this] { return ssh_userauth_none(m_session.handle(), nullptr); })));
    static constexpr std::pair<int, Attempt> attempts[] = {
        {SSH_AUTH_METHOD_PUBLICKEY, &Login::tryKeyFile},
        // What a person gave comes before the agent: each of its keys counts against the server's
        // MaxAuthTries.
        {SSH_AUTH_METHOD_PASSWORD, &Login::tryPassword},
        {SSH_AUTH_METHOD_INTERACTIVE, &Login::tryKeyboardInteractive},
        {SSH_AUTH_METHOD_PUBLICKEY, &Login::tryAgent},
        {SSH_AUTH_METHOD_PUBLICKEY, &Login::failOnUnusableKeyFile},
        {SSH_AUTH_METHOD_PUBLICKEY, &Login::tryDefaultKeys},
        // Servers that want a key and a password offer the second after the first.
        {SSH_AUTH_METHOD_PASSWORD, &Login::tryPassword},
        {SSH_AUTH_METHOD_INTERACTIVE, &Login::tryKeyboardInteractive},
    };
    for (const auto &[method, attempt] : attempts)
        if (!m_done && offers(method))
            FUTAGO_TRY((this->*attempt)());
    if (m_done)
        return {};
    if (!m_promptError && !m_answeredQuestions.isEmpty())
        m_promptError = unanswered(m_answeredQuestions.constLast());
    return Failure(m_promptError ? *m_promptError : denied());
}

Result<void> Login::judge(int outcome)
{
    m_done = outcome == SSH_AUTH_SUCCESS;
    m_isPartial = m_isPartial || outcome == SSH_AUTH_PARTIAL;
    if (m_done || outcome == SSH_AUTH_DENIED || outcome == SSH_AUTH_PARTIAL)
        return {};
    if (outcome == SSH_AUTH_AGAIN)
        return Failure(endedEarly(host(), m_deadline));
    // libssh reports a key that it cannot use as an error, too; only a dead connection ends the login.
    return m_session.isAlive() ? Result<void>() : Failure(m_session.failure(SshStage::Login));
}

Result<void> Login::tryAgent()
{
    m_tried << QStringLiteral("publickey (agent)");
    Socket socket = connectLocally(qEnvironmentVariable("SSH_AUTH_SOCK"));
    if (!socket.isOpen())
        return {};
    const SocketHandle agent = socket.handle();
    if (ssh_set_agent_socket(m_session.handle(), static_cast<socket_t>(agent)) != SSH_OK)
        return {};
    socket.release();
    const AgentGuard guard(agent, m_deadline);
    const int outcome = drive([this] { return ssh_userauth_agent(m_session.handle(), nullptr); });
    return m_deadline.over() ? Failure(endedEarly(host(), m_deadline)) : judge(outcome);
}

Result<void> Login::tryKey(const SshKeyFile &file, const QString &name)
{
    m_tried << QStringLiteral("publickey (%1)").arg(QDir::toNativeSeparators(name));
    const auto attempt = [&] { return ssh_userauth_publickey(m_session.handle(), nullptr, file.key.get()); };
    FUTAGO_TRY(judge(drive(attempt)));
    if (m_done || ssh_key_type(file.key.get()) != SSH_KEYTYPE_RSA || !m_session.signWithSha1())
        return {};
    return judge(drive(attempt));
}

Result<void> Login::tryKeyFile()
{
    const QString &name = m_session.endpoint().keyFile;
    if (name.isEmpty())
        return {};
    const SshKeyFile file = SshKeyFile::read(name, m_credentials.keyPassphrase);
    if (file.state == SshKeyFile::State::Read)
        return tryKey(file, name);
    m_keyFileError = keyError(file.state);
    return {};
}

/// Only now: the agent may have held the key that the file would not give.
Result<void> Login::failOnUnusableKeyFile()
{
    return m_keyFileError ? Failure(*m_keyFileError) : Result<void>();
}

Result<void> Login::tryDefaultKeys()
{
    for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"}) {
        const QString path = QStringLiteral("%1/.ssh/%2").arg(QDir::homePath(), QLatin1String(name));
        const SshKeyFile file = SshKeyFile::read(path, m_credentials.keyPassphrase);
        if (file.state == SshKeyFile::State::NeedsPassphrase)
            m_tried
                << QStringLiteral("publickey (%1: no passphrase given)").arg(QDir::toNativeSeparators(path));
        if (file.state != SshKeyFile::State::Read)
            continue;
        FUTAGO_TRY(tryKey(file, path));
        if (m_done)
            break;
    }
    return {};
}

Result<void> Login::tryPassword()
{
    if (m_credentials.password.isEmpty() || m_triedPassword)
        return {};
    m_triedPassword = true;
    m_tried << QStringLiteral("password");
    const char *password = m_credentials.password.reveal().constData();
    return judge(drive([&] { return ssh_userauth_password(m_session.handle(), nullptr, password); }));
}

Error Login::unanswered(const QString &prompt) const
{
    if (m_answeredQuestions.contains(prompt))
        return {ErrorKind::LoginQuestion,
                SshAuth::tr("%1 did not accept the answer.").arg(host()),
                SshAuth::tr("A verification code is valid once and for a short time. Enter a new one."),
                prompt,
                host(),
                AskedQuestion{prompt}};
    return {
        ErrorKind::LoginQuestion,
        SshAuth::tr("%1 asks a question during the login that only a person can answer.").arg(host()),
        SshAuth::tr(
            "The password was not sent in reply. Answer the question in the window; on the command line, log "
            "in "
            "once with ssh, for example to change an expired password, or use a key for which the host asks "
            "nothing more."),
        prompt,
        host(),
        AskedQuestion{prompt}};
}

/// The password goes to the question for it alone, and once: a second one means that it was wrong. Everything
/// else gets what the person said to that very question, or an empty answer, which ends the attempt; libssh
/// goes on to no other method in the middle of one.
const char *Login::answerTo(const QString &prompt, bool isEchoed)
{
    if (asksForPassword(prompt, isEchoed) && !m_credentials.password.isEmpty())
        return std::exchange(m_answeredPrompt, true) ? "" : m_credentials.password.reveal().constData();
    const auto answer = m_credentials.answers.constFind(prompt);
    if (answer != m_credentials.answers.cend() && !m_answeredQuestions.contains(prompt)) {
        m_answeredQuestions << prompt;
        return answer->reveal().constData();
    }
    if (!prompt.isEmpty() && !m_promptError)
        m_promptError = unanswered(prompt);
    return "";
}

void Login::answerPrompts()
{
    const int prompts = ssh_userauth_kbdint_getnprompts(m_session.handle());
    for (unsigned int i = 0; i < static_cast<unsigned int>(prompts); ++i) {
        char echo = 0;
        const QString prompt =
            QString::fromUtf8(ssh_userauth_kbdint_getprompt(m_session.handle(), i, &echo)).trimmed();
        ssh_userauth_kbdint_setanswer(m_session.handle(), i, answerTo(prompt, echo != 0));
    }
}

Result<void> Login::tryKeyboardInteractive()
{
    const bool mayAnswer =
        !m_credentials.password.isEmpty() || !m_credentials.answers.isEmpty() || m_isPartial;
    if (!mayAnswer || m_triedInteractive)
        return {};
    m_triedInteractive = true;
    m_tried << QStringLiteral("keyboard-interactive");
    constexpr int mostRounds = 8;
    int outcome = SSH_AUTH_INFO;
    for (int round = 0; outcome == SSH_AUTH_INFO && round < mostRounds; ++round) {
        if (round > 0)
            answerPrompts();
        outcome = drive([this] { return ssh_userauth_kbdint(m_session.handle(), nullptr, nullptr); });
    }
    return judge(outcome);
}

QString Login::offered() const
{
    QStringList names;
    const std::pair<int, const char *> methods[] = {{SSH_AUTH_METHOD_PUBLICKEY, "publickey"},
                                                    {SSH_AUTH_METHOD_PASSWORD, "password"},
                                                    {SSH_AUTH_METHOD_INTERACTIVE, "keyboard-interactive"},
                                                    {SSH_AUTH_METHOD_GSSAPI_MIC, "gssapi-with-mic"},
                                                    {SSH_AUTH_METHOD_HOSTBASED, "hostbased"}};
    for (const auto &[method, name] : methods)
        if (offers(method))
            names << QLatin1String(name);
    return names.join(QStringLiteral(", "));
}

Error Login::denied() const
{
    return {ErrorKind::AuthenticationFailed, SshAuth::tr("%1 refused the login.").arg(host()),
            SshAuth::tr("Check the user name. Check also that the password is right, or that the public key "
                        "is listed in ~/.ssh/authorized_keys on the host."),
            QStringLiteral("tried: %1\noffered by the server: %2")
                .arg(m_tried.join(QStringLiteral(", ")), offered()),
            host()};
}

Error Login::keyError(SshKeyFile::State state) const
{
    const QString name = QDir::toNativeSeparators(m_session.endpoint().keyFile);
    const auto error = [&](const QString &message, const QString &hint) {
        return Error{ErrorKind::AuthenticationFailed, message.arg(name, host()), hint, {}, host()};
    };
    switch (state) {
    case SshKeyFile::State::Missing:
        return error(SshAuth::tr("The key file %1 for %2 does not exist."),
                     SshAuth::tr("Choose the private key, or leave the field empty to use the agent."));
    case SshKeyFile::State::NeedsPassphrase:
        return error(SshAuth::tr("The key %1 for %2 needs its passphrase."),
                     SshAuth::tr("Enter the passphrase, or add the key to the SSH agent."));
    case SshKeyFile::State::WrongPassphrase:
        return error(SshAuth::tr("The passphrase does not open the key %1 for %2."),
                     SshAuth::tr("Enter the passphrase again."));
    case SshKeyFile::State::Read:
    case SshKeyFile::State::Unreadable:
        break;
    }
    return error(SshAuth::tr("The key file %1 for %2 cannot be read as a private key."),
                 SshAuth::tr("Choose a private key in OpenSSH or PEM form that you can read."));
}

} // namespace

Result<void> logIn(SshSession &session, const SshCredentials &credentials, const Deadline &deadline)
{
    return Login(session, credentials, deadline).run();
}

} // namespace futago
