// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/archivecommand.h"

namespace futago {

QString withPlaceholders(const QString &command, const QString &segment, const QString &target)
{
    QString filled;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar next = command.at(i) == u'%' && i + 1 < command.size() ? command.at(i + 1) : QChar();
        if (next == u'f' || next == u'r')
            filled += segment;
        else if (next == u'p')
            filled += target;
        else if (next == u'%')
            filled += next;
        else {
            filled += command.at(i);
            continue;
        }
        ++i;
    }
    return filled;
}

} // namespace futago
