// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbalines.h"

namespace futago {

static std::string_view withoutEnding(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

HbaLines::HbaLines(QByteArrayView bytes, const HbaSyntax &syntax)
    : m_bytes(bytes.data(), static_cast<size_t>(bytes.size()))
    , m_continues(syntax.continuedLines)
    , m_hasNul(m_bytes.find('\0') != std::string_view::npos)
{
}

bool HbaLines::next()
{
    m_begin = m_at;
    m_count = 0;
    m_isOpen = m_isJoined = false;
    if (m_at == static_cast<qsizetype>(m_bytes.size()))
        return false;
    m_text = withoutEnding(takeLine());
    const bool goesOn = m_continues && !m_text.empty() && m_text.back() == '\\';
    if (!m_hasNul && !goesOn)
        return true;
    if (m_continues) {
        m_at = m_begin;
        m_count = 0;
        join();
    } else {
        m_text = withoutEnding(m_text.substr(0, m_text.find('\0')));
    }
    return true;
}

std::string_view HbaLines::takeLine()
{
    const std::string_view rest = m_bytes.substr(static_cast<size_t>(m_at));
    const size_t feed = rest.find('\n');
    const std::string_view line = rest.substr(0, feed == std::string_view::npos ? feed : feed + 1);
    m_at += static_cast<qsizetype>(line.size());
    ++m_count;
    return line;
}

void HbaLines::join()
{
    m_isJoined = true;
    m_buffer.clear();
    m_pieces.clear();
    size_t joined = 0;
    for (;;) {
        m_isOpen = !appendLine();
        m_buffer.resize(withoutEnding(m_buffer).size());
        // A backslash that an earlier line left at the end of the joined text joins nothing again.
        if (m_buffer.size() <= joined || m_buffer.back() != '\\')
            break;
        m_buffer.pop_back();
        joined = m_buffer.size();
        if (m_at < static_cast<qsizetype>(m_bytes.size()))
            continue;
        m_isOpen = true;
        break;
    }
    m_text = m_buffer;
}

/// False if the file ended before a line did.
bool HbaLines::appendLine()
{
    const size_t before = m_buffer.size();
    while (m_at < static_cast<qsizetype>(m_bytes.size())) {
        m_pieces.push_back({static_cast<qsizetype>(m_buffer.size()), m_at});
        const std::string_view line = takeLine();
        const size_t nul = line.find('\0');
        m_buffer += line.substr(0, nul);
        if (m_buffer.size() > before && m_buffer.back() == '\n')
            return true;
        if (nul == std::string_view::npos)
            return true;
    }
    return false;
}

qsizetype HbaLines::originOf(qsizetype offset) const
{
    if (!m_isJoined)
        return m_begin + offset;
    for (size_t i = m_pieces.size(); i-- > 0;)
        if (m_pieces[i].offset <= offset)
            return m_pieces[i].origin + offset - m_pieces[i].offset;
    return m_begin;
}

std::string_view hbaWithoutSign(std::string_view text)
{
    const size_t sign = text.find_first_not_of(" \t");
    if (sign == std::string_view::npos || text[sign] != '#')
        return {};
    const size_t blank = sign + 1 < text.size() && (text[sign + 1] == ' ' || text[sign + 1] == '\t') ? 1 : 0;
    return text.substr(sign + 1 + blank);
}

} // namespace futago
