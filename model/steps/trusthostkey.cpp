// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/steps/trusthostkey.h"

#include "model/base/command.h"
#include "model/steps/scripts.h"

using namespace Qt::StringLiterals;

namespace futago {

static QString keyscanType(const QString &type)
{
    if (type.startsWith(u"ecdsa"_s))
        return u"ecdsa"_s;
    return type == u"ssh-ed25519" ? u"ed25519"_s : u"rsa"_s;
}

QStringList hostKeyScan(const TrustHostKey &parameters)
{
    if (!parameters.sshArguments.isEmpty())
        return QStringList{u"sh"_s, u"-c"_s, scripts::meetHost, u"sh"_s} + parameters.sshArguments;
    return {u"ssh-keyscan"_s,
            u"-T"_s,
            u"10"_s,
            u"-p"_s,
            QString::number(parameters.port),
            u"-t"_s,
            keyscanType(parameters.key.type),
            parameters.address};
}

StepDescription TrustHostKey::describe(const HostSpec &, HostRole) const
{
    StepDescription d;
    d.title = StepTexts::tr("Host key in known_hosts");
    d.progress = StepTexts::tr("Comparing and adding the host key of %1").arg(address);
    d.commands << shellQuoted(hostKeyScan(*this))
               << StepTexts::tr("Append to %1: %2 (%3)").arg(file, address, key.fingerprint());
    d.undo = StepTexts::tr("The added line is removed.");
    return d;
}

} // namespace futago
