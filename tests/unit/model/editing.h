// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checks/checks.h"
#include "tests/unit/model/drafting.h"

namespace futago {

using DocumentCheck = checks::Findings (*)(const checks::CheckContext &);

/// A pair whose documents a person edits, as the window does it.
struct EditedPair : PairFixture
{
    Edits edits;

    explicit EditedPair(const QString &major = QStringLiteral("15"))
        : PairFixture(major)
    {
    }

    Draft draft() const { return draftFor(pair, facts, edits).value(); }

    /// The documents of a finished run lie on both hosts, and both servers run with them.
    void setUp() { PairFixture::apply(draft()); }

    void edit(HostRole host, HostFile kind, const QByteArray &bytes)
    {
        const Draft now = draft();
        const DraftDocument *document = now.find(host, kind);
        DocumentEdit edit{formerId(host), kind, document->current.hash(), now.finalBytes(host, kind), bytes};
        if (const DocumentEdit *earlier = edits.find(formerId(host), kind)) {
            edit.fileHash = earlier->fileHash;
            edit.offered = earlier->offered;
        }
        edits.set(edit);
    }

    void set(HostRole host, const QString &name, const QString &value, HostFile kind = HostFile::Config)
    {
        ConfDocument document = ConfDocument::parse(draft().finalBytes(host, kind));
        document.set(name, value, QStringLiteral("me"));
        edit(host, kind, document.toBytes());
    }

    void takeOut(HostRole host, const QString &name, HostFile kind = HostFile::Config)
    {
        ConfDocument document = ConfDocument::parse(draft().finalBytes(host, kind));
        document.commentOut(name, QStringLiteral("me"));
        edit(host, kind, document.toBytes());
    }

    /// A recovery setting of the standby, wherever this version has it.
    void setRecovery(const QString &name, const QString &value)
    {
        set(HostRole::Standby, name, value,
            dialect.recoverySettingsAreGucs ? HostFile::Config : HostFile::Recovery);
    }

    QList<Finding> found(DocumentCheck check) const
    {
        const Draft now = draft();
        return check(checks::CheckContext(facts, now));
    }

    void click(const Fix &fix)
    {
        if (fix.target() == Fix::Target::Policy)
            pair.policy = applied(fix, pair.policy);
        else if (fix.target() == Fix::Target::Edits)
            edits.remove(formerId(fix.host), fix.document);
        else
            edit(fix.host, fix.document,
                 applied(fix, draft().finalBytes(fix.host, fix.document), HbaSyntax::of(dialect.version)));
    }
};

inline void addSettingsRow(QMap<QString, SettingFact> &settings, const QString &name, const QString &value,
                           const QString &unit = {})
{
    SettingFact fact;
    fact.value = value;
    fact.unit = unit;
    fact.context = QStringLiteral("sighup");
    settings.insert(name, fact);
}

} // namespace futago
