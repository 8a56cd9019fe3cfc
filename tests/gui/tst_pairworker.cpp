// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/samplepair.h"
#include "tests/gui/scriptedtransport.h"
#include "workers/async/pairworker.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace futago;
using namespace futago::test;
using namespace Qt::StringLiterals;

class TestPairWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_transport = std::make_unique<ScriptedTransport>();
        m_worker = std::make_unique<PairWorker>(*m_transport, m_folder->path());
    }
    void cleanup()
    {
        m_worker.reset();
        m_transport.reset();
    }

    void cancelEndsATaskWithItsOwnAnswer()
    {
        m_transport->setAnswer(
            [](const Command &, const Patience &patience) { return hangUntilStopped(patience); });
        QList<Error> errors;
        connect(m_worker.get(), &PairWorker::failed, this, [&](const Error &error) { errors << error; });
        m_worker->use(samplePair(), {}, {});
        m_worker->inspect();
        QCOMPARE(m_worker->task(), Task::Inspecting);
        m_worker->cancel();
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(errors.constFirst().kind, ErrorKind::Cancelled);
        QCOMPARE(m_worker->task(), Task::None);
    }

    void dropsTheAnswerToAReplacedPair()
    {
        m_transport->setAnswer(
            [](const Command &, const Patience &patience) { return hangUntilStopped(patience); });
        QStringList messages;
        connect(m_worker.get(), &PairWorker::failed, this,
                [&](const Error &error) { messages << error.message; });
        m_worker->use(samplePair(), {}, {});
        m_worker->inspect();
        QTRY_COMPARE(m_transport->logins(), 2);
        m_transport->setLogin(
            [](const SshEndpoint &endpoint, const SshCredentials &, const HostKeyTrust &) -> Result<void> {
                return failure(ErrorKind::HostNotFound, u"The new pair's host is unknown."_s, {}, {},
                               endpoint.display());
            });
        m_worker->use(samplePair(), {}, {});
        m_worker->inspect();
        QTRY_COMPARE(m_worker->task(), Task::None);
        QCOMPARE(messages, QStringList{u"The new pair's host is unknown."_s});
    }

    void watchingGoesOnWhileAPlanRuns()
    {
        auto first = std::make_shared<std::atomic<bool>>(true);
        m_transport->setAnswer([first](const Command &, const Patience &patience) -> Result<CommandOutput> {
            if (first->exchange(false))
                return hangUntilStopped(patience);
            return failure(ErrorKind::ConnectionLost, u"The link is lost."_s);
        });
        int samples = 0;
        connect(m_worker.get(), &PairWorker::sampled, this, [&] { ++samples; });
        m_worker->use(samplePair(), {}, {});
        m_worker->apply(samplePrepared());
        QTRY_VERIFY(!first->load());
        m_worker->watch(std::chrono::milliseconds(1));
        QTRY_VERIFY(samples >= 3);
        QCOMPARE(m_worker->task(), Task::Applying);
    }

    void aPreparationThatIsRefusedLeavesTheWatchAlone()
    {
        m_transport->setAnswer(
            [](const Command &, const Patience &patience) { return hangUntilStopped(patience); });
        m_worker->use(samplePair(), {}, {});
        m_worker->inspect();
        m_worker->watch(std::chrono::milliseconds(1));
        Wishes wishes = samplePair().wishes();
        wishes.policy.useSlot = !wishes.policy.useSlot;
        m_worker->prepare(wishes);
        QCOMPARE(m_worker->task(), Task::Inspecting);
        QVERIFY(m_worker->isWatching());
    }

    void aJournalThatCannotBeReadIsNotAnEmptyOne()
    {
        PairWorker worker(*m_transport, u"/proc/futago"_s);
        QSignalSpy failed(&worker, &PairWorker::journalUnreadable);
        QSignalSpy found(&worker, &PairWorker::openRunFound);
        worker.use(samplePair(), {}, {});
        worker.findOpenRun();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(found.size(), 0);
    }

    void neverHasTwoPollsUnderWay()
    {
        auto atOnce = std::make_shared<std::atomic<int>>(0);
        auto most = std::make_shared<std::atomic<int>>(0);
        m_transport->setLogin(
            [=](const SshEndpoint &endpoint, const SshCredentials &, const HostKeyTrust &) -> Result<void> {
                if (endpoint.host == u"db1.example") {
                    *most = std::max(most->load(), ++*atOnce);
                    --*atOnce;
                }
                return failure(ErrorKind::ConnectionRefused, u"Refused."_s);
            });
        int samples = 0;
        connect(m_worker.get(), &PairWorker::sampled, this, [&] { ++samples; });
        m_worker->use(samplePair(), {}, {});
        m_worker->watch(std::chrono::milliseconds(0));
        QTRY_VERIFY(samples >= 20);
        QCOMPARE(most->load(), 1);
    }

    void aStoppedWatchSendsNoMoreSamples()
    {
        m_transport->setAnswer(
            [](const Command &, const Patience &patience) { return hangUntilStopped(patience); });
        QSignalSpy watching(m_worker.get(), &PairWorker::watchingChanged);
        int samples = 0;
        connect(m_worker.get(), &PairWorker::sampled, this, [&] { ++samples; });
        m_worker->use(samplePair(), {}, {});
        m_worker->watch(std::chrono::milliseconds(1));
        QTRY_VERIFY(m_transport->logins() > 0);
        m_worker->stopWatching();
        QCOMPARE(watching.size(), 2);
        m_worker->inspect();
        m_worker->cancel();
        QTRY_COMPARE(m_worker->task(), Task::None);
        QCOMPARE(samples, 0);
    }

    void itsEndStopsWhatRuns()
    {
        auto running = std::make_shared<std::atomic<int>>(0);
        m_transport->setAnswer([running](const Command &, const Patience &patience) {
            ++*running;
            const auto answer = hangUntilStopped(patience);
            --*running;
            return answer;
        });
        m_worker->use(samplePair(), {}, {});
        m_worker->inspect();
        m_worker->watch(std::chrono::milliseconds(1));
        QTRY_COMPARE(running->load(), 4);
        m_worker.reset();
        QCOMPARE(running->load(), 0);
    }

    void aFastRunDoesNotFloodTheMailbox()
    {
        Mailbox mailbox;
        mailbox.put(StepReport{u"a"_s, StepState::Checking, {}, 0, {}, std::nullopt});
        for (quint64 i = 1; i <= 1000; ++i)
            mailbox.put(StepReport{u"a"_s, StepState::Running, {}, 0, {i, 1000, {}}, std::nullopt});
        mailbox.put(StepReport{u"a"_s, StepState::Done, {}, 0, {}, std::nullopt});
        const auto steps = mailbox.takeAll().steps;
        QCOMPARE(steps.size(), 3);
        QCOMPARE(steps.at(1).progress.doneBytes, quint64(1000));
        QVERIFY(mailbox.takeAll().steps.isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<PairWorker> m_worker;
};

QTEST_GUILESS_MAIN(TestPairWorker)
#include "tst_pairworker.moc"
