// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/hostkey.h"

#include <QCryptographicHash>

namespace futago {

QString HostKey::fingerprint() const
{
    const QByteArray digest = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:") +
           QString::fromLatin1(digest.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals));
}

QString HostKey::publicLine() const
{
    return type + u' ' + QString::fromLatin1(blob.toBase64());
}

} // namespace futago
