// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbawalk.h"

namespace futago {

const HbaReader &HbaWalk::read(int entry)
{
    m_lines.emplace(m_document.viewAt(entry), m_document.syntax());
    m_lines->next();
    m_text = m_lines->text();
    m_sign = 0;
    if (m_document.kindAt(entry) == HbaEntry::Kind::DisabledRule) {
        m_text = hbaWithoutSign(m_text);
        m_sign = static_cast<qsizetype>(m_lines->text().size() - m_text.size());
    }
    m_reader.read(m_text);
    return m_reader;
}

} // namespace futago
