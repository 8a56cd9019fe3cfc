// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace futago {

/// Bytes such as only an unlucky editor leaves: fragments of the subject's own grammar, mixed with line
/// endings of all kinds, NUL, Latin-1 and broken UTF-8. The same seed gives the same bytes.
inline QByteArray nastyBytes(quint32 seed, const QList<QByteArray> &fragments)
{
    static const QList<QByteArray> anywhere{"\n",   "\r\n",     "\r",   QByteArray(1, '\0'),
                                            "\xE9", "\xFF\xFE", " ",    "\t",
                                            "#",    "'",        "\"",   "\\",
                                            "\\\n", "\\\r\n",   "\n\n", "\xE5\x8F\x8C",
                                            "=",    ",",        ":",    "\xEF\xBB\xBF"};
    QRandomGenerator random(seed);
    QByteArray bytes;
    const quint32 count = random.bounded(40u);
    for (quint32 i = 0; i < count; ++i) {
        const QList<QByteArray> &source = random.bounded(2) == 0 ? anywhere : fragments;
        bytes += source.at(static_cast<qsizetype>(random.bounded(static_cast<quint32>(source.size()))));
    }
    return bytes;
}

inline constexpr quint32 nastySeeds = 5000;

} // namespace futago
