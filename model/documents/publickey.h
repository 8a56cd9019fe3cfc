// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace futago {

/// `type` as in “ssh-ed25519”, `blob` the binary form of RFC 4253 section 6.6, which begins with the type
/// again.
struct PublicKey
{
    QString type;
    QByteArray blob;
    QString comment;

    bool isSameKeyAs(const PublicKey &other) const { return type == other.type && blob == other.blob; }
    bool operator==(const PublicKey &) const = default;
};

/// Reads "TYPE BASE64 [COMMENT]", as an id_*.pub file holds it, line ending or not. Nothing if the base64 is
/// broken or the type inside differs from the one before it.
std::optional<PublicKey> parsePublicKey(const QByteArray &line);

} // namespace futago
