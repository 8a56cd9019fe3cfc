// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/authorizedkeys.h"

namespace futago {

namespace {

/// Where the options end: at the first blank outside double quotes, in which \" is no quote.
qsizetype endOfOptions(const QByteArray &text)
{
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (!inQuotes && (c == ' ' || c == '\t'))
            return i;
        if (c == '\\' && i + 1 < text.size() && text.at(i + 1) == '"')
            ++i;
        else if (c == '"')
            inQuotes = !inQuotes;
    }
    return text.size();
}

std::optional<PublicKey> keyOn(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    if (text.startsWith('#'))
        return std::nullopt;
    const auto key = parsePublicKey(text);
    return key ? key : parsePublicKey(text.mid(endOfOptions(text)));
}

} // namespace

AuthorizedKeys AuthorizedKeys::parse(const QByteArray &bytes)
{
    AuthorizedKeys keys;
    keys.m_lines = TextLines::split(bytes);
    return keys;
}

bool AuthorizedKeys::contains(const PublicKey &key) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        if (const auto present = keyOn(m_lines.at(i)); present && present->isSameKeyAs(key))
            return true;
    return false;
}

bool AuthorizedKeys::add(const QString &options, const QString &publicKeyLine)
{
    const QByteArray line = publicKeyLine.trimmed().toUtf8();
    const std::optional<PublicKey> key = parsePublicKey(line);
    const QByteArray before = options.isEmpty() ? QByteArray() : options.toUtf8() + ' ';
    if (!key || singleLine(QString::fromUtf8(before + line)) != before + line || keyOn(before + line) != key)
        return false;
    if (!contains(*key))
        m_lines.insert(m_lines.size(), before + line);
    return true;
}

void AuthorizedKeys::remove(const PublicKey &key)
{
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i)
        if (const auto present = keyOn(m_lines.at(i)); present && present->isSameKeyAs(key))
            m_lines.remove(i);
}

} // namespace futago
