// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workbench/workbench.h"

#include <QUndoStack>

namespace futago {

/// Names one document of the draft.
struct DocumentId
{
    HostRole host = HostRole::Primary;
    HostFile kind = HostFile::Config;
    bool operator==(const DocumentId &) const = default;
};

/// The documents of the pair as a person edits them, whether by form, text or fix. Each change is a step that
/// can be undone; the steps are forgotten when the edits came to be otherwise (another pair, a plan that was
/// carried out). Lives on the GUI thread.
class DocumentDesk : public QObject
{
    Q_OBJECT

public:
    /// Typing is one step until something else is done.
    enum class Change { Step, Typing };

    explicit DocumentDesk(Workbench &workbench, QObject *parent = nullptr);
    ~DocumentDesk() override;

    Workbench &workbench() const { return m_workbench; }
    bool has(const DocumentId &id) const;
    /// What the file shall say in the end.
    QByteArray bytes(const DocumentId &id) const;
    /// What it says on the host now.
    FileFact file(const DocumentId &id) const;
    bool isEdited(const DocumentId &id) const;
    /// Of the server that reads the document; nothing before it was inspected.
    std::optional<PgDialect> dialect() const;

    /// `title` is a whole sentence for the menu, as "Set wal_level".
    void change(const DocumentId &id, const QByteArray &bytes, const QString &title,
                Change change = Change::Step);
    /// What the fix changes: a document or an edit, as a step; or the policy.
    void apply(const Fix &fix);
    /// Back to what the policy alone makes of the file.
    void giveUp(const DocumentId &id);
    QUndoStack &undoStack() { return m_stack; }

Q_SIGNALS:
    /// Any document may say something else now.
    void changed();

private:
    friend class EditStep;
    MemberId memberOf(const DocumentId &id) const;
    void use(const Edits &edits);
    void follow();
    void push(const Edits &edits, const DocumentId &id, const QString &title, Change change);

    Workbench &m_workbench;
    QUndoStack m_stack;
    Edits m_used;
};

} // namespace futago
