// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfacts.h"

namespace futago {

/// True where the primary asks the standby for a certificate (method cert) and the standby has one for the
/// role, as its present primary_conninfo says. Then no password is made, stored or admitted: it would open a
/// second, weaker way in.
bool comesByCertificate(const Pair &pair, const PairFacts &facts, const PgDialect &dialect);

} // namespace futago
