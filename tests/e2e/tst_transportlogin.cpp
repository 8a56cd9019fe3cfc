// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatesshd.h"
#include "tests/support/serveruser.h"
#include "workers/transport/realtransport.h"
#include "workers/transport/sockets.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/server.h>

#include <thread>

using namespace futago;
using namespace futago::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// sshd can check passwords only as root or with PAM; this is a real SSH server that knows one password. It
/// serves one connection.
class PasswordServer
{
public:
    explicit PasswordServer(int methods, QByteArray code = {})
        : m_methods(methods)
        , m_code(std::move(code))
        , m_port(freePort(u"127.0.0.1"_s))
        , m_bind(ssh_bind_new())
    {
        ssh_key key = nullptr;
        const int port = m_port;
        const bool readConfig = false;
        ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &key);
        ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &readConfig);
        ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BINDADDR, "127.0.0.1");
        ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_BINDPORT, &port);
        ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_IMPORT_KEY, key);
        m_listens = ssh_bind_listen(m_bind) == SSH_OK;
        if (m_listens)
            m_thread = std::jthread([this] { serve(); });
    }
    ~PasswordServer()
    {
        if (m_thread.joinable())
            m_thread.join();
        ssh_bind_free(m_bind);
    }
    Q_DISABLE_COPY_MOVE(PasswordServer)

    bool listens() const { return m_listens; }
    SshEndpoint endpoint() const { return {u"127.0.0.1"_s, m_port, u"dba"_s, {}, false}; }
    static Secret password() { return Secret("it's 双子"); }

private:
    void serve()
    {
        ssh_session session = ssh_new();
        ssh_server_callbacks_struct callbacks{};
        ssh_callbacks_init(&callbacks);
        callbacks.auth_password_function = judgePassword;
        if ((m_methods & SSH_AUTH_METHOD_PASSWORD) != 0)
            ssh_set_server_callbacks(session, &callbacks);
        ssh_set_auth_methods(session, m_methods);
        if (ssh_bind_accept(m_bind, session) == SSH_OK && ssh_handle_key_exchange(session) == SSH_OK)
            while (ssh_message message = ssh_message_get(session)) {
                answer(session, message);
                ssh_message_free(message);
            }
        ssh_disconnect(session);
        ssh_free(session);
    }

    static int judgePassword(ssh_session, const char *, const char *typed, void *)
    {
        return typed == password().reveal() ? SSH_AUTH_SUCCESS : SSH_AUTH_DENIED;
    }

    void answer(ssh_session session, ssh_message message)
    {
        if (ssh_message_type(message) == SSH_REQUEST_SERVICE) {
            ssh_message_service_reply_success(message);
            return;
        }
        if (isRight(session, message)) {
            ssh_message_auth_reply_success(message, 0);
            return;
        }
        if (isFirstOfInteractive(message)) {
            const char *prompts[] = {m_code.isEmpty() ? "Name: " : "Verification code: ", "Password: "};
            char echo[] = {1, 0};
            ssh_message_auth_interactive_request(message, "", "", 2, prompts, echo);
            return;
        }
        ssh_message_auth_set_methods(message, m_methods);
        ssh_message_reply_default(message);
    }

    bool isFirstOfInteractive(ssh_message message) const
    {
        return (m_methods & SSH_AUTH_METHOD_INTERACTIVE) != 0 &&
               ssh_message_subtype(message) == SSH_AUTH_METHOD_INTERACTIVE &&
               ssh_message_auth_kbdint_is_response(message) == 0;
    }

    bool isRight(ssh_session session, ssh_message message) const
    {
        return (ssh_message_subtype(message) & m_methods) == SSH_AUTH_METHOD_INTERACTIVE &&
               ssh_message_auth_kbdint_is_response(message) != 0 &&
               ssh_userauth_kbdint_getnanswers(session) == 2 &&
               QByteArray(ssh_userauth_kbdint_getanswer(session, 0)) == m_code &&
               ssh_userauth_kbdint_getanswer(session, 1) == password().reveal();
    }

    int m_methods;
    /// Asked for besides the password; with none, a question that takes an empty answer.
    QByteArray m_code;
    quint16 m_port;
    ssh_bind m_bind;
    bool m_listens = false;
    std::jthread m_thread;
};

class TestTransportLogin : public QObject
{
    Q_OBJECT

private:
    using Link = Result<std::unique_ptr<SshLink>>;

    Link logIn(const SshEndpoint &endpoint, const SshCredentials &credentials = {})
    {
        return RealTransport().connectSsh(endpoint, credentials, m_server->trust(), Patience().within(10s));
    }

    SshEndpoint withKey(const QString &keyFile) const
    {
        SshEndpoint endpoint = m_server->endpoint();
        endpoint.keyFile = keyFile;
        return endpoint;
    }

    std::unique_ptr<PrivateSshd> m_server;

private Q_SLOTS:
    void init()
    {
        forgetPersonalKeys();
        if (m_server)
            return;
        m_server = std::make_unique<PrivateSshd>();
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
        QVERIFY(m_server->makeKey(u"locked"_s, u"ed25519"_s, u"pass phrase"_s));
        QVERIFY(m_server->authorize(u"locked"_s));
        QVERIFY(m_server->makeKey(u"stranger"_s, u"ed25519"_s));
    }

    void cleanupTestCase() { m_server.reset(); }

    void tellsWhatWasTriedAndOffered()
    {
        const Link link = logIn(withKey(m_server->path(u"stranger"_s)));
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::AuthenticationFailed);
        QVERIFY(link.error().message.contains(m_server->endpoint().display()));
        QVERIFY(link.error().detail.contains(
            u"tried: publickey (%1), publickey (agent)"_s.arg(m_server->path(u"stranger"_s))));
        QVERIFY(link.error().detail.contains(u"offered by the server: publickey"_s));
    }

    void opensALockedKeyWithItsPassphrase_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("message");
        QTest::newRow("none") << QByteArray() << u"needs its passphrase"_s;
        QTest::newRow("wrong") << QByteArray("wrong") << u"does not open the key"_s;
        QTest::newRow("right") << QByteArray("pass phrase") << QString();
    }

    void opensALockedKeyWithItsPassphrase()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(QString, message);
        const Link link = logIn(withKey(m_server->path(u"locked"_s)), {{}, Secret(passphrase)});
        QCOMPARE(link.has_value(), message.isEmpty());
        if (link)
            return;
        QCOMPARE(link.error().kind, ErrorKind::AuthenticationFailed);
        QVERIFY2(link.error().message.contains(message), qPrintable(link.error().message));
        QVERIFY(!link.error().detail.contains(QString::fromUtf8(passphrase)) || passphrase.isEmpty());
    }

    void namesAKeyFileThatIsNone()
    {
        const Link missing = logIn(withKey(m_server->path(u"nowhere"_s)));
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"does not exist"));
        const Link noKey = logIn(withKey(m_server->path(u"sshd_config"_s)));
        QVERIFY(!noKey);
        QVERIFY(noKey.error().message.contains(u"cannot be read as a private key"));
    }

    void usesTheDefaultKeys()
    {
        QVERIFY(!logIn(withKey({})));
        QVERIFY(QDir().mkpath(QDir::homePath() + u"/.ssh"_s));
        QVERIFY(QFile::copy(m_server->path(u"client"_s), QDir::homePath() + u"/.ssh/id_ecdsa"_s));
        QVERIFY(logIn(withKey({})));
    }

    void usesTheAgent()
    {
        const QString socket = QDir::homePath() + u"/agent"_s;
        QProcess agent;
        agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
        // The second key makes libssh go on after a refused one.
        QCOMPARE(QProcess::execute(u"ssh-add"_s, {u"-q"_s, m_server->path(u"stranger"_s)}), 0);
        QCOMPARE(QProcess::execute(u"ssh-add"_s, {u"-q"_s, m_server->path(u"client"_s)}), 0);
        const Link link = logIn(withKey({}));
        agent.terminate();
        QVERIFY(agent.waitForFinished());
        QVERIFY(link);
    }

    /// As one does that asks its user first (ssh-add -c), and nobody is there.
    void anAgentThatNeverAnswersEndsWithThePatience_data()
    {
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("timed out") << false;
        QTest::newRow("cancelled") << true;
    }
    void anAgentThatNeverAnswersEndsWithThePatience()
    {
        QFETCH(bool, cancelled);
        const QString path = QDir::homePath() + (cancelled ? u"/silent"_s : u"/slow"_s);
        const Socket agent = listenLocally(path);
        QVERIFY(agent.isOpen());
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(path));
        std::stop_source stop;
        std::jthread stopper([&] {
            if (cancelled && waitForSocket(agent.handle(), true, false, 20s))
                stop.request_stop();
        });
        const auto limit = cancelled ? std::chrono::milliseconds(60s) : std::chrono::milliseconds(500);
        const Link link =
            RealTransport().connectSsh(withKey({}), {}, m_server->trust(), {stop.get_token(), limit});
        qunsetenv("SSH_AUTH_SOCK");
        QVERIFY(!link);
        QCOMPARE(link.error().kind, cancelled ? ErrorKind::Cancelled : ErrorKind::TimedOut);
    }

    void theNamedKeyIsTriedBeforeAllKeysOfTheAgent()
    {
        PrivateSshd::Options options;
        options.config = QStringList{u"MaxAuthTries 2"_s};
        PrivateSshd strict(options);
        QVERIFY2(strict.start(), qPrintable(strict.error()));
        const QString socket = QDir::homePath() + u"/full-agent"_s;
        QProcess agent;
        agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
        for (const QString &key : {u"one"_s, u"two"_s, u"three"_s}) {
            QVERIFY(strict.makeKey(key, u"ed25519"_s));
            QCOMPARE(QProcess::execute(u"ssh-add"_s, {u"-q"_s, strict.path(key)}), 0);
        }
        const Link link =
            RealTransport().connectSsh(strict.endpoint(), {}, strict.trust(), Patience().within(10s));
        qunsetenv("SSH_AUTH_SOCK");
        agent.terminate();
        QVERIFY(agent.waitForFinished());
        QVERIFY2(link, qPrintable(link ? QString() : link.error().message + link.error().detail));
    }

    void anAgentMayHoldTheKeyWhoseFileIsLocked()
    {
        const QString socket = QDir::homePath() + u"/unlocking-agent"_s;
        QProcess agent;
        agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
        QCOMPARE(QProcess::execute(u"ssh-add"_s, {u"-q"_s, m_server->path(u"client"_s)}), 0);
        const Link link = logIn(withKey(m_server->path(u"locked"_s)));
        qunsetenv("SSH_AUTH_SOCK");
        agent.terminate();
        QVERIFY(agent.waitForFinished());
        QVERIFY(link);
    }

    void logsInWithAPassword_data()
    {
        QTest::addColumn<int>("methods");
        QTest::newRow("password") << int(SSH_AUTH_METHOD_PASSWORD);
        QTest::newRow("keyboard-interactive") << int(SSH_AUTH_METHOD_INTERACTIVE);
        QTest::newRow("both") << int(SSH_AUTH_METHOD_PASSWORD | SSH_AUTH_METHOD_INTERACTIVE);
    }

    void logsInWithAPassword()
    {
        QFETCH(int, methods);
        PasswordServer server(methods);
        QVERIFY(server.listens());
        const Link link = logIn(server.endpoint(), {PasswordServer::password(), {}});
        QVERIFY2(link, qPrintable(link ? QString() : link.error().message + link.error().detail));
    }

    void answersAQuestionAsThePersonDid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("message");
        QTest::newRow("none") << QByteArray() << u"only a person can answer"_s;
        QTest::newRow("wrong") << QByteArray("111111") << u"did not accept"_s;
        QTest::newRow("right") << QByteArray("424242") << QString();
    }
    void answersAQuestionAsThePersonDid()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, message);
        PasswordServer server(SSH_AUTH_METHOD_INTERACTIVE, "424242");
        QVERIFY(server.listens());
        const QString question = u"Verification code:"_s;
        SshCredentials credentials{PasswordServer::password(), {}};
        if (!answer.isEmpty())
            credentials.answers.insert(question, Secret(answer));
        const Link link = logIn(server.endpoint(), credentials);
        QCOMPARE(link.has_value(), message.isEmpty());
        if (link)
            return;
        QCOMPARE(link.error().kind, ErrorKind::LoginQuestion);
        QVERIFY(link.error().about<AskedQuestion>());
        QCOMPARE(link.error().about<AskedQuestion>()->text, question);
        QVERIFY2(link.error().message.contains(message), qPrintable(link.error().message));
    }

    void refusesAWrongPassword_data() { logsInWithAPassword_data(); }
    void refusesAWrongPassword()
    {
        QFETCH(int, methods);
        PasswordServer server(methods);
        QVERIFY(server.listens());
        const Link link = logIn(server.endpoint(), {Secret("secret-wrong"), {}});
        QVERIFY(!link);
        const bool isAsked = methods == SSH_AUTH_METHOD_INTERACTIVE;
        QCOMPARE(link.error().kind, isAsked ? ErrorKind::LoginQuestion : ErrorKind::AuthenticationFailed);
        QVERIFY(link.error().message.contains(server.endpoint().display()));
        QVERIFY(!link.error().detail.contains(u"secret-wrong"));
        QVERIFY(!link.error().detail.contains(u"publickey"));
    }
};

QTEST_GUILESS_MAIN(TestTransportLogin)
#include "tst_transportlogin.moc"
