// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/documentdesk.h"

namespace futago {

/// One parameter of a document, as the form shows it.
struct SettingRow
{
    enum class Effect { None, Reload, Restart, AtStart, Unknown };

    QString name;
    /// What the running server says of it, or the catalogue where none runs.
    SettingFact fact;
    /// With its unit; empty where no server tells.
    QString running;
    bool isKnown = true;
    bool countsSegments = false;
    bool isReplication = false;
    /// In the file on the host; nothing where it is silent.
    std::optional<QString> inFile;
    /// In the file as it shall be, with the line (from 1) that counts.
    std::optional<QString> wanted;
    int line = 0;
    /// Where a relative path leads to on the host; empty for all else.
    QString leadsTo;
    Effect effect = Effect::None;
    QStringList findings;
    std::optional<Severity> worst;

    bool isChanged() const { return wanted != inFile; }
    /// The server runs with something else than its default.
    bool isNotDefault() const;
    /// "file:line", or the server's word for where the value comes from.
    QString source() const;
    bool operator==(const SettingRow &) const = default;
};

/// Translated; empty where nothing changes.
QString displayName(SettingRow::Effect effect);

/// `findings` are those of this document. The replication parameters first, each part by name.
QList<SettingRow> settingRows(const DocumentDesk &desk, const DocumentId &id, const QList<Finding> &findings);

} // namespace futago
