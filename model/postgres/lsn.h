// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace futago {

/// A position in the WAL, in bytes since its beginning ("16/B374D848" in text).
struct Lsn
{
    quint64 bytes = 0;

    static std::optional<Lsn> parse(QStringView text);
    QString toString() const;
    auto operator<=>(const Lsn &) const = default;
};

/// Bytes from `from` to `to`, never below zero: a standby asked a moment later may be ahead of an older
/// sample.
inline quint64 bytesBehind(Lsn from, Lsn to)
{
    return to.bytes > from.bytes ? to.bytes - from.bytes : 0;
}

} // namespace futago
