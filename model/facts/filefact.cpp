// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/filefact.h"

#include <QCryptographicHash>

namespace futago {

QString FileFact::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace futago
