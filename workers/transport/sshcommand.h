// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "workers/transport/sshsession.h"

namespace futago {

/// Runs one command on its own channel. After a cancel or a timeout the session stays usable.
Result<CommandOutput> runOverSsh(SshSession &session, const Command &command, const Patience &patience);

} // namespace futago
