// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/secret.h"
#include "workers/transport/sshsession.h"

namespace futago {

struct FreeSshKey
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using SshKey = std::unique_ptr<std::remove_pointer_t<ssh_key>, FreeSshKey>;

/// What became of reading a private key file.
struct SshKeyFile
{
    enum class State { Read, Missing, NeedsPassphrase, WrongPassphrase, Unreadable };
    State state = State::Missing;
    SshKey key;

    static SshKeyFile read(const QString &fileName, const Secret &passphrase);
};

} // namespace futago
