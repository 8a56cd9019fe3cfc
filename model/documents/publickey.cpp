// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/publickey.h"

#include "model/base/textlines.h"

#include <QtEndian>

namespace futago {

static QByteArray typeInside(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(blob.constData()));
    return length <= blob.size() - 4 ? blob.mid(4, length) : QByteArray();
}

std::optional<PublicKey> parsePublicKey(const QByteArray &line)
{
    const QByteArray text = QByteArray(line).replace('\t', ' ').trimmed();
    const qsizetype afterType = text.indexOf(' ');
    if (afterType < 1)
        return std::nullopt;
    const QByteArray type = text.left(afterType);
    const QByteArray rest = text.mid(afterType).trimmed();
    const qsizetype afterBlob = rest.indexOf(' ');
    const auto blob = QByteArray::fromBase64Encoding(afterBlob < 0 ? rest : rest.left(afterBlob),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!blob || typeInside(*blob) != type)
        return std::nullopt;
    return PublicKey{QString::fromLatin1(type), *blob,
                     afterBlob < 0 ? QString() : textOf(rest.mid(afterBlob).trimmed())};
}

} // namespace futago
