// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace futago {

/// A host's public key as an SSH session saw it. `blob` is the binary form of RFC 4253 section 6.6.
struct HostKey
{
    QString type;
    QByteArray blob;

    /// "SHA256:" and unpadded base64, as ssh-keygen -l prints it.
    QString fingerprint() const;
    /// "ssh-ed25519 AAAA…", as it stands in known_hosts behind the host name.
    QString publicLine() const;
    bool operator==(const HostKey &) const = default;
};

} // namespace futago
