// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/detachedaction.h"

#include "workers/host/scripts.h"
using namespace Qt::StringLiterals;

namespace futago {

std::chrono::seconds limitOf(ServerAction action)
{
    return action == ServerAction::Restart ? 2 * serverActionLimit : serverActionLimit;
}

Command detached(const Command &command, ServerAction action, const QString &dataDirectory, bool settles,
                 std::chrono::seconds limit)
{
    return Command::of(QStringList{u"sh"_s, u"-c"_s, scripts::detachedAction, u"sh"_s, nameOf(action),
                                   dataDirectory, QString::number(limit.count()),
                                   settles ? u"yes"_s : u"no"_s} +
                       command.argv);
}

} // namespace futago
