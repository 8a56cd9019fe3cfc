// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"

namespace futago {

enum class Severity { Error, Warning, Note };

QString nameOf(Severity severity);

/// One thing to know before a plan runs. An Error keeps it from running. `kind` is what the plan would fail
/// with. Texts are translated sentences; the message names the host.
struct Finding
{
    Severity severity = Severity::Note;
    ErrorKind kind = ErrorKind::Internal;
    HostRole host = HostRole::Primary;
    /// File and line, or parameter, or empty.
    QString where;
    QString message;
    QString why;
    QString hint;
    /// What the host or its server says, untranslated; may be empty.
    QString raw = {};

    Error toError(const Pair &pair) const;
    bool operator==(const Finding &) const = default;
};

/// All checks of facts alone: what stands in the way whatever is wanted. Needs no running primary.
QList<Finding> checkFacts(const PairFacts &facts);

/// All checks of facts and draft together, those of checkFacts included.
QList<Finding> checkDraft(const PairFacts &facts, const Draft &draft);

bool hasErrors(const QList<Finding> &findings);

} // namespace futago
