// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/edits.h"

#include "model/documents/conf/confdocument.h"

namespace futago {

static bool isOf(const DocumentEdit &edit, HostRole host, const QString &kind)
{
    return edit.host == host && edit.kind == kind;
}

const DocumentEdit *Edits::find(HostRole host, const QString &kind) const
{
    for (const DocumentEdit &edit : m_edits)
        if (isOf(edit, host, kind))
            return &edit;
    return nullptr;
}

void Edits::set(const DocumentEdit &edit)
{
    remove(edit.host, edit.kind);
    if (edit.bytes != edit.offered)
        m_edits << edit;
}

void Edits::remove(HostRole host, const QString &kind)
{
    m_edits.removeIf([&](const DocumentEdit &edit) { return isOf(edit, host, kind); });
}

static QMap<QString, QString> valuesOf(const QByteArray &bytes)
{
    QMap<QString, QString> values;
    const auto assignments = ConfDocument::parse(bytes).assignments();
    for (const ConfDocument::Assignment &assignment : assignments)
        values[assignment.name.toLower()] = assignment.value;
    return values;
}

OwnSettings ownSettings(const DocumentEdit &edit)
{
    const auto before = valuesOf(edit.offered);
    const auto after = valuesOf(edit.bytes);
    OwnSettings own;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        if (!after.contains(it.key()))
            own[it.key()] = std::nullopt;
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        if (!before.contains(it.key()) || before.value(it.key()) != it.value())
            own[it.key()] = it.value();
    return own;
}

} // namespace futago
