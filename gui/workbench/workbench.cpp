// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workbench/workbench.h"

#include "model/plan/consent.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace futago {

using Task = PairWorker::Task;

Workbench::Workbench(Transport &transport, Setup setup, QObject *parent)
    : QObject(parent)
    , m_worker(transport, setup.journalFolder)
    , m_knownHostsFile(std::move(setup.knownHostsFile))
    , m_trust{m_knownHostsFile, false, {}}
{
    setObjectName(QStringLiteral("workbench"));
    m_pair.id = QUuid::createUuid();
    m_savedPair = m_pair;
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(500);
    connect(&m_keepTimer, &QTimer::timeout, this, &Workbench::keepEdits);
    connectWorker();
    QCoreApplication::instance()->installEventFilter(this);
}

Workbench::~Workbench()
{
    keepEditsNow();
}

void Workbench::connectWorker()
{
    connect(&m_worker, &PairWorker::taskChanged, this, &Workbench::changed);
    connect(&m_worker, &PairWorker::watchingChanged, this, &Workbench::changed);
    connect(&m_worker, &PairWorker::inspected, this, &Workbench::takeFacts);
    connect(&m_worker, &PairWorker::prepared, this, &Workbench::takePrepared);
    connect(&m_worker, &PairWorker::failed, this, &Workbench::takeError);
    connect(&m_worker, &PairWorker::runFinished, this, &Workbench::takeRun);
    connect(&m_worker, &PairWorker::sampled, this, &Workbench::takeStatus);
    connect(&m_worker, &PairWorker::stepChanged, this, &Workbench::stepChanged);
    connect(&m_worker, &PairWorker::logged, this, &Workbench::logged);
    connect(&m_worker, &PairWorker::editsKept, this, [this](const QUuid &id) { noteKept(id, true); });
    connect(&m_worker, &PairWorker::editsNotKept, this, [this](const QUuid &id, const Error &error) {
        const bool isNew = m_couldKeep || id != m_pair.id;
        noteKept(id, false);
        if (isNew)
            Q_EMIT editsNotKept(error);
    });
    connect(&m_worker, &PairWorker::editsFound, this, [this](const Edits &edits) {
        if (m_edits.isEmpty())
            setEdits(edits);
    });
    connect(&m_worker, &PairWorker::openRunFound, this,
            [this](const std::shared_ptr<const JournaledRun> &run) {
                m_openRun = run;
                Q_EMIT changed();
            });
}

const QList<Finding> &Workbench::findings() const
{
    if (!m_findings)
        m_findings = !m_facts  ? QList<Finding>()
                     : m_draft ? checkDraft(*m_facts, *m_draft)
                               : checkFacts(*m_facts);
    return *m_findings;
}

/// The application hears of a new language before its widgets do.
bool Workbench::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
        m_findings.reset();
    return QObject::eventFilter(watched, event);
}

bool Workbench::mayApply() const
{
    return hasPlan() && !isStale() && !hasErrors(m_prepared->findings) && task() == Task::None;
}

void Workbench::makeDraft()
{
    m_draft.reset();
    m_findings.reset();
    if (m_facts && !hasErrors(checkFacts(*m_facts)))
        if (auto draft = draftFor(resolved(m_pair, *m_facts), *m_facts, m_edits))
            m_draft = std::move(*draft);
    Q_EMIT draftChanged();
    Q_EMIT findingsChanged();
}

void Workbench::forget()
{
    m_edits = Edits();
    m_preparedEdits = Edits();
    m_appliedEdits.clear();
    m_couldKeep = true;
    m_looksAfterRun = false;
    m_draft.reset();
    m_findings.reset();
    m_facts.reset();
    m_prepared.reset();
    m_openRun.reset();
    m_error.reset();
    m_lastRun.reset();
    m_status.reset();
    m_applied.reset();
    m_secrets = Secrets();
    m_lastTask = Task::None;
    m_applyNext = false;
    m_prepareNext = false;
    m_edited = true;
}

void Workbench::openPair(const Pair &pair, const QString &knownHostsFile)
{
    keepEditsNow();
    m_pair = pair;
    m_isFindable = !pair.id.isNull();
    if (m_pair.id.isNull())
        m_pair.id = QUuid::createUuid();
    m_savedPair = m_pair;
    forget();
    m_trust = HostKeyTrust{knownHostsFile.isEmpty() ? m_knownHostsFile : knownHostsFile, false, {}};
    useIfEdited();
    m_worker.findOpenRun();
    m_worker.findEdits();
    Q_EMIT pairOpened();
    Q_EMIT preparedChanged();
    Q_EMIT draftChanged();
    Q_EMIT findingsChanged();
    Q_EMIT changed();
}

void Workbench::markSaved(const Pair &pair)
{
    m_savedPair = pair;
    if (!std::exchange(m_isFindable, true))
        keepEdits();
    Q_EMIT changed();
}

void Workbench::setHost(const HostSpec &spec)
{
    const auto member = std::find_if(m_pair.members.begin(), m_pair.members.end(),
                                     [&](const HostSpec &each) { return each.id == spec.id; });
    if (member == m_pair.members.end())
        return;
    HostSpec next = spec;
    next.names = member->names;
    if (*member == next)
        return;
    *member = next;
    m_edited = true;
    Q_EMIT changed();
}

void Workbench::setWishes(const Wishes &wishes)
{
    if (m_pair.wishes() == wishes)
        return;
    m_pair.take(wishes);
    makeDraft();
    Q_EMIT changed();
}

void Workbench::setEdits(const Edits &edits)
{
    if (m_edits == edits)
        return;
    useEdits(edits);
    makeDraft();
    Q_EMIT changed();
}

void Workbench::useEdits(const Edits &edits)
{
    if (m_edits != edits)
        m_keepTimer.start();
    m_edits = edits;
}

/// A person may have typed while a run of ours wrote the file: that is nobody else's change.
Edits Workbench::basedOnOurRun() const
{
    Edits edits = m_edits;
    for (DocumentEdit edit : m_edits.all()) {
        const DraftDocument *planned = m_prepared ? m_prepared->draft.find(edit) : nullptr;
        if (!planned)
            continue;
        DraftDocument present = *planned;
        const HostRole role = m_facts->roles().primary == edit.member ? HostRole::Primary : HostRole::Standby;
        present.current = m_facts->host(role).files.value(edit.kind);
        if (!isWritten(m_prepared->draft, present))
            continue;
        edit.fileHash = present.current.hash();
        edits.set(edit);
    }
    return edits;
}

void Workbench::settleEdits()
{
    if (!m_draft)
        return;
    Draft draft = *m_draft;
    draft.edits = basedOnOurRun();
    const Edits open = openEdits(draft, *m_facts);
    if (open == m_edits)
        return;
    if (m_preparedEdits == m_edits)
        m_preparedEdits = open;
    useEdits(open);
    makeDraft();
}

/// An edit that went on from the written file goes on from the former one again.
void Workbench::restoreAppliedEdits()
{
    Edits edits = m_edits;
    const Edits applied = m_appliedEdits.take(m_undone);
    for (DocumentEdit edit : applied.all()) {
        if (const DocumentEdit *present = m_edits.find(edit.member, edit.kind))
            edit.bytes = present->bytes;
        edits.set(edit);
    }
    useEdits(edits);
}

void Workbench::noteKept(const QUuid &pairId, bool isKept)
{
    if (pairId == m_pair.id)
        m_couldKeep = isKept;
}

/// A pair that nobody can open again leaves nothing behind.
void Workbench::keepEdits()
{
    if (m_isFindable)
        m_worker.keepEdits(m_pair.id, m_edits);
}

void Workbench::keepEditsNow()
{
    if (!m_keepTimer.isActive())
        return;
    m_keepTimer.stop();
    keepEdits();
}

void Workbench::setSecret(const MemberId &member, const QString &name, const Secret &secret)
{
    m_secrets.set(member, name, secret);
    m_edited = true;
    Q_EMIT changed();
}

void Workbench::useIfEdited()
{
    if (!std::exchange(m_edited, false))
        return;
    m_looksAfterRun = false;
    m_worker.use(m_pair, m_secrets, m_trust);
}

void Workbench::test()
{
    if (task() != Task::None)
        return;
    m_edited = true;
    m_error.reset();
    useIfEdited();
    m_prepareNext = true;
    m_worker.inspect();
}

void Workbench::trustKey(const QString &fingerprint)
{
    m_trust.acceptedFingerprints << fingerprint;
    test();
}

void Workbench::answerLogin(const MemberId &member, const QString &question, const Secret &answer)
{
    if (task() != Task::None)
        return;
    m_error.reset();
    m_prepareNext = true;
    m_worker.inspectWithAnswer(member, question, answer);
}

void Workbench::prepare()
{
    if (task() != Task::None)
        return;
    m_error.reset();
    useIfEdited();
    m_askedFor = m_pair;
    m_askedEdits = m_edits;
    m_worker.prepare(m_pair.wishes(), m_edits);
}

void Workbench::apply()
{
    if (!mayApply())
        return;
    m_lastRun.reset();
    m_lastTask = Task::Applying;
    m_applied = m_prepared->plan;
    m_appliedEdits.insert(m_prepared->plan.madeAt, m_preparedEdits);
    Q_EMIT runStarted(m_prepared->plan);
    m_worker.apply(m_prepared);
}

bool Workbench::mayRetry() const
{
    if (task() != Task::None || !m_lastRun || m_lastRun->ok())
        return false;
    return lastRunWasUndo() ? mayUndo() : m_applied.has_value();
}

void Workbench::retry()
{
    if (!mayRetry())
        return;
    if (lastRunWasUndo()) {
        undo();
        return;
    }
    m_applyNext = true;
    prepare();
}

void Workbench::undo()
{
    if (!mayUndo())
        return;
    m_lastRun.reset();
    m_lastTask = Task::Undoing;
    m_undone = m_openRun->plan.madeAt;
    Q_EMIT runStarted(m_openRun->plan);
    useIfEdited();
    m_worker.undo();
}

void Workbench::watch(std::chrono::milliseconds interval)
{
    if (!isRunning())
        useIfEdited();
    m_worker.watch(interval);
}

/// The servers know better than the pair's file who is the primary.
void Workbench::takeRoles(const MemberId &primary)
{
    m_pair.primaryId = primary;
    if (m_askedFor)
        m_askedFor->primaryId = primary;
}

void Workbench::takeFacts(const PairFacts &facts)
{
    m_facts = facts;
    takeRoles(facts.roles().primary);
    m_looksAfterRun = false;
    makeDraft();
    settleEdits();
    Q_EMIT changed();
    if (std::exchange(m_prepareNext, false))
        prepare();
}

void Workbench::takePrepared(const std::shared_ptr<const Prepared> &prepared)
{
    m_facts = prepared->facts;
    takeRoles(prepared->facts.roles().primary);
    if (const Edits based = basedOnOurRun(); based != m_edits) {
        useEdits(based);
        prepare();
        return;
    }
    m_prepared = prepared;
    m_preparedFrom = std::exchange(m_askedFor, std::nullopt).value_or(m_pair);
    const Edits asked = std::exchange(m_askedEdits, {});
    m_preparedEdits = openEdits(prepared->draft, prepared->facts);
    if (m_edits == asked)
        useEdits(m_preparedEdits);
    const bool wanted = std::exchange(m_applyNext, false);
    Q_EMIT preparedChanged();
    makeDraft();
    Q_EMIT changed();
    if (!wanted)
        return;
    if (mayApply() && isCoveredBy(prepared->plan, *m_applied))
        apply();
    else
        Q_EMIT reviewNeeded();
}

void Workbench::takeError(const Error &error)
{
    if (std::exchange(m_looksAfterRun, false)) {
        Q_EMIT changed();
        return;
    }
    m_error = error;
    m_prepareNext = false;
    m_applyNext = false;
    Q_EMIT failed(error);
    Q_EMIT changed();
}

void Workbench::takeRun(const RunReport &report)
{
    m_lastRun = report;
    m_worker.findOpenRun();
    if (report.ok() && lastRunWasUndo())
        restoreAppliedEdits();
    Q_EMIT runFinished(report);
    // After a failed one the person is to be able to retry at once.
    if (report.ok() || !m_edits.isEmpty()) {
        m_looksAfterRun = true;
        m_worker.inspect();
    }
    Q_EMIT changed();
}

void Workbench::takeStatus(const PairStatus &status)
{
    m_status = status;
    Q_EMIT sampled(status);
    Q_EMIT changed();
}

} // namespace futago
