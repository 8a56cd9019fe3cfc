// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workbench/workbench.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace futago {

Workbench::Workbench(Transport &transport, Setup setup, QObject *parent)
    : QObject(parent)
    , m_worker(transport, setup.journalFolder)
    , m_knownHostsFile(std::move(setup.knownHostsFile))
    , m_trust{m_knownHostsFile, false, {}}
{
    setObjectName(QStringLiteral("workbench"));
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
    connect(&m_worker, &PairWorker::watchingChanged, this, &Workbench::changed);
    connect(&m_worker, &PairWorker::inspected, this, &Workbench::takeFacts);
    connect(&m_worker, &PairWorker::prepared, this, &Workbench::takePrepared);
    connect(&m_worker, &PairWorker::failed, this, &Workbench::takeError);
    connect(&m_worker, &PairWorker::runFinished, this, &Workbench::takeRun);
    connect(&m_worker, &PairWorker::sampled, this, &Workbench::takeStatus);
    connect(&m_worker, &PairWorker::stepChanged, this, &Workbench::stepChanged);
    connect(&m_worker, &PairWorker::logged, this, &Workbench::logged);
    connect(&m_worker, &PairWorker::editsKept, this, [this](const QUuid &id) { m_work.noteKept(id, true); });
    connect(&m_worker, &PairWorker::editsNotKept, this, &Workbench::noteNotKept);
    connect(&m_worker, &PairWorker::editsFound, this,
            [this](const Edits &edits) { follow(m_work.takeKeptEdits(edits)); });
    connect(&m_worker, &PairWorker::openRunFound, this,
            [this](const auto &run) { follow(m_work.takeOpenRun(run)); });
    connect(&m_worker, &PairWorker::journalUnreadable, this,
            [this](const Error &error) { follow(m_work.takeJournalError(error)); });
}

/// The application hears of a new language before its widgets do.
bool Workbench::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
        m_work.forgetFindings();
    return QObject::eventFilter(watched, event);
}

void Workbench::follow(const Reaction &reaction)
{
    if (reaction.reconnects)
        m_worker.use(pair(), m_secrets, m_trust);
    if (reaction.editsChanged)
        m_keepTimer.start();
    tell(reaction);
    ask(reaction.next);
}

void Workbench::tell(const Reaction &reaction)
{
    if (reaction.preparedChanged)
        Q_EMIT preparedChanged();
    if (reaction.draftChanged) {
        Q_EMIT draftChanged();
        Q_EMIT findingsChanged();
    }
    if (reaction.failed)
        Q_EMIT failed(*reaction.failed);
    if (reaction.next == Task::Applying)
        Q_EMIT runStarted(prepared()->plan);
    if (reaction.next == Task::Undoing)
        Q_EMIT runStarted(m_work.openRun()->plan);
    Q_EMIT changed();
    if (reaction.needsReview)
        Q_EMIT reviewNeeded();
}

/// Unless who was told has led to something else.
void Workbench::ask(Task task)
{
    if (task != m_work.task())
        return;
    switch (task) {
    case Task::None:
        break;
    case Task::Inspecting:
        m_worker.inspect();
        break;
    case Task::Preparing:
        m_worker.prepare(pair().wishes(), edits());
        break;
    case Task::Applying:
        m_worker.apply(prepared());
        break;
    case Task::Undoing:
        m_worker.undo();
        break;
    }
}

void Workbench::openPair(const Pair &pair, const QString &knownHostsFile)
{
    keepEditsNow();
    m_secrets = Secrets();
    m_trust = HostKeyTrust{knownHostsFile.isEmpty() ? m_knownHostsFile : knownHostsFile, false, {}};
    const Reaction reaction = m_work.open(pair);
    m_worker.use(m_work.pair(), m_secrets, m_trust);
    m_worker.findOpenRun();
    m_worker.findEdits();
    Q_EMIT pairOpened();
    tell(reaction);
}

void Workbench::setSecret(const MemberId &member, const QString &name, const Secret &secret)
{
    m_secrets.set(member, name, secret);
    follow(m_work.changeLogin());
}

void Workbench::trustKey(const QString &fingerprint)
{
    m_trust.acceptedFingerprints << fingerprint;
    test();
}

void Workbench::answerLogin(const MemberId &member, const QString &question, const Secret &answer)
{
    m_worker.answerLogin(member, question, answer);
    follow(m_work.testOn());
}

void Workbench::watch(std::chrono::milliseconds interval)
{
    follow(m_work.watch());
    m_worker.watch(interval);
}

void Workbench::takeRun(const RunReport &report)
{
    const Reaction reaction = m_work.takeRun(report);
    m_worker.findOpenRun();
    Q_EMIT runFinished(report);
    follow(reaction);
}

void Workbench::takeStatus(const PairStatus &status)
{
    const Reaction reaction = m_work.takeStatus(status);
    Q_EMIT sampled(status);
    follow(reaction);
}

void Workbench::noteNotKept(const QUuid &pairId, const Error &error)
{
    if (m_work.noteKept(pairId, false))
        Q_EMIT editsNotKept(error);
}

/// A pair that nobody can open again leaves nothing behind.
void Workbench::keepEdits()
{
    if (m_work.isFindable())
        m_worker.keepEdits(pair().id, edits());
}

void Workbench::keepEditsNow()
{
    if (!m_keepTimer.isActive())
        return;
    m_keepTimer.stop();
    keepEdits();
}

} // namespace futago
