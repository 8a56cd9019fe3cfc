// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hbatokens.h"

#include "model/documents/textlines.h"

#include <optional>

namespace futago {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

class Scanner
{
public:
    explicit Scanner(const QByteArray &line)
        : m_line(line.contains('\0') ? line.left(line.indexOf('\0')) : line)
    {
    }

    std::optional<HbaField> nextField()
    {
        HbaField field;
        do {
            const std::optional<HbaToken> token = nextToken();
            if (!token)
                break;
            field.append(*token);
        } while (m_endedAtComma);
        return field.isEmpty() ? std::nullopt : std::optional(field);
    }

private:
    std::optional<HbaToken> nextToken()
    {
        m_endedAtComma = false;
        while (m_at < m_line.size() && (isBlank(m_line.at(m_at)) || m_line.at(m_at) == ','))
            ++m_at;
        QByteArray text;
        bool inQuote = false;
        bool afterQuote = false;
        bool sawQuote = false;
        bool beganWithQuote = false;
        for (; m_at < m_line.size(); ++m_at) {
            const char c = m_line.at(m_at);
            if (!inQuote && (isBlank(c) || endsAt(c)))
                break;
            if (c != '"' || afterQuote)
                text += c;
            afterQuote = inQuote && c == '"' && !afterQuote;
            if (c == '"') {
                inQuote = !inQuote;
                sawQuote = true;
                beganWithQuote = beganWithQuote || text.isEmpty();
            }
        }
        if (!sawQuote && text.isEmpty())
            return std::nullopt;
        return HbaToken{textOf(text), beganWithQuote};
    }

    /// A comment takes the rest of the line; a comma is eaten and says that the field goes on.
    bool endsAt(char c)
    {
        if (c == '#')
            m_at = m_line.size();
        if (c == ',') {
            m_endedAtComma = true;
            ++m_at;
        }
        return c == '#' || c == ',';
    }

    QByteArray m_line;
    qsizetype m_at = 0;
    bool m_endedAtComma = false;
};

} // namespace

QList<HbaField> hbaFields(const QByteArray &line)
{
    Scanner scanner(line);
    QList<HbaField> fields;
    while (const std::optional<HbaField> field = scanner.nextField())
        fields.append(*field);
    return fields;
}

} // namespace futago
