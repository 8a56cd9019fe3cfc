// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/work/settling.h"

namespace futago {

Edits basedOnRun(const Edits &edits, const Draft &planned, const PairFacts &facts)
{
    Edits based = edits;
    for (DocumentEdit edit : edits.all()) {
        const DraftDocument *document = planned.find(edit);
        if (!document)
            continue;
        DraftDocument present = *document;
        const HostRole role = facts.roles().primary == edit.member ? HostRole::Primary : HostRole::Standby;
        present.current = facts.host(role).files.value(edit.kind);
        if (!isWritten(planned, present))
            continue;
        edit.fileHash = present.current.hash();
        based.set(edit);
    }
    return based;
}

Edits withRunUndone(const Edits &present, const Edits &applied)
{
    Edits edits = present;
    for (DocumentEdit edit : applied.all()) {
        if (const DocumentEdit *later = present.find(edit.member, edit.kind))
            edit.bytes = later->bytes;
        edits.set(edit);
    }
    return edits;
}

} // namespace futago
