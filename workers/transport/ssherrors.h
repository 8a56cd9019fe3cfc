// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/pair.h"

namespace futago {

/// Command and Tunnel: a channel was refused. Lost: an established connection has ended; what libssh says
/// then may be about an earlier failure.
enum class SshStage { Settings, Greeting, Login, Command, Tunnel, Lost };

/// The one place where a failure of libssh becomes an Error; `raw` is libssh's own text.
Error sshFailure(const SshEndpoint &endpoint, SshStage stage, const QString &raw);

} // namespace futago
