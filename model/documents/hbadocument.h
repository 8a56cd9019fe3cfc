// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hbarule.h"
#include "model/documents/textlines.h"

#include <QList>

namespace futago {

/// One attempt to connect. `replication` is a physical standby or pg_basebackup, for which the database does
/// not matter. A null address is the Unix socket.
struct HbaQuery
{
    bool replication = false;
    QString database;
    QString user;
    IpAddress address;
    bool tls = false;
};

/// pg_hba.conf as a lossless document: toBytes(parse(x)) == x for any bytes, and an insertion moves lines but
/// changes none. Order is meaning: the server takes the first rule that matches. Line numbers count from 1
/// and are those of the file; a continued rule has that of its first line. A value; any thread.
class HbaDocument
{
public:
    struct Include
    {
        QString directive;
        QString path;
        int line = 0;
        bool operator==(const Include &) const = default;
    };

    static HbaDocument parse(const QByteArray &bytes, const HbaSyntax &syntax = {});
    QByteArray toBytes() const { return m_lines.toBytes(); }

    const HbaSyntax &syntax() const { return m_syntax; }
    QList<HbaRule> rules() const;
    /// Not followed: what they include is not among rules().
    QList<Include> includes() const;
    /// One is enough for the server to refuse the whole file. An address of fewer than four numbers
    /// (10.1/16), which the server takes, counts as unreadable; what only some version or build takes (krb5,
    /// oauth) as readable.
    QList<int> unreadableLines() const;

    /// The rule the server would take. What needs knowledge from outside matches nothing: +role (but for
    /// the role itself, which counts as its own member), samerole, samegroup, @file, samehost, samenet, host
    /// names, hostgssenc, included files.
    std::optional<HbaRule> firstMatch(const HbaQuery &query) const;

    /// Puts the rule before that line, under a comment line unless it joins rules that stand under the same
    /// one. Line 0 is the end of the file; a line inside a continued rule means the rule.
    void insertBefore(int line, const HbaRule &rule, const QString &comment);
    /// The line behind that rule and its continuations, or 0 if it is the last.
    int lineAfter(const HbaRule &rule) const;

    bool operator==(const HbaDocument &other) const { return m_lines == other.m_lines; }

private:
    struct Entry
    {
        HbaLine read;
        qsizetype first = 0;
        qsizetype count = 1;
        /// Ends in a backslash with nothing left to join.
        bool isOpen = false;
    };

    void readAll();
    bool standsUnder(qsizetype index, const QByteArray &comment) const;

    TextLines m_lines;
    HbaSyntax m_syntax;
    QList<Entry> m_entries;
};

/// Admits `user` for replication from `cidr` (a network, a single address, or whatever else may stand in the
/// address column; it and the method are written as they are given). False, and nothing changed, if the rules
/// that come first for it, without TLS and with, admit all of it already by whatever method. Else a `host
/// replication` rule is put before the first rule that touches the same connections, or behind the last
/// replication rule, or at the end.
bool ensureReplicationRule(HbaDocument &document, const QString &user, const QString &cidr,
                           const QString &method, const QString &comment);

} // namespace futago
