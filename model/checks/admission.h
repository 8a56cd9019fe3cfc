// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/checkcontext.h"

namespace futago::checks {

/// What pg_hba.conf of one host finally does with the other server's replication connection. Without TLS, or,
/// where the server has it, with TLS first as libpq tries it (sslmode prefer).
struct Admission
{
    enum class Outcome { Admitted, Rejected, NoRule, Unknown };
    /// What a person may have taken for a rule that admits it.
    enum class LookAlike { None, AllDatabases, QuotedKeyword };

    Outcome outcome = Outcome::NoRule;
    LookAlike lookAlike = LookAlike::None;
    /// The rule that admits or rejects.
    std::optional<HbaRule> rule;
    /// Of that rule, or of the look-alike, or 0.
    int line = 0;
};

Admission admissionTo(const CheckContext &context, HostRole role);

/// True for the socket, the loopback addresses and the host's own address.
bool isOfTheHostItself(const HbaRule &rule, const HostFacts &host);

} // namespace futago::checks
