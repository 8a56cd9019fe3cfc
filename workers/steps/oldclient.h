// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace futago {

/// For a host whose ssh is too old for the other one. The other way round from a marked host, nothing that we
/// say on the command line helps.
QString hintForOldClient();

} // namespace futago
