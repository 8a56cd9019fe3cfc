// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct ClosureTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static Finding refused(HostRole role, const QString &place, const QString &message, const QString &hint)
{
    return Finding{Severity::Error,
                   ErrorKind::ConfigurationRejected,
                   role,
                   place,
                   message,
                   ClosureTexts::tr("The server would not start with it."),
                   hint};
}

static bool isKnownToAServer(const CheckContext &context, const QString &name)
{
    const auto knows = [&](const HostFacts &host) {
        return host.server && host.server->settings.contains(name);
    };
    return knows(context.facts.primary) || knows(context.facts.standby);
}

static std::optional<Finding> aboutEntry(const CheckContext &context, HostRole role,
                                         const ConfTree::Entry &entry)
{
    using Problem = ConfTree::Problem;
    const QString host = context.name(role);
    const QString place = u"%1:%2"_s.arg(entry.file).arg(entry.line);
    switch (entry.problem) {
    case Problem::None:
        return std::nullopt;
    case Problem::FileMissing:
    case Problem::DirectoryMissing:
        return refused(role, place,
                       ClosureTexts::tr("%1 on %2 includes %3, which does not exist or cannot be read.")
                           .arg(place, host, entry.value),
                       ClosureTexts::tr("Create it, or remove the line."));
    case Problem::Value:
        if (entry.supersededBy >= 0)
            return std::nullopt;
        return refused(role, place,
                       ClosureTexts::tr("The server on %1 refuses %2 = '%3' in %4: %5")
                           .arg(host, entry.name, entry.value, place, entry.valueProblem->message()),
                       ClosureTexts::tr("Correct the value."));
    case Problem::UnknownName:
        if (isKnownToAServer(context, entry.name))
            return std::nullopt;
        return refused(role, place,
                       ClosureTexts::tr("The parameter %1 in %2 is unknown to PostgreSQL %3 on %4.")
                           .arg(entry.name, place, context.dialect.version.major(), host),
                       ClosureTexts::tr("Correct the name, or remove the line."));
    default:
        return refused(role, place, ClosureTexts::tr("The server on %1 cannot read %2.").arg(host, place),
                       ClosureTexts::tr("Correct the line, or remove it."));
    }
}

/// Of the document itself other checks tell.
static bool isOfTheDocument(const CheckContext &context, HostRole role, const ConfTree::Entry &entry)
{
    using Problem = ConfTree::Problem;
    const bool isOfALine = entry.problem == Problem::Value || entry.problem == Problem::UnknownName ||
                           entry.problem == Problem::Syntax;
    return isOfALine && !context.closure(role).files.contains(entry.file);
}

Findings includedFilesAreTaken(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const ConfTree *tree = context.tree(role);
        if (!tree)
            continue;
        for (const ConfTree::Entry &entry : tree->entries())
            if (!isOfTheDocument(context, role, entry))
                if (auto finding = aboutEntry(context, role, entry))
                    findings << *finding;
    }
    return findings;
}

Findings copyFindsWhatItNeeds(const CheckContext &context)
{
    const HostFacts &standby = context.facts.standby;
    if (standby.copyProblem.isEmpty() || context.isSeeded())
        return {};
    // A person may have mended it in the document; the trial start tells.
    const bool isMaybeMended = context.isEdited(HostRole::Standby, HostFile::Config);
    return {Finding{
        isMaybeMended ? Severity::Warning : Severity::Error,
        ErrorKind::ConfigurationRejected,
        HostRole::Standby,
        {},
        ClosureTexts::tr("The standby's new copy would not start on %1.").arg(standby.spec.name()),
        ClosureTexts::tr("Its configuration, or an ALTER SYSTEM setting of the primary that it brings along, "
                         "names something that this host does not have."),
        ClosureTexts::tr("Resolve what is shown below, then inspect again."),
        standby.copyProblem}};
}

Findings listedUsersAreThere(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const ConfigurationClosure &closure = context.closure(role);
        if (context.isAsked(role) || closure.isEmpty())
            continue;
        const auto named = namedFiles(context.host(role).place().hbaFile, context.hba(role).toBytes(),
                                      closure, context.dialect);
        for (const QString &path : named) {
            const auto found = closure.files.constFind(path);
            if (found == closure.files.cend() || found->exists)
                continue;
            Finding finding = refused(
                role, path,
                ClosureTexts::tr("pg_hba.conf on %1 refers to %2, which does not exist or cannot be read.")
                    .arg(context.name(role), path),
                ClosureTexts::tr("Create it, or remove the name behind @."));
            // Before there was a view of errors, such a list was taken for empty (tokenize_inc_file, 9.6).
            if (!context.dialect.hasHbaRulesView) {
                finding.severity = Severity::Warning;
                finding.why = ClosureTexts::tr("The rule matches nobody.");
            }
            finding.place = {HostFile::Hba, 0, {}};
            findings << finding;
        }
    }
    return findings;
}

} // namespace futago::checks
