// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/transport/sshsession.h"

namespace futago {

/// Logs in: the endpoint's key file, agent, the user's default keys, password, keyboard-interactive; each
/// only where the server offers it. AuthenticationFailed names user and host; its detail lists what was tried
/// and what the server offers.
Result<void> logIn(SshSession &session, const SshCredentials &credentials, const Deadline &deadline);

} // namespace futago
