// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/textlines.h"
#include "model/pair/hostkey.h"

namespace futago {

/// ~/.ssh/known_hosts as a lossless document: toBytes(parse(x)) == x for any bytes. Lines are
/// "[@MARKER] HOSTS TYPE BASE64 [COMMENT]" (sshd(8)); HOSTS are names, patterns with * and ?, exceptions with
/// !, and
/// "[host]:port" for ports other than 22, or one name hashed as |1|SALT|HMAC-SHA1. A value; any thread.
class KnownHosts
{
public:
    /// Changed: the file knows another key of this type for the host. Revoked: this very key is marked so.
    enum class Match { Unknown, Known, Changed, Revoked };

    static KnownHosts parse(const QByteArray &bytes);
    QByteArray toBytes() const { return m_lines.toBytes(); }

    /// Case of the host does not matter. Keys of certificate authorities are ignored. A key of a type that
    /// the file does not have for this host is Unknown.
    Match match(const QString &host, quint16 port, const HostKey &key) const;
    /// A key of some type is known for the host.
    bool hasKeyOf(const QString &host, quint16 port) const;
    /// A certificate authority is trusted for the host: certificates that it has signed are known.
    bool hasAuthorityFor(const QString &host, quint16 port) const;
    /// Line, from 1, of a known key of the host, of this type if there is one; 0 for none.
    int lineOf(const QString &host, quint16 port, const QString &type) const;
    /// Appends "host TYPE BASE64" unless the key is Known. A changed key is not replaced: that is for a
    /// person to do.
    void add(const QString &host, quint16 port, const HostKey &key);

    bool operator==(const KnownHosts &) const = default;

private:
    TextLines m_lines;
};

} // namespace futago
