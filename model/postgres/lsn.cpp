// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/lsn.h"

namespace futago {

std::optional<Lsn> Lsn::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 1)
        return std::nullopt;
    bool highOk = false;
    bool lowOk = false;
    const quint64 high = text.left(slash).toULong(&highOk, 16);
    const quint64 low = text.mid(slash + 1).toULong(&lowOk, 16);
    if (!highOk || !lowOk || high > 0xFFFFFFFFu || low > 0xFFFFFFFFu)
        return std::nullopt;
    return Lsn{(high << 32) | low};
}

QString Lsn::toString() const
{
    return QStringLiteral("%1/%2").arg(bytes >> 32, 0, 16).arg(bytes & 0xFFFFFFFFu, 0, 16).toUpper();
}

} // namespace futago
