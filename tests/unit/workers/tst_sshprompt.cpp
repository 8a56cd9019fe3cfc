// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshprompt.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestSshPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheQuestionForThePassword_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<bool>("isForPassword");
        for (const QString &prompt :
             {u"Password: "_s, u"password:"_s, u"(dba@db1) Password: "_s, u"Password for dba@db1:"_s,
              u"dba@db1's password: "_s, u"(newman@code.example) Password: "_s, u"パスワード: "_s,
              u"(dba@db1) パスワード:"_s, u"Kerberos Password: "_s})
            QTest::newRow(qPrintable(prompt)) << prompt << true;
        for (const QString &prompt :
             {u"Verification code: "_s, u"(dba@db1) Verification code: "_s, u"New password: "_s,
              u"Current password: "_s, u"(current) UNIX password: "_s, u"Retype new password: "_s,
              u"One-time password (OATH) for `dba': "_s, u"Password + OTP token: "_s,
              u"Passcode or option (1-3): "_s, u"Second Password: "_s, u"新しいパスワード: "_s,
              u"現在のパスワード: "_s, u"確認コード: "_s, u"ワンタイムパスワード: "_s, u""_s,
              u"Continue? "_s})
            QTest::newRow(qPrintable(u"not "_s + prompt)) << prompt << false;
    }
    void knowsTheQuestionForThePassword()
    {
        QFETCH(QString, prompt);
        QTEST(asksForPassword(prompt, false), "isForPassword");
        QVERIFY(!asksForPassword(prompt, true));
    }
};

QTEST_GUILESS_MAIN(TestSshPrompt)
#include "tst_sshprompt.moc"
