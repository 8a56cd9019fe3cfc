// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatesshd.h"
#include "tests/support/serveruser.h"
#include "workers/transport/realtransport.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace futago;
using namespace futago::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTransportTrust : public QObject
{
    Q_OBJECT

private:
    using Link = Result<std::unique_ptr<SshLink>>;

    static Link connectTo(const SshEndpoint &endpoint, const HostKeyTrust &trust)
    {
        return RealTransport().connectSsh(endpoint, {}, trust, Patience().within(10s));
    }

    static QByteArray contentsOf(const QString &fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString &fileName, const QByteArray &bytes)
    {
        QFile file(fileName);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static QString fingerprintOf(const QString &publicKeyFile)
    {
        return runAsServerUser(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, publicKeyFile}).section(u' ', 1, 1);
    }

    static QByteArray knownHostsLine(const PrivateSshd &server, const QString &hostKey)
    {
        const SshEndpoint endpoint = server.endpoint();
        return u"[%1]:%2 "_s.arg(endpoint.host).arg(endpoint.port).toUtf8() +
               contentsOf(server.path(hostKey + u".pub"_s));
    }

    /// A TCP server that never says a word: the kernel takes the connection, nobody accepts it.
    static SshEndpoint silentEndpoint(const QTcpServer &server)
    {
        return {u"127.0.0.1"_s, server.serverPort(), u"nobody"_s, {}, false};
    }

    std::unique_ptr<PrivateSshd> m_server;

private Q_SLOTS:
    void init()
    {
        forgetPersonalKeys();
        m_server = std::make_unique<PrivateSshd>();
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
    }

    void showsTheFingerprintOfAnUnknownKey()
    {
        const HostKeyTrust trust{m_server->path(u"known_hosts"_s), false, {}};
        const Link link = connectTo(m_server->endpoint(), trust);
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::UnknownHostKey);
        QVERIFY(link.error().about<OfferedKey>());
        QCOMPARE(link.error().about<OfferedKey>()->fingerprint,
                 fingerprintOf(m_server->path(u"host_ed25519.pub"_s)));
        QVERIFY(!QFile::exists(trust.knownHostsFile));
    }

    void acceptsTheShownFingerprintAlone()
    {
        HostKeyTrust trust{m_server->path(u"new/directory/known_hosts"_s), false, {u"SHA256:another"_s}};
        QCOMPARE(connectTo(m_server->endpoint(), trust).error().kind, ErrorKind::UnknownHostKey);
        trust.acceptedFingerprints << fingerprintOf(m_server->path(u"host_ed25519.pub"_s));
        const Link link = connectTo(m_server->endpoint(), trust);
        QVERIFY(link);
        QCOMPARE((*link)->hostKey().fingerprint(), trust.acceptedFingerprints.last());
        QCOMPARE((*link)->hostKey().type, u"ssh-ed25519"_s);
    }

    void remembersAnAcceptedKeyAsOpenSshDoes()
    {
        HostKeyTrust trust{m_server->path(u"new/known_hosts"_s), true, {}};
        QVERIFY(connectTo(m_server->endpoint(), trust));
        const auto owner = QFile::ReadOwner | QFile::WriteOwner;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(trust.knownHostsFile) & (owner | others), owner);
        QCOMPARE(QFile::permissions(m_server->path(u"new"_s)) & others, QFile::Permissions());
        QCOMPARE(contentsOf(trust.knownHostsFile).simplified(),
                 knownHostsLine(*m_server, u"host_ed25519"_s).simplified().chopped(5));
        trust.acceptNew = false;
        QVERIFY(connectTo(m_server->endpoint(), trust));
        QCOMPARE(contentsOf(trust.knownHostsFile).count('\n'), 1);
    }

    void keepsWhatAKnownHostsFileHolds()
    {
        const HostKeyTrust trust{m_server->path(u"known 100%d/known_hosts"_s), true, {}};
        QVERIFY(QDir().mkpath(m_server->path(u"known 100%d"_s)));
        QVERIFY(write(trust.knownHostsFile, "# a comment without an end of line"));
        QVERIFY(connectTo(m_server->endpoint(), trust));
        QVERIFY(contentsOf(trust.knownHostsFile).startsWith("# a comment without an end of line\n["));
        QVERIFY(connectTo(m_server->endpoint(), {trust.knownHostsFile, false, {}}));
    }

    void findsAHashedEntry()
    {
        const HostKeyTrust trust{m_server->path(u"known_hosts"_s), false, {}};
        QVERIFY(write(trust.knownHostsFile, knownHostsLine(*m_server, u"host_ed25519"_s)));
        QVERIFY(giveToServerUser(m_server->path({})));
        QVERIFY(!runAsServerUser(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, trust.knownHostsFile}).isNull());
        QVERIFY(contentsOf(trust.knownHostsFile).startsWith("|1|"));
        QVERIFY(connectTo(m_server->endpoint(), trust));
    }

    void neverAcceptsAChangedKey()
    {
        const HostKeyTrust trust{m_server->path(u"known_hosts"_s), true, {}};
        QVERIFY(write(trust.knownHostsFile, "# one\n# two\n" + knownHostsLine(*m_server, u"host_ed25519"_s)));
        m_server->stop();
        QVERIFY(m_server->makeHostKeys());
        QVERIFY(m_server->start());
        const QByteArray before = contentsOf(trust.knownHostsFile);
        const Link link = connectTo(m_server->endpoint(), trust);
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::ChangedHostKey);
        QVERIFY2(link.error().hint.contains(u"line 3 of "_s + trust.knownHostsFile),
                 qPrintable(link.error().hint));
        QCOMPARE(contentsOf(trust.knownHostsFile), before);
    }

    void neverAcceptsARevokedKey()
    {
        HostKeyTrust trust{m_server->path(u"known_hosts"_s), true, {}};
        const QByteArray line = knownHostsLine(*m_server, u"host_ed25519"_s);
        QVERIFY(write(trust.knownHostsFile, line + "@revoked * " + line.mid(line.indexOf(' ') + 1)));
        trust.acceptedFingerprints << fingerprintOf(m_server->path(u"host_ed25519.pub"_s));
        const Link link = connectTo(m_server->endpoint(), trust);
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::ChangedHostKey);
        QVERIFY2(link.error().message.contains(u"revoked"_s), qPrintable(link.error().message));
    }

    void saysThatAnAuthorityIsNotEvaluated()
    {
        HostKeyTrust trust{m_server->path(u"known_hosts"_s), false, {}};
        const QByteArray line = knownHostsLine(*m_server, u"host_ed25519"_s);
        QVERIFY(m_server->makeKey(u"authority"_s, u"ecdsa"_s));
        QVERIFY(write(trust.knownHostsFile, "@cert-authority " + line.left(line.indexOf(' ') + 1) +
                                                contentsOf(m_server->path(u"authority.pub"_s))));
        const Link link = connectTo(m_server->endpoint(), trust);
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::UnknownHostKey);
        QVERIFY2(link.error().message.contains(u"certificate authority"_s), qPrintable(link.error().message));
        trust.acceptedFingerprints << link.error().detail;
        QVERIFY(connectTo(m_server->endpoint(), trust));
        QVERIFY(connectTo(m_server->endpoint(), {trust.knownHostsFile, false, {}}));
    }

    void takesAKeyOfAnotherTypeForAChangedOne()
    {
        const HostKeyTrust trust{m_server->path(u"known_hosts"_s), true, {}};
        QVERIFY(m_server->makeKey(u"former"_s, u"ecdsa"_s));
        QVERIFY(write(trust.knownHostsFile, knownHostsLine(*m_server, u"former"_s)));
        QCOMPARE(connectTo(m_server->endpoint(), trust).error().kind, ErrorKind::ChangedHostKey);
    }

    void asksForTheTypeThatIsKnown()
    {
        PrivateSshd::Options options;
        options.hostKeyTypes = QStringList{u"ed25519"_s, u"ecdsa"_s};
        PrivateSshd server(options);
        QVERIFY2(server.start(), qPrintable(server.error()));
        const HostKeyTrust trust{server.path(u"known_hosts"_s), false, {}};
        QVERIFY(write(trust.knownHostsFile, knownHostsLine(server, u"host_ecdsa"_s)));
        const Link link = connectTo(server.endpoint(), trust);
        QVERIFY(link);
        QCOMPARE((*link)->hostKey().type, u"ecdsa-sha2-nistp256"_s);
    }

    void reachesOldServersOnlyWhenMarked_data()
    {
        QTest::addColumn<QStringList>("config");
        const QString kex = u"KexAlgorithms diffie-hellman-group14-sha1"_s;
        const QString hostKey = u"HostKeyAlgorithms ssh-rsa"_s;
        const QString cipher = u"Ciphers aes128-cbc"_s;
        const QString mac = u"MACs hmac-sha1"_s;
        QTest::newRow("key exchange") << QStringList{kex};
        QTest::newRow("host key") << QStringList{hostKey};
        QTest::newRow("cipher") << QStringList{cipher};
        QTest::newRow("mac") << QStringList{mac, u"Ciphers aes128-ctr"_s};
        const QString userKey = u"PubkeyAcceptedAlgorithms ssh-rsa"_s;
        QTest::newRow("all of OpenSSH 5.3") << QStringList{kex, hostKey, cipher, mac, userKey};
    }

    void reachesOldServersOnlyWhenMarked()
    {
        QFETCH(QStringList, config);
        PrivateSshd::Options options;
        options.config = config;
        options.hostKeyTypes = QStringList{u"rsa"_s};
        PrivateSshd old(options);
        QVERIFY2(old.start(), qPrintable(old.error()));
        QVERIFY(old.makeKey(u"rsa"_s, u"rsa"_s));
        QVERIFY(old.authorize(u"rsa"_s));
        SshEndpoint endpoint = old.endpoint();
        endpoint.keyFile = old.path(u"rsa"_s);
        const Link refused = connectTo(endpoint, old.trust());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::OldSshOnly);
        QVERIFY(refused.error().hint.contains(u"--legacy-ssh"));
        endpoint.legacy = true;
        const Link link = connectTo(endpoint, old.trust());
        QVERIFY2(link, qPrintable(link ? QString() : link.error().message + link.error().detail + old.log()));
        QCOMPARE((*link)->run(Command::of({u"echo"_s, u"hello"_s}), {})->out, "hello\n");
    }

    /// A mark only adds to what is offered, and only for its own host.
    void keepsModernAlgorithmsWhereTheServerHasThem_data()
    {
        QTest::addColumn<bool>("marked");
        QTest::newRow("beside an old host") << false;
        QTest::newRow("marked without need") << true;
    }

    void keepsModernAlgorithmsWhereTheServerHasThem()
    {
        QFETCH(bool, marked);
        PrivateSshd::Options options;
        options.config = QStringList{u"LogLevel DEBUG1"_s};
        PrivateSshd modern(options);
        QVERIFY2(modern.start(), qPrintable(modern.error()));
        options.config << u"KexAlgorithms diffie-hellman-group14-sha1"_s << u"Ciphers aes128-cbc"_s;
        PrivateSshd old(options);
        QVERIFY2(old.start(), qPrintable(old.error()));
        SshEndpoint endpoint = old.endpoint();
        endpoint.legacy = true;
        const Link first = connectTo(endpoint, old.trust());
        QVERIFY(first);
        endpoint = modern.endpoint();
        endpoint.legacy = marked;
        const Link second = connectTo(endpoint, modern.trust());
        QVERIFY(second);
        QTRY_VERIFY2(old.log().contains(u"kex: algorithm: diffie-hellman-group14-sha1"),
                     qPrintable(old.log()));
        QTRY_VERIFY2(modern.log().contains(u"kex: algorithm: curve25519-sha256"), qPrintable(modern.log()));
        QVERIFY(modern.log().contains(u"kex: host key algorithm: ssh-ed25519"));
        QVERIFY(modern.log().contains(u"cipher: chacha20-poly1305@openssh.com"));
        QVERIFY(!modern.log().contains(u"aes128-cbc MAC"));
    }

    void doesNotCallAModernServerOld()
    {
        PrivateSshd::Options options;
        options.config = QStringList{u"KexAlgorithms sntrup761x25519-sha512@openssh.com"_s};
        PrivateSshd server(options);
        QVERIFY2(server.start(), qPrintable(server.error()));
        QCOMPARE(connectTo(server.endpoint(), server.trust()).error().kind, ErrorKind::ConnectionRefused);
    }

    void namesAnUnknownHost()
    {
        const SshEndpoint endpoint{u"no-such-host.invalid"_s, 22, u"postgres"_s, {}, false};
        const Link link = connectTo(endpoint, {});
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::HostNotFound);
        QVERIFY(link.error().message.contains(endpoint.host));
    }

    void saysThatNoServerListens()
    {
        SshEndpoint endpoint = m_server->endpoint();
        endpoint.port = freePort(endpoint.host);
        const Link link = connectTo(endpoint, {});
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::ConnectionRefused);
        QVERIFY(link.error().message.contains(endpoint.display()));
    }

    void timesOutOnASilentServer()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const Link link =
            RealTransport().connectSsh(silentEndpoint(silent), {}, {}, Patience().within(200ms));
        QVERIFY(!link);
        QCOMPARE(link.error().kind, ErrorKind::TimedOut);
    }

    void cancelsWhileConnecting()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        std::stop_source source;
        Link link = failure(ErrorKind::Internal, {});
        std::jthread caller([&, endpoint = silentEndpoint(silent)] {
            link = RealTransport().connectSsh(endpoint, {}, {}, {source.get_token(), 60s});
        });
        QVERIFY(silent.waitForNewConnection(5000));
        source.request_stop();
        caller.join();
        QCOMPARE(link.error().kind, ErrorKind::Cancelled);
    }

    void saysThatItIsNoSshServer()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Link link = failure(ErrorKind::Internal, {});
        std::jthread caller([&, endpoint = silentEndpoint(other)] { link = connectTo(endpoint, {}); });
        QVERIFY(other.waitForNewConnection(5000));
        const std::unique_ptr<QTcpSocket> socket(other.nextPendingConnection());
        socket->write("220 mail.example ESMTP\r\n");
        QVERIFY(socket->waitForBytesWritten());
        socket->disconnectFromHost();
        caller.join();
        QCOMPARE(link.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(!link.error().hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTransportTrust)
#include "tst_transporttrust.moc"
