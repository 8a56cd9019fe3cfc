// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace futago {

/// What streaming replication is made of, for those who meet it for the first time.
enum class Concept { Wal, Streaming, WalArchive, ReplicationSlot, ReplicationModes, BaseBackup };

/// Translated, of a few words.
QString nameOf(Concept topic);
/// Translated, two to six sentences.
QString explanationOf(Concept topic);

} // namespace futago
