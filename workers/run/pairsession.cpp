// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/pairsession.h"

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

static HostAccess accessFor(HostRole role, const Secrets &secrets, const HostKeyTrust &trust)
{
    return HostAccess{{secrets.of(role, u"ssh.password"_s), secrets.of(role, u"ssh.passphrase"_s), {}},
                      secrets.of(role, u"sudo.password"_s),
                      secrets.named(u"superuser.password"_s),
                      trust};
}

PairSession::PairSession(Transport &transport, const Pair &pair, const Secrets &secrets,
                         const HostKeyTrust &trust, HostLog log)
    : m_pair(pair)
    , m_secrets(secrets)
    , m_primary(transport, HostRole::Primary, pair.primary, accessFor(HostRole::Primary, secrets, trust), log)
    , m_standby(transport, HostRole::Standby, pair.standby, accessFor(HostRole::Standby, secrets, trust), log)
{
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
    auto facts = inspectPair(m_primary, m_standby, m_pair.policy.roleName, patience);
    FUTAGO_TRY(facts);
    m_pair = resolved(m_pair, *facts);
    m_primary.setSpec(m_pair.primary);
    m_standby.setSpec(m_pair.standby);
    return facts;
}

Result<Prepared> PairSession::prepare(const Policy &policy, const Edits &edits, const std::stop_token &stop)
{
    const OneCall call(*this);
    m_pair.policy = policy;
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
    prepared.plan = planFor(prepared.facts, prepared.draft, QDateTime::currentDateTimeUtc());
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
    const auto dialect = PgDialect::of(prepared.facts.primary.server->version);
    const auto password = replicationPassword(m_secrets.named(u"replication.password"_s), prepared.pair,
                                              m_standby, Patience{stop, 60s});
    if (!dialect || !password)
        return failedWith(dialect ? password.error() : dialect.error());
    PairLocks locks(m_primary, m_standby, LockHolder::here(journal.folder(), m_pair.id));
    RunSetup setup{m_primary, m_standby, prepared.pair,       *dialect,
                   *password, journal,   std::move(observer), stop};
    setup.mayChange = [&locks](HostRole role) { return locks.keep(role, Patience{}); };
    return runPlan(prepared.plan, setup);
}

RunReport PairSession::check(const Prepared &prepared, Journal &journal, RunObserver observer,
                             const std::stop_token &stop)
{
    const OneCall call(*this);
    const auto dialect = PgDialect::of(prepared.facts.primary.server->version);
    const auto password = replicationPassword(m_secrets.named(u"replication.password"_s), prepared.pair,
                                              m_standby, Patience{stop, 60s});
    if (!dialect || !password)
        return failedWith(dialect ? password.error() : dialect.error());
    return checkPlan(prepared.plan, RunSetup{m_primary, m_standby, prepared.pair, *dialect, *password,
                                             journal, std::move(observer), stop});
}

/// Undo asks no server for facts: one of them may be down, and that may be why it is wanted.
Result<void> PairSession::reachHosts(const std::stop_token &stop)
{
    const Patience patience{stop, 60s};
    const auto reach = [&](Host &host) -> Result<void> {
        FUTAGO_TRY(host.connect(patience));
        return host.findBecome(patience);
    };
    auto standbyReached = std::async(std::launch::async, [&] { return reach(m_standby); });
    const auto primaryReached = reach(m_primary);
    const auto standbyDone = standbyReached.get();
    FUTAGO_TRY(primaryReached);
    FUTAGO_TRY(standbyDone);
    if (!m_pair.primary.server.dataDirectory.isEmpty() && !m_pair.standby.server.dataDirectory.isEmpty())
        return {};
    FUTAGO_TRY(inspectHosts(Patience{stop, 60s}));
    return {};
}

Result<PgDialect> PairSession::installedDialect(const std::stop_token &stop)
{
    const auto probe = probeDirectory(m_standby, m_pair.standby.server, Patience{stop, 60s});
    FUTAGO_TRY(probe);
    return PgDialect::of(probe->binaryVersion);
}

static bool isSameHost(const HostSpec &one, const HostSpec &other)
{
    return one.ssh.host == other.ssh.host && one.ssh.port == other.ssh.port;
}

Result<void> PairSession::goWhereItWasMade(const JournaledRun &run)
{
    if (run.unreadable)
        return Failure(*run.unreadable);
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
        now = then;
        now.ssh = login;
        now.become = Become::Unknown;
    }
    m_primary.setSpec(m_pair.primary);
    m_standby.setSpec(m_pair.standby);
    return {};
}

RunReport PairSession::undo(Journal &journal, RunObserver observer, const std::stop_token &stop)
{
    const OneCall call(*this);
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
    const auto dialect = installedDialect(stop);
    if (!dialect)
        return failedWith(dialect.error());
    PairLocks locks(m_primary, m_standby, LockHolder::here(journal.folder(), m_pair.id));
    if (const auto taken = locks.take(Patience{stop, 60s}); !taken)
        return failedWith(taken.error());
    return undoRun(runs->constFirst(), RunSetup{m_primary, m_standby, m_pair, *dialect, Secret(), journal,
                                                std::move(observer), stop});
}

PairSample PairSession::sample(const std::stop_token &stop)
{
    const OneCall call(*this);
    const Patience patience{stop, 10s};
    if (m_pair.primary.server.dataDirectory.isEmpty() || m_pair.standby.server.dataDirectory.isEmpty())
        (void)inspectHosts(patience);
    return samplePair(m_primary, m_standby, m_pair.policy, patience);
}

} // namespace futago
