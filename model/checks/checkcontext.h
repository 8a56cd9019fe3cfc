// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/finding.h"
#include "model/documents/conf/confdocument.h"
#include "model/documents/hba/hbadocument.h"

#include <QHash>

namespace futago::checks {

/// A configuration file as the checks look at it, read once for all of them.
class ConfReading
{
public:
    ConfReading() = default;
    explicit ConfReading(const QByteArray &bytes);

    const ConfDocument &document() const { return m_document; }
    /// In the order of the file, names in lower case.
    const QList<ConfDocument::Assignment> &assignments() const { return m_assignments; }
    /// The last one of a name in lower case, or null.
    const ConfDocument::Assignment *last(const QString &name) const;
    bool isLast(const ConfDocument::Assignment &assignment) const;
    /// Those that a later one of the same name takes the place of.
    QList<ConfDocument::Assignment> superseded() const;
    /// Behind this line nothing is included.
    int lastIncludeLine() const { return m_lastInclude; }
    const QList<int> &unreadableLines() const { return m_unreadable; }

private:
    void add(const ConfLine &line, int number);

    ConfDocument m_document;
    QList<ConfDocument::Assignment> m_assignments;
    QHash<QString, qsizetype> m_last;
    QList<qsizetype> m_superseded;
    QList<int> m_unreadable;
    int m_lastInclude = 0;
};

/// A parameter as a server will have it when the draft is done, and what says so.
struct Standing
{
    enum class Source { CommandLine, AutoConf, OtherFile, Document, Unwritten };

    QString value;
    Source source = Source::Unwritten;
    /// Of a Document: its kind and line.
    HostFile document = HostFile::None;
    int line = 0;
    /// What the server says now; its unit is that of a bare number. `fact.sourceFile` is the OtherFile.
    SettingFact fact;

    bool isOn() const { return isSame(QStringLiteral("on")); }
    bool isOff() const { return isSame(QStringLiteral("off")); }
    /// In the server's unit or with one of its own.
    bool isSame(const QString &text) const;
    /// Of a number without a unit; nothing for other text.
    std::optional<qint64> number() const;
    /// Of a size; `unit` is that of a bare number where no server tells. -1 and 0 stay.
    std::optional<qint64> bytes(const QString &unit) const;
    /// A change of the document is one of the parameter.
    bool followsDocument() const { return source != Source::CommandLine && source != Source::OtherFile; }
};

/// What a check says: nothing, one finding, or several.
class Findings : public QList<Finding>
{
public:
    Findings() = default;
    Findings(std::initializer_list<Finding> findings)
        : QList(findings)
    {
    }
    Findings(QList<Finding> findings)
        : QList(std::move(findings))
    {
    }
    Findings(const Finding &finding)
        : QList{finding}
    {
    }
    Findings(const std::optional<Finding> &finding)
    {
        if (finding)
            append(*finding);
    }
    Findings(std::nullopt_t) {}
};

/// The facts and the draft of one run of the checks, each document read once. Lives no longer than both.
class CheckContext
{
public:
    CheckContext(const PairFacts &facts, const Draft &draft);
    /// For checks of facts alone: no draft, and perhaps no server.
    explicit CheckContext(const PairFacts &facts);

    const PairFacts &facts;
    const Draft &draft;
    /// Of the primary's version, which the standby must have too.
    const PgDialect dialect;
    /// The standby needs no password.
    const bool byCertificate;

    const Policy &policy() const { return draft.pair.policy; }
    /// Of the standby.
    const StandbyNames &names() const { return draft.pair.standby().names; }
    const HostFacts &host(HostRole role) const { return facts.host(role); }
    /// As a person knows it, for a message.
    QString name(HostRole role) const { return host(role).spec.name(); }
    const HbaSyntax &hbaSyntax() const { return m_syntax; }

    /// What the document finally says; empty for one that the draft does not have.
    const ConfReading &conf(HostRole role, HostFile kind) const;
    const HbaDocument &hba(HostRole role) const { return m_hba[index(role)]; }
    /// Files that the documents name, as they are when the plan is done.
    const ConfigurationClosure &closure(HostRole role) const { return m_closure[index(role)]; }
    /// The whole configuration where no running server tells of it; else nothing.
    const ConfTree *tree(HostRole role) const
    {
        return m_tree[index(role)] ? &*m_tree[index(role)] : nullptr;
    }
    /// A server runs there and goes on, so that it can tell of its configuration.
    bool isAsked(HostRole role) const { return host(role).server && keepsItsServer(role); }
    /// postgresql.auto.conf as it is when the plan is done: what the plan resets is not in it.
    const ConfReading &autoConf(HostRole role) const { return m_auto[index(role)]; }

    /// Nothing where no document, server or version tells.
    std::optional<Standing> standing(HostRole role, const QString &name) const;
    /// A recovery setting of the standby: in recovery.conf up to 11.
    std::optional<Standing> recovery(const QString &name) const;
    /// The standby's own server runs on, or the primary's.
    bool keepsItsServer(HostRole role) const { return role == HostRole::Primary || m_isSeeded; }
    bool isSeeded() const { return m_isSeeded; }
    /// A person wrote the document as it is.
    bool isEdited(HostRole role, HostFile kind) const
    {
        return draft.edits.find(facts.roles().of(role), kind);
    }

    /// "postgresql.conf:12", or the parameter where nothing writes it.
    QString where(HostRole role, const Standing &standing, const QString &parameter) const;

private:
    static std::size_t index(HostRole role) { return role == HostRole::Primary ? 0 : 1; }
    std::optional<Standing> included(HostRole role, const QString &name) const;
    std::optional<Standing> unwritten(HostRole role, const QString &name) const;

    bool m_isSeeded;
    HbaSyntax m_syntax;
    std::array<ConfReading, 2> m_config;
    std::array<ConfReading, 2> m_auto;
    std::array<HbaDocument, 2> m_hba;
    std::array<ConfigurationClosure, 2> m_closure;
    std::array<std::optional<ConfTree>, 2> m_tree;
    ConfReading m_recovery;
};

/// The sentences of a finding, and its remedy.
struct Said
{
    QString message;
    QString why;
    QString hint;
    std::optional<Fix> fix = {};
};

/// A finding about a parameter, placed where the parameter stands. The fix is dropped, and the hint another
/// one, where a change of the document would not reach the server.
Finding aboutParameter(const CheckContext &context, Severity severity, ErrorKind kind, HostRole role,
                       const QString &parameter, const Standing &standing, const Said &said);

/// Gives the parameter another value in the document that is to say it.
Fix setting(HostRole role, const Standing &standing, const QString &name, const QString &value);

} // namespace futago::checks
