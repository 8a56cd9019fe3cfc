// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbadocument.h"
#include "model/documents/hba/hbalines.h"
#include "model/documents/hba/hbareader.h"

namespace futago {

/// Reads entries of a document one after the other, each without allocation. The document must live as long
/// and must not change.
class HbaWalk
{
public:
    explicit HbaWalk(const HbaDocument &document)
        : m_document(document)
        , m_reader(document.syntax())
    {
    }

    /// What reader() says then is about that entry; of a disabled rule about the rule.
    const HbaReader &read(int entry);
    /// The text that the reader has read, and where a byte of it stands in the entry's bytes.
    std::string_view text() const { return m_text; }
    qsizetype originOf(qsizetype offset) const { return m_lines->originOf(offset + m_sign); }

private:
    const HbaDocument &m_document;
    HbaReader m_reader;
    std::optional<HbaLines> m_lines;
    std::string_view m_text;
    qsizetype m_sign = 0;
};

} // namespace futago
