// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/status/pairstatus.h"
#include "model/work/journaledrun.h"
#include "model/work/prepared.h"
#include "model/work/runreport.h"

#include <memory>

namespace futago {

/// What the engine does for a pair; one at a time.
enum class Task { None, Inspecting, Preparing, Applying, Undoing };

/// What an event leads to.
struct Reaction
{
    /// The connections of before are given up, and the engine gets the pair, its secrets and its trust anew.
    bool reconnects = false;
    /// To be asked of the engine now, with what PairWork tells.
    Task next = Task::None;
    bool editsChanged = false;
    bool draftChanged = false;
    bool preparedChanged = false;
    /// To be told.
    std::optional<Error> failed = {};
    /// What was to be applied again would do more than what was agreed to.
    bool needsReview = false;
};

/// How far the work on a pair has come, for the window and the command line alike: what is wanted, what is
/// known, what was planned and carried out; and with that, what may be done next. Events come in as calls,
/// each tells what it leads to; nothing here touches a host, a file or a clock. A value; one thread at a
/// time.
class PairWork
{
public:
    /// A new pair that nobody saved.
    PairWork();

    /// As typed; what was found is in facts() and prepared().
    const Pair &pair() const { return m_wanted.pair; }
    const Edits &edits() const { return m_wanted.edits; }
    const std::optional<PairFacts> &facts() const { return m_facts; }
    /// What the policy and the edits make of the newest facts, whether a plan was made of it or not; null
    /// where errors stand in the way.
    const std::optional<Draft> &draft() const { return m_draft; }
    /// Of the draft, or of the facts where there is none, in the language of when they were asked for first.
    const QList<Finding> &findings() const;
    void forgetFindings() { m_findings.reset(); }
    const std::shared_ptr<const Prepared> &prepared() const { return m_prepared; }
    const std::shared_ptr<const JournaledRun> &openRun() const { return m_openRun; }
    /// The last failed inspection or preparation, until the next begins; else why the journal cannot be read.
    const std::optional<Error> &error() const { return m_error ? m_error : m_journalError; }
    const std::optional<RunReport> &lastRun() const { return m_lastRun; }
    bool lastRunWasUndo() const { return m_lastRunKind == Task::Undoing; }
    const std::optional<PairStatus> &status() const { return m_status; }
    Task task() const { return m_task; }

    bool isIdle() const { return m_task == Task::None; }
    bool isRunning() const { return m_task == Task::Applying || m_task == Task::Undoing; }
    bool isModified() const { return pair() != m_savedPair; }
    bool hasUnsavedWork() const { return isModified() || (!edits().isEmpty() && !editsAreKept()); }
    /// The pair has a file, or will be opened by its id again: edits of another one would be left behind.
    bool isFindable() const { return m_isFindable; }
    /// They are on the workstation's disk, or soon will be, and are found again with the pair.
    bool editsAreKept() const { return m_isFindable && m_couldKeep; }
    /// The pair, a secret or a document was edited since the plan was made.
    bool isStale() const { return m_prepared && (m_reconnects || m_wanted != m_preparedFrom); }
    bool hasPlan() const { return m_prepared && !m_prepared->plan.steps.isEmpty(); }
    bool mayApply() const;
    bool mayUndo() const { return m_openRun && isIdle(); }
    bool mayRetry() const;
    /// The edits with `bytes` as what a person wants of that document in the end.
    Edits withEdit(HostRole host, HostFile kind, const QByteArray &bytes) const;

    // What a person does.

    /// All of the former pair is forgotten.
    Reaction open(const Pair &pair);
    Reaction markSaved(const Pair &pair);
    /// The member of the spec's id, but for its names, which are among the wishes.
    Reaction setHost(const HostSpec &spec);
    Reaction setWishes(const Wishes &wishes);
    Reaction setEdits(const Edits &edits);
    /// A secret, or which keys are trusted.
    Reaction changeLogin();
    /// Inspects both hosts with fresh connections, then prepares the plan.
    Reaction test();
    /// The same with the connections that are there, for a login that waits for an answer.
    Reaction testOn();
    Reaction prepare();
    Reaction apply();
    /// Does again what stopped. After an undo that is the undo; after an apply it prepares anew, and applies
    /// at once only what the plan that was applied already showed.
    Reaction retry();
    Reaction undo();
    Reaction watch();

    // What comes from the engine and the workstation's disk.

    Reaction takeFacts(const PairFacts &facts);
    Reaction takePrepared(const std::shared_ptr<const Prepared> &prepared);
    /// Of an inspection or a preparation.
    Reaction takeError(const Error &error);
    Reaction takeRun(const RunReport &report);
    Reaction takeStatus(const PairStatus &status);
    Reaction takeOpenRun(const std::shared_ptr<const JournaledRun> &run);
    Reaction takeJournalError(const Error &error);
    /// Those of an earlier time, unless a person has begun with others.
    Reaction takeKeptEdits(const Edits &edits);
    /// Whether that could be done; true where it is told as new that it could not.
    bool noteKept(const QUuid &pairId, bool isKept);

private:
    /// What a plan is made from.
    struct Wanted
    {
        Pair pair;
        Edits edits;
        bool operator==(const Wanted &) const = default;
    };

    void begin(Task task, Reaction &reaction);
    void reconnect(Reaction &reaction);
    void prepareInto(Reaction &reaction);
    void applyInto(Reaction &reaction);
    void useEdits(const Edits &edits, Reaction &reaction);
    void learn(const PairFacts &facts);
    void makeOffer();
    void makeDraft(Reaction &reaction);
    Edits basedOnOurRun() const;
    void settleEdits(Reaction &reaction);

    Wanted m_wanted;
    Pair m_savedPair;
    bool m_isFindable = false;
    bool m_couldKeep = true;
    /// Hosts, secrets or trust differ from those that the engine has.
    bool m_reconnects = true;

    Task m_task = Task::None;
    bool m_prepareNext = false;
    bool m_applyNext = false;
    /// The inspection under way only looks what a run left.
    bool m_looksAfterRun = false;
    /// As it was when the plan under way was asked for.
    std::optional<Wanted> m_askedFor;

    std::optional<PairFacts> m_facts;
    /// The draft of the policy alone: an edit goes by what it offers.
    std::optional<Draft> m_offer;
    std::optional<Draft> m_draft;
    mutable std::optional<QList<Finding>> m_findings;
    std::shared_ptr<const Prepared> m_prepared;
    Wanted m_preparedFrom;
    std::optional<Error> m_error;

    /// The plan that was agreed to last.
    std::optional<Plan> m_agreed;
    /// What each run was to write, by the time of its plan, and the run undone last.
    QMap<QDateTime, Edits> m_appliedEdits;
    QDateTime m_undone;
    std::shared_ptr<const JournaledRun> m_openRun;
    std::optional<Error> m_journalError;
    std::optional<RunReport> m_lastRun;
    Task m_lastRunKind = Task::None;
    std::optional<PairStatus> m_status;
};

} // namespace futago
