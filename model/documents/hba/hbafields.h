// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbadocument.h"

namespace futago {

/// The bytes of that entry when it says that rule: fields that are the same stay as they are written, columns
/// stay where there is room, the comment at the end stays.
QByteArray hbaWithRule(const HbaDocument &document, int entry, const HbaRule &rule);

} // namespace futago
