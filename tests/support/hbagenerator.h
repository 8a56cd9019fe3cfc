// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <random>

namespace futago::test {

/// Makes pg_hba.conf files for comparing our reading with a server's: sensible ones, nearly sensible ones,
/// and mutated ones. The same seed gives the same files on every machine. No file names another that exists,
/// and no RADIUS server has a name, which the server would look up in the DNS.
class HbaGenerator
{
public:
    explicit HbaGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray file();

private:
    quint32 below(quint32 limit) { return static_cast<quint32>(m_random()) % limit; }
    bool oneIn(quint32 chances) { return below(chances) == 0; }
    QByteArray pick(const QByteArrayList &list) { return list.at(below(static_cast<quint32>(list.size()))); }

    QByteArray line();
    QByteArray rule();
    QByteArray names(const QByteArrayList &usual);
    QByteArray name(const QByteArrayList &usual);
    QByteArray place();
    QByteArray address();
    QByteArray method(const QByteArray &type);
    QByteArray options(const QByteArray &method);
    QByteArray value();
    QByteArray gap();
    QByteArray quoted(const QByteArray &word);
    QByteArray mutated(QByteArray text);
    QByteArray continued(QByteArray text);
    QByteArray ending();

    std::mt19937 m_random;
};

} // namespace futago::test
