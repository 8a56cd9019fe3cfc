// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/async/pairworker.h"

#include "workers/async/background.h"
#include "workers/run/editsfile.h"

#include <QThread>

using namespace std::chrono_literals;

namespace futago {

static constexpr auto mailInterval = 100ms;

static HostLog logInto(const std::shared_ptr<Mailbox> &mailbox)
{
    return [mailbox](const HostRecord &record) { mailbox->put(record); };
}

/// A sample a second would bury what a person did.
static HostLog logFailuresInto(const std::shared_ptr<Mailbox> &mailbox)
{
    return [mailbox](const HostRecord &record) {
        if (record.status != 0)
            mailbox->put(record);
    };
}

static RunObserver observeInto(const std::shared_ptr<Mailbox> &mailbox)
{
    return [mailbox](const StepReport &report) { mailbox->put(report); };
}

PairWorker::PairWorker(Transport &transport, QString journalFolder, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_journalFolder(std::move(journalFolder))
{
    m_taskThread.setMaxThreadCount(1);
    m_watchThread.setMaxThreadCount(1);
    m_editsThread.setMaxThreadCount(1);
    m_mailTimer.setInterval(mailInterval);
    m_sampleTimer.setSingleShot(true);
    connect(&m_mailTimer, &QTimer::timeout, this, &PairWorker::emptyMailbox);
    connect(&m_sampleTimer, &QTimer::timeout, this, &PairWorker::sampleOnce);
}

PairWorker::~PairWorker()
{
    m_stop.request_stop();
    m_watchStop.request_stop();
    m_taskThread.waitForDone();
    m_watchThread.waitForDone();
    m_editsThread.waitForDone();
}

void PairWorker::use(const Pair &pair, const Secrets &secrets, const HostKeyTrust &trust)
{
    Q_ASSERT(QThread::currentThread() == thread());
    stopWatching();
    m_stop.request_stop();
    ++m_generation;
    m_pair = pair;
    m_secrets = secrets;
    m_trust = trust;
    m_mailbox = std::make_shared<Mailbox>();
    m_session = std::make_shared<PairSession>(m_transport, pair, secrets, trust, logInto(m_mailbox));
    m_watchSession.reset();
    m_history = LagHistory();
    if (m_task != Task::None)
        end();
}

/// The job owns its session, its mailbox and its stop token; `this` is only touched by the delivery, on its
/// own thread.
template <typename Work, typename Deliver>
void PairWorker::begin(Task task, Work work, Deliver deliver)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_task != Task::None || !m_session)
        return;
    m_stop = std::stop_source();
    m_task = task;
    m_mailTimer.start();
    auto job = [work = std::move(work), session = m_session, stop = m_stop.get_token()] {
        return work(*session, stop);
    };
    inBackground(this, m_taskThread, std::move(job),
                 [this, generation = m_generation, deliver](const auto &value) {
                     if (generation != m_generation)
                         return;
                     emptyMailbox();
                     end();
                     deliver(value);
                 });
}

void PairWorker::end()
{
    m_task = Task::None;
    if (!m_isWatching)
        m_mailTimer.stop();
}

void PairWorker::inspect()
{
    const auto work = [](PairSession &session, const std::stop_token &stop) { return session.inspect(stop); };
    begin(Task::Inspecting, work, [this](const Result<PairFacts> &facts) {
        if (!facts) {
            Q_EMIT failed(facts.error());
            return;
        }
        m_pair = resolved(m_pair, *facts);
        Q_EMIT inspected(*facts);
    });
}

void PairWorker::answerLogin(const MemberId &member, const QString &question, const Secret &answer)
{
    if (m_task == Task::None && m_session)
        m_session->host(member).answerLogin(question, answer);
}

void PairWorker::prepare(const Wishes &wishes, const Edits &edits)
{
    if (m_task != Task::None || !m_session)
        return;
    if (m_pair.wishes() != wishes) {
        stopWatching();
        m_watchSession.reset();
        m_pair.take(wishes);
    }
    const auto work = [wishes, edits](PairSession &session, const std::stop_token &stop) {
        return session.prepare(wishes, edits, stop).map([](Prepared &&value) {
            return std::make_shared<const Prepared>(std::move(value));
        });
    };
    begin(Task::Preparing, work, [this](const Result<std::shared_ptr<const Prepared>> &answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_pair = (*answer)->pair;
        Q_EMIT prepared(*answer);
    });
}

static RunReport failedRun(const Error &error)
{
    RunReport report;
    report.error = error;
    return report;
}

void PairWorker::apply(const std::shared_ptr<const Prepared> &prepared)
{
    const auto work = [prepared, folder = m_journalFolder,
                       observer = observeInto(m_mailbox)](PairSession &session, const std::stop_token &stop) {
        const auto journal = Journal::open(folder);
        return journal ? session.apply(*prepared, **journal, observer, stop) : failedRun(journal.error());
    };
    begin(Task::Applying, work, [this](const RunReport &report) { Q_EMIT runFinished(report); });
}

void PairWorker::undo()
{
    const auto work = [folder = m_journalFolder,
                       observer = observeInto(m_mailbox)](PairSession &session, const std::stop_token &stop) {
        const auto journal = Journal::open(folder);
        return journal ? session.undo(**journal, observer, stop) : failedRun(journal.error());
    };
    begin(Task::Undoing, work, [this](const RunReport &report) { Q_EMIT runFinished(report); });
}

void PairWorker::cancel()
{
    m_stop.request_stop();
}

/// Null when nothing is open.
static Result<std::shared_ptr<const JournaledRun>> newestOpenRun(const QString &folder, const QUuid &pairId)
{
    const auto journal = Journal::open(folder);
    FUTAGO_TRY(journal);
    const auto runs = (*journal)->openRuns(pairId);
    FUTAGO_TRY(runs);
    return runs->isEmpty() ? nullptr : std::make_shared<const JournaledRun>(runs->constFirst());
}

void PairWorker::findOpenRun()
{
    const auto work = [folder = m_journalFolder, id = m_pair.id] { return newestOpenRun(folder, id); };
    inBackground(this, m_taskThread, work,
                 [this, id = m_pair.id](const Result<std::shared_ptr<const JournaledRun>> &run) {
                     if (id != m_pair.id)
                         return;
                     if (run)
                         Q_EMIT openRunFound(*run);
                     else
                         Q_EMIT journalUnreadable(run.error());
                 });
}

void PairWorker::keepEdits(const QUuid &pairId, const Edits &edits)
{
    const auto work = [folder = m_journalFolder, pairId, edits] {
        return futago::keepEdits(folder, pairId, edits);
    };
    inBackground(this, m_editsThread, work, [this, pairId](const Result<void> &kept) {
        if (kept)
            Q_EMIT editsKept(pairId);
        else
            Q_EMIT editsNotKept(pairId, kept.error());
    });
}

void PairWorker::findEdits()
{
    const auto work = [folder = m_journalFolder, id = m_pair.id] { return keptEdits(folder, id); };
    inBackground(this, m_editsThread, work, [this, id = m_pair.id](const Result<Edits> &edits) {
        if (id != m_pair.id)
            return;
        if (edits)
            Q_EMIT editsFound(*edits);
        else
            Q_EMIT editsNotKept(id, edits.error());
    });
}

void PairWorker::watch(std::chrono::milliseconds interval)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_sampleTimer.setInterval(interval);
    if (m_isWatching || !m_session)
        return;
    // Its connections are not held up by a long step, and no two threads share one session.
    if (!m_watchSession)
        m_watchSession = std::make_shared<PairSession>(m_transport, m_pair, m_secrets, m_trust,
                                                       logFailuresInto(m_mailbox));
    m_isWatching = true;
    m_watchStop = std::stop_source();
    ++m_watchGeneration;
    m_mailTimer.start();
    Q_EMIT watchingChanged(true);
    sampleOnce();
}

void PairWorker::stopWatching()
{
    m_watchStop.request_stop();
    m_sampleTimer.stop();
    ++m_watchGeneration;
    if (!m_isWatching)
        return;
    m_isWatching = false;
    if (m_task == Task::None)
        m_mailTimer.stop();
    Q_EMIT watchingChanged(false);
}

void PairWorker::sampleOnce()
{
    const auto work = [session = m_watchSession, stop = m_watchStop.get_token()] {
        return session->sample(stop);
    };
    inBackground(this, m_watchThread, work, [this, generation = m_watchGeneration](const PairSample &sample) {
        if (generation != m_watchGeneration)
            return;
        emptyMailbox();
        Q_EMIT sampled(statusOf(sample, m_history));
        if (m_isWatching)
            m_sampleTimer.start();
    });
}

void PairWorker::emptyMailbox()
{
    const Mailbox::Contents contents = m_mailbox->takeAll();
    for (const HostRecord &record : contents.records)
        Q_EMIT logged(record);
    for (const StepReport &report : contents.steps)
        Q_EMIT stepChanged(report);
}

} // namespace futago
