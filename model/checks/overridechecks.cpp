// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/documentchecks.h"
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

QList<Finding> autoConfDoesNotOverride(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles)
        for (const auto &held : context.autoConf(role).assignments()) {
            const QString &name = held.name;
            const auto *written = context.conf(role, u"config"_s).last(name);
            if (!written || !context.autoConf(role).isLast(held) ||
                saysTheSame(context, name, held.value, written->value))
                continue;
            const Standing line{written->value, Standing::Source::Document, u"config"_s, written->line, {}};
            findings << aboutParameter(
                context, Severity::Note, ErrorKind::Conflict, role, name, line,
                {OverrideTexts::tr(
                     "%1 = %2 in postgresql.conf on %3 has no effect: postgresql.auto.conf says "
                     "%4.")
                     .arg(name, written->value, context.name(role), held.value),
                 OverrideTexts::tr("What ALTER SYSTEM wrote is read after all other files."),
                 OverrideTexts::tr(
                     "Take the line out of postgresql.conf, or reset the parameter by ALTER SYSTEM "
                     "RESET."),
                 Fix{role, u"config"_s, fixes::TakeOutParameter{name}}});
        }
    return findings;
}

/// Lines that a later one of the same document supersedes with another value.
static QList<Finding> superseded(const CheckContext &context, HostRole role, const QString &kind)
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
            {OverrideTexts::tr("%1 = %2 on %3 has no effect: line %4 of the same file says %5.")
                 .arg(name, assignment.value, context.name(role), QString::number(last->line), last->value),
             OverrideTexts::tr("Of several lines about one parameter the last one counts."),
             OverrideTexts::tr("Take out the line that is not meant."),
             Fix{role, kind, fixes::TakeOutLine{assignment.line, text.at(assignment.line - 1)}}});
    }
    return findings;
}

QList<Finding> laterLinesDoNotOverride(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles)
        findings += superseded(context, role, u"config"_s);
    return findings + superseded(context, HostRole::Standby, u"recovery"_s);
}

static Finding notReached(const CheckContext &context, HostRole role, const QString &name,
                          const QString &wanted, const Standing &standing)
{
    return aboutParameter(
        context, Severity::Error, ErrorKind::Conflict, role, name, standing,
        {OverrideTexts::tr("%1 = %2 would not reach the server on %3, which has %4 from elsewhere.")
             .arg(name, wanted, context.name(role), standing.value),
         OverrideTexts::tr(
             "The command line wins over all files, and a later file over an earlier one: the plan "
             "would fail when it looks whether the server runs with the wanted value."),
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
                OverrideTexts::tr("The command line wins over all files."),
                {}};
    return {OverrideTexts::tr("%1 = %2 in postgresql.conf on %3 has no effect: line %4 of %5 says %6.")
                .arg(name, written, context.name(role), QString::number(standing.fact.sourceLine),
                     standing.fact.sourceFile, withUnit(standing.fact)),
            OverrideTexts::tr("That file is included further down, and of several lines about one parameter "
                              "the last one counts."),
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
    const auto &settings = context.host(role).server->settings;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
        const auto *written = context.conf(role, u"config"_s).last(it.key());
        if (!written || told.contains(it.key()) || isSameSetting(*it, written->value))
            continue;
        const auto standing = context.standing(role, it.key());
        if (!standing->followsDocument())
            findings << voidLine(context, role, it.key(), *written, *standing);
    }
    return findings;
}

QList<Finding> wantedSettingsReachTheServer(const CheckContext &context)
{
    QList<Finding> findings = unreachedOn(context, HostRole::Primary, context.draft.onPrimaryFinally);
    if (context.isSeeded() && context.facts.standby.server)
        findings += unreachedOn(context, HostRole::Standby, context.draft.onStandby);
    return findings;
}

static Finding aboutFile(const CheckContext &context, Severity severity, HostRole role, const QString &kind,
                         const Said &said)
{
    Finding finding{severity,     ErrorKind::ConfigurationRejected,
                    role,         context.host(role).files.value(kind).path,
                    said.message, said.why,
                    said.hint};
    finding.place = {kind, 0, {}};
    return finding;
}

QList<Finding> noFilesOfAnotherDialect(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const auto &files = context.host(role).files;
        if (!context.keepsItsServer(role))
            continue;
        if (context.dialect.recoverySettingsAreGucs && files.value(u"recovery"_s).exists)
            findings << aboutFile(
                context, Severity::Error, role, u"recovery"_s,
                {OverrideTexts::tr("A recovery.conf is left over in the data directory on %1.")
                     .arg(context.name(role)),
                 OverrideTexts::tr("From PostgreSQL 12 on the server does not start with such a file."),
                 OverrideTexts::tr(
                     "Rename it; what it says belongs into postgresql.conf and standby.signal.")});
        if (!context.dialect.recoverySettingsAreGucs && files.value(u"signal"_s).exists)
            findings << aboutFile(
                context, Severity::Warning, role, u"signal"_s,
                {OverrideTexts::tr(
                     "There is a standby.signal in the data directory on %1, which this version "
                     "ignores.")
                     .arg(context.name(role)),
                 OverrideTexts::tr("Up to PostgreSQL 11 recovery.conf makes a standby; without it the server "
                                   "starts as a primary and takes writes."),
                 OverrideTexts::tr("Remove standby.signal.")});
    }
    return findings;
}

QList<Finding> primaryStaysAPrimary(const CheckContext &context)
{
    const QString kind = context.dialect.recoverySettingsAreGucs ? u"signal"_s : u"recovery"_s;
    if (!context.facts.primary.files.value(kind).exists || context.facts.primary.server->inRecovery)
        return {};
    Finding finding = aboutFile(
        context, Severity::Error, HostRole::Primary, kind,
        {OverrideTexts::tr(
             "The primary %1 would become a standby at its next restart: there is a %2 in its data "
             "directory.")
             .arg(context.name(HostRole::Primary),
                  context.facts.primary.files.value(kind).path.section(u'/', -1)),
         OverrideTexts::tr("The server reads the file when it starts, and takes no writes any more."),
         OverrideTexts::tr("Rename the file on the primary.")});
    finding.kind = ErrorKind::ServerIsStandby;
    return {finding};
}

} // namespace futago::checks
