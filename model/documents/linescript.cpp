// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/linescript.h"

#include <QHash>

// dtl's headers are not ours to keep free of warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <dtl/dtl.hpp>
#pragma GCC diagnostic pop

#include <utility>
#include <vector>

namespace futago {

namespace {

/// Pairs of equal lines, ascending on both sides.
using Matches = std::vector<std::pair<qsizetype, qsizetype>>;

/// The lines within [begin, end) that the other side has too, by number and by content.
struct Candidates
{
    std::vector<qsizetype> lines;
    std::vector<qsizetype> ids;
};

Candidates candidates(const QByteArrayList &lines, qsizetype begin, qsizetype end,
                      const QHash<QByteArray, qsizetype> &ids)
{
    Candidates found;
    for (qsizetype i = begin; i < end; ++i) {
        const auto id = ids.constFind(lines.at(i));
        if (id != ids.cend()) {
            found.lines.push_back(i);
            found.ids.push_back(*id);
        }
    }
    return found;
}

QHash<QByteArray, qsizetype> idsOf(const QByteArrayList &lines, qsizetype begin, qsizetype end)
{
    QHash<QByteArray, qsizetype> ids;
    for (qsizetype i = begin; i < end; ++i)
        ids.insert(lines.at(i), i);
    return ids;
}

void matchMiddle(const Candidates &left, const Candidates &right, Matches &matches)
{
    if (left.ids.empty() || right.ids.empty())
        return;
    dtl::Diff<qsizetype, std::vector<qsizetype>> diff(left.ids, right.ids);
    diff.compose();
    size_t leftAt = 0;
    size_t rightAt = 0;
    for (const auto &[id, info] : diff.getSes().getSequence()) {
        if (info.type == dtl::SES_COMMON)
            matches.emplace_back(left.lines.at(leftAt), right.lines.at(rightAt));
        leftAt += info.type != dtl::SES_ADD;
        rightAt += info.type != dtl::SES_DELETE;
    }
}

Matches allMatches(const QByteArrayList &before, const QByteArrayList &after)
{
    Matches matches;
    qsizetype head = 0;
    while (head < before.size() && head < after.size() && before.at(head) == after.at(head))
        ++head;
    for (qsizetype i = 0; i < head; ++i)
        matches.emplace_back(i, i);
    qsizetype leftEnd = before.size();
    qsizetype rightEnd = after.size();
    while (leftEnd > head && rightEnd > head && before.at(leftEnd - 1) == after.at(rightEnd - 1)) {
        --leftEnd;
        --rightEnd;
    }
    const QHash<QByteArray, qsizetype> leftIds = idsOf(before, head, leftEnd);
    QHash<QByteArray, qsizetype> sharedIds = idsOf(after, head, rightEnd);
    sharedIds.removeIf([&](const auto &id) { return !leftIds.contains(id.key()); });
    matchMiddle(candidates(before, head, leftEnd, sharedIds), candidates(after, head, rightEnd, sharedIds),
                matches);
    for (qsizetype i = 0; leftEnd + i < before.size(); ++i)
        matches.emplace_back(leftEnd + i, rightEnd + i);
    return matches;
}

} // namespace

QList<LineChange> lineScript(const QByteArrayList &before, const QByteArrayList &after)
{
    QList<LineChange> changes;
    qsizetype left = 0;
    qsizetype right = 0;
    const auto upTo = [&](qsizetype leftEnd, qsizetype rightEnd) {
        if (leftEnd > left || rightEnd > right)
            changes.append({left, leftEnd - left, right, rightEnd - right});
        left = leftEnd + 1;
        right = rightEnd + 1;
    };
    for (const auto &[leftLine, rightLine] : allMatches(before, after))
        upTo(leftLine, rightLine);
    upTo(before.size(), after.size());
    return changes;
}

} // namespace futago
