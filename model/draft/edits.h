// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facts/hostfile.h"
#include "model/pair/pair.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace futago {

/// One document as a person changed it beyond the policy. A value; any thread.
struct DocumentEdit
{
    MemberId member;
    HostFile kind = HostFile::Config;
    /// FileFact::hash() when the edit began: with another one, somebody else has changed the file since.
    QString fileHash;
    /// What the policy alone made of the file when the edit began, and what the person made of that.
    QByteArray offered;
    QByteArray bytes;

    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("host", member.text);
        visit("kind", kind);
        visit("fileHash", fileHash);
        visit("offered", offered);
        visit("bytes", bytes);
    }
    bool operator==(const DocumentEdit &) const = default;
};

/// At most one edit per document.
class Edits
{
public:
    const DocumentEdit *find(const MemberId &member, HostFile kind) const;
    /// Replaces the edit of the same document. One that leaves what was offered is no edit.
    void set(const DocumentEdit &edit);
    void remove(const MemberId &member, HostFile kind);
    bool isEmpty() const { return m_edits.isEmpty(); }
    const QList<DocumentEdit> &all() const { return m_edits; }

    bool operator==(const Edits &) const = default;

private:
    QList<DocumentEdit> m_edits;
};

/// Parameters in lower case with the value that a person gave them; nothing where the assignment was taken
/// out.
using OwnSettings = QMap<QString, std::optional<QString>>;

/// Those that have another value than was offered. The policy leaves them alone.
OwnSettings ownSettings(const DocumentEdit &edit);

} // namespace futago
