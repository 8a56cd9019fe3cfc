// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbafields.h"

#include "model/documents/hba/hbawalk.h"
#include "model/base/textlines.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

/// What stands in one column: type, databases, users, address, mask, method, then each option.
struct Column
{
    QByteArray text;
    /// In the entry's bytes.
    qsizetype begin = 0;
    qsizetype end = 0;
};

QList<QByteArray> wanted(const HbaRule &rule)
{
    QList<QByteArray> texts{singleLine(rule.type), singleLine(hbaWritten(rule.databases)),
                            singleLine(hbaWritten(rule.users))};
    if (rule.type != u"local") {
        texts << singleLine(hbaWritten({rule.address}));
        if (!rule.mask.isEmpty())
            texts << singleLine(hbaWritten({rule.mask}));
    }
    texts << singleLine(hbaWritten({rule.method}));
    for (const QString &option : rule.options)
        texts << singleLine(hbaWritten({option}));
    return texts;
}

/// As the columns stand, each with the text that it would have if it were written anew.
QList<Column> present(HbaWalk &walk, const HbaReader &reader)
{
    QList<Column> columns;
    const HbaTokens &tokens = reader.tokens();
    for (size_t field = 0; field < tokens.size(); ++field) {
        QStringList elements;
        for (const HbaToken &token : tokens.at(field))
            elements << hbaElement(token);
        columns.append({singleLine(hbaWritten(elements)), walk.originOf(tokens.at(field).first->begin),
                        walk.originOf(std::prev(tokens.at(field).end())->end - 1) + 1});
    }
    return columns;
}

/// Puts the text in the place of the bytes, and takes from or adds to the blanks behind so that the next
/// column stays, if a blank is left.
void put(QByteArray &bytes, qsizetype begin, qsizetype end, const QByteArray &text)
{
    qsizetype blanks = 0;
    while (bytes.mid(end + blanks, 1) == " ")
        ++blanks;
    const qsizetype behind = end + blanks;
    const char next = behind < bytes.size() ? bytes.at(behind) : '\n';
    const bool isLast = next == '\n' || next == '\r' || next == '\\';
    qsizetype padding = blanks;
    if (blanks > 0 && !isLast)
        padding = std::max<qsizetype>(1, blanks + (end - begin) - text.size());
    bytes.replace(begin, behind - begin, text + QByteArray(padding, ' '));
}

/// From the last column to the first, so that places before stay what they are.
QByteArray withColumns(QByteArray bytes, const QList<Column> &old, const QList<QByteArray> &texts)
{
    for (qsizetype i = std::max(old.size(), texts.size()); i-- > 0;) {
        if (i >= texts.size()) {
            const qsizetype from = old.at(i - 1).end;
            bytes.remove(from, old.at(i).end - from);
        } else if (i >= old.size()) {
            bytes.insert(old.constLast().end, ' ' + texts.at(i));
        } else if (old.at(i).text != texts.at(i)) {
            put(bytes, old.at(i).begin, old.at(i).end, texts.at(i));
        }
    }
    return bytes;
}

/// Columns of an old and a new rule that stand for the same thing are in the same place when both have an
/// address and a mask, or both have none.
QByteArray edited(const QByteArray &bytes, QList<Column> old, QList<QByteArray> texts, const HbaRule &from,
                  const HbaRule &to)
{
    const auto places = [](const HbaRule &rule) {
        return rule.type == u"local" ? 0 : rule.mask.isEmpty() ? 1 : 2;
    };
    QByteArray result = bytes;
    const qsizetype before = 3 + places(from);
    const qsizetype after = 3 + places(to);
    result = withColumns(result, old.mid(before), texts.mid(after));
    if (before == after)
        return withColumns(result, old.first(before), texts.first(after));
    QByteArray place;
    for (qsizetype i = 3; i < after; ++i)
        place += texts.at(i) + (i + 1 < after ? " " : "");
    const Column &method = old.at(before);
    if (before == 3)
        result.insert(method.begin, place + ' ');
    else if (after == 3)
        result.remove(old.at(3).begin, method.begin - old.at(3).begin);
    else
        put(result, old.at(3).begin, old.at(before - 1).end, place);
    return withColumns(result, old.first(3), texts.first(3));
}

bool says(const QByteArray &bytes, const HbaDocument &document, HbaEntry::Kind kind, const HbaRule &rule)
{
    const HbaDocument again = HbaDocument::parse(bytes, document.syntax());
    if (again.size() != 1 || !again.at(0).rule.saysTheSameAs(rule))
        return false;
    // A method may be refused until its options are there.
    return again.kindAt(0) == kind ||
           (kind == HbaEntry::Kind::Rule && again.kindAt(0) == HbaEntry::Kind::Unreadable);
}

} // namespace

QByteArray hbaWithRule(const HbaDocument &document, int entry, const HbaRule &rule)
{
    const QByteArray bytes = document.viewAt(entry).toByteArray();
    const bool isDisabled = document.kindAt(entry) == HbaEntry::Kind::DisabledRule;
    const auto kind = isDisabled ? HbaEntry::Kind::DisabledRule : HbaEntry::Kind::Rule;
    HbaWalk walk(document);
    const HbaReader &reader = walk.read(entry);
    if (document.kindAt(entry) == kind || reader.hasFields()) {
        const QByteArray result = edited(bytes, present(walk, reader), wanted(rule), reader.rule(), rule);
        if (says(result, document, kind, rule))
            return result;
    }
    // Written anew between the indentation and the comment.
    const qsizetype comment = walk.originOf(reader.tokens().commentAt());
    qsizetype begin = isDisabled ? walk.originOf(0) : 0;
    while (begin < bytes.size() && (bytes.at(begin) == ' ' || bytes.at(begin) == '\t'))
        ++begin;
    qsizetype end = std::min(comment, bytes.size());
    const bool hasComment = end < bytes.size() && bytes.at(end) == '#';
    if (!hasComment) {
        end = bytes.size();
        while (end > begin && (bytes.at(end - 1) == '\n' || bytes.at(end - 1) == '\r'))
            --end;
    }
    const QByteArray text = singleLine(rule.toLine()) + (hasComment ? " " : "");
    return bytes.first(begin) + text + bytes.mid(end);
}

} // namespace futago
