// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/draft/edits.h"

namespace futago {

/// For the workstation's own file. Whole documents are in it, with whatever password a person wrote there.
QByteArray toJson(const Edits &edits);
/// BadInput when a member is missing or of another type, or the format is a newer one.
Result<Edits> parseEdits(const QByteArray &json);

} // namespace futago
