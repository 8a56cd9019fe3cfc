// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/command.h"

#include <QProcess>
#include <QTest>

using namespace futago;

class TestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesSoThatAShellReadsTheSameWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("/usr/lib/postgresql/15/bin/pg_ctl");
        QTest::newRow("spaces") << QStringLiteral("two  words ");
        QTest::newRow("single quote") << QStringLiteral("it's '' '");
        QTest::newRow("dollar and backtick") << QStringLiteral("$HOME `id` $(id) \\");
        QTest::newRow("newline") << QStringLiteral("a\nb\n");
        QTest::newRow("glob and home") << QStringLiteral("~ * ? [a] {b,c} !x");
        QTest::newRow("japanese") << QStringLiteral("双子 の サーバ");
        QTest::newRow("leading dash") << QStringLiteral("-n");
    }

    void quotesSoThatAShellReadsTheSameWord()
    {
        QFETCH(QString, word);
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"), QStringLiteral("printf '%s|' ") + shellQuoted(word)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), word + u'|');
    }

    void displaysNoInput()
    {
        const Command command =
            Command::withSecretInput({QStringLiteral("cat"), QStringLiteral("a b")}, "hunter2");
        QCOMPARE(command.display(), QStringLiteral("cat 'a b'"));
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
