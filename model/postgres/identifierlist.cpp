// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/identifierlist.h"

namespace futago {

namespace {

/// NAMEDATALEN - 1
constexpr qsizetype longestName = 63;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

void skipBlanks(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
}

/// `at` stands on the quote and goes behind the closing one.
std::optional<QByteArray> takeQuoted(QByteArrayView text, qsizetype &at)
{
    QByteArray name;
    for (++at; at < text.size(); ++at) {
        if (text.at(at) != '"') {
            name += text.at(at);
        } else if (at + 1 < text.size() && text.at(at + 1) == '"') {
            name += text.at(++at);
        } else {
            ++at;
            return name;
        }
    }
    return std::nullopt;
}

std::optional<QByteArray> takeBare(QByteArrayView text, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < text.size() && text.at(at) != ',' && !isBlank(text.at(at)))
        ++at;
    if (at == begin)
        return std::nullopt;
    return text.sliced(begin, at - begin).toByteArray().toLower();
}

} // namespace

std::optional<QList<QByteArray>> splitIdentifiers(QByteArrayView text)
{
    QList<QByteArray> names;
    qsizetype at = 0;
    skipBlanks(text, at);
    while (at < text.size() || !names.isEmpty()) {
        const bool isQuoted = at < text.size() && text.at(at) == '"';
        auto name = isQuoted ? takeQuoted(text, at) : takeBare(text, at);
        if (!name)
            return std::nullopt;
        name->truncate(longestName);
        names << *name;
        skipBlanks(text, at);
        if (at == text.size())
            break;
        if (text.at(at) != ',')
            return std::nullopt;
        ++at;
        skipBlanks(text, at);
    }
    return names;
}

} // namespace futago
