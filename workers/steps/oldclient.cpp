// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/oldclient.h"

#include <QCoreApplication>

namespace futago {

namespace {

struct OldClientTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

} // namespace

QString hintForOldClient()
{
    return OldClientTexts::tr(
        "Check the address and the firewalls. An ssh as old as OpenSSH 5.3 also needs the lines "
        "“HostKeyAlgorithms +ssh-rsa” and “PubkeyAcceptedAlgorithms +ssh-rsa” in sshd_config of the other "
        "host.");
}

} // namespace futago
