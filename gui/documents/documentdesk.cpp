// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/documentdesk.h"

#include <QUndoCommand>

namespace futago {

class EditStep : public QUndoCommand
{
public:
    EditStep(DocumentDesk &desk, Edits before, Edits after, DocumentId id, DocumentDesk::Change change)
        : m_desk(desk)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_id(std::move(id))
        , m_change(change)
    {
    }

    void undo() override { m_desk.use(m_before); }
    void redo() override { m_desk.use(m_after); }
    int id() const override { return m_change == DocumentDesk::Change::Typing ? 1 : -1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditStep *>(other);
        if (next->m_id != m_id)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    DocumentDesk &m_desk;
    Edits m_before;
    Edits m_after;
    DocumentId m_id;
    DocumentDesk::Change m_change;
};

DocumentDesk::DocumentDesk(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("documentDesk"));
    connect(&m_workbench, &Workbench::draftChanged, this, &DocumentDesk::follow);
}

/// A stack that dies tells its views that it is empty, and the window may be gone by then.
DocumentDesk::~DocumentDesk()
{
    m_stack.blockSignals(true);
}

bool DocumentDesk::has(const DocumentId &id) const
{
    return m_workbench.draft() && m_workbench.draft()->find(id.host, id.kind);
}

QByteArray DocumentDesk::bytes(const DocumentId &id) const
{
    return m_workbench.draft() ? m_workbench.draft()->finalBytes(id.host, id.kind) : QByteArray();
}

FileFact DocumentDesk::file(const DocumentId &id) const
{
    const DraftDocument *document =
        m_workbench.draft() ? m_workbench.draft()->find(id.host, id.kind) : nullptr;
    return document ? document->current : FileFact();
}

bool DocumentDesk::isEdited(const DocumentId &id) const
{
    return m_workbench.edits().find(memberOf(id), id.kind);
}

MemberId DocumentDesk::memberOf(const DocumentId &id) const
{
    return m_workbench.pair().roles().of(id.host);
}

std::optional<PgDialect> DocumentDesk::dialect() const
{
    const auto &facts = m_workbench.facts();
    if (!facts || !facts->primary.server)
        return std::nullopt;
    const auto dialect = PgDialect::of(facts->primary.server->version);
    return dialect ? std::optional(*dialect) : std::nullopt;
}

void DocumentDesk::change(const DocumentId &id, const QByteArray &bytes, const QString &title, Change change)
{
    if (!has(id) || bytes == this->bytes(id))
        return;
    push(m_workbench.work().withEdit(id.host, id.kind, bytes), id, title, change);
}

void DocumentDesk::apply(const Fix &fix)
{
    const DocumentId id{fix.host, fix.document};
    const auto known = dialect();
    switch (fix.target()) {
    case Fix::Target::Policy:
        m_workbench.setWishes({applied(fix, m_workbench.pair().policy), m_workbench.pair().standby().names});
        break;
    case Fix::Target::Edits:
        giveUp(id);
        break;
    case Fix::Target::Document:
        change(id, applied(fix, bytes(id), known ? HbaSyntax::of(known->version) : HbaSyntax()), fix.title());
        break;
    }
}

void DocumentDesk::giveUp(const DocumentId &id)
{
    Edits edits = m_workbench.edits();
    edits.remove(memberOf(id), id.kind);
    if (edits != m_workbench.edits())
        push(edits, id, tr("Discard the changes to this file"), Change::Step);
}

void DocumentDesk::push(const Edits &edits, const DocumentId &id, const QString &title, Change change)
{
    auto *step = new EditStep(*this, m_workbench.edits(), edits, id, change);
    step->setText(title);
    m_stack.push(step);
}

void DocumentDesk::use(const Edits &edits)
{
    m_used = edits;
    m_workbench.setEdits(edits);
}

void DocumentDesk::follow()
{
    if (m_workbench.edits() != m_used) {
        m_used = m_workbench.edits();
        m_stack.clear();
    }
    Q_EMIT changed();
}

} // namespace futago
