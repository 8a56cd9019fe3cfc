// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbatokens.h"

#include "model/base/textlines.h"

namespace futago {

static bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

void HbaTokens::read(std::string_view line, qsizetype longest)
{
    m_line = line;
    m_at = 0;
    m_longest = longest;
    m_tooLongAt = -1;
    m_commentAt = static_cast<qsizetype>(line.size());
    m_tokens.clear();
    m_fieldEnds.clear();
    m_unquoted.clear();
    for (;;) {
        const size_t before = m_tokens.size();
        bool comma = true;
        while (comma && nextToken(comma)) {
        }
        if (m_tokens.size() > before)
            m_fieldEnds.push_back(m_tokens.size());
        if (m_tokens.size() == before || m_at >= static_cast<qsizetype>(m_line.size()))
            return;
    }
}

HbaTokens::Field HbaTokens::at(size_t index) const
{
    const size_t begin = index == 0 ? 0 : m_fieldEnds[index - 1];
    return {m_tokens.data() + begin, m_fieldEnds[index] - begin};
}

/// hba.c looks before it takes one more character, be it a quote or the comma that ends the token.
bool HbaTokens::isTooLong(qsizetype begin, size_t length)
{
    if (m_longest == 0 || static_cast<qsizetype>(length) < m_longest)
        return false;
    m_tooLongAt = begin;
    endLine();
    return true;
}

bool HbaTokens::nextToken(bool &comma)
{
    comma = false;
    const auto size = static_cast<qsizetype>(m_line.size());
    while (m_at < size &&
           (isBlank(m_line[static_cast<size_t>(m_at)]) || m_line[static_cast<size_t>(m_at)] == ','))
        ++m_at;
    const qsizetype begin = m_at;
    for (; m_at < size; ++m_at) {
        const char c = m_line[static_cast<size_t>(m_at)];
        if (c == '"')
            return quotedToken(begin, comma);
        if (isBlank(c) || c == ',' || c == '#')
            break;
    }
    const qsizetype end = m_at;
    const std::string_view text = m_line.substr(static_cast<size_t>(begin), static_cast<size_t>(end - begin));
    const bool hasComma = m_at < size && m_line[static_cast<size_t>(m_at)] == ',';
    if (isTooLong(begin, hasComma || text.empty() ? text.size() : text.size() - 1))
        return false;
    comma = hasComma;
    if (m_at < size && m_line[static_cast<size_t>(m_at)] == '#') {
        m_commentAt = m_at;
        endLine();
    }
    if (!text.empty())
        m_tokens.push_back({text, false, begin, end});
    return !text.empty();
}

/// The slow way, from the token's begin.
bool HbaTokens::quotedToken(qsizetype begin, bool &comma)
{
    std::string text;
    bool inQuote = false;
    bool afterQuote = false;
    bool beganWithQuote = false;
    m_at = begin;
    qsizetype end = static_cast<qsizetype>(m_line.size());
    for (; m_at < static_cast<qsizetype>(m_line.size()); ++m_at) {
        const char c = m_line[static_cast<size_t>(m_at)];
        const bool isComment = c == '#' && !inQuote;
        if (!(isBlank(c) && !inQuote) && !isComment && isTooLong(begin, text.size()))
            return false;
        if (!inQuote && (isBlank(c) || c == ',' || isComment)) {
            end = m_at;
            comma = c == ',';
            if (c == '#') {
                m_commentAt = m_at;
                endLine();
            }
            break;
        }
        if (c != '"' || afterQuote)
            text += c;
        afterQuote = inQuote && c == '"' && !afterQuote;
        if (c == '"') {
            inQuote = !inQuote;
            beganWithQuote = beganWithQuote || text.empty();
        }
    }
    m_tokens.push_back({m_unquoted.emplace_back(std::move(text)), beganWithQuote, begin, end});
    return true;
}

QString hbaText(std::string_view bytes)
{
    return textOf(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

} // namespace futago
