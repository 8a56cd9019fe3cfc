// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guitest.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

static const QString fingerprint = u"SHA256:8mJzW1jR0p5b2cX5o0b2d6YwqkB4iF2rT9yXv3uQ1sE"_s;

class TestConnectPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<GuiFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void asksForAnUnknownHostKeyInlineAndAcceptsItByClick()
    {
        m_fixture->transport().setLogin([](const SshEndpoint &endpoint, const SshCredentials &,
                                           const HostKeyTrust &trust) -> Result<void> {
            if (endpoint.host == u"db1.example" && !trust.acceptedFingerprints.contains(fingerprint))
                return failure(ErrorKind::UnknownHostKey, u"The host key is not known yet."_s,
                               u"Compare it."_s, fingerprint, endpoint.display(), OfferedKey{fingerprint});
            return failure(ErrorKind::ConnectionRefused, u"Refused."_s, {}, {}, endpoint.display());
        });
        m_fixture->workbench().openPair(samplePair());
        m_fixture->click(u"test"_s);
        auto *question = m_fixture->find<QWidget>(u"hostKeyQuestion"_s, u"firstPanel"_s);
        QTRY_VERIFY(question->isVisible());
        QVERIFY(question->findChild<QLabel *>(u"hint"_s)->text().contains(fingerprint));
        QVERIFY(!m_fixture->find<QWidget>(u"hostKeyQuestion"_s, u"secondPanel"_s)->isVisible());

        const int logins = m_fixture->transport().logins();
        m_fixture->click(u"trustKey"_s, u"firstPanel"_s);
        QTRY_VERIFY(m_fixture->transport().logins() > logins);
        QTRY_VERIFY(m_fixture->workbench().work().error() &&
                    m_fixture->workbench().work().error()->kind == ErrorKind::ConnectionRefused);
        QVERIFY(!question->isVisible());
    }

    void asksThePersonForWhatTheHostAsks()
    {
        const QString asked = u"Verification code:"_s;
        m_fixture->transport().setLogin([asked](const SshEndpoint &endpoint,
                                                const SshCredentials &credentials,
                                                const HostKeyTrust &) -> Result<void> {
            if (endpoint.host == u"db1.example" && credentials.answers.value(asked).reveal() != "424242")
                return failure(ErrorKind::LoginQuestion, u"db1.example asks for something."_s, {}, asked,
                               endpoint.display(), AskedQuestion{asked});
            return failure(ErrorKind::ConnectionRefused, u"Refused."_s, {}, {}, endpoint.display());
        });
        m_fixture->workbench().openPair(samplePair());
        m_fixture->click(u"test"_s);
        auto *field = m_fixture->find<QLineEdit>(u"answer"_s, u"firstPanel"_s);
        QTRY_VERIFY(field->isVisible());
        QCOMPARE(m_fixture->find<QLabel>(u"question"_s, u"firstPanel"_s)->text(), asked);
        QVERIFY(!m_fixture->find<QLineEdit>(u"answer"_s, u"secondPanel"_s)->isVisible());
        QTest::keyClicks(field, u"424242"_s);
        m_fixture->click(u"sendAnswer"_s, u"firstPanel"_s);
        QTRY_VERIFY(m_fixture->workbench().work().error() &&
                    m_fixture->workbench().work().error()->kind == ErrorKind::ConnectionRefused);
        QVERIFY(!field->isVisible() && field->text().isEmpty());
    }

    void refusesAChangedHostKeyWithoutAWayAround()
    {
        m_fixture->transport().setLogin(
            [](const SshEndpoint &endpoint, const SshCredentials &, const HostKeyTrust &) -> Result<void> {
                return failure(ErrorKind::ChangedHostKey, u"Another host key than the known one."_s,
                               u"Remove line 3."_s, fingerprint, endpoint.display());
            });
        m_fixture->workbench().openPair(samplePair());
        m_fixture->click(u"test"_s);
        QTRY_VERIFY(m_fixture->find<QWidget>(u"hostError"_s, u"firstPanel"_s)->isVisible());
        QVERIFY(!m_fixture->find<QPushButton>(u"trustKey"_s, u"firstPanel"_s)->isVisible());
    }

    void showsSentenceHintAndRawTextOfAWrongPassword()
    {
        m_fixture->transport().setAnswer(
            [](const Command &, const Patience &) { return Result<CommandOutput>(CommandOutput()); });
        m_fixture->transport().setLogin([](const SshEndpoint &endpoint, const SshCredentials &credentials,
                                           const HostKeyTrust &) -> Result<void> {
            if (endpoint.host == u"db1.example" || credentials.password == Secret("right"))
                return {};
            return failure(ErrorKind::AuthenticationFailed, u"The login was refused."_s,
                           u"Check the password."_s, u"Access denied for 'password'"_s, endpoint.display());
        });
        m_fixture->workbench().openPair(samplePair());
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"sshPassword"_s, u"secondPanel"_s), u"wrong"_s);
        m_fixture->click(u"test"_s);
        auto *error = m_fixture->find<QWidget>(u"hostError"_s, u"secondPanel"_s);
        QTRY_VERIFY(error->isVisible());
        QCOMPARE(error->findChild<QLabel *>(u"sentence"_s)->text(), u"The login was refused."_s);
        QCOMPARE(error->findChild<QLabel *>(u"hint"_s)->text(), u"Check the password."_s);
        const auto *raw = error->findChild<QPlainTextEdit *>(u"raw"_s);
        QVERIFY(raw && raw->isVisible());
        QCOMPARE(raw->toPlainText(), u"Access denied for 'password'"_s);
        error->findChild<QToolButton *>(u"unfold"_s)->click();
        QVERIFY(!error->findChild<QPlainTextEdit *>(u"raw"_s));
    }

    void marksTheFieldOfADirectoryThatHasToBeNamed()
    {
        ErrorKind kind = ErrorKind::WrongDirectory;
        m_fixture->transport().setLogin([&kind](const SshEndpoint &endpoint, const SshCredentials &,
                                                const HostKeyTrust &) -> Result<void> {
            if (endpoint.host == u"db1.example")
                return {};
            return failure(kind, u"There are two."_s, u"Name one."_s, u"/srv/a\n/srv/b"_s, endpoint.display(),
                           PossibleDirectories{{u"/srv/a"_s, u"/srv/b"_s}});
        });
        m_fixture->transport().setAnswer(
            [](const Command &, const Patience &) { return Result<CommandOutput>(CommandOutput()); });
        m_fixture->workbench().openPair(samplePair());
        m_fixture->click(u"test"_s);
        const auto *field = m_fixture->find<QLineEdit>(u"dataDirectory"_s, u"secondPanel"_s);
        QTRY_COMPARE(field->accessibleDescription(), u"There are two."_s);
        QVERIFY(field->actions().constFirst()->isVisible());
        QVERIFY(field->completer() && field->completer()->completionCount() == 2);
        field->actions().constFirst()->trigger();
        QTRY_VERIFY(field->completer()->popup()->isVisible());
        field->completer()->popup()->hide();
        const auto *other = m_fixture->find<QLineEdit>(u"dataDirectory"_s, u"firstPanel"_s);
        QVERIFY(!other->actions().constFirst()->isVisible());
        QTRY_COMPARE(m_fixture->workbench().work().task(), Task::None);
        kind = ErrorKind::ConnectionRefused;
        m_fixture->click(u"test"_s);
        QTRY_VERIFY(!field->actions().constFirst()->isVisible());
        QVERIFY(!field->completer());
    }

    void forgetsPasswordsAndTrustWhenAnotherPairIsOpened()
    {
        std::mutex lock;
        QByteArrayList passwords;
        QStringList trusted;
        m_fixture->transport().setLogin([&](const SshEndpoint &endpoint, const SshCredentials &credentials,
                                            const HostKeyTrust &trust) -> Result<void> {
            const std::lock_guard held(lock);
            passwords << credentials.password.reveal();
            trusted << trust.acceptedFingerprints << trust.knownHostsFile;
            return failure(ErrorKind::ConnectionRefused, u"Refused."_s, {}, {}, endpoint.display());
        });
        m_fixture->workbench().openPair(samplePair(), u"/nonexistent/practice_known_hosts"_s);
        for (const QString &panel : {u"firstPanel"_s, u"secondPanel"_s})
            QTest::keyClicks(m_fixture->find<QLineEdit>(u"sshPassword"_s, panel), u"production"_s);
        m_fixture->workbench().trustKey(fingerprint);
        QTRY_COMPARE(m_fixture->workbench().work().task(), Task::None);
        QVERIFY(passwords.contains("production") && trusted.contains(fingerprint));
        passwords.clear();
        trusted.clear();

        Pair other = samplePair();
        other.id = QUuid::createUuid();
        m_fixture->workbench().openPair(other);
        QCOMPARE(m_fixture->find<QLineEdit>(u"sshPassword"_s, u"secondPanel"_s)->text(), QString());
        m_fixture->click(u"test"_s);
        QTRY_COMPARE(m_fixture->workbench().work().task(), Task::None);
        QVERIFY(!passwords.isEmpty());
        QVERIFY(!passwords.contains("production"));
        QVERIFY(!trusted.contains(fingerprint));
        QVERIFY(!trusted.contains(u"/nonexistent/practice_known_hosts"_s));
    }

    void whatWasFoundOfTheFormerServerGoesWithIt_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"host", "user", "dataDirectory"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void whatWasFoundOfTheFormerServerGoesWithIt()
    {
        QFETCH(QString, field);
        Pair pair = samplePair();
        pair.standby().server.configFile = u"/etc/postgresql/15/main/postgresql.conf"_s;
        pair.standby().server.service.kind = ServiceKind::PgCtlCluster;
        pair.standby().become = Become::Sudo;
        pair.standby().archiveDirectory = u"/srv/archive"_s;
        m_fixture->workbench().openPair(pair);
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"address"_s, u"secondPanel"_s), u"x"_s);
        QCOMPARE(m_fixture->workbench().pair().standby().server, pair.standby().server);
        QTest::keyClicks(m_fixture->find<QLineEdit>(field, u"secondPanel"_s), u"2"_s);
        const HostSpec &edited = m_fixture->workbench().pair().standby();
        QCOMPARE(edited.server.configFile, QString());
        QCOMPARE(edited.server.service, Service());
        QCOMPARE(edited.become, Become::Unknown);
        QCOMPARE(edited.archiveDirectory, QString());
        QCOMPARE(edited.serverUser, pair.standby().serverUser);
    }

    void givesTypedPasswordsToTheLogin()
    {
        std::mutex lock;
        QByteArray seen;
        m_fixture->transport().setLogin([&](const SshEndpoint &endpoint, const SshCredentials &credentials,
                                            const HostKeyTrust &) -> Result<void> {
            const std::lock_guard held(lock);
            if (endpoint.host == u"db2.example")
                seen = credentials.password.reveal();
            return failure(ErrorKind::AuthenticationFailed, u"No."_s, {}, {}, endpoint.display());
        });
        m_fixture->workbench().openPair(samplePair());
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"sshPassword"_s, u"secondPanel"_s), u"s3cret"_s);
        m_fixture->click(u"test"_s);
        QTRY_VERIFY(m_fixture->workbench().work().error());
        const std::lock_guard held(lock);
        QCOMPARE(seen, QByteArray("s3cret"));
    }

    void keepsPasswordsOutOfTheSavedPair()
    {
        m_fixture->workbench().openPair(samplePair());
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"sudoPassword"_s, u"firstPanel"_s), u"s3cret"_s);
        QVERIFY(!toJson(m_fixture->workbench().pair()).contains("s3cret"));
        QVERIFY(!m_fixture->workbench().work().isModified());
    }

    void testsOnlyWhenBothHostsAreNamed()
    {
        auto *test = m_fixture->find<QPushButton>(u"test"_s);
        QVERIFY(!test->isEnabled());
        for (const QString &panel : {u"firstPanel"_s, u"secondPanel"_s}) {
            QVERIFY(!test->isEnabled());
            QTest::keyClicks(m_fixture->find<QLineEdit>(u"host"_s, panel), u"db.example"_s);
            QTest::keyClicks(m_fixture->find<QLineEdit>(u"user"_s, panel), u"postgres"_s);
        }
        QVERIFY(test->isEnabled());
        QCOMPARE(m_fixture->workbench().pair().standby().ssh.host, u"db.example"_s);
    }

    void showsWhatWasReadFromEachHost()
    {
        m_fixture->prepareSample();
        auto *primary = m_fixture->find<QWidget>(u"factsCard"_s, u"firstPanel"_s);
        QVERIFY(primary->isVisible());
        QStringList texts;
        const auto labels = primary->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        const QString all = texts.join(u'\n');
        for (const QString &part : {u"15.18"_s, u"/var/lib/postgresql/15/main"_s, u"Debian GNU/Linux 12"_s,
                                    sampleFacts().primary.hostKey.fingerprint()})
            QVERIFY2(all.contains(part), qPrintable(part));
    }

    void leavesTheNamesOfTheStandbyToConfigure()
    {
        m_fixture->prepareSample();
        Wishes wishes = m_fixture->workbench().pair().wishes();
        wishes.names.slotName = u"reports"_s;
        m_fixture->workbench().setWishes(wishes);
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"user"_s, u"secondPanel"_s), u"x"_s);
        QCOMPARE(m_fixture->workbench().pair().standby().names.slotName, u"reports"_s);
    }

    /// The hosts keep their places, and what is typed there; their roles are those of the servers.
    void followsAHostWhoseRoleHasChanged()
    {
        m_fixture->prepareSample();
        const auto *first = m_fixture->find<QGroupBox>(u"firstPanel"_s);
        QVERIFY(first->title().contains(u"rimary"_s));
        PairFacts facts = sampleFacts();
        std::swap(facts.primary, facts.standby);
        m_fixture->workbench().takeFacts(facts);
        QVERIFY(first->title().contains(u"tandby"_s));
        QCOMPARE(m_fixture->find<QLineEdit>(u"host"_s, u"firstPanel"_s)->text(), u"db1.example"_s);
        QCOMPARE(m_fixture->workbench().pair().primary().ssh.host, u"db2.example"_s);
        QVERIFY(m_fixture->workbench().work().isStale());
        QTest::keyClicks(m_fixture->find<QLineEdit>(u"user"_s, u"firstPanel"_s), u"x"_s);
        QVERIFY(m_fixture->workbench().pair().standby().ssh.user.contains(u'x'));
    }

private:
    std::unique_ptr<GuiFixture> m_fixture;
};

FUTAGO_GUI_TEST(TestConnectPage)
#include "tst_connectpage.moc"
