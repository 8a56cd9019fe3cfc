// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbarefusal.h"
#include "model/documents/hba/hbarule.h"
#include "model/postgres/dialecthba.h"

#include <QList>

namespace futago {

/// One attempt to connect. `replication` is a physical standby or pg_basebackup, for which the database does
/// not matter; logical replication is a connection to its database like any other. A null address is the Unix
/// socket. A connection has TLS or GSSAPI encryption or neither.
struct HbaQuery
{
    bool replication = false;
    QString database;
    QString user;
    IpAddress address;
    bool tls = false;
    bool gssEncryption = false;
};

/// One logical line: with what it continues on, if the version knows that.
struct HbaEntry
{
    enum class Kind {
        Blank,
        Comment,
        Rule,
        /// A comment that is a rule without its sign: what disable() makes. Prose is none.
        DisabledRule,
        Include,
        Unreadable
    };

    Kind kind = Kind::Blank;
    /// Of the file, from 1.
    int line = 0;
    int lineCount = 1;
    /// Without the last line's ending, lines joined by "\n".
    QString text;
    /// Of Rule and DisabledRule, and of what is Unreadable for its method or an option alone; else the type
    /// is empty.
    HbaRule rule;
    /// Of Include: include, include_if_exists or include_dir, and what follows.
    QString directive;
    QString path;
    /// Of Unreadable.
    std::optional<HbaRefusal> refusal;
};

/// pg_hba.conf as a lossless document: toBytes(parse(x)) == x for any bytes, and an edit changes its span
/// alone. Order is meaning: the server takes the first rule that matches. Entries count from 0, lines of the
/// file from 1. Built for files of 100,000 lines: an edit reads again only the lines it touches, at() reads
/// one. A value, cheap to copy; any thread.
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
    QByteArray toBytes() const;
    const HbaSyntax &syntax() const { return m_syntax; }

    int size() const { return static_cast<int>(m_lines.size()); }
    HbaEntry at(int entry) const;
    HbaEntry::Kind kindAt(int entry) const { return m_lines.at(entry).kind; }
    /// Of the file, from 1.
    int lineOf(int entry) const { return m_lines.at(entry).line; }
    /// The entry that holds that line of the file; -1 if there is none.
    int entryAtLine(int line) const;
    /// Endings included. Valid until the document changes or dies.
    QByteArrayView viewAt(int entry) const { return m_lines.at(entry).bytes; }

    QList<HbaRule> rules() const;
    /// Not followed: what they include is not among rules().
    QList<Include> includes() const;
    /// One is enough for the server to refuse the whole file.
    QList<int> unreadableLines() const;

    /// The rule the server would take. What needs knowledge from outside matches nothing: +role (but for
    /// the role itself, which counts as its own member), samerole, samegroup, @file, samehost, samenet, host
    /// names, included files. explain() knows more.
    std::optional<HbaRule> firstMatch(const HbaQuery &query) const;

    /// Changes the fields that differ, and nothing else of the line: its comment, its columns where there is
    /// room, its continuations where no field goes over them. For Rule, DisabledRule (which stays disabled)
    /// and Unreadable (which becomes the rule).
    void replaceRule(int entry, const HbaRule &rule);
    /// Before that entry; size() is the end.
    void insertRule(int entry, const HbaRule &rule);
    /// Right behind it, whatever it is.
    void duplicate(int entry);
    /// A Rule, Include or Unreadable becomes a comment; enable() takes that back, byte by byte, and enables
    /// any DisabledRule. Others stay as they are.
    void disable(int entry);
    void enable(int entry);
    /// The entry stands at `to` afterwards. Comments do not move with it.
    void move(int entry, int to);
    void remove(int entry);
    /// What an editor of text did: that many lines of the file, from `line` on, are now these bytes. Lines
    /// keep their endings in `bytes`. Reads again these lines and what they are continued with.
    void replaceLines(int line, int count, const QByteArray &bytes);

    /// Puts the rule before that line, under a comment line unless it joins rules that stand under the same
    /// one. Line 0 is the end of the file; a line inside a continued rule means the rule.
    void insertBefore(int line, const HbaRule &rule, const QString &comment);
    /// The line behind that rule and its continuations, or 0 if it is the last.
    int lineAfter(const HbaRule &rule) const;

    bool operator==(const HbaDocument &other) const { return toBytes() == other.toBytes(); }

private:
    struct Line
    {
        /// Endings included; may point into m_base.
        QByteArray bytes;
        HbaEntry::Kind kind = HbaEntry::Kind::Blank;
        int line = 0;
        int lineCount = 1;
    };

    /// Sets isOpen if what is put behind these bytes would not begin a new line.
    QList<Line> readLines(const QByteArray &bytes, bool &isOpen) const;
    void splice(int entry, int count, QByteArray bytes);
    QByteArray closed(QByteArray bytes) const;
    void insertLine(int entry, const QByteArray &text);
    QByteArray usualEnding() const;
    bool standsUnder(int entry, const QByteArray &comment) const;

    HbaSyntax m_syntax;
    QByteArray m_base;
    QList<Line> m_lines;
};

/// Whose replication connections are to be admitted. `cidr` is a network, a single address, or whatever else
/// may stand in the address column; it and the method are written as they are given.
struct ReplicationAccess
{
    QString user;
    QString cidr;
    QString method;
    /// By a `hostssl` rule, so that nothing opens that the site keeps to TLS; else by `host`.
    bool onlyByTls = false;
    bool operator==(const ReplicationAccess &) const = default;
};

/// True where the site keeps connections to TLS: by hostssl rules, or by rejecting those without. Whether the
/// server has TLS at all its settings tell.
bool asksForTls(const HbaDocument &document);

/// False, and nothing changed, if the rules that come first for it, with TLS and, where that is not all,
/// without, admit all of it already by a password, a certificate or trust. Else a rule is put before the
/// first one that touches the same connections or may (groups, host names, files, included rules: only the
/// server can tell), or behind the last replication rule, or at the end.
bool ensureReplicationRule(HbaDocument &document, const ReplicationAccess &access, const QString &comment);

} // namespace futago
