// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/saslprep.h"
#include "workers/host/passwordverifier.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestPasswordVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As PostgreSQL 15 stored them.
    void knowsWhatAServerStored_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("scram, signs")
            << QByteArray("b1") << QByteArray("p w:d\\e'\"")
            << QByteArray(
                   "SCRAM-SHA-256$4096:TBs0OqWoCyfaDViz8Av2Vg==$vxtk0GlQPunI0YKQ3wtN4uNDBKgmBbBDoLrY1Opjrug=:"
                   "3NFrqnMPh9eAAIYrpPCTTAWT83OTI027/tIlLJA5F2Y=");
        QTest::newRow("scram, Japanese")
            << QByteArray("c1") << QByteArray("双子")
            << QByteArray(
                   "SCRAM-SHA-256$4096:8a7TMcTSyDODkocm5HLayw==$ZjmBYt8g2U03D0uWva0/gCC5VNYmu+uNjGu0ld3UT9I=:"
                   "L7WSCo5Kp3kwAB2aFGIXc77IGrqIJJ0Wa74OiFKehyE=");
        QTest::newRow("md5") << QByteArray("m1") << QByteArray("pencil")
                             << QByteArray("md57474753e4b2f9e23953d5977773aabb0");
        QTest::newRow("md5, Japanese")
            << QByteArray("Ma") << QByteArray("双子 x") << QByteArray("md5bdd40f9e90512624b5c9912e11ef0c55");
    }
    void knowsWhatAServerStored()
    {
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, stored);
        QVERIFY(verifies(stored, Secret(password), role));
        QVERIFY(!verifies(stored, Secret(password + 'x'), role));
        if (stored.startsWith("md5")) {
            QCOMPARE(md5Verifier(Secret(password), role), stored);
            QVERIFY(!verifies(stored, Secret(password), role + 'x'));
            return;
        }
        const QByteArray salt = QByteArray::fromBase64(stored.split('$').at(1).split(':').at(1));
        QCOMPARE(scramVerifier(Secret(password), salt), stored);
    }

    void takesNoOtherForm_data()
    {
        QTest::addColumn<QByteArray>("stored");
        for (const char *text : {"", "pencil", "SCRAM-SHA-256", "SCRAM-SHA-256$4096", "SCRAM-SHA-256$x:y$z:w",
                                 "SCRAM-SHA-1$4096:a$b:c"})
            QTest::newRow(text) << QByteArray(text);
    }
    void takesNoOtherForm()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(!verifies(stored, Secret("pencil"), "r"));
    }

    /// RFC 4013, and what stays as it is.
    void normalizesAsTheServerDoes_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("same");
        QTest::newRow("full width") << QByteArray("ｐａｓｓ１") << QByteArray("pass1");
        QTest::newRow("half-width kana") << QByteArray("ﾌﾀｺﾞ") << QByteArray("フタゴ");
        QTest::newRow("wide blank") << QByteArray("a\u3000b") << QByteArray("a b");
        QTest::newRow("soft hyphen") << QByteArray("I\u00adX") << QByteArray("IX");
        QTest::newRow("ligature") << QByteArray("\u2168") << QByteArray("IX");
        QTest::newRow("control") << QByteArray("\u0007é") << QByteArray("\u0007é");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << QByteArray("\xff\xfe");
        QTest::newRow("both directions") << QByteArray("a\u05d0") << QByteArray("a\u05d0");
    }
    void normalizesAsTheServerDoes()
    {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, same);
        QCOMPARE(saslPrepared(password), same);
        QVERIFY(verifies(scramVerifier(Secret(same), "sixteen bytes of"), Secret(password), "r"));
    }

    void makesPasswordsThatNeedNoQuoting()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const QByteArray password = generatedPassword().reveal();
            QCOMPARE(password.size(), 32);
            QVERIFY(QRegularExpression(u"^[A-Za-z0-9]+$"_s).match(QString::fromLatin1(password)).hasMatch());
            seen << password;
        }
        QCOMPARE(seen.size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestPasswordVerifier)
#include "tst_passwordverifier.moc"
