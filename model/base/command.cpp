// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/command.h"

#include <algorithm>

namespace futago {

static bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringLiteral("@%+=:,./-_").contains(c);
}

QString shellQuoted(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.cbegin(), word.cend(), isPlain))
        return word;
    QString quoted = word;
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + quoted + u'\'';
}

QString shellQuoted(const QStringList &words)
{
    QStringList quoted;
    quoted.reserve(words.size());
    for (const QString &word : words)
        quoted << shellQuoted(word);
    return quoted.join(u' ');
}

QString Command::display() const
{
    return shellQuoted(argv);
}

} // namespace futago
