// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/authorizedkeys.h"
#include "tests/unit/model/nastybytes.h"

#include <QFile>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static QByteArray publicFile(const QString &name)
{
    QFile file(QStringLiteral(FUTAGO_TEST_DATA "/documents/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestAuthorizedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_line = publicFile(u"id_ed25519.pub"_s);
        m_key = parsePublicKey(m_line).value();
    }

    void givesBackAnyBytes()
    {
        const QByteArrayList fragments{m_line, m_line.trimmed(), "from=\"10.0.0.1,\\\"x\" ", "ssh-rsa AAAA",
                                       "# ",   "restrict "};
        for (quint32 seed = 0; seed < nastySeeds; ++seed) {
            const QByteArray bytes = nastyBytes(seed, fragments);
            AuthorizedKeys keys = AuthorizedKeys::parse(bytes);
            QCOMPARE(keys.toBytes(), bytes);
            const bool present = keys.contains(m_key);
            QVERIFY(keys.add(u"restrict"_s, QString::fromUtf8(m_line)));
            QVERIFY(keys.contains(m_key));
            QVERIFY(AuthorizedKeys::parse(keys.toBytes()).contains(m_key));
            QCOMPARE(keys.toBytes() == bytes, present);
        }
    }

    void readsPublicKeyFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("comment");
        QTest::newRow("ed25519") << "id_ed25519.pub"
                                 << "ssh-ed25519"
                                 << "postgres@db ed25519";
        QTest::newRow("rsa") << "id_rsa.pub"
                             << "ssh-rsa"
                             << "postgres@db rsa";
        QTest::newRow("ecdsa") << "id_ecdsa.pub"
                               << "ecdsa-sha2-nistp256"
                               << "postgres@db ecdsa";
        QTest::newRow("no comment") << "other_ed25519.pub"
                                    << "ssh-ed25519"
                                    << "";
    }

    void readsPublicKeyFiles()
    {
        QFETCH(QString, file);
        const auto key = parsePublicKey(publicFile(file));
        QVERIFY(key);
        QTEST(key->type, "type");
        QTEST(key->comment, "comment");
        QCOMPARE(publicFile(file).split(' ').at(1).trimmed(), key->blob.toBase64());
    }

    void refusesWhatIsNoPublicKey_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("type alone") << QByteArray("ssh-ed25519");
        QTest::newRow("other type inside")
            << publicFile(u"id_ed25519.pub"_s).replace("ssh-ed25519", "ssh-rsa");
        QTest::newRow("broken base64") << publicFile(u"id_ed25519.pub"_s).replace("AAAAC3", "AAAA!3");
        QTest::newRow("cut base64") << QByteArray("ssh-ed25519 AAAA");
        QTest::newRow("huge length") << QByteArray("ssh-ed25519 /////w==");
        QTest::newRow("private key") << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----");
    }

    void refusesWhatIsNoPublicKey()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!parsePublicKey(line));
        AuthorizedKeys keys = AuthorizedKeys::parse("x");
        QVERIFY(!keys.add({}, QString::fromUtf8(line)));
        QCOMPARE(keys.toBytes(), QByteArray("x"));
    }

    void findsTheKeyBehindOptions_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("found");
        QTest::newRow("plain") << QByteArray() << true;
        QTest::newRow("blanks") << QByteArray(" \t") << true;
        QTest::newRow("one option") << QByteArray("restrict ") << true;
        QTest::newRow("quoted blank") << QByteArray("from=\"10.0.0.1\",command=\"echo a b\" ") << true;
        QTest::newRow("quoted quote") << QByteArray("command=\"echo \\\" b\"\t") << true;
        QTest::newRow("comment") << QByteArray("# ") << false;
        QTest::newRow("quote not closed") << QByteArray("command=\"echo ") << false;
        QTest::newRow("two words") << QByteArray("a b ") << false;
    }

    void findsTheKeyBehindOptions()
    {
        QFETCH(QByteArray, before);
        QTEST(AuthorizedKeys::parse("# first\n" + before + m_line).contains(m_key), "found");
    }

    void addsOneLineAndTakesItBack()
    {
        const QByteArray before = "# mine\r\n" + publicFile(u"id_rsa.pub"_s).trimmed();
        AuthorizedKeys keys = AuthorizedKeys::parse(before + "\r\n");
        QVERIFY(keys.add(u"from=\"10.0.0.2\""_s, QString::fromUtf8(m_line)));
        QCOMPARE(keys.toBytes(), before + "\r\nfrom=\"10.0.0.2\" " + m_line.trimmed() + "\r\n");
        keys.remove(m_key);
        QCOMPARE(keys.toBytes(), before + "\r\n");
        QVERIFY(!keys.add(u"command=\"a\nb\""_s, QString::fromUtf8(m_line)));
        QVERIFY(!keys.add(u"command=\"a"_s, QString::fromUtf8(m_line)));
        QCOMPARE(keys.toBytes(), before + "\r\n");
    }

private:
    QByteArray m_line;
    PublicKey m_key;
};

QTEST_GUILESS_MAIN(TestAuthorizedKeys)
#include "tst_authorizedkeys.moc"
