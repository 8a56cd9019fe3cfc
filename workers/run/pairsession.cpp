// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/pairsession.h"

#include "model/plan/planner.h"
#include "workers/host/hostlock.h"
#include "workers/inspect/inspect.h"
#include "workers/inspect/probe.h"
#include "workers/steps/replicationpassword.h"
#include "workers/watch/sample.h"

#include <QCoreApplication>
#include <QLockFile>

#include <array>
#include <future>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace futago {

struct SessionTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::PairSession)
};

static HostAccess accessFor(const MemberId &member, const Secrets &secrets, const HostKeyTrust &trust)
{
    return HostAccess{{secrets.of(member, u"ssh.password"_s), secrets.of(member, u"ssh.passphrase"_s), {}},
                      secrets.of(member, u"sudo.password"_s),
                      secrets.named(u"superuser.password"_s),
                      trust};
}

PairSession::PairSession(Transport &transport, const Pair &pair, const Secrets &secrets,
                         const HostKeyTrust &trust, HostLog log)
    : m_pair(pair)
    , m_secrets(secrets)
{
    for (const HostSpec &member : pair.members)
        m_hosts.emplace(member.id,
                        std::make_unique<Host>(transport, member, accessFor(member.id, secrets, trust), log));
}

/// Two calls at once would read a pair that is half written.
class PairSession::OneCall
{
public:
    explicit OneCall(PairSession &session)
        : m_isBusy(session.m_isBusy)
    {
        const bool wasBusy = m_isBusy.exchange(true);
        Q_ASSERT_X(!wasBusy, "PairSession", "two calls at once");
    }
    ~OneCall() { m_isBusy = false; }
    Q_DISABLE_COPY_MOVE(OneCall)

private:
    std::atomic<bool> &m_isBusy;
};

Result<PairFacts> PairSession::inspect(const std::stop_token &stop, std::chrono::milliseconds limit)
{
    const OneCall call(*this);
    return inspectHosts(Patience{stop, limit});
}

Result<PairFacts> PairSession::inspectHosts(const Patience &patience)
{
    auto facts =
        inspectPair(host(HostRole::Primary), host(HostRole::Standby), m_pair.policy.roleName, patience);
    FUTAGO_TRY(facts);
    m_pair = resolved(m_pair, *facts);
    tellHosts();
    return facts;
}

void PairSession::use(const Pair &pair)
{
    m_pair = pair;
    tellHosts();
}

void PairSession::tellHosts()
{
    for (const HostSpec &member : m_pair.members)
        host(member.id).setSpec(member);
}

Result<Prepared> PairSession::prepare(const Wishes &wishes, const Edits &edits, const std::stop_token &stop)
{
    const OneCall call(*this);
    m_pair.take(wishes);
    auto facts = inspectHosts(Patience{stop, 60s});
    FUTAGO_TRY(facts);
    Prepared prepared{m_pair, std::move(*facts), {}, {}, {}};
    prepared.draft.edits = edits;
    prepared.findings = checkFacts(prepared.facts);
    if (hasErrors(prepared.findings))
        return prepared;
    auto draft = draftFor(m_pair, prepared.facts, edits);
    FUTAGO_TRY(draft);
    prepared.draft = std::move(*draft);
    prepared.findings = checkDraft(prepared.facts, prepared.draft);
    prepared.plan = planFor(Provision(), prepared.facts, prepared.draft, QDateTime::currentDateTimeUtc());
    return prepared;
}

static RunReport failedWith(const Error &error)
{
    RunReport report;
    report.error = error;
    return report;
}

/// Both hosts for ourselves, whatever workstation others are at. Any thread.
class PairLocks
{
public:
    PairLocks(Host &primary, Host &standby, LockHolder holder)
        : m_hosts{&primary, &standby}
        , m_holder(std::move(holder))
    {
    }

    /// Taken when first asked for, so that a run which finds everything done leaves the hosts untouched.
    Result<void> take(const Patience &patience)
    {
        const std::lock_guard lock(m_lock);
        for (std::size_t i = 0; i < m_hosts.size(); ++i) {
            if (m_locks[i])
                continue;
            auto taken = HostLock::take(*m_hosts[i], m_holder, patience);
            FUTAGO_TRY(taken);
            m_locks[i] = std::move(*taken);
        }
        return {};
    }

    Result<void> keep(HostRole role, const Patience &patience)
    {
        FUTAGO_TRY(take(patience));
        return m_locks[role == HostRole::Primary ? 0 : 1]->keep(patience);
    }

private:
    std::array<Host *, 2> m_hosts;
    LockHolder m_holder;
    std::array<std::unique_ptr<HostLock>, 2> m_locks;
    std::mutex m_lock;
};

RunReport PairSession::apply(const Prepared &prepared, Journal &journal, RunObserver observer,
                             const std::stop_token &stop)
{
    const OneCall call(*this);
    for (const Finding &finding : prepared.findings)
        if (finding.severity == Severity::Error)
            return failedWith(finding.toError(prepared.pair));
    const auto lease = journal.lease(prepared.pair.id);
    if (!lease)
        return failedWith(lease.error());
    use(prepared.pair);
    const auto dialect = PgDialect::of(prepared.facts.primary.server->version);
    const auto password = replicationPassword(m_secrets.named(u"replication.password"_s), prepared.pair,
                                              host(HostRole::Standby), Patience{stop, 60s});
    if (!dialect || !password)
        return failedWith(dialect ? password.error() : dialect.error());
    PairLocks locks(host(HostRole::Primary), host(HostRole::Standby),
                    LockHolder::here(journal.folder(), m_pair.id));
    RunSetup setup{host(HostRole::Primary),
                   host(HostRole::Standby),
                   prepared.pair,
                   *dialect,
                   *password,
                   journal,
                   std::move(observer),
                   stop};
    setup.mayChange = [&locks](HostRole role) { return locks.keep(role, Patience{}); };
    return runPlan(prepared.plan, setup);
}

RunReport PairSession::check(const Prepared &prepared, Journal &journal, RunObserver observer,
                             const std::stop_token &stop)
{
    const OneCall call(*this);
    use(prepared.pair);
    const auto dialect = PgDialect::of(prepared.facts.primary.server->version);
    const auto password = replicationPassword(m_secrets.named(u"replication.password"_s), prepared.pair,
                                              host(HostRole::Standby), Patience{stop, 60s});
    if (!dialect || !password)
        return failedWith(dialect ? password.error() : dialect.error());
    return checkPlan(prepared.plan, RunSetup{host(HostRole::Primary), host(HostRole::Standby), prepared.pair,
                                             *dialect, *password, journal, std::move(observer), stop});
}

/// Undo asks no server for facts: one of them may be down, and that may be why it is wanted.
Result<void> PairSession::reachHosts(const std::stop_token &stop)
{
    const Patience patience{stop, 60s};
    const auto reach = [&](Host &reached) -> Result<void> {
        FUTAGO_TRY(reached.connect(patience));
        return reached.findBecome(patience);
    };
    auto standbyReached = std::async(std::launch::async, [&] { return reach(host(HostRole::Standby)); });
    const auto primaryReached = reach(host(HostRole::Primary));
    const auto standbyDone = standbyReached.get();
    FUTAGO_TRY(primaryReached);
    FUTAGO_TRY(standbyDone);
    if (!m_pair.primary().server.dataDirectory.isEmpty() && !m_pair.standby().server.dataDirectory.isEmpty())
        return {};
    const Roles then = m_pair.roles();
    FUTAGO_TRY(inspectHosts(patience));
    m_pair.primaryId = then.primary;
    return {};
}

Result<PgDialect> PairSession::installedDialect(const Patience &patience)
{
    const auto probe = probeDirectory(host(HostRole::Standby), m_pair.standby().server, patience);
    FUTAGO_TRY(probe);
    return PgDialect::of(probe->binaryVersion);
}

/// What the run made a standby may serve the application by now: to take that back would stop it.
Result<void> PairSession::failIfRolesChanged(const Patience &patience)
{
    const auto primary = probeDirectory(host(HostRole::Primary), m_pair.primary().server, patience);
    FUTAGO_TRY(primary);
    const auto standby = probeDirectory(host(HostRole::Standby), m_pair.standby().server, patience);
    FUTAGO_TRY(standby);
    const bool isCopy = standby->fact.state == DataDirectoryState::Cluster &&
                        standby->fact.systemIdentifier == primary->fact.systemIdentifier;
    const bool wasPromoted =
        isCopy && standby->isRunning && !standby->fact.hasStandbyFile && !standby->fact.hasBackupLabel;
    if (!wasPromoted)
        return {};
    return failure(ErrorKind::Conflict,
                   SessionTexts::tr("The run to undo set up %1 as the standby, but its server has been "
                                    "promoted since and accepts writes.")
                       .arg(m_pair.standby().name()),
                   SessionTexts::tr("Undoing would stop it. Make %1 the primary again first, then undo.")
                       .arg(m_pair.primary().name()),
                   {}, m_pair.standby().ssh.display());
}

/// False only where the run made the standby's copy and has not started it, or its start was undone: a server
/// that runs there is the former one, which may be that of a primary.
static bool mayHaveStarted(const JournaledRun &run)
{
    bool madeTheCopy = false;
    for (const PlanStep &step : run.plan.steps) {
        if (!run.open.contains(step.id))
            continue;
        if (std::holds_alternative<StartServer>(step.parameters))
            return true;
        madeTheCopy = madeTheCopy || std::holds_alternative<BaseBackup>(step.parameters);
    }
    return !madeTheCopy;
}

static bool isSameHost(const HostSpec &one, const HostSpec &other)
{
    return one.ssh.host == other.ssh.host && one.ssh.port == other.ssh.port;
}

Result<void> PairSession::goWhereItWasMade(const JournaledRun &run)
{
    if (run.unreadable)
        return Failure(*run.unreadable);
    for (const HostRole role : bothRoles)
        if (!m_hosts.contains(run.plan.roles.of(role)))
            return failure(
                ErrorKind::Conflict,
                SessionTexts::tr("The run to undo was carried out on hosts that this pair does not "
                                 "have any more."),
                SessionTexts::tr("Open the pair file that the run was carried out with, and undo there."),
                run.plan.roles.of(role).text);
    m_pair.primaryId = run.plan.roles.primary;
    if (!run.pair)
        return {};
    for (const HostRole role : bothRoles) {
        const HostSpec &then = run.pair->host(role);
        HostSpec &now = m_pair.host(role);
        if (!isSameHost(then, now))
            return failure(
                ErrorKind::Conflict,
                SessionTexts::tr(
                    "The run to undo was carried out on %1, which is no longer a host of this pair.")
                    .arg(then.ssh.display()),
                SessionTexts::tr("Set the pair's host back to %1, undo, and then change the pair.")
                    .arg(then.ssh.display()),
                {}, then.ssh.display());
        const SshEndpoint login = now.ssh;
        const MemberId id = now.id;
        now = then;
        now.id = id;
        now.ssh = login;
        now.become = Become::Unknown;
    }
    tellHosts();
    return {};
}

RunReport PairSession::undo(Journal &journal, RunObserver observer, const std::stop_token &stop)
{
    const OneCall call(*this);
    const Pair today = m_pair;
    RunReport report = undoInItsRoles(journal, std::move(observer), stop);
    use(today);
    return report;
}

RunReport PairSession::undoInItsRoles(Journal &journal, RunObserver observer, const std::stop_token &stop)
{
    const auto lease = journal.lease(m_pair.id);
    if (!lease)
        return failedWith(lease.error());
    const auto runs = journal.openRuns(m_pair.id);
    if (!runs)
        return failedWith(runs.error());
    if (runs->isEmpty())
        return {};
    if (const auto there = goWhereItWasMade(runs->constFirst()); !there)
        return failedWith(there.error());
    if (const auto reached = reachHosts(stop); !reached)
        return failedWith(reached.error());
    const Patience patience{stop, 60s};
    const auto dialect = installedDialect(patience);
    if (!dialect)
        return failedWith(dialect.error());
    if (mayHaveStarted(runs->constFirst()))
        if (const auto unchanged = failIfRolesChanged(patience); !unchanged)
            return failedWith(unchanged.error());
    PairLocks locks(host(HostRole::Primary), host(HostRole::Standby),
                    LockHolder::here(journal.folder(), m_pair.id));
    if (const auto taken = locks.take(patience); !taken)
        return failedWith(taken.error());
    return undoRun(runs->constFirst(), RunSetup{host(HostRole::Primary), host(HostRole::Standby), m_pair,
                                                *dialect, Secret(), journal, std::move(observer), stop});
}

PairSample PairSession::sample(const std::stop_token &stop)
{
    const OneCall call(*this);
    const Patience patience{stop, 10s};
    if (m_pair.primary().server.dataDirectory.isEmpty() || m_pair.standby().server.dataDirectory.isEmpty())
        (void)inspectHosts(patience);
    const MemberId believed = m_seenPrimary.isEmpty() ? m_pair.primaryId : m_seenPrimary;
    Pair seen = m_pair;
    seen.primaryId = believed;
    PairSample sample =
        samplePair(host(seen.primary().id), host(seen.standby().id), m_pair.policy.useSlot, patience);
    m_seenPrimary = sample.primary.member;
    sample.rolesAreExchanged = sample.primary.member != m_pair.primaryId;
    return sample;
}

} // namespace futago
