// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/hostkey.h"
#include "model/steps/stepkind.h"

namespace futago {

/// The other host's host key into known_hosts, after this host was seen to be offered the same key that our
/// own session saw.
struct TrustHostKey
{
    static constexpr auto kind = "trust-host-key";
    static constexpr bool mayStayBehind = true;

    QString file;
    QString address;
    quint16 port = 22;
    HostKey key;
    /// For ssh, which meets the host where ssh-keyscan has no algorithm in common with it; else empty.
    QStringList sshArguments;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("file", file);
        visit("address", address);
        visit("port", port);
        visit("keyType", key.type);
        visit("keyBlob", key.blob);
        visit.added("sshArguments", sshArguments);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const TrustHostKey &) const = default;
};

/// The command that prints the key which the other host presents: ssh-keyscan, or ssh where only that can be
/// told the algorithms. Its output holds the key in base64; without an answer it is empty.
QStringList hostKeyScan(const TrustHostKey &parameters);

} // namespace futago
