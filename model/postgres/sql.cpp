// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/sql.h"

namespace futago {

QString Identifier::toSql() const
{
    QString doubled = m_name;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

QString sqlLiteral(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("''"));
    return QStringLiteral("E'") + escaped + u'\'';
}

bool SqlRow::flag(const QString &column) const
{
    const QString value = text(column);
    return value == u"t" || value == u"true" || value == u"on";
}

std::optional<double> SqlRow::real(const QString &column) const
{
    bool ok = false;
    const double value = text(column).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace futago
