// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/work/pairwork.h"

#include "model/plan/consent.h"
#include "model/work/settling.h"

#include <algorithm>
#include <utility>

namespace futago {

PairWork::PairWork()
{
    m_wanted.pair.id = QUuid::createUuid();
    m_savedPair = m_wanted.pair;
}

const QList<Finding> &PairWork::findings() const
{
    if (!m_findings)
        m_findings = !m_facts  ? QList<Finding>()
                     : m_draft ? checkDraft(*m_facts, *m_draft)
                               : checkFacts(*m_facts);
    return *m_findings;
}

bool PairWork::mayApply() const
{
    return hasPlan() && !isStale() && !hasErrors(m_prepared->findings) && isIdle();
}

bool PairWork::mayRetry() const
{
    if (!isIdle() || !m_lastRun || m_lastRun->ok())
        return false;
    return lastRunWasUndo() ? mayUndo() : m_agreed.has_value();
}

Edits PairWork::withEdit(HostRole host, HostFile kind, const QByteArray &bytes) const
{
    return m_offer ? futago::withEdit(edits(), *m_offer, host, kind, bytes) : edits();
}

void PairWork::begin(Task task, Reaction &reaction)
{
    m_task = task;
    reaction.next = task;
}

/// What is under way belongs to the connections that are given up.
void PairWork::reconnect(Reaction &reaction)
{
    if (!std::exchange(m_reconnects, false))
        return;
    if (reaction.next == Task::None)
        m_prepareNext = m_applyNext = false;
    m_looksAfterRun = false;
    m_task = reaction.next;
    reaction.reconnects = true;
}

void PairWork::useEdits(const Edits &edits, Reaction &reaction)
{
    reaction.editsChanged |= m_wanted.edits != edits;
    m_wanted.edits = edits;
}

/// The servers know better than the pair's file who is the primary.
void PairWork::learn(const PairFacts &facts)
{
    m_facts = facts;
    m_wanted.pair.primaryId = facts.roles().primary;
    if (m_askedFor)
        m_askedFor->pair.primaryId = facts.roles().primary;
    makeOffer();
}

void PairWork::makeOffer()
{
    m_offer.reset();
    if (!m_facts || hasErrors(checkFacts(*m_facts)))
        return;
    if (auto draft = draftFor(resolved(pair(), *m_facts), *m_facts))
        m_offer = std::move(*draft);
}

void PairWork::makeDraft(Reaction &reaction)
{
    m_findings.reset();
    m_draft = m_offer;
    if (m_offer && !edits().isEmpty())
        if (auto draft = draftFor(m_offer->pair, *m_facts, edits()))
            m_draft = std::move(*draft);
    reaction.draftChanged = true;
}

Reaction PairWork::open(const Pair &pair)
{
    *this = PairWork();
    m_isFindable = !pair.id.isNull();
    const QUuid fresh = m_wanted.pair.id;
    m_wanted.pair = pair;
    if (!m_isFindable)
        m_wanted.pair.id = fresh;
    m_savedPair = m_wanted.pair;
    Reaction reaction;
    reaction.draftChanged = true;
    reaction.preparedChanged = true;
    reconnect(reaction);
    return reaction;
}

Reaction PairWork::markSaved(const Pair &pair)
{
    m_savedPair = pair;
    Reaction reaction;
    reaction.editsChanged = !std::exchange(m_isFindable, true);
    return reaction;
}

Reaction PairWork::setHost(const HostSpec &spec)
{
    QList<HostSpec> &members = m_wanted.pair.members;
    const auto member = std::find_if(members.begin(), members.end(),
                                     [&](const HostSpec &each) { return each.id == spec.id; });
    if (member == members.end())
        return {};
    HostSpec next = spec;
    next.names = member->names;
    m_reconnects |= *member != next;
    *member = next;
    return {};
}

Reaction PairWork::setWishes(const Wishes &wishes)
{
    if (pair().wishes() == wishes)
        return {};
    m_wanted.pair.take(wishes);
    Reaction reaction;
    makeOffer();
    makeDraft(reaction);
    return reaction;
}

Reaction PairWork::setEdits(const Edits &edits)
{
    if (this->edits() == edits)
        return {};
    Reaction reaction;
    useEdits(edits, reaction);
    makeDraft(reaction);
    return reaction;
}

Reaction PairWork::changeLogin()
{
    m_reconnects = true;
    return {};
}

Reaction PairWork::test()
{
    if (!isIdle())
        return {};
    m_reconnects = true;
    Reaction reaction = testOn();
    reconnect(reaction);
    return reaction;
}

Reaction PairWork::testOn()
{
    if (!isIdle())
        return {};
    m_error.reset();
    m_prepareNext = true;
    Reaction reaction;
    begin(Task::Inspecting, reaction);
    return reaction;
}

void PairWork::prepareInto(Reaction &reaction)
{
    m_error.reset();
    m_askedFor = m_wanted;
    begin(Task::Preparing, reaction);
    reconnect(reaction);
}

Reaction PairWork::prepare()
{
    Reaction reaction;
    if (isIdle())
        prepareInto(reaction);
    return reaction;
}

void PairWork::applyInto(Reaction &reaction)
{
    m_lastRun.reset();
    m_lastRunKind = Task::Applying;
    m_agreed = m_prepared->plan;
    m_appliedEdits.insert(m_prepared->plan.madeAt, m_preparedFrom.edits);
    begin(Task::Applying, reaction);
}

Reaction PairWork::apply()
{
    Reaction reaction;
    if (mayApply())
        applyInto(reaction);
    return reaction;
}

Reaction PairWork::retry()
{
    if (!mayRetry())
        return {};
    if (lastRunWasUndo())
        return undo();
    m_applyNext = true;
    return prepare();
}

Reaction PairWork::undo()
{
    if (!mayUndo())
        return {};
    m_lastRun.reset();
    m_lastRunKind = Task::Undoing;
    m_undone = m_openRun->plan.madeAt;
    Reaction reaction;
    begin(Task::Undoing, reaction);
    reconnect(reaction);
    return reaction;
}

Reaction PairWork::watch()
{
    Reaction reaction;
    if (!isRunning())
        reconnect(reaction);
    return reaction;
}

Edits PairWork::basedOnOurRun() const
{
    return m_prepared ? basedOnRun(edits(), m_prepared->draft, *m_facts) : edits();
}

/// What the hosts have now waits no longer.
void PairWork::settleEdits(Reaction &reaction)
{
    if (!m_draft)
        return;
    Draft draft = *m_draft;
    draft.edits = basedOnOurRun();
    const Edits open = openEdits(draft, *m_facts);
    if (open == edits())
        return;
    if (m_preparedFrom.edits == edits())
        m_preparedFrom.edits = open;
    useEdits(open, reaction);
    makeDraft(reaction);
}

Reaction PairWork::takeFacts(const PairFacts &facts)
{
    m_task = Task::None;
    m_looksAfterRun = false;
    Reaction reaction;
    learn(facts);
    makeDraft(reaction);
    settleEdits(reaction);
    if (std::exchange(m_prepareNext, false))
        prepareInto(reaction);
    return reaction;
}

Reaction PairWork::takePrepared(const std::shared_ptr<const Prepared> &prepared)
{
    m_task = Task::None;
    learn(prepared->facts);
    if (const Edits based = basedOnOurRun(); based != edits()) {
        Reaction reaction = setEdits(based);
        prepareInto(reaction);
        return reaction;
    }
    Reaction reaction;
    m_prepared = prepared;
    reaction.preparedChanged = true;
    const Wanted asked = std::exchange(m_askedFor, std::nullopt).value_or(m_wanted);
    m_preparedFrom = {asked.pair, openEdits(prepared->draft, prepared->facts)};
    if (edits() == asked.edits)
        useEdits(m_preparedFrom.edits, reaction);
    makeDraft(reaction);
    if (!std::exchange(m_applyNext, false))
        return reaction;
    reaction.needsReview = !mayApply() || !isCoveredBy(prepared->plan, *m_agreed);
    if (!reaction.needsReview)
        applyInto(reaction);
    return reaction;
}

Reaction PairWork::takeError(const Error &error)
{
    m_task = Task::None;
    if (std::exchange(m_looksAfterRun, false))
        return {};
    m_prepareNext = false;
    m_applyNext = false;
    m_error = error;
    Reaction reaction;
    reaction.failed = error;
    return reaction;
}

Reaction PairWork::takeJournalError(const Error &error)
{
    m_journalError = error;
    Reaction reaction;
    reaction.failed = error;
    return reaction;
}

Reaction PairWork::takeRun(const RunReport &report)
{
    m_task = Task::None;
    m_lastRun = report;
    Reaction reaction;
    if (report.ok() && lastRunWasUndo())
        useEdits(withRunUndone(edits(), m_appliedEdits.take(m_undone)), reaction);
    // After a failed one the person is to be able to retry at once.
    if (!report.ok() && edits().isEmpty())
        return reaction;
    m_looksAfterRun = true;
    begin(Task::Inspecting, reaction);
    return reaction;
}

Reaction PairWork::takeStatus(const PairStatus &status)
{
    m_status = status;
    return {};
}

Reaction PairWork::takeOpenRun(const std::shared_ptr<const JournaledRun> &run)
{
    m_openRun = run;
    m_journalError.reset();
    return {};
}

Reaction PairWork::takeKeptEdits(const Edits &edits)
{
    return this->edits().isEmpty() ? setEdits(edits) : Reaction();
}

bool PairWork::noteKept(const QUuid &pairId, bool isKept)
{
    const bool isOurs = pairId == pair().id;
    const bool isNew = !isKept && (m_couldKeep || !isOurs);
    if (isOurs)
        m_couldKeep = isKept;
    return isNew;
}

} // namespace futago
