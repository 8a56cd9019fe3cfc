// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/commandline.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static cli::Parsed parsed(const QByteArrayList &more)
    {
        const QByteArrayList words =
            QByteArrayList{"futago", "new", "pair.json", "--primary", "a@b", "--standby", "a@c"} + more;
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
        QTEST(pair->primary.ssh.legacy, "primary");
        QTEST(pair->standby.ssh.legacy, "standby");
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

    void refusesAHostThatIsNone() { QCOMPARE(parsed({"--legacy-ssh", "db1"}).exitCode, std::optional(2)); }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
