// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/edits.h"
#include "model/draft/wantedsettings.h"

namespace futago {

/// One file as it is and as it shall be.
struct DraftDocument
{
    HostRole host = HostRole::Primary;
    HostFile kind = HostFile::Config;
    FileFact current;
    QByteArray wanted;
    int mode = 0600;
    /// The file lies in a data directory that a base backup will bring: what is there now is not its base.
    bool arrivesWithBaseBackup = false;

    QString path() const { return current.path; }
    bool isChanged() const { return !current.exists || current.bytes != wanted; }
};

/// The wanted documents and the wanted policy. `synchronousConfig` is the primary's configuration with
/// synchronous_standby_names filled, written only after the standby streams; it equals the "config" document
/// where nothing has to wait.
struct Draft
{
    Pair pair;
    /// What a person changed, as it went into the documents.
    Edits edits;
    QList<DraftDocument> documents;
    QByteArray synchronousConfig;
    WantedSettings onPrimary;
    WantedSettings onPrimaryFinally;
    WantedSettings onStandby;

    const DraftDocument *find(HostRole host, HostFile kind) const;
    /// The document that a person edited.
    const DraftDocument *find(const DocumentEdit &edit) const
    {
        return find(pair.roleOf(edit.member), edit.kind);
    }
    /// What the file says when everything is done: of the primary's "config" that is synchronousConfig.
    QByteArray finalBytes(HostRole host, HostFile kind) const;
};

/// A pure function; a primary that does not run gives an error, since its settings are not known then. An
/// edited document is as its editor left it, but that the policy's settings which they did not touch follow
/// the policy; the wanted settings name what they changed too.
Result<Draft> draftFor(const Pair &pair, const PairFacts &facts, const Edits &edits = {});

/// `edits` with `bytes` as what a person wants of that document in the end; `offer` is the draft without any
/// edit. Parameters that the policy alone would write the same are the policy's again. Unchanged where there
/// is no such document.
Edits withEdit(const Edits &edits, const Draft &offer, HostRole host, HostFile kind, const QByteArray &bytes);

/// By a run of ours, which may have stopped before its last change of the file.
bool isWritten(const Draft &draft, const DraftDocument &document);

/// The draft's edits as they go on from files that hold them already: one that the policy alone would leave
/// as it is ends, and one against the policy stays, now based on the file that has it.
Edits openEdits(const Draft &draft, const PairFacts &facts);

} // namespace futago
