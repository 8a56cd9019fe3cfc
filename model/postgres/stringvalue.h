// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/parametervalue.h"

namespace futago {

/// Whether problemOfItsOwn() can say anything; Parameter::hasOwnRule remembers it.
bool hasRuleOfItsOwn(const Parameter &parameter);

/// What a parameter's own rule says against a value that its type allows (the check hooks of guc_tables.c, as
/// far as they need nothing but the value). `number` is that of a numeric parameter.
std::optional<ValueProblem> problemOfItsOwn(const Parameter &parameter, QByteArrayView text, double number,
                                            const PgDialect &dialect);

} // namespace futago
