// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/work/pairwork.h"
#include "workers/async/pairworker.h"

namespace futago {

/// Brings the work on the pair together with the engine and with those that show it: what pages call goes
/// into PairWork, what that asks for goes to the engine, and what changed by it is signalled. It also has the
/// secrets, which PairWork does not see. Nothing here waits. Lives on the GUI thread.
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

    const PairWork &work() const { return m_work; }
    /// As typed; what was found is in facts() and prepared().
    const Pair &pair() const { return m_work.pair(); }
    const std::optional<PairFacts> &facts() const { return m_work.facts(); }
    const std::shared_ptr<const Prepared> &prepared() const { return m_work.prepared(); }
    const std::optional<Draft> &draft() const { return m_work.draft(); }
    const Edits &edits() const { return m_work.edits(); }
    /// In the present language.
    const QList<Finding> &findings() const { return m_work.findings(); }
    /// The pair with what was found, for names and labels.
    const Pair &shownPair() const { return prepared() ? prepared()->pair : pair(); }
    bool isWatching() const { return m_worker.isWatching(); }

public Q_SLOTS:
    /// Secrets and accepted keys of the former pair are forgotten. `knownHostsFile` empty means that of the
    /// setup.
    void openPair(const futago::Pair &pair, const QString &knownHostsFile = {});
    void markSaved(const futago::Pair &pair) { follow(m_work.markSaved(pair)); }
    void setHost(const futago::HostSpec &spec) { follow(m_work.setHost(spec)); }
    void setWishes(const futago::Wishes &wishes) { follow(m_work.setWishes(wishes)); }
    void setEdits(const futago::Edits &edits) { follow(m_work.setEdits(edits)); }
    /// Of a member; `name` as in Secrets.
    void setSecret(const futago::MemberId &member, const QString &name, const futago::Secret &secret);

    void test() { follow(m_work.test()); }
    /// Remembers the fingerprint as accepted and tests again.
    void trustKey(const QString &fingerprint);
    /// Gives the answer to what the host asks at login, and tests again.
    void answerLogin(const futago::MemberId &member, const QString &question, const futago::Secret &answer);
    void prepare() { follow(m_work.prepare()); }
    void apply() { follow(m_work.apply()); }
    void retry() { follow(m_work.retry()); }
    void undo() { follow(m_work.undo()); }
    void cancel() { m_worker.cancel(); }
    void watch(std::chrono::milliseconds interval);
    void stopWatching() { m_worker.stopWatching(); }

    // What the worker answers; also how a tool fills the pages without hosts.
    void takeFacts(const futago::PairFacts &facts) { follow(m_work.takeFacts(facts)); }
    void takePrepared(const std::shared_ptr<const futago::Prepared> &prepared)
    {
        follow(m_work.takePrepared(prepared));
    }
    void takeError(const futago::Error &error) { follow(m_work.takeError(error)); }
    void takeRun(const futago::RunReport &report);
    void takeStatus(const futago::PairStatus &status);

Q_SIGNALS:
    /// Another pair: forms fill themselves anew.
    void pairOpened();
    /// Anything that work() or this object tells has changed.
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
    void follow(const Reaction &reaction);
    void tell(const Reaction &reaction);
    void ask(Task task);
    void noteNotKept(const QUuid &pairId, const Error &error);
    void keepEdits();
    void keepEditsNow();

    PairWork m_work;
    PairWorker m_worker;
    /// Typing is kept when it pauses.
    QTimer m_keepTimer;
    QString m_knownHostsFile;
    HostKeyTrust m_trust;
    Secrets m_secrets;
};

} // namespace futago
