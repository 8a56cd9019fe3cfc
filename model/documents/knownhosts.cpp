// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/knownhosts.h"

#include "model/documents/publickey.h"

#include <QMessageAuthenticationCode>

namespace futago {

namespace {

struct Entry
{
    QByteArray marker;
    QByteArray hosts;
    PublicKey key;
};

QByteArray takeWord(QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && text.at(end) != ' ' && text.at(end) != '\t')
        ++end;
    const QByteArray word = text.left(end);
    text = text.mid(end).trimmed();
    return word;
}

std::optional<Entry> readEntry(const QByteArray &line)
{
    Entry entry;
    QByteArray text = line.trimmed();
    if (text.startsWith('#'))
        return std::nullopt;
    if (text.startsWith('@'))
        entry.marker = takeWord(text);
    entry.hosts = takeWord(text);
    const std::optional<PublicKey> key = parsePublicKey(text);
    if (!key)
        return std::nullopt;
    entry.key = *key;
    return entry;
}

QByteArray nameOf(const QString &host, quint16 port)
{
    const QByteArray name = host.toLower().toUtf8();
    return port == 22 ? name : '[' + name + "]:" + QByteArray::number(port);
}

/// Backs up to the last star alone, so no pattern takes exponential time.
bool matchesPattern(const QByteArray &name, const QByteArray &pattern)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1;
    qsizetype starAt = 0;
    while (at < name.size()) {
        if (in < pattern.size() && pattern.at(in) == '*') {
            star = in++;
            starAt = at;
        } else if (in < pattern.size() && (pattern.at(in) == '?' || pattern.at(in) == name.at(at))) {
            ++in;
            ++at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++starAt;
        } else {
            return false;
        }
    }
    return pattern.mid(in).count('*') == pattern.size() - in;
}

bool matchesHash(const QByteArray &name, const QByteArray &hashed)
{
    const QByteArrayList parts = hashed.split('|'); // "", "1", salt, hash
    if (parts.size() != 4 || parts.at(1) != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts.at(2));
    return QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1) ==
           QByteArray::fromBase64(parts.at(3));
}

bool matchesHosts(const QByteArray &name, const QByteArray &hosts)
{
    if (hosts.startsWith('|'))
        return matchesHash(name, hosts);
    bool found = false;
    for (const QByteArray &each : hosts.toLower().split(',')) {
        const bool isException = each.startsWith('!');
        if (!matchesPattern(name, isException ? each.mid(1) : each))
            continue;
        if (isException)
            return false;
        found = true;
    }
    return found;
}

} // namespace

KnownHosts KnownHosts::parse(const QByteArray &bytes)
{
    KnownHosts hosts;
    hosts.m_lines = TextLines::split(bytes);
    return hosts;
}

KnownHosts::Match KnownHosts::match(const QString &host, quint16 port, const HostKey &key) const
{
    const QByteArray name = nameOf(host, port);
    bool known = false;
    bool other = false;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const std::optional<Entry> entry = readEntry(m_lines.at(i));
        if (!entry || entry->key.type != key.type || !matchesHosts(name, entry->hosts))
            continue;
        const bool isSame = entry->key.blob == key.blob;
        if (entry->marker == "@revoked" && isSame)
            return Match::Revoked;
        known = known || (entry->marker.isEmpty() && isSame);
        other = other || (entry->marker.isEmpty() && !isSame);
    }
    return known ? Match::Known : other ? Match::Changed : Match::Unknown;
}

bool KnownHosts::hasKeyOf(const QString &host, quint16 port) const
{
    return lineOf(host, port, {}) > 0;
}

bool KnownHosts::hasAuthorityFor(const QString &host, quint16 port) const
{
    const QByteArray name = nameOf(host, port);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const std::optional<Entry> entry = readEntry(m_lines.at(i));
        if (entry && entry->marker == "@cert-authority" && matchesHosts(name, entry->hosts))
            return true;
    }
    return false;
}

int KnownHosts::lineOf(const QString &host, quint16 port, const QString &type) const
{
    const QByteArray name = nameOf(host, port);
    int found = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const std::optional<Entry> entry = readEntry(m_lines.at(i));
        if (!entry || !entry->marker.isEmpty() || !matchesHosts(name, entry->hosts))
            continue;
        if (entry->key.type == type)
            return static_cast<int>(i) + 1;
        found = found == 0 ? static_cast<int>(i) + 1 : found;
    }
    return found;
}

void KnownHosts::add(const QString &host, quint16 port, const HostKey &key)
{
    if (match(host, port, key) != Match::Known)
        m_lines.insert(m_lines.size(),
                       singleLine(QString::fromUtf8(nameOf(host, port)) + u' ' + key.publicLine()));
}

} // namespace futago
