// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/draft/settingvalue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct OverrideTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static bool saysTheSame(const CheckContext &context, const QString &name, const QString &left,
                        const QString &right)
{
    SettingFact fact = context.facts.primary.server->settings.value(name);
    fact.value = left;
    return left == right || isSameSetting(fact, right);
}

Findings autoConfDoesNotOverride(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles)
        for (const auto &held : context.autoConf(role).assignments()) {
            const QString &name = held.name;
            const auto *written = context.conf(role, HostFile::Config).last(name);
            if (!written || !context.autoConf(role).isLast(held) ||
                saysTheSame(context, name, held.value, written->value))
                continue;
            const Standing line{
                written->value, Standing::Source::Document, HostFile::Config, written->line, {}};
            findings << aboutParameter(
                context, Severity::Note, ErrorKind::Conflict, role, name, line,
                {OverrideTexts::tr("%1 = %2 in postgresql.conf on %3 has no effect: %4 in "
                                   "postgresql.auto.conf overrides it.")
                     .arg(name, written->value, context.name(role), held.value),
                 OverrideTexts::tr("Values written by ALTER SYSTEM are read after all other files."),
                 OverrideTexts::tr(
                     "Remove the line from postgresql.conf, or reset the parameter with ALTER SYSTEM RESET."),
                 Fix{role, HostFile::Config, fixes::TakeOutParameter{name}}});
        }
    return findings;
}

/// Lines that a later one of the same document supersedes with another value.
static QList<Finding> superseded(const CheckContext &context, HostRole role, HostFile kind)
{
    const ConfReading &reading = context.conf(role, kind);
    QList<Finding> findings;
    TextLines text;
    for (const auto &assignment : reading.superseded()) {
        const QString &name = assignment.name;
        const auto *last = reading.last(name);
        if (saysTheSame(context, name, assignment.value, last->value))
            continue;
        if (text.size() == 0)
            text = TextLines::split(context.draft.finalBytes(role, kind));
        const Standing line{assignment.value, Standing::Source::Document, kind, assignment.line, {}};
        findings << aboutParameter(
            context, Severity::Note, ErrorKind::Conflict, role, name, line,
            {OverrideTexts::tr("%1 = %2 on %3 has no effect: %5 in line %4 of the same file overrides it.")
                 .arg(name, assignment.value, context.name(role), QString::number(last->line), last->value),
             OverrideTexts::tr("If several lines set the same parameter, the last one applies."),
             OverrideTexts::tr("Remove the line that is not wanted."),
             Fix{role, kind, fixes::TakeOutLine{assignment.line, text.at(assignment.line - 1)}}});
    }
    return findings;
}

Findings laterLinesDoNotOverride(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles)
        findings += superseded(context, role, HostFile::Config);
    return findings + superseded(context, HostRole::Standby, HostFile::Recovery);
}

static Finding notReached(const CheckContext &context, HostRole role, const QString &name,
                          const QString &wanted, const Standing &standing)
{
    return aboutParameter(
        context, Severity::Error, ErrorKind::Conflict, role, name, standing,
        {OverrideTexts::tr("%1 = %2 would not take effect on %3: the value %4 is set elsewhere.")
             .arg(name, wanted, context.name(role), standing.value),
         OverrideTexts::tr(
             "The command line overrides all files, and a later file overrides an earlier one. The plan "
             "would fail when it verifies that the server runs with the wanted value."),
         {}});
}

static Said saidOfVoidLine(const CheckContext &context, HostRole role, const QString &name,
                           const QString &written, const Standing &standing)
{
    if (standing.source == Standing::Source::CommandLine)
        return {OverrideTexts::tr(
                    "%1 = %2 in postgresql.conf on %3 has no effect: the server was started with %4 on "
                    "its command line.")
                    .arg(name, written, context.name(role), standing.value),
                OverrideTexts::tr("The command line overrides all files."),
                {}};
    return {
        OverrideTexts::tr("%1 = %2 in postgresql.conf on %3 has no effect: %6 in line %4 of %5 overrides it.")
            .arg(name, written, context.name(role), QString::number(standing.fact.sourceLine),
                 standing.fact.sourceFile, withUnit(standing.fact)),
        OverrideTexts::tr("That file is included after this line. If several lines set the same parameter, "
                          "the last one applies."),
        {}};
}

/// A line of the file that something else makes void, where nothing of the pair depends on it.
static Finding voidLine(const CheckContext &context, HostRole role, const QString &name,
                        const ConfDocument::Assignment &written, const Standing &standing)
{
    Finding finding = aboutParameter(context, Severity::Note, ErrorKind::Conflict, role, name, standing,
                                     saidOfVoidLine(context, role, name, written.value, standing));
    finding.place.line = written.line;
    return finding;
}

static QList<Finding> unreachedOn(const CheckContext &context, HostRole role, const WantedSettings &wanted)
{
    QList<Finding> findings;
    QStringList told;
    for (const WantedSetting &setting : wanted) {
        if (!setting.isCompared)
            continue;
        const auto standing = context.standing(role, setting.name);
        if (!standing || standing->followsDocument() || isSameSetting(standing->fact, setting.value))
            continue;
        findings << notReached(context, role, setting.name, setting.value, *standing);
        told << setting.name;
    }
    if (!context.isAsked(role))
        return findings;
    const auto &settings = context.host(role).server->settings;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
        const auto *written = context.conf(role, HostFile::Config).last(it.key());
        if (!written || told.contains(it.key()) || isSameSetting(*it, written->value))
            continue;
        const auto standing = context.standing(role, it.key());
        if (!standing->followsDocument())
            findings << voidLine(context, role, it.key(), *written, *standing);
    }
    return findings;
}

Findings wantedSettingsReachTheServer(const CheckContext &context)
{
    return unreachedOn(context, HostRole::Primary, context.draft.onPrimaryFinally) +
           unreachedOn(context, HostRole::Standby, context.draft.onStandby);
}

static Finding aboutFile(const CheckContext &context, Severity severity, HostRole role, HostFile kind,
                         const Said &said)
{
    Finding finding{severity,     ErrorKind::ConfigurationRejected,
                    role,         context.host(role).files.value(kind).path,
                    said.message, said.why,
                    said.hint};
    finding.place = {kind, 0, {}};
    return finding;
}

Findings noFilesOfAnotherDialect(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const auto &files = context.host(role).files;
        if (!context.keepsItsServer(role))
            continue;
        if (context.dialect.recoverySettingsAreGucs && files.value(HostFile::Recovery).exists)
            findings << aboutFile(
                context, Severity::Error, role, HostFile::Recovery,
                {OverrideTexts::tr("A recovery.conf is left over in the data directory on %1.")
                     .arg(context.name(role)),
                 OverrideTexts::tr("From PostgreSQL 12 on the server does not start with such a file."),
                 OverrideTexts::tr("Rename it and move its settings to postgresql.conf; on a standby, create "
                                   "an empty standby.signal as well.")});
        if (!context.dialect.recoverySettingsAreGucs && files.value(HostFile::Signal).exists)
            findings << aboutFile(
                context, Severity::Warning, role, HostFile::Signal,
                {OverrideTexts::tr(
                     "There is a standby.signal in the data directory on %1, which this version "
                     "ignores.")
                     .arg(context.name(role)),
                 OverrideTexts::tr("Up to PostgreSQL 11, recovery.conf turns a server into a standby; "
                                   "without it the server starts as a primary and accepts writes."),
                 OverrideTexts::tr("Remove standby.signal.")});
    }
    return findings;
}

Findings primaryStaysAPrimary(const CheckContext &context)
{
    const HostFile kind = context.dialect.recoverySettingsAreGucs ? HostFile::Signal : HostFile::Recovery;
    if (!context.facts.primary.files.value(kind).exists || context.facts.primary.server->inRecovery)
        return {};
    Finding finding = aboutFile(
        context, Severity::Error, HostRole::Primary, kind,
        {OverrideTexts::tr(
             "The primary %1 would become a standby at its next restart: there is a %2 in its data "
             "directory.")
             .arg(context.name(HostRole::Primary),
                  context.facts.primary.files.value(kind).path.section(u'/', -1)),
         OverrideTexts::tr("The server reads the file when it starts, and no longer accepts writes."),
         OverrideTexts::tr("Rename the file on the primary.")});
    finding.kind = ErrorKind::ServerIsStandby;
    return {finding};
}

} // namespace futago::checks
