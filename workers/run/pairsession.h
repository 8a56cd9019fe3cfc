// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/status/pairstatus.h"
#include "model/work/prepared.h"
#include "workers/run/runner.h"
#include "workers/run/secrets.h"

#include <map>
#include <memory>

namespace futago {

/// The engine behind both faces: one pair with its two hosts. Every call blocks and touches the hosts, so
/// none is made on the GUI thread; one call at a time, from any thread. Who works and watches at the same
/// time has two sessions. One object keeps its connections until it dies.
class PairSession
{
public:
    PairSession(Transport &transport, const Pair &pair, const Secrets &secrets, const HostKeyTrust &trust,
                HostLog log = {});

    /// Inspects both hosts. The pair comes back with everything found filled in.
    Result<PairFacts> inspect(const std::stop_token &stop = {},
                              std::chrono::milliseconds limit = std::chrono::seconds(60));
    /// inspect(), then draft with the edits, checks and plan. A finding of severity Error leaves the plan
    /// empty.
    Result<Prepared> prepare(const Wishes &wishes, const Edits &edits = {}, const std::stop_token &stop = {});
    RunReport apply(const Prepared &prepared, Journal &journal, RunObserver observer,
                    const std::stop_token &stop = {});
    RunReport check(const Prepared &prepared, Journal &journal, RunObserver observer,
                    const std::stop_token &stop = {});
    /// Takes back the newest run that has anything to take back, where it was made; an empty report when
    /// there is none. Conflict when the pair has other hosts by now, when its standby has become a primary,
    /// or when another process is at work on it.
    RunReport undo(Journal &journal, RunObserver observer, const std::stop_token &stop = {});
    /// Asks both hosts at the same time; neither waits for the other to be reached. Only a pair that does not
    /// say where its servers are is inspected first.
    PairSample sample(const std::stop_token &stop = {});

    const Pair &pair() const { return m_pair; }
    Host &host(const MemberId &member) { return *m_hosts.at(member); }

private:
    Host &host(HostRole role) { return host(m_pair.roles().of(role)); }
    void tellHosts();
    void use(const Pair &pair);
    RunReport undoInItsRoles(Journal &journal, RunObserver observer, const std::stop_token &stop);
    Result<void> reachHosts(const std::stop_token &stop);
    /// The places that the run was made in, if they are on the hosts of today.
    Result<void> goWhereItWasMade(const JournaledRun &run);
    /// Of the programs on the standby.
    Result<PgDialect> installedDialect(const Patience &patience);
    Result<void> failIfRolesChanged(const Patience &patience);

    class OneCall;

    Result<PairFacts> inspectHosts(const Patience &patience);

    std::atomic<bool> m_isBusy = false;
    Pair m_pair;
    /// By the samples; empty before the first.
    MemberId m_seenPrimary;
    Secrets m_secrets;
    std::map<MemberId, std::unique_ptr<Host>> m_hosts;
};

} // namespace futago
