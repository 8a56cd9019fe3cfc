// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/fix.h"
#include "model/draft/draft.h"

namespace futago {

enum class Severity { Error, Warning, Note };

const char *wordOf(Severity severity);

/// Where on the finding's host, for code: each part None, empty or 0 where it does not apply. Lines are those
/// of what the document finally says (Draft::finalBytes), and of the host's file in a finding about facts
/// alone.
struct FindingPlace
{
    HostFile document = HostFile::None;
    int line = 0;
    /// In lower case.
    QString parameter = {};
    bool operator==(const FindingPlace &) const = default;
};

/// One thing to know before a plan runs. An Error keeps it from running. `kind` is what the plan would fail
/// with. Texts are translated sentences; the message names the host.
struct Finding
{
    Severity severity = Severity::Note;
    ErrorKind kind = ErrorKind::Internal;
    HostRole host = HostRole::Primary;
    /// File and line, or parameter, or empty: for people.
    QString where;
    QString message;
    QString why;
    QString hint;
    /// What the host or its server says, untranslated; may be empty.
    QString raw = {};
    FindingPlace place = {};
    std::optional<Fix> fix = {};

    Error toError(const Pair &pair) const;
    bool operator==(const Finding &) const = default;
};

/// All checks of facts alone: what stands in the way whatever is wanted. Needs no running primary.
QList<Finding> checkFacts(const PairFacts &facts);

/// All checks of facts and draft together, those of checkFacts included. The draft must come from these
/// facts.
QList<Finding> checkDraft(const PairFacts &facts, const Draft &draft);

bool hasErrors(const QList<Finding> &findings);

} // namespace futago
