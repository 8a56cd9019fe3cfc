// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/fix.h"

#include "model/base/wording.h"
#include "model/documents/conf/confdocument.h"
#include "model/documents/hba/hbadocument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct FixTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Fix)
};

/// As in the draft: what Futago adds to files is in English.
static const QString provenance = u"futago"_s;

namespace {

struct ConfApplying
{
    ConfDocument &document;

    bool operator()(const fixes::SetParameter &change) const
    {
        document.set(change.name, change.value, provenance);
        return true;
    }
    bool operator()(const fixes::TakeOutParameter &change) const
    {
        document.commentOut(change.name, provenance);
        return true;
    }
    bool operator()(const fixes::ReplaceParameter &change) const
    {
        document.commentOut(change.former, provenance);
        document.set(change.name, change.value, provenance);
        return true;
    }
    template <typename Other>
    bool operator()(const Other &) const
    {
        return false;
    }
};

class HbaApplying
{
public:
    explicit HbaApplying(HbaDocument &document)
        : m_document(document)
    {
    }

    void operator()(const fixes::AdmitReplication &change) const
    {
        ensureReplicationRule(m_document, change, provenance);
    }
    void operator()(const fixes::ReplaceRule &change) const
    {
        if (const auto entry = entryOf(change.former))
            m_document.replaceRule(*entry, change.rule);
    }
    void operator()(const fixes::TakeOutRule &change) const
    {
        if (const auto entry = entryOf(change.rule))
            m_document.disable(*entry);
    }
    void operator()(const fixes::TakeOutLine &change) const
    {
        const int entry = m_document.entryAtLine(change.line);
        if (entry >= 0 && textOfLine(change.line) == change.text)
            m_document.disable(entry);
    }
    void operator()(const fixes::MoveRule &change) const
    {
        const auto entry = entryOf(change.rule);
        const int to = m_document.entryAtLine(change.before);
        if (entry && to >= 0)
            m_document.move(*entry, to);
    }
    template <typename Other>
    void operator()(const Other &) const
    {
    }

private:
    std::optional<int> entryOf(const HbaRule &rule) const
    {
        const int entry = m_document.entryAtLine(rule.line);
        const bool isThere = entry >= 0 && m_document.kindAt(entry) == HbaEntry::Kind::Rule &&
                             m_document.at(entry).rule == rule;
        return isThere ? std::optional(entry) : std::nullopt;
    }

    QByteArray textOfLine(int line) const
    {
        const TextLines text = TextLines::split(m_document.toBytes());
        return line <= text.size() ? text.at(line - 1) : QByteArray();
    }

    HbaDocument &m_document;
};

struct Titling
{
    /// A connection string may hold a password, and commands are too long for a line.
    QString operator()(const fixes::SetParameter &change) const
    {
        static const QStringList longOnes{u"primary_conninfo"_s, u"archive_command"_s, u"restore_command"_s};
        if (longOnes.contains(change.name))
            return FixTexts::tr("Correct %1").arg(change.name);
        return change.value.isEmpty() ? FixTexts::tr("Empty %1").arg(change.name)
                                      : FixTexts::tr("Set %1 to %2").arg(change.name, change.value);
    }
    QString operator()(const fixes::TakeOutParameter &change) const
    {
        return FixTexts::tr("Comment out %1").arg(change.name);
    }
    QString operator()(const fixes::ReplaceParameter &change) const
    {
        return FixTexts::tr("Write %1 = %2 instead of %3").arg(change.name, change.value, change.former);
    }
    QString operator()(const fixes::TakeOutLine &change) const
    {
        return FixTexts::tr("Comment out line %1").arg(change.line);
    }
    QString operator()(const fixes::AdmitReplication &change) const
    {
        return FixTexts::tr("Allow replication connections by %1 from %2").arg(change.user, change.cidr);
    }
    QString operator()(const fixes::ReplaceRule &change) const
    {
        return FixTexts::tr("Change the rule in line %1 to “%2”")
            .arg(QString::number(change.former.line), change.rule.toLine().simplified());
    }
    QString operator()(const fixes::TakeOutRule &change) const
    {
        return FixTexts::tr("Comment out the rule in line %1").arg(change.rule.line);
    }
    QString operator()(const fixes::MoveRule &change) const
    {
        return FixTexts::tr("Move the rule in line %1 before line %2")
            .arg(change.rule.line)
            .arg(change.before);
    }
    QString operator()(const fixes::LimitSlot &change) const
    {
        return FixTexts::tr("Limit the WAL of the slot to %1")
            .arg(wording::size(static_cast<quint64>(change.megabytes) << 20));
    }
    QString operator()(const fixes::WriteWalLogHints &) const { return FixTexts::tr("Enable wal_log_hints"); }
    QString operator()(const fixes::DropEdit &) const
    {
        return FixTexts::tr("Discard my changes to this file");
    }
};

struct Labelling
{
    QString operator()(const fixes::SetParameter &) const { return FixTexts::tr("Set value"); }
    QString operator()(const fixes::TakeOutParameter &) const { return FixTexts::tr("Comment out"); }
    QString operator()(const fixes::ReplaceParameter &) const { return FixTexts::tr("Rewrite"); }
    QString operator()(const fixes::TakeOutLine &) const { return FixTexts::tr("Comment out"); }
    QString operator()(const fixes::AdmitReplication &) const { return FixTexts::tr("Allow connection"); }
    QString operator()(const fixes::ReplaceRule &) const { return FixTexts::tr("Change rule"); }
    QString operator()(const fixes::TakeOutRule &) const { return FixTexts::tr("Comment out"); }
    QString operator()(const fixes::MoveRule &) const { return FixTexts::tr("Move rule"); }
    QString operator()(const fixes::LimitSlot &) const { return FixTexts::tr("Limit WAL"); }
    QString operator()(const fixes::WriteWalLogHints &) const { return FixTexts::tr("Enable"); }
    QString operator()(const fixes::DropEdit &) const { return FixTexts::tr("Discard changes"); }
};

} // namespace

QString Fix::label() const
{
    return std::visit(Labelling(), change);
}

Fix::Target Fix::target() const
{
    if (std::holds_alternative<fixes::DropEdit>(change))
        return Target::Edits;
    return document == HostFile::None ? Target::Policy : Target::Document;
}

QString Fix::title() const
{
    return std::visit(Titling(), change);
}

static QByteArray appliedToConf(const Fix &fix, const QByteArray &bytes)
{
    if (const auto *line = std::get_if<fixes::TakeOutLine>(&fix.change)) {
        TextLines text = TextLines::split(bytes);
        const qsizetype index = line->line - 1;
        if (index >= 0 && index < text.size() && text.at(index) == line->text)
            text.replace(index, "# " + provenance.toLatin1() + ": " + line->text);
        return text.toBytes();
    }
    ConfDocument document = ConfDocument::parse(bytes);
    return std::visit(ConfApplying{document}, fix.change) ? document.toBytes() : bytes;
}

QByteArray applied(const Fix &fix, const QByteArray &bytes, const HbaSyntax &syntax)
{
    if (fix.target() != Fix::Target::Document)
        return bytes;
    if (fix.document != HostFile::Hba)
        return appliedToConf(fix, bytes);
    HbaDocument document = HbaDocument::parse(bytes, syntax);
    std::visit(HbaApplying(document), fix.change);
    return document.toBytes();
}

Policy applied(const Fix &fix, const Policy &policy)
{
    Policy changed = policy;
    if (const auto *limit = std::get_if<fixes::LimitSlot>(&fix.change))
        changed.slotWalLimitMegabytes = limit->megabytes;
    else if (std::holds_alternative<fixes::WriteWalLogHints>(fix.change))
        changed.walLogHints = true;
    return changed;
}

} // namespace futago
