// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/conninfo.h"

#include <QCoreApplication>

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

/// isspace() of the C locale.
bool isBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

QString hint()
{
    return QCoreApplication::translate(
        "futago::ConnInfo", "Write keyword=value pairs with blanks between them; put values with blanks in "
                            "single quotes, with a backslash before each ' and \\.");
}

Failure missingEquals(qsizetype place)
{
    const QString message = QCoreApplication::translate(
        "futago::ConnInfo", "The connection string lacks “=” after the keyword at character %1.");
    return failure(ErrorKind::BadInput, message.arg(place + 1), hint());
}

Failure unendedQuote(qsizetype place)
{
    const QString message = QCoreApplication::translate(
        "futago::ConnInfo",
        "The quoted value at character %1 of the connection string has no closing quote.");
    return failure(ErrorKind::BadInput, message.arg(place + 1), hint());
}

Failure isUri()
{
    return failure(ErrorKind::BadInput,
                   QCoreApplication::translate("futago::ConnInfo",
                                               "The connection string is a URI, which is not edited here."),
                   hint());
}

/// conninfo_parse() of fe-connect.c.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at >= m_text.size();
    }

    Result<QString> keyword()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != u'=' && !isBlank(m_text.at(m_at)))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        skipBlanks();
        if (m_at >= m_text.size() || m_text.at(m_at) != u'=' || word.isEmpty())
            return missingEquals(begin);
        ++m_at;
        skipBlanks();
        return word;
    }

    Result<QString> value()
    {
        const bool quoted = m_at < m_text.size() && m_text.at(m_at) == u'\'';
        const qsizetype begin = m_at;
        if (quoted)
            ++m_at;
        QString value;
        for (; m_at < m_text.size(); ++m_at) {
            QChar c = m_text.at(m_at);
            if (quoted ? c == u'\'' : isBlank(c)) {
                ++m_at;
                return value;
            }
            if (c == u'\\') {
                if (++m_at == m_text.size())
                    break;
                c = m_text.at(m_at);
            }
            value += c;
        }
        if (quoted)
            return unendedQuote(begin);
        return value;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

QString written(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    const bool plain =
        !value.isEmpty() && escaped == value && std::none_of(value.cbegin(), value.cend(), isBlank);
    return plain ? value : u'\'' + escaped + u'\'';
}

} // namespace

Result<ConnInfo> ConnInfo::parse(const QString &text)
{
    if (text.startsWith(u"postgresql://") || text.startsWith(u"postgres://"))
        return isUri();
    ConnInfo info;
    Reader reader(text);
    while (!reader.atEnd()) {
        const Result<QString> keyword = reader.keyword();
        FUTAGO_TRY(keyword);
        const Result<QString> value = reader.value();
        FUTAGO_TRY(value);
        info.set(*keyword, *value);
    }
    return info;
}

QString ConnInfo::toString() const
{
    QStringList words;
    for (const auto &[keyword, value] : m_pairs)
        words << keyword + u'=' + written(value);
    return words.join(u' ');
}

qsizetype ConnInfo::indexOf(const QString &keyword) const
{
    const auto found = std::find_if(m_pairs.cbegin(), m_pairs.cend(),
                                    [&](const auto &pair) { return pair.first == keyword; });
    return found == m_pairs.cend() ? -1 : found - m_pairs.cbegin();
}

std::optional<QString> ConnInfo::value(const QString &keyword) const
{
    const qsizetype index = indexOf(keyword);
    return index < 0 ? std::nullopt : std::optional(m_pairs.at(index).second);
}

void ConnInfo::set(const QString &keyword, const QString &value)
{
    if (keyword.isEmpty() || keyword.contains(u'=') || std::any_of(keyword.cbegin(), keyword.cend(), isBlank))
        return;
    const qsizetype index = indexOf(keyword);
    if (index < 0)
        m_pairs.append({keyword, value});
    else
        m_pairs[index].second = value;
}

void ConnInfo::remove(const QString &keyword)
{
    m_pairs.removeIf([&](const auto &pair) { return pair.first == keyword; });
}

} // namespace futago
