// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/publickey.h"
#include "model/base/textlines.h"

namespace futago {

/// ~/.ssh/authorized_keys as a lossless document: toBytes(parse(x)) == x for any bytes. Lines are
/// "[OPTIONS] TYPE BASE64 [COMMENT]" (sshd(8)). A value; any thread.
class AuthorizedKeys
{
public:
    static AuthorizedKeys parse(const QByteArray &bytes);
    QByteArray toBytes() const { return m_lines.toBytes(); }

    /// Whatever its options and comment. A commented-out key does not count.
    bool contains(const PublicKey &key) const;
    /// Appends the key with the options (may be empty) before it. Nothing happens if it is there already,
    /// with other options too; false, and nothing changed, if the line is no public key or the options hold a
    /// line break.
    bool add(const QString &options, const QString &publicKeyLine);
    /// Takes out all lines of that key: trust that was given can be taken back.
    void remove(const PublicKey &key);

    bool operator==(const AuthorizedKeys &) const = default;

private:
    TextLines m_lines;
};

} // namespace futago
