// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbadocument.h"
#include "model/facts/hostfile.h"
#include "model/pair/pair.h"
#include "model/postgres/dialecthba.h"

#include <variant>

namespace futago {

/// What one click can change. All lines and rules are those of the document that was checked (what it finally
/// says, Draft::finalBytes); where the document has become another one meanwhile and the line or rule is not
/// there any more, nothing changes.
namespace fixes {

struct SetParameter
{
    QString name;
    QString value;
    bool operator==(const SetParameter &) const = default;
};

/// All assignments of the name become comments.
struct TakeOutParameter
{
    QString name;
    bool operator==(const TakeOutParameter &) const = default;
};

/// `former` is taken out, `name` gets the value instead.
struct ReplaceParameter
{
    QString former;
    QString name;
    QString value;
    bool operator==(const ReplaceParameter &) const = default;
};

/// The line becomes a comment, in pg_hba.conf with all that it continues or is continued by. `text` is that
/// of the line.
struct TakeOutLine
{
    int line = 0;
    QByteArray text;
    bool operator==(const TakeOutLine &) const = default;
};

/// As ensureReplicationRule() does.
using AdmitReplication = ReplicationAccess;

/// `former` with its line. What is the same in both stays as it is written, and so does a comment.
struct ReplaceRule
{
    HbaRule former;
    HbaRule rule;
    bool operator==(const ReplaceRule &) const = default;
};

/// The rule becomes a comment.
struct TakeOutRule
{
    HbaRule rule;
    bool operator==(const TakeOutRule &) const = default;
};

/// Byte for byte, before that line.
struct MoveRule
{
    HbaRule rule;
    int before = 0;
    bool operator==(const MoveRule &) const = default;
};

/// Policy::slotWalLimitMegabytes.
struct LimitSlot
{
    int megabytes = 0;
    bool operator==(const LimitSlot &) const = default;
};

/// Policy::walLogHints.
struct WriteWalLogHints
{
    bool operator==(const WriteWalLogHints &) const = default;
};

/// A person's edit of the document is given up.
struct DropEdit
{
    bool operator==(const DropEdit &) const = default;
};

} // namespace fixes

/// The remedy of a finding that needs nothing but a click. A value; any thread.
struct Fix
{
    using Change =
        std::variant<fixes::SetParameter, fixes::TakeOutParameter, fixes::ReplaceParameter,
                     fixes::TakeOutLine, fixes::AdmitReplication, fixes::ReplaceRule, fixes::TakeOutRule,
                     fixes::MoveRule, fixes::LimitSlot, fixes::WriteWalLogHints, fixes::DropEdit>;
    /// What it is applied to.
    enum class Target { Document, Policy, Edits };

    HostRole host = HostRole::Primary;
    /// None for a change of the policy.
    HostFile document = HostFile::None;
    Change change;

    Target target() const;
    /// Translated, for a button, and of a few words whatever the values: “Set value”.
    QString label() const;
    /// Translated, all that changes: “Set wal_level to replica”.
    QString title() const;
    bool operator==(const Fix &) const = default;
};

/// The document's bytes with the change, which touches what it is about and nothing else. The syntax is that
/// of the host's server; it matters to pg_hba.conf alone. Bytes stay where the target is not a document.
QByteArray applied(const Fix &fix, const QByteArray &bytes, const HbaSyntax &syntax);
/// The same for the policy.
Policy applied(const Fix &fix, const Policy &policy);

} // namespace futago
