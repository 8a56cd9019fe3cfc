// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace futago {

/// Names joined by commas as the server splits them (SplitIdentifierString): bare ones in lower case, those
/// in double quotes as they stand, "" for one quote; all cut to 63 bytes. Nothing where the syntax is wrong.
/// An empty text has no names.
std::optional<QList<QByteArray>> splitIdentifiers(QByteArrayView text);

} // namespace futago
