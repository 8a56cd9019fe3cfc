// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/run/datafolder.h"

#include <QStandardPaths>

namespace futago {

QString dataFolder(const QString &folder)
{
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : folder;
}

} // namespace futago
