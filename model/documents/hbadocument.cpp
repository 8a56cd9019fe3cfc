// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hbadocument.h"

#include "model/documents/hbamatch.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

QByteArray withoutReturns(QByteArray text)
{
    while (text.endsWith('\r'))
        text.chop(1);
    return text;
}

} // namespace

HbaDocument HbaDocument::parse(const QByteArray &bytes, const HbaSyntax &syntax)
{
    HbaDocument document;
    document.m_lines = TextLines::split(bytes);
    document.m_syntax = syntax;
    document.readAll();
    return document;
}

void HbaDocument::readAll()
{
    m_entries.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        Entry entry{{}, i, 1, false};
        QByteArray text = withoutReturns(m_lines.at(i));
        qsizetype joined = 0;
        // A backslash that an earlier line left at the end of the joined text joins nothing again (hba.c).
        while (m_syntax.continuedLines && text.size() > joined && text.endsWith('\\')) {
            text.chop(1);
            joined = text.size();
            entry.isOpen = i + 1 == m_lines.size();
            if (entry.isOpen)
                break;
            text = withoutReturns(text + m_lines.at(++i));
            ++entry.count;
        }
        entry.read = HbaLine::read(text, m_syntax);
        entry.read.rule.line = static_cast<int>(entry.first) + 1;
        m_entries.append(entry);
    }
}

QList<HbaRule> HbaDocument::rules() const
{
    QList<HbaRule> found;
    for (const Entry &entry : m_entries)
        if (entry.read.kind == HbaLine::Kind::Rule)
            found.append(entry.read.rule);
    return found;
}

QList<HbaDocument::Include> HbaDocument::includes() const
{
    QList<Include> found;
    for (const Entry &entry : m_entries)
        if (entry.read.kind == HbaLine::Kind::Include)
            found.append({entry.read.directive, entry.read.path, entry.read.rule.line});
    return found;
}

QList<int> HbaDocument::unreadableLines() const
{
    QList<int> found;
    for (const Entry &entry : m_entries)
        if (entry.read.kind == HbaLine::Kind::Unreadable)
            found.append(entry.read.rule.line);
    return found;
}

std::optional<HbaRule> HbaDocument::firstMatch(const HbaQuery &query) const
{
    for (const HbaRule &rule : rules())
        if (matches(rule, query, m_syntax))
            return rule;
    return std::nullopt;
}

bool HbaDocument::standsUnder(qsizetype index, const QByteArray &comment) const
{
    const auto isRuleAt = [this](qsizetype line) {
        return std::any_of(m_entries.cbegin(), m_entries.cend(), [line](const Entry &entry) {
            return entry.read.kind == HbaLine::Kind::Rule && line >= entry.first &&
                   line < entry.first + entry.count;
        });
    };
    while (index > 0 && isRuleAt(index - 1))
        --index;
    return index > 0 && m_lines.at(index - 1) == comment;
}

void HbaDocument::insertBefore(int line, const HbaRule &rule, const QString &comment)
{
    qsizetype index = line < 1 || line > m_lines.size() ? m_lines.size() : line - 1;
    for (const Entry &entry : m_entries)
        if (index > entry.first && index < entry.first + entry.count)
            index = entry.first;
    if (index == m_lines.size() && !m_entries.isEmpty() && m_entries.last().isOpen)
        m_lines.insert(index++, {}); // else the backslash above would swallow what is put here
    QByteArray heading = "# " + singleLine(comment);
    if (heading.endsWith('\\'))
        heading += ' ';
    if (!comment.isEmpty() && !standsUnder(index, heading))
        m_lines.insert(index++, heading);
    m_lines.insert(index, singleLine(rule.toLine()));
    readAll();
}

int HbaDocument::lineAfter(const HbaRule &rule) const
{
    for (const Entry &entry : m_entries)
        if (entry.read.rule.line == rule.line && entry.first + entry.count < m_lines.size())
            return static_cast<int>(entry.first + entry.count) + 1;
    return 0;
}

/// Where the rule must go, or nothing if the document admits these connections as it is.
static std::optional<int> placeFor(const HbaDocument &document, const HbaRule &wanted)
{
    if (admits(document, wanted, false) && admits(document, wanted, true))
        return std::nullopt;
    int behindLast = 0;
    for (const HbaRule &rule : document.rules()) {
        if (overlap(rule, wanted, document.syntax()) != Overlap::None)
            return rule.line;
        if (rule.databases.contains(u"replication"_s))
            behindLast = document.lineAfter(rule);
    }
    return behindLast;
}

bool ensureReplicationRule(HbaDocument &document, const QString &user, const QString &cidr,
                           const QString &method, const QString &comment)
{
    HbaRule wanted{u"host"_s, {u"replication"_s}, {hbaQuoted(user)}, cidr, {}, method, {}, 0};
    if (const auto single = IpAddress::parse(cidr))
        wanted.address = single->toString() + u'/' + QString::number(single->bits());
    const std::optional<int> line = placeFor(document, wanted);
    if (line)
        document.insertBefore(*line, wanted, comment);
    return line.has_value();
}

} // namespace futago
