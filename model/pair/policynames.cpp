// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pair/policynames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

/// NAMEDATALEN less its final NUL.
static constexpr qsizetype longestName = 63;

bool isSlotName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9_]{1,63}\\z"_s);
    return pattern.match(name).hasMatch();
}

bool isApplicationName(const QString &name)
{
    const bool printable =
        std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    return printable && name != u"*" && !name.trimmed().isEmpty() && name.size() <= longestName;
}

bool isRoleName(const QString &name)
{
    const bool hasControl =
        std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c < u' ' || c == u'\x7f'; });
    return !hasControl && !name.trimmed().isEmpty() && name.toUtf8().size() <= longestName &&
           name != u"public" && name != u"none" && !name.startsWith(u"pg_");
}

} // namespace futago
