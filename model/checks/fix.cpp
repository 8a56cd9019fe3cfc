// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/fix.h"

#include "model/documents/confdocument.h"
#include "model/documents/hbadocument.h"

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

/// Lines [first, end) of a rule with its continuations; empty where the document has no such rule there.
struct Lines
{
    qsizetype first = 0;
    qsizetype end = 0;
};

Lines linesFrom(const HbaDocument &document, const TextLines &text, int line)
{
    HbaRule start;
    start.line = line;
    const int after = document.lineAfter(start);
    return {line - 1, after == 0 ? text.size() : after - 1};
}

Lines linesOf(const HbaDocument &document, const TextLines &text, const HbaRule &rule)
{
    const QList<HbaRule> rules = document.rules();
    return rules.contains(rule) ? linesFrom(document, text, rule.line) : Lines();
}

void commentOut(TextLines &text, const Lines &lines)
{
    for (qsizetype i = lines.first; i < lines.end; ++i)
        text.replace(i, "# " + provenance.toLatin1() + ": " + text.at(i));
}

/// From the sign of a comment on, with the blanks before it.
QByteArray commentOf(const QByteArray &line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == '"')
            isQuoted = !isQuoted;
        if (line.at(i) != '#' || isQuoted)
            continue;
        qsizetype begin = i;
        while (begin > 0 && (line.at(begin - 1) == ' ' || line.at(begin - 1) == '\t'))
            --begin;
        return line.mid(begin);
    }
    return {};
}

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

struct HbaApplying
{
    HbaDocument document;
    TextLines text;

    void operator()(const fixes::AdmitReplication &change)
    {
        ensureReplicationRule(document, change.user, change.cidr, change.method, provenance);
        text = TextLines::split(document.toBytes());
    }
    void operator()(const fixes::InsertRule &change)
    {
        document.insertBefore(change.before, change.rule, provenance);
        text = TextLines::split(document.toBytes());
    }
    void operator()(const fixes::ReplaceRule &change)
    {
        const Lines lines = linesOf(document, text, change.former);
        if (lines.end == 0)
            return;
        const QByteArray comment =
            lines.end == lines.first + 1 ? commentOf(text.at(lines.first)) : QByteArray();
        text.replace(lines.first, singleLine(change.rule.toLine()) + comment);
        for (qsizetype i = lines.first + 1; i < lines.end; ++i)
            text.remove(lines.first + 1);
    }
    void operator()(const fixes::TakeOutRule &change)
    {
        commentOut(text, linesOf(document, text, change.rule));
    }
    void operator()(const fixes::TakeOutLine &change)
    {
        if (change.line >= 1 && change.line <= text.size() && text.at(change.line - 1) == change.text)
            commentOut(text, linesFrom(document, text, change.line));
    }
    void operator()(const fixes::MoveRule &change)
    {
        const Lines lines = linesOf(document, text, change.rule);
        const qsizetype before = change.before - 1;
        if (lines.end == 0 || before < 0 || before >= lines.first || text.at(lines.end - 1).endsWith('\\'))
            return;
        QByteArrayList moved;
        for (qsizetype i = lines.first; i < lines.end; ++i) {
            moved << text.at(lines.first);
            text.remove(lines.first);
        }
        for (qsizetype i = 0; i < moved.size(); ++i)
            text.insert(before + i, moved.at(i));
    }
    template <typename Other>
    void operator()(const Other &)
    {
    }
};

struct Titling
{
    /// A connection string may hold a password, and commands are too long for a button.
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
        return FixTexts::tr("Admit %1 from %2 for replication").arg(change.user, change.cidr);
    }
    QString operator()(const fixes::InsertRule &change) const
    {
        return FixTexts::tr("Insert “%1”").arg(change.rule.toLine().simplified());
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
        return FixTexts::tr("Limit the slot to %1 MB").arg(change.megabytes);
    }
    QString operator()(const fixes::WriteWalLogHints &) const { return FixTexts::tr("Write WAL log hints"); }
    QString operator()(const fixes::ChangeMode &change) const
    {
        return FixTexts::tr("Change the mode to “%1”").arg(displayName(change.mode));
    }
    QString operator()(const fixes::DropEdit &) const { return FixTexts::tr("Drop my edit of this file"); }
};

} // namespace

Fix::Target Fix::target() const
{
    if (std::holds_alternative<fixes::DropEdit>(change))
        return Target::Edits;
    return document.isEmpty() ? Target::Policy : Target::Document;
}

QString Fix::title() const
{
    return std::visit(Titling(), change);
}

static QByteArray appliedToConf(const Fix &fix, const QByteArray &bytes)
{
    if (const auto *line = std::get_if<fixes::TakeOutLine>(&fix.change)) {
        TextLines text = TextLines::split(bytes);
        if (line->line >= 1 && line->line <= text.size() && text.at(line->line - 1) == line->text)
            commentOut(text, {line->line - 1, line->line});
        return text.toBytes();
    }
    ConfDocument document = ConfDocument::parse(bytes);
    return std::visit(ConfApplying{document}, fix.change) ? document.toBytes() : bytes;
}

QByteArray applied(const Fix &fix, const QByteArray &bytes, const HbaSyntax &syntax)
{
    if (fix.target() != Fix::Target::Document)
        return bytes;
    if (fix.document != u"hba")
        return appliedToConf(fix, bytes);
    HbaApplying applying{HbaDocument::parse(bytes, syntax), TextLines::split(bytes)};
    std::visit(applying, fix.change);
    return applying.text.toBytes();
}

Policy applied(const Fix &fix, const Policy &policy)
{
    Policy changed = policy;
    if (const auto *limit = std::get_if<fixes::LimitSlot>(&fix.change))
        changed.slotWalLimitMegabytes = limit->megabytes;
    else if (const auto *mode = std::get_if<fixes::ChangeMode>(&fix.change))
        changed.mode = mode->mode;
    else if (std::holds_alternative<fixes::WriteWalLogHints>(fix.change))
        changed.walLogHints = true;
    return changed;
}

Edits applied(const Fix &fix, const Edits &edits)
{
    Edits left = edits;
    if (std::holds_alternative<fixes::DropEdit>(fix.change))
        left.remove(fix.host, fix.document);
    return left;
}

} // namespace futago
