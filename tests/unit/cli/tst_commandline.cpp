// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/commandline.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace futago;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static cli::Parsed parsed(const QByteArrayList &more)
    {
        return parsedWords({"futago", "new", "pair.json", "--primary", "a@b", "--standby", "a@c"}, more);
    }

    static cli::Parsed parsedWords(QByteArrayList words, const QByteArrayList &more)
    {
        words += more;
        std::vector<std::string> texts(words.begin(), words.end());
        std::vector<char *> arguments;
        for (std::string &text : texts)
            arguments.push_back(text.data());
        return cli::parseCommandLine(static_cast<int>(arguments.size()), arguments.data());
    }

private Q_SLOTS:
    void marksOneHostAsOldOrBoth_data()
    {
        QTest::addColumn<QByteArrayList>("words");
        QTest::addColumn<bool>("primary");
        QTest::addColumn<bool>("standby");
        QTest::newRow("none") << QByteArrayList{} << false << false;
        QTest::newRow("primary") << QByteArrayList{"--legacy-ssh", "primary"} << true << false;
        QTest::newRow("standby") << QByteArrayList{"--legacy-ssh=standby"} << false << true;
        QTest::newRow("both") << QByteArrayList{"--legacy-ssh", "both"} << true << true;
        QTest::newRow("bare, at the end") << QByteArrayList{"--legacy-ssh"} << true << true;
        QTest::newRow("bare, before an option")
            << QByteArrayList{"--legacy-ssh", "--no-slot"} << true << true;
    }

    void marksOneHostAsOldOrBoth()
    {
        QFETCH(QByteArrayList, words);
        const cli::Parsed line = parsed(words);
        QVERIFY2(!line.exitCode, qPrintable(line.text));
        const auto pair = cli::pairFrom(line.line.newPair);
        QVERIFY(pair);
        QTEST(pair->primary().ssh.legacy, "primary");
        QTEST(pair->standby().ssh.legacy, "standby");
    }

    void leavesOutWhatIsNotWanted()
    {
        const auto all = cli::pairFrom(parsed({}).line.newPair);
        QVERIFY(all);
        QVERIFY(all->policy.useSlot && all->policy.archive && all->policy.compressBaseBackup);
        const auto none =
            cli::pairFrom(parsed({"--no-slot", "--no-archive", "--no-compression"}).line.newPair);
        QVERIFY(none);
        QVERIFY(!none->policy.useSlot && !none->policy.archive && !none->policy.compressBaseBackup);
    }

    void speaksJapaneseThroughout_data()
    {
        QTest::addColumn<QByteArrayList>("words");
        QTest::addColumn<int>("exitCode");
        for (const char *verb : {"new", "inspect", "check", "plan", "apply", "undo", "status", "practice"})
            QTest::addRow("help of %s", verb) << QByteArrayList{verb, "--help"} << 0;
        QTest::newRow("help") << QByteArrayList{"--help"} << 0;
        QTest::newRow("no pair") << QByteArrayList{"apply"} << 2;
        QTest::newRow("no primary") << QByteArrayList{"new", "p", "--standby", "a@b"} << 2;
        QTest::newRow("one too many") << QByteArrayList{"plan", "p", "q"} << 2;
        QTest::newRow("two too many") << QByteArrayList{"plan", "p", "q", "r"} << 2;
        QTest::newRow("unknown option") << QByteArrayList{"plan", "p", "--q"} << 2;
        QTest::newRow("no value") << QByteArrayList{"plan", "p", "--secrets"} << 2;
        QTest::newRow("twice") << QByteArrayList{"plan", "p", "--secrets", "q", "--secrets", "r"} << 2;
        QTest::newRow("a value for a flag") << QByteArrayList{"plan", "p", "--json=q"} << 2;
        QTest::newRow("a host that is none")
            << QByteArrayList{"new", "p", "--primary", "a@b", "--standby", "a@c", "--legacy-ssh", "q"} << 2;
    }

    void speaksJapaneseThroughout()
    {
        QFETCH(QByteArrayList, words);
        QTranslator japanese;
        QVERIFY(japanese.load(u":/i18n/futago_ja.qm"_s));
        QCoreApplication::installTranslator(&japanese);
        const cli::Parsed line = parsedWords({"futago"}, words);
        QTEST(line.exitCode.value_or(-1), "exitCode");
        static const QRegularExpression english(u"Usage|Options|OPTIONS|Positional|ubcommand|REQUIRED|TEXT|"
                                                u"Print|Display|required|Run with|expected"
                                                "|argument|not |The |allowed|missing"_s);
        const auto found = english.match(line.text);
        QVERIFY2(!found.hasMatch(), qPrintable(line.text));
        static const QRegularExpression kana(u"[\\x{3040}-\\x{30ff}]"_s);
        QVERIFY(line.text.contains(kana));
    }

    void refusesAHostThatIsNone() { QCOMPARE(parsed({"--legacy-ssh", "db1"}).exitCode, std::optional(2)); }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
