// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbadocument.h"

#include "model/documents/hba/hbaexplain.h"
#include "model/documents/hba/hbamatch.h"
#include "model/documents/hba/hbawalk.h"
#include "model/base/textlines.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;
using Kind = HbaEntry::Kind;

namespace {

/// Prose seldom has the form of a rule, but "# host names are looked up by trust" has: a host name in a
/// disabled rule must look like one.
bool isMeantAsRule(const HbaReader &reader)
{
    return reader.place().kind != HbaPlace::Kind::HostName ||
           reader.place().hostName.find('.') != std::string_view::npos;
}

Kind kindOfComment(std::string_view text, HbaReader &reader)
{
    const std::string_view inner = hbaWithoutSign(text);
    const size_t word = inner.find_first_not_of(" \t");
    if (word == std::string_view::npos ||
        (inner.substr(word, 4) != "host" && inner.substr(word, 5) != "local"))
        return Kind::Comment;
    const bool isRule = reader.read(inner) == HbaReader::Kind::Rule && isMeantAsRule(reader);
    return isRule ? Kind::DisabledRule : Kind::Comment;
}

Kind kindOf(std::string_view text, HbaReader &reader)
{
    switch (reader.read(text)) {
    case HbaReader::Kind::Rule:
        return Kind::Rule;
    case HbaReader::Kind::Include:
        return Kind::Include;
    case HbaReader::Kind::Unreadable:
        return Kind::Unreadable;
    case HbaReader::Kind::Blank:
        break;
    }
    const bool hasComment = reader.tokens().commentAt() < static_cast<qsizetype>(text.size());
    return hasComment ? kindOfComment(text, reader) : Kind::Blank;
}

/// From bytes of the entry to characters of its text.
HbaSpan spanIn(const QByteArray &bytes, qsizetype from, qsizetype to, int line)
{
    const bool isUtf8 = textOf(bytes) == QString::fromUtf8(bytes);
    const qsizetype begin = from == 0 ? 0 : bytes.lastIndexOf('\n', from - 1) + 1;
    const qsizetype feed = bytes.indexOf('\n', from);
    const qsizetype end = feed < 0 ? to : std::min(to, feed);
    const auto length = [&](qsizetype first, qsizetype last) {
        return static_cast<int>(isUtf8 ? QString::fromUtf8(bytes.mid(first, last - first)).size()
                                       : last - first);
    };
    const auto before = static_cast<int>(bytes.first(begin).count('\n'));
    return {line + before, length(begin, from), length(from, std::max(from, end))};
}

} // namespace

HbaDocument HbaDocument::parse(const QByteArray &bytes, const HbaSyntax &syntax)
{
    HbaDocument document;
    document.m_syntax = syntax;
    document.m_base = bytes;
    bool isOpen = false;
    document.m_lines = document.readLines(bytes, isOpen);
    return document;
}

/// The lines point into the bytes, which somebody must keep.
QList<HbaDocument::Line> HbaDocument::readLines(const QByteArray &bytes, bool &isOpen) const
{
    QList<Line> lines;
    lines.reserve(bytes.size() / 40);
    HbaLines logical(bytes, m_syntax);
    HbaReader reader(m_syntax);
    int number = 1;
    isOpen = false;
    while (logical.next()) {
        const auto part =
            QByteArray::fromRawData(bytes.constData() + logical.begin(), logical.end() - logical.begin());
        lines.append({part, kindOf(logical.text(), reader), number, logical.count()});
        number += logical.count();
        isOpen = logical.isOpen() || !part.endsWith('\n');
    }
    return lines;
}

QByteArray HbaDocument::toBytes() const
{
    qsizetype size = 0;
    for (const Line &line : m_lines)
        size += line.bytes.size();
    QByteArray bytes;
    bytes.reserve(size);
    for (const Line &line : m_lines)
        bytes += line.bytes;
    return bytes;
}

HbaEntry HbaDocument::at(int entry) const
{
    const Line &line = m_lines.at(entry);
    HbaEntry read{line.kind, line.line, line.lineCount, {}, {}, {}, {}, {}};
    read.text = textOf(line.bytes);
    read.text.replace(u"\r\n"_s, u"\n"_s);
    if (read.text.endsWith(u'\n'))
        read.text.chop(1);
    HbaWalk walk(*this);
    const HbaReader &reader = walk.read(entry);
    if (line.kind == Kind::Rule || line.kind == Kind::DisabledRule ||
        (line.kind == Kind::Unreadable && reader.hasFields())) {
        read.rule = reader.rule();
        read.rule.line = line.line;
    }
    if (line.kind == Kind::Include) {
        read.directive = hbaText(reader.tokens().at(0).first->text);
        read.path = hbaText(reader.tokens().at(1).first->text);
    } else if (line.kind == Kind::Unreadable) {
        read.refusal = reader.refusal();
        const qsizetype from = read.refusal->span.column;
        const qsizetype last = from + std::max(0, read.refusal->span.length - 1);
        read.refusal->span = spanIn(line.bytes, walk.originOf(from),
                                    walk.originOf(last) + (read.refusal->span.length > 0 ? 1 : 0), line.line);
    }
    return read;
}

int HbaDocument::entryAtLine(int line) const
{
    const auto behind = std::upper_bound(m_lines.cbegin(), m_lines.cend(), line,
                                         [](int wanted, const Line &each) { return wanted < each.line; });
    if (behind == m_lines.cbegin())
        return -1;
    const Line &found = *std::prev(behind);
    return line < found.line + found.lineCount ? static_cast<int>(behind - m_lines.cbegin()) - 1 : -1;
}

QList<HbaRule> HbaDocument::rules() const
{
    QList<HbaRule> found;
    HbaWalk walk(*this);
    for (int i = 0; i < size(); ++i) {
        if (kindAt(i) != Kind::Rule)
            continue;
        found.append(walk.read(i).rule());
        found.last().line = lineOf(i);
    }
    return found;
}

QList<HbaDocument::Include> HbaDocument::includes() const
{
    QList<Include> found;
    for (int i = 0; i < size(); ++i) {
        if (kindAt(i) != Kind::Include)
            continue;
        const HbaEntry entry = at(i);
        found.append({entry.directive, entry.path, entry.line});
    }
    return found;
}

QList<int> HbaDocument::unreadableLines() const
{
    QList<int> found;
    for (const Line &line : m_lines)
        if (line.kind == Kind::Unreadable)
            found.append(line.line);
    return found;
}

std::optional<HbaRule> HbaDocument::firstMatch(const HbaQuery &query) const
{
    const std::optional<int> entry = firstCertainMatch(*this, query);
    return entry ? std::optional(at(*entry).rule) : std::nullopt;
}

int HbaDocument::lineAfter(const HbaRule &rule) const
{
    const int next = entryAtLine(rule.line) + 1;
    return next > 0 && next < size() ? lineOf(next) : 0;
}

/// Where the rule must go, or nothing if the document admits these connections as it is. What an included
/// file says is not known, so that counts which stands before it.
static std::optional<int> placeFor(const HbaDocument &document, const HbaRule &wanted)
{
    const QList<HbaDocument::Include> includes = document.includes();
    const int include = includes.isEmpty() ? 0 : includes.constFirst().line;
    QList<HbaRule> rules = document.rules();
    if (include > 0)
        rules.removeIf([&](const HbaRule &rule) { return rule.line > include; });
    const bool needsPlain = wanted.type == u"host";
    if (admits(rules, wanted, true, document.syntax()) &&
        (!needsPlain || admits(rules, wanted, false, document.syntax())))
        return std::nullopt;
    int behindLast = include;
    for (const HbaRule &rule : std::as_const(rules)) {
        if (overlap(rule, wanted, document.syntax()) != Overlap::None)
            return rule.line;
        if (rule.databases.contains(u"replication"_s))
            behindLast = document.lineAfter(rule);
    }
    return behindLast;
}

bool asksForTls(const HbaDocument &document)
{
    const QList<HbaRule> rules = document.rules();
    return std::any_of(rules.cbegin(), rules.cend(), [](const HbaRule &rule) {
        return (rule.type == u"hostssl" && rule.method != u"reject") ||
               (rule.type == u"hostnossl" && rule.method == u"reject");
    });
}

bool ensureReplicationRule(HbaDocument &document, const ReplicationAccess &access, const QString &comment)
{
    HbaRule wanted{access.onlyByTls ? u"hostssl"_s : u"host"_s,
                   {u"replication"_s},
                   {hbaQuoted(access.user)},
                   access.cidr,
                   {},
                   access.method,
                   {},
                   0};
    if (const auto single = IpAddress::parse(access.cidr))
        wanted.address = single->toString() + u'/' + QString::number(single->bits());
    const std::optional<int> line = placeFor(document, wanted);
    if (line)
        document.insertBefore(*line, wanted, comment);
    return line.has_value();
}

} // namespace futago
