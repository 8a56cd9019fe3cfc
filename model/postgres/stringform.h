// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace futago {

/// What a string parameter holds, for those who show or edit it.
enum class StringForm {
    Text,
    List,         ///< names, addresses or directories joined by commas (GUC_LIST_INPUT of guc_tables.c)
    Path,         ///< of a file or directory on the server's host; relative ones begin at the data directory
    PathFromStart ///< relative ones begin where the server is started (manual, File Locations)
};

/// By name in any case. synchronous_standby_names has a grammar of its own and is text.
StringForm stringFormOf(const QString &parameter);

/// The elements of a list as they are written, quotes and all; an empty one where two commas meet.
QStringList listElements(const QString &value);
/// Joins them; one that has blanks, commas or quotes and is not in double quotes is put into them.
QString listValue(const QStringList &elements);

/// A path of the server as it is on the host.
QString absolutePath(const QString &path, const QString &dataDirectory);

} // namespace futago
