// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/postgres/conninfo.h"
#include "model/postgres/parametervalue.h"
#include "model/postgres/syncnames.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct SyncTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static const QString parameter = u"synchronous_standby_names"_s;

static bool areStandbyNames(const QString &value, const PgDialect &dialect)
{
    const Parameter *known = Catalogue::of(dialect).find(parameter);
    return !known || !problemWith(*known, value.toUtf8(), dialect);
}

static bool commitsWait(const CheckContext &context)
{
    const auto commit = context.standing(HostRole::Primary, u"synchronous_commit"_s);
    const auto mode = valueNamed<ReplicationMode>(commit ? commit->value.toLower() : u"on"_s);
    return !mode || waitsForStandby(*mode);
}

static Finding aboutNames(const CheckContext &context, Severity severity, const Standing &names,
                          const Said &said)
{
    return aboutParameter(context, severity, ErrorKind::Conflict, HostRole::Primary, parameter, names, said);
}

/// Every name in quotes, as every version takes them.
static QString requoted(const CheckContext &context, const QString &value)
{
    SynchronousStandbys standbys = SynchronousStandbys::parse(value, context.dialect);
    standbys.required = std::clamp(standbys.required, 1, std::max(1, int(standbys.names.size())));
    return standbys.names.isEmpty() ? QString() : standbys.toString();
}

Findings standbyNamesAreRead(const CheckContext &context)
{
    const auto names = context.standing(HostRole::Primary, parameter);
    if (!names || areStandbyNames(names->value, context.dialect))
        return {};
    return {aboutNames(
        context, Severity::Error, *names,
        {SyncTexts::tr("The primary %1 cannot parse synchronous_standby_names = '%2'.")
             .arg(context.name(HostRole::Primary), names->value),
         context.dialect.hasStandbyCounts
             ? SyncTexts::tr("From 9.6 on, put names that contain anything other than letters, digits and "
                             "underscores in double quotes. If the server cannot parse the list, it does not "
                             "start; on a reload it keeps the old value.")
             : SyncTexts::tr(
                   "Before 9.6 the value is a plain list of names separated by commas. If the server cannot "
                   "parse the list, it does not start; on a reload it keeps the old value."),
         SyncTexts::tr("Write each name in double quotes."),
         setting(HostRole::Primary, *names, parameter, requoted(context, names->value))})};
}

Findings standbyNamesCanBeMet(const CheckContext &context)
{
    const auto names = context.standing(HostRole::Primary, parameter);
    if (!names || !areStandbyNames(names->value, context.dialect) || !commitsWait(context))
        return {};
    const auto standbys = SynchronousStandbys::parse(names->value, context.dialect);
    if (standbys.required <= standbys.names.size() || standbys.isAnybody())
        return {};
    return {aboutNames(
        context, Severity::Error, *names,
        {SyncTexts::tr(
             "synchronous_standby_names = '%1' on the primary %2 requires more standbys than it lists.")
             .arg(names->value, context.name(HostRole::Primary)),
         SyncTexts::tr("The server accepts this value, but every commit then waits indefinitely."),
         SyncTexts::tr("List as many standbys as commits should wait for."),
         setting(HostRole::Primary, *names, parameter, requoted(context, names->value))})};
}

Findings namesAreNoAsterisk(const CheckContext &context)
{
    const auto names = context.standing(HostRole::Primary, parameter);
    const QString now = context.facts.primary.server->setting(parameter);
    if (!names || !SynchronousStandbys::parse(names->value, context.dialect).isAnybody() ||
        SynchronousStandbys::parse(now, context.dialect).isAnybody() || !commitsWait(context))
        return {};
    const QString own = quotedStandbyName(context.names().applicationName);
    return {aboutNames(
        context, Severity::Warning, *names,
        {SyncTexts::tr(
             "synchronous_standby_names of the primary %1 would be set to “*”, which matches every standby.")
             .arg(context.name(HostRole::Primary)),
         SyncTexts::tr(
             "A commit then counts as safe as soon as any receiver has it, even one run by a backup tool."),
         SyncTexts::tr("Write the name of the standby instead of “*”."),
         setting(HostRole::Primary, *names, parameter, own)})};
}

/// What the standby calls itself.
static QString ownName(const CheckContext &context)
{
    const auto conninfo = context.recovery(u"primary_conninfo"_s);
    const auto info = ConnInfo::parse(conninfo ? conninfo->value : QString());
    return info ? info->value(u"application_name"_s).value_or(QString()) : QString();
}

static Finding otherName(const CheckContext &context, const QString &own)
{
    const auto conninfo = context.recovery(u"primary_conninfo"_s);
    const QString wanted = context.names().applicationName;
    ConnInfo info = *ConnInfo::parse(conninfo->value);
    info.set(u"application_name"_s, wanted);
    const QString message =
        own.isEmpty()
            ? SyncTexts::tr(
                  "primary_conninfo of the standby %1 specifies no application_name; the pair's is “%2”.")
                  .arg(context.name(HostRole::Standby), wanted)
            : SyncTexts::tr(
                  "primary_conninfo of the standby %1 has the application_name “%2”, but the pair's "
                  "is “%3”.")
                  .arg(context.name(HostRole::Standby), own, wanted);
    return aboutParameter(
        context, Severity::Error, ErrorKind::NotStreaming, HostRole::Standby, u"primary_conninfo"_s,
        *conninfo,
        {message,
         SyncTexts::tr("By this name the primary decides whether commits wait for the standby, and Futago "
                       "finds it in pg_stat_replication."),
         SyncTexts::tr("Set application_name=%1 in primary_conninfo, or change the name in the policy.")
             .arg(wanted),
         setting(HostRole::Standby, *conninfo, u"primary_conninfo"_s, info.toString())});
}

static QList<Finding> notWaitedFor(const CheckContext &context)
{
    const auto names = context.standing(HostRole::Primary, parameter);
    const QString wanted = context.names().applicationName;
    if (!names || !waitsForStandby(context.policy().mode) || namesStandby(names->value, wanted))
        return {};
    const auto with = withStandby(names->value, wanted, context.dialect);
    return {aboutNames(
        context, Severity::Warning, *names,
        {SyncTexts::tr(
             "No commit on the primary %1 waits for “%2”: synchronous_standby_names does not list it.")
             .arg(context.name(HostRole::Primary), wanted),
         SyncTexts::tr("In the mode “%1” a commit should reach the standby before it returns.")
             .arg(displayName(context.policy().mode)),
         SyncTexts::tr("Add the standby to synchronous_standby_names, or choose an asynchronous mode."),
         with ? std::optional(setting(HostRole::Primary, *names, parameter, *with)) : std::nullopt})};
}

Findings standbyIsNamed(const CheckContext &context)
{
    const auto conninfo = context.recovery(u"primary_conninfo"_s);
    const QString own = ownName(context);
    QList<Finding> findings = notWaitedFor(context);
    // Without any connection there is another finding.
    const bool isRead = conninfo && !conninfo->value.isEmpty() && ConnInfo::parse(conninfo->value);
    if (isRead && own != context.names().applicationName)
        findings << otherName(context, own);
    return findings;
}

} // namespace futago::checks
