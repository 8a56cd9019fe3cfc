// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confpath.h"

namespace futago {

using namespace Qt::StringLiterals;

namespace {

/// From 15 on every . and .. is resolved.
QStringList resolved(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (part == u".." && !kept.isEmpty())
            kept.removeLast();
        else if (part != u"." && part != u"..")
            kept << part;
    }
    return kept;
}

/// Before that only those at the end of the path.
QStringList trimmed(QStringList parts)
{
    for (qsizetype pending = 0; !parts.isEmpty();) {
        if (parts.last() == u"..")
            ++pending;
        else if (parts.last() != u"." && pending-- <= 0)
            break;
        parts.removeLast();
    }
    return parts;
}

} // namespace

QString confPathIn(const QString &directory, const QString &name, const PgDialect &dialect)
{
    const QStringList parts = (directory + u'/' + name).split(u'/', Qt::SkipEmptyParts);
    return u'/' + (dialect.resolvesDotsInPaths ? resolved(parts) : trimmed(parts)).join(u'/');
}

QString confLocation(const QString &name, const QString &caller, const PgDialect &dialect)
{
    if (name.startsWith(u'/'))
        return name;
    QString relative = name;
    while (relative.startsWith(u"./"))
        relative.remove(0, 2);
    return confPathIn(caller.section(u'/', 0, -2), relative, dialect);
}

} // namespace futago
