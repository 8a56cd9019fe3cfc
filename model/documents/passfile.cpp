// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/passfile.h"

#include <algorithm>

namespace futago {

namespace {

/// As it stands, escapes and all. What follows a fifth colon is nothing to libpq.
struct Entry
{
    std::array<QByteArray, 4> fields;
    QByteArray password;
    qsizetype passwordBegin = 0;
};

qsizetype endOfField(const QByteArray &text, qsizetype begin)
{
    qsizetype at = begin;
    while (at < text.size() && text.at(at) != ':')
        at += text.at(at) == '\\' ? 2 : 1;
    return qMin(at, text.size());
}

/// A carriage return that libpq strips from the end of the line.
QByteArray stripped(QByteArray text)
{
    while (text.endsWith('\r'))
        text.chop(1);
    return text;
}

std::optional<Entry> readEntry(const QByteArray &line)
{
    const QByteArray text = stripped(line);
    if (text.startsWith('#') || text.contains('\0'))
        return std::nullopt;
    Entry entry;
    qsizetype begin = 0;
    for (QByteArray &field : entry.fields) {
        const qsizetype end = endOfField(text, begin);
        if (end == text.size())
            return std::nullopt;
        field = text.mid(begin, end - begin);
        begin = end + 1;
    }
    entry.password = text.mid(begin, endOfField(text, begin) - begin);
    entry.passwordBegin = begin;
    return entry;
}

QByteArray escaped(QByteArray text)
{
    return text.replace("\\", "\\\\").replace(":", "\\:");
}

QByteArray unescaped(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '\\' && i + 1 < text.size())
            ++i;
        plain += text.at(i);
    }
    return plain;
}

bool isSame(const QByteArray &field, const QByteArray &wanted)
{
    const bool isWildcard = field == "*";
    return isWildcard == (wanted == "*") && (isWildcard || unescaped(field) == unescaped(wanted));
}

bool matches(const Entry &entry, const std::array<QByteArray, 4> &wanted)
{
    return std::equal(
        entry.fields.begin(), entry.fields.end(), wanted.begin(),
        [](const QByteArray &field, const QByteArray &text) { return field == "*" || isSame(field, text); });
}

bool fitsOnALine(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\0'; });
}

} // namespace

PassFile PassFile::parse(const QByteArray &bytes)
{
    PassFile file;
    file.m_lines = TextLines::split(bytes);
    return file;
}

PassFile::Fields PassFile::fieldsOf(const QString &host, const QString &port, const QString &database,
                                    const QString &user)
{
    return {escaped(host.toUtf8()), escaped(port.toUtf8()), escaped(database.toUtf8()),
            escaped(user.toUtf8())};
}

std::optional<qsizetype> PassFile::firstMatch(const Fields &wanted) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const std::optional<Entry> entry = readEntry(m_lines.at(i));
        if (entry && matches(*entry, wanted))
            return i;
    }
    return std::nullopt;
}

std::optional<Secret> PassFile::find(const QString &host, const QString &port, const QString &database,
                                     const QString &user) const
{
    const std::optional<qsizetype> index = firstMatch(fieldsOf(host, port, database, user));
    return index ? std::optional(Secret(unescaped(readEntry(m_lines.at(*index))->password))) : std::nullopt;
}

bool PassFile::set(const QString &host, const QString &port, const QString &database, const QString &user,
                   const Secret &password)
{
    const Fields wanted = fieldsOf(host, port, database, user);
    const QByteArray fields = wanted[0] + ':' + wanted[1] + ':' + wanted[2] + ':' + wanted[3] + ':';
    const QByteArray line = (fields.startsWith('#') ? "\\" : "") + fields + escaped(password.reveal());
    if (!fitsOnALine(line))
        return false;
    const std::optional<qsizetype> index = firstMatch(wanted);
    if (!index) {
        m_lines.insert(m_lines.size(), line);
        return true;
    }
    const QByteArray found = m_lines.at(*index);
    const Entry entry = readEntry(found).value();
    if (!std::equal(wanted.begin(), wanted.end(), entry.fields.begin(), isSame)) {
        m_lines.insert(*index, line);
    } else if (unescaped(entry.password) != password.reveal()) {
        const QByteArray rest = found.mid(entry.passwordBegin + entry.password.size());
        m_lines.replace(*index, found.left(entry.passwordBegin) + escaped(password.reveal()) + rest);
    }
    return true;
}

} // namespace futago
