// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/async/pairworker.h"

namespace futago {

/// What the window works on: the pair as typed, its secrets, and how far it has come. Pages show it and call
/// it; nothing here waits. Lives on the GUI thread.
class Workbench : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        /// Empty means the user's ~/.ssh/known_hosts.
        QString knownHostsFile;
        QString journalFolder;
    };

    Workbench(Transport &transport, Setup setup, QObject *parent = nullptr);
    ~Workbench() override;

    /// As typed; what was found is in facts() and prepared().
    const Pair &pair() const { return m_pair; }
    bool isModified() const { return m_pair != m_savedPair; }
    bool hasUnsavedWork() const { return isModified() || (!m_edits.isEmpty() && !editsAreKept()); }
    const std::optional<PairFacts> &facts() const { return m_facts; }
    const std::shared_ptr<const Prepared> &prepared() const { return m_prepared; }
    /// What the policy and the edits make of the newest facts, whether a plan was made of it or not; null
    /// where errors stand in the way.
    const std::optional<Draft> &draft() const { return m_draft; }
    const Edits &edits() const { return m_edits; }
    /// They are on the workstation's disk, or soon will be, and are found again with the pair.
    bool editsAreKept() const { return m_isFindable && m_couldKeep; }
    /// Of the draft, or of the facts where there is none, in the present language.
    const QList<Finding> &findings() const;
    /// The pair, a secret or a document was edited since the plan was made.
    bool isStale() const
    {
        return m_prepared && (m_edited || m_pair != m_preparedFrom || m_edits != m_preparedEdits);
    }
    bool hasPlan() const { return m_prepared && !m_prepared->plan.steps.isEmpty(); }
    bool mayApply() const;
    bool mayUndo() const { return m_openRun && task() == PairWorker::Task::None; }
    /// The last failed inspection or preparation, until the next begins.
    const std::optional<Error> &error() const { return m_error; }
    const std::optional<RunReport> &lastRun() const { return m_lastRun; }
    bool lastRunWasUndo() const { return m_lastTask == PairWorker::Task::Undoing; }
    bool mayRetry() const;
    const std::optional<PairStatus> &status() const { return m_status; }
    PairWorker::Task task() const { return m_worker.task(); }
    bool isRunning() const { return m_worker.isRunning(); }
    bool isWatching() const { return m_worker.isWatching(); }
    /// The pair with what was found, for names and labels.
    const Pair &shownPair() const { return m_prepared ? m_prepared->pair : m_pair; }

public Q_SLOTS:
    /// Secrets and accepted keys of the former pair are forgotten. `knownHostsFile` empty means that of the
    /// setup.
    void openPair(const futago::Pair &pair, const QString &knownHostsFile = {});
    void markSaved(const futago::Pair &pair);
    /// The member of the spec's id, but for its names, which are among the wishes.
    void setHost(const futago::HostSpec &spec);
    void setWishes(const futago::Wishes &wishes);
    /// Of a member; `name` as in Secrets.
    void setSecret(const futago::MemberId &member, const QString &name, const futago::Secret &secret);
    void setEdits(const futago::Edits &edits);

    /// Inspects both hosts with fresh connections, then prepares the plan.
    void test();
    /// Remembers the fingerprint as accepted and tests again.
    void trustKey(const QString &fingerprint);
    /// Gives the answer to what the host asks at login, and tests again.
    void answerLogin(const futago::MemberId &member, const QString &question, const futago::Secret &answer);
    void prepare();
    void apply();
    /// Does again what stopped. After an undo that is the undo; after an apply it prepares anew, and applies
    /// at once only what the plan that was applied already showed, else emits reviewNeeded.
    void retry();
    void undo();
    void cancel() { m_worker.cancel(); }
    void watch(std::chrono::milliseconds interval);
    void stopWatching() { m_worker.stopWatching(); }

    // What the worker answers; also how a tool fills the pages without hosts.
    void takeFacts(const futago::PairFacts &facts);
    void takePrepared(const std::shared_ptr<const futago::Prepared> &prepared);
    void takeError(const futago::Error &error);
    void takeRun(const futago::RunReport &report);
    void takeStatus(const futago::PairStatus &status);

Q_SIGNALS:
    /// Another pair: forms fill themselves anew.
    void pairOpened();
    /// Anything that this object tells has changed.
    void changed();
    void failed(const futago::Error &error);
    void editsNotKept(const futago::Error &error);
    void preparedChanged();
    void draftChanged();
    void findingsChanged();
    void reviewNeeded();
    void runStarted(const futago::Plan &plan);
    void stepChanged(const futago::StepReport &report);
    void runFinished(const futago::RunReport &report);
    void sampled(const futago::PairStatus &status);
    void logged(const futago::HostRecord &record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectWorker();
    void useIfEdited();
    void forget();
    void takeRoles(const MemberId &primary);
    void makeDraft();
    void useEdits(const Edits &edits);
    void settleEdits();
    void restoreAppliedEdits();
    void keepEdits();
    void noteKept(const QUuid &pairId, bool isKept);
    Edits basedOnOurRun() const;
    void keepEditsNow();

    PairWorker m_worker;
    /// Typing is kept when it pauses.
    QTimer m_keepTimer;
    QString m_knownHostsFile;
    HostKeyTrust m_trust;
    Secrets m_secrets;
    Pair m_pair;
    Pair m_savedPair;
    Pair m_preparedFrom;
    Edits m_edits;
    Edits m_preparedEdits;
    /// What each run of this window was to write, by the time of its plan, and the run undone last.
    QMap<QDateTime, Edits> m_appliedEdits;
    QDateTime m_undone;
    /// The pair has a file, or will be opened by its id again.
    bool m_isFindable = false;
    bool m_couldKeep = true;
    std::optional<Draft> m_draft;
    mutable std::optional<QList<Finding>> m_findings;
    /// As they were when the plan under way was asked for.
    std::optional<Pair> m_askedFor;
    Edits m_askedEdits;
    std::optional<PairFacts> m_facts;
    std::shared_ptr<const Prepared> m_prepared;
    std::shared_ptr<const JournaledRun> m_openRun;
    std::optional<Error> m_error;
    std::optional<RunReport> m_lastRun;
    PairWorker::Task m_lastTask = PairWorker::Task::None;
    /// The plan that was agreed to last.
    std::optional<Plan> m_applied;
    std::optional<PairStatus> m_status;
    /// Hosts, secrets or trust differ from those of the worker's session.
    bool m_edited = true;
    bool m_prepareNext = false;
    bool m_applyNext = false;
    /// The inspection under way only looks what a run left.
    bool m_looksAfterRun = false;
};

} // namespace futago
