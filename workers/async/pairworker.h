// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/work/pairwork.h"
#include "workers/async/mailbox.h"
#include "workers/run/pairsession.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <stop_token>

namespace futago {

/// A pair's engine as seen from the GUI thread, where this object lives: every call returns at once, its
/// answer comes as a signal. One task at a time; a call while a task is under way does nothing. Watching has
/// connections and a thread of its own, so it goes on while a plan runs. Answers to a pair that was replaced
/// by use() are dropped. The destructor asks what runs to stop and waits for it.
class PairWorker : public QObject
{
    Q_OBJECT

public:
    /// `transport` must outlive this object. `journalFolder` as in Journal::open.
    explicit PairWorker(Transport &transport, QString journalFolder = {}, QObject *parent = nullptr);
    ~PairWorker() override;

    /// From now on this pair; connections to the former one are given up and its task is asked to stop.
    void use(const Pair &pair, const Secrets &secrets, const HostKeyTrust &trust);

    void inspect();
    /// For the next login to that host, while nothing is under way.
    void answerLogin(const MemberId &member, const QString &question, const Secret &answer);
    void prepare(const Wishes &wishes, const Edits &edits = {});
    void apply(const std::shared_ptr<const Prepared> &prepared);
    void undo();
    /// Asks the task to stop; it ends with its own signal, as any other.
    void cancel();
    /// Reads the journal: openRunFound tells what undo() would take back, journalUnreadable that it cannot be
    /// known.
    void findOpenRun();

    /// Of any pair; on disk before this object is gone. editsKept or editsNotKept tells.
    void keepEdits(const QUuid &pairId, const Edits &edits);
    /// editsFound tells what was kept for the pair, editsNotKept that it cannot be read.
    void findEdits();

    /// Samples at once and then `interval` after each answer, so that polls never pile up.
    void watch(std::chrono::milliseconds interval);
    void stopWatching();

    Task task() const { return m_task; }
    bool isRunning() const { return m_task == Task::Applying || m_task == Task::Undoing; }
    bool isWatching() const { return m_isWatching; }

Q_SIGNALS:
    void inspected(const futago::PairFacts &facts);
    void prepared(const std::shared_ptr<const futago::Prepared> &prepared);
    /// An inspection or a preparation ended with an error.
    void failed(const futago::Error &error);
    /// At most about ten times a second for each step.
    void stepChanged(const futago::StepReport &report);
    void runFinished(const futago::RunReport &report);
    /// Null when nothing is open.
    void openRunFound(const std::shared_ptr<const futago::JournaledRun> &run);
    void journalUnreadable(const futago::Error &error);
    void editsFound(const futago::Edits &edits);
    void editsKept(const QUuid &pairId);
    void editsNotKept(const QUuid &pairId, const futago::Error &error);
    void watchingChanged(bool isWatching);
    void sampled(const futago::PairStatus &status);
    void logged(const futago::HostRecord &record);

private:
    template <typename Work, typename Deliver>
    void begin(Task task, Work work, Deliver deliver);
    void end();
    void emptyMailbox();
    void sampleOnce();

    Transport &m_transport;
    QString m_journalFolder;
    Pair m_pair;
    Secrets m_secrets;
    HostKeyTrust m_trust;
    std::shared_ptr<PairSession> m_session;
    std::shared_ptr<PairSession> m_watchSession;
    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::stop_source m_stop;
    std::stop_source m_watchStop;
    Task m_task = Task::None;
    bool m_isWatching = false;
    quint64 m_generation = 0;
    quint64 m_watchGeneration = 0;
    QTimer m_mailTimer;
    QTimer m_sampleTimer;
    LagHistory m_history;
    QThreadPool m_taskThread;
    QThreadPool m_watchThread;
    /// A run takes minutes, and an edit is to be on disk at once.
    QThreadPool m_editsThread;
};

} // namespace futago
