// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"

namespace futago {

/// A constant POSIX shell script with its arguments as $1, $2, …: nothing of a user's is ever part of `text`.
inline Command shellScript(const QString &text, const QStringList &arguments = {})
{
    return Command::of(QStringList{QStringLiteral("sh"), QStringLiteral("-c"), text, QStringLiteral("sh")} +
                       arguments);
}

} // namespace futago
