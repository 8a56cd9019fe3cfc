// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hbadocument.h"

namespace futago {

/// Whether the server takes the rule for this attempt (check_hba in hba.c); see HbaDocument::firstMatch for
/// what cannot be known here.
bool matches(const HbaRule &rule, const HbaQuery &query, const HbaSyntax &syntax);

enum class Overlap { None, Part, Whole };

/// How much of the connections that `wanted` is about (replication, its one user, its address) the rule
/// takes, whatever the kind of encryption.
Overlap overlap(const HbaRule &rule, const HbaRule &wanted, const HbaSyntax &syntax);

/// True if the rules let in all connections that `wanted` is about, with TLS or without.
bool admits(const HbaDocument &document, const HbaRule &wanted, bool tls);

} // namespace futago
