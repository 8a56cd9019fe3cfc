// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatesshd.h"
#include "tests/support/serveruser.h"
#include "workers/transport/realtransport.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace futago;
using namespace futago::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTransportCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SshLink> connectTo(const PrivateSshd &server)
    {
        auto link = RealTransport().connectSsh(server.endpoint(), {}, server.trust(), {});
        if (link)
            return std::move(*link);
        qWarning().noquote() << link.error().message << link.error().detail << server.log();
        return nullptr;
    }

    static CommandOutput runOn(SshLink &link, const QStringList &argv)
    {
        const auto output = link.run(Command::of(argv));
        if (!output)
            qWarning().noquote() << output.error().message << output.error().detail;
        return output.value_or(CommandOutput{-1, {}, {}});
    }

    /// A command that says through a named pipe when it runs, and the thread that stops it then.
    struct StoppedCommand
    {
        StoppedCommand(const PrivateSshd &server, const QString &script)
            : pipe(server.path(u"started"_s))
        {
            runAsServerUser(u"mkfifo"_s, {pipe});
            argv = QStringList{u"sh"_s, u"-c"_s, u"echo $$ > \"$0\"; "_s + script, pipe};
            stopper = std::jthread([this] {
                QFile started(pipe);
                if (started.open(QIODevice::ReadOnly))
                    pid = QString::fromLatin1(started.readAll()).trimmed();
                source.request_stop();
            });
        }
        ~StoppedCommand()
        {
            stopper.join();
            QFile::remove(pipe);
        }

        QString pipe;
        QStringList argv;
        QString pid;
        std::stop_source source;
        std::jthread stopper;
    };

    std::unique_ptr<PrivateSshd> m_server;
    std::unique_ptr<SshLink> m_link;

private Q_SLOTS:
    void initTestCase() { forgetPersonalKeys(); }

    void init()
    {
        if (!m_server) {
            m_server = std::make_unique<PrivateSshd>();
            QVERIFY2(m_server->start(), qPrintable(m_server->error()));
        }
        if (!m_link)
            m_link = connectTo(*m_server);
        QVERIFY(m_link);
    }

    void cleanupTestCase()
    {
        m_link.reset();
        m_server.reset();
    }

    void passesArgumentsUnchanged_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QString();
        QTest::newRow("spaces") << u"two  words "_s;
        QTest::newRow("quotes") << u"it's '' \"so\""_s;
        QTest::newRow("dollar, backtick, backslash") << u"$HOME `id` $(id) \\ \\n %s"_s;
        QTest::newRow("newlines") << u"a\nb\n"_s;
        QTest::newRow("glob, home, history") << u"~ * ? [a] {b,c} !x # ; & | <"_s;
        QTest::newRow("japanese") << u"双子 の サーバ"_s;
        QTest::newRow("leading dash") << u"-n"_s;
    }

    void passesArgumentsUnchanged()
    {
        QFETCH(QString, word);
        const CommandOutput output = runOn(*m_link, {u"printf"_s, u"%s|%s"_s, word, u"end"_s});
        QCOMPARE(QString::fromUtf8(output.out), word + u"|end"_s);
        QCOMPARE(output.status, 0);
    }

    void reportsTheExitStatus_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("status");
        QTest::newRow("ok") << u"exit 0"_s << 0;
        QTest::newRow("failure") << u"exit 3"_s << 3;
        QTest::newRow("terminated") << u"kill -TERM $$"_s << 128 + 15;
        QTest::newRow("killed") << u"kill -KILL $$"_s << 128 + 9;
        QTest::newRow("no such program") << u"exec /no/such/program"_s << 127;
    }

    void reportsTheExitStatus()
    {
        QFETCH(QString, script);
        QTEST(runOn(*m_link, {u"sh"_s, u"-c"_s, script}).status, "status");
    }

    void keepsErrorOutputApart()
    {
        const CommandOutput output = runOn(*m_link, {u"sh"_s, u"-c"_s, u"echo out; echo err >&2"_s});
        QCOMPARE(output.out, "out\n");
        QCOMPARE(output.err, "err\n");
    }

    void runsInTheCLocale() { QCOMPARE(runOn(*m_link, {u"printenv"_s, u"LC_ALL"_s}).out, "C\n"); }

    void endsTheInputOfACommandWithoutInput() { QCOMPARE(runOn(*m_link, {u"cat"_s}).out, QByteArray()); }

    void dropsTheNoiseOfLoginScripts()
    {
        PrivateSshd::Options options;
        options.keyOptions =
            u"command=\"echo NOISE; echo NOISE >&2; set -v; exec /bin/bash -xvc \\\"$SSH_ORIGINAL_COMMAND\\\"\""_s;
        PrivateSshd noisy(options);
        QVERIFY2(noisy.start(), qPrintable(noisy.error()));
        const auto link = connectTo(noisy);
        QVERIFY(link);
        const CommandOutput output = runOn(*link, {u"sh"_s, u"-c"_s, u"echo out; echo err >&2; exit 4"_s});
        QCOMPARE(output.out, "out\n");
        QCOMPARE(output.err, "err\n");
        QCOMPARE(output.status, 4);
    }

    void runsScriptsOfManyLinesUnderACshell()
    {
        PrivateSshd::Options options;
        options.keyOptions = u"command=\"exec tcsh -fc \\\"$SSH_ORIGINAL_COMMAND\\\"\""_s;
        PrivateSshd server(options);
        QVERIFY2(server.start(), qPrintable(server.error()));
        const auto link = connectTo(server);
        QVERIFY(link);
        const QString script = u"[ ! -e /nowhere ] || exit 1\nprintf '%s\\n' \"$1\"\nexit 5\n"_s;
        const QString word = u"it's 100 % \"双子\" \\n $HOME !x\n"_s;
        const CommandOutput output = runOn(*link, {u"sh"_s, u"-c"_s, script, u"sh"_s, word});
        QCOMPARE(QString::fromUtf8(output.out), word + u'\n');
        QCOMPARE(output.err, QByteArray());
        QCOMPARE(output.status, 5);
    }

    void saysWhenTheLoginShellRunsNothing()
    {
        PrivateSshd::Options options;
        options.keyOptions = u"command=\"echo This account is closed.; exit 1\""_s;
        PrivateSshd closed(options);
        QVERIFY2(closed.start(), qPrintable(closed.error()));
        const auto link = connectTo(closed);
        QVERIFY(link);
        const auto output = link->run(Command::of({u"true"_s}));
        QVERIFY(!output);
        QCOMPARE(output.error().kind, ErrorKind::CommandFailed);
        QCOMPARE(output.error().detail, u"This account is closed."_s);
    }

    void streamsLargeInputAndOutputTogether()
    {
        QByteArray input;
        for (quint32 i = 0; input.size() < 32 * 1024 * 1024; ++i)
            input += QByteArray::number(i) + '\n';
        const auto output = m_link->run(Command::withInput({u"cat"_s}, input));
        QVERIFY(output);
        QVERIFY(output->out == input);
    }

    void streamsOnWhileKeysAreRenewed()
    {
        PrivateSshd::Options options;
        options.config = QStringList{u"RekeyLimit 1M"_s};
        PrivateSshd server(options);
        QVERIFY2(server.start(), qPrintable(server.error()));
        const auto link = connectTo(server);
        QVERIFY(link);
        const QByteArray input(8 * 1024 * 1024, 'x');
        const auto output = link->run(Command::withInput({u"cat"_s}, input));
        QVERIFY2(output, qPrintable(output ? QString() : output.error().detail));
        QVERIFY(output->out == input);
    }

    void survivesAProgramThatReadsNoInput()
    {
        const auto output = m_link->run(Command::withInput({u"true"_s}, QByteArray(8 * 1024 * 1024, 'x')));
        QVERIFY(output);
        QCOMPARE(output->status, 0);
        QCOMPARE(runOn(*m_link, {u"echo"_s, u"still here"_s}).out, "still here\n");
    }

    void cancelsAndStaysUsable()
    {
        StoppedCommand stopped(*m_server, u"exec sleep 1000"_s);
        const auto output = m_link->run(Command::of(stopped.argv), {stopped.source.get_token(), 60s});
        QVERIFY(!output);
        QCOMPARE(output.error().kind, ErrorKind::Cancelled);
        QCOMPARE(runOn(*m_link, {u"echo"_s, u"next"_s}).out, "next\n");
        QVERIFY(!stopped.pid.isEmpty());
        QTRY_VERIFY(!runOn(*m_link, {u"ps"_s, u"-p"_s, stopped.pid}).ok());
    }

    void cancelsWhileMuchIsStreaming()
    {
        StoppedCommand stopped(*m_server, u"exec cat /dev/zero"_s);
        const auto output = m_link->run(Command::of(stopped.argv), {stopped.source.get_token(), 60s});
        QVERIFY(!output);
        QCOMPARE(output.error().kind, ErrorKind::Cancelled);
        QCOMPARE(runOn(*m_link, {u"echo"_s, u"next"_s}).out, "next\n");
    }

    void timesOutAndStaysUsable()
    {
        const auto output = m_link->run(Command::of({u"sleep"_s, u"1000"_s}), Patience().within(300ms));
        QVERIFY(!output);
        QCOMPARE(output.error().kind, ErrorKind::TimedOut);
        QVERIFY(output.error().message.contains(m_server->endpoint().display()));
        QCOMPARE(runOn(*m_link, {u"echo"_s, u"next"_s}).out, "next\n");
    }

    void reportsALostConnectionWhenTheServerIsKilled()
    {
        const auto link = connectTo(*m_server);
        QVERIFY(link);
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto output = link->run(Command::of({u"sh"_s, u"-c"_s, u"kill -KILL $PPID"_s}));
            QVERIFY(!output);
            QCOMPARE(output.error().kind, ErrorKind::ConnectionLost);
            QVERIFY(output.error().message.contains(m_server->endpoint().display()));
        }
    }

    void aConnectionThatEndedWhileIdleIsNotAlive()
    {
        const auto link = connectTo(*m_server);
        QVERIFY(link && link->isAlive());
        const QByteArray sshd = runOn(*link, {u"sh"_s, u"-c"_s, u"echo $PPID"_s}).out.trimmed();
        QVERIFY(runOn(*m_link, {u"kill"_s, u"-KILL"_s, QString::fromLatin1(sshd)}).ok());
        QTRY_VERIFY(!link->isAlive());
    }
};

QTEST_GUILESS_MAIN(TestTransportCommands)
#include "tst_transportcommands.moc"
