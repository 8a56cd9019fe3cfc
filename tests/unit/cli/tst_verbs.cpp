// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/interrupt.h"
#include "gui/cli/verbs.h"
#include "tests/support/scriptedtransport.h"
#include "workers/run/pairfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace futago;
using namespace Qt::StringLiterals;

/// Looks without leaving a trace.
static auto handlerOf(int signal)
{
    const auto handler = std::signal(signal, SIG_IGN);
    std::signal(signal, handler);
    return handler;
}

class TestVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToAskAboutAPlanThatNobodyWasShown()
    {
        const QTemporaryDir folder;
        cli::Common common;
        common.pairFile = folder.filePath(u"pair.json"_s);
        common.json = true;
        Pair pair;
        pair.id = QUuid::createUuid();
        QVERIFY(writePairFile(common.pairFile, pair));
        ScriptedTransport transport;
        QCOMPARE(cli::apply(transport, common), 2);
    }

    void endsAtOnceWhenInterruptedAtAQuestion()
    {
        const cli::Interrupt interrupt;
        QVERIFY(handlerOf(SIGINT) != SIG_DFL);
        {
            const cli::Uninterrupted asking;
            QVERIFY(handlerOf(SIGINT) == SIG_DFL && handlerOf(SIGTERM) == SIG_DFL);
        }
        QVERIFY(handlerOf(SIGINT) != SIG_DFL && handlerOf(SIGTERM) != SIG_DFL);
    }

    void endsAtTheSecondSignal()
    {
        const cli::Interrupt interrupt;
        QCOMPARE(std::raise(SIGINT), 0);
        QTRY_VERIFY(interrupt.token().stop_requested());
        QVERIFY(handlerOf(SIGINT) == SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
