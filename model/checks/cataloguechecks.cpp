// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/documents/conf/confcheck.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct CatalogueTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static constexpr int segmentMegabytes = 16;

/// What a renamed parameter's new name has to say. Segments became sizes (release notes of 9.5 and 13).
static QString converted(const QString &former, const QString &name, const QString &value)
{
    bool ok = false;
    const qint64 number = value.trimmed().toLongLong(&ok);
    if (ok && former == u"wal_keep_segments")
        return u"%1MB"_s.arg(number * segmentMegabytes);
    if (ok && former == u"checkpoint_segments")
        return u"%1MB"_s.arg(3 * number * segmentMegabytes);
    if (former != u"wal_keep_size" && former != u"max_wal_size")
        return value;
    const auto bytes = Standing{value, Standing::Source::Unwritten, {}, 0, {}}.bytes(u"MB"_s);
    const double segments = double(bytes.value_or(0)) / (1048576.0 * segmentMegabytes);
    return QString::number(qint64(std::ceil(name == u"checkpoint_segments" ? segments / 3 : segments)));
}

static Standing inDocument(const ConfDocument::Assignment &written)
{
    return {written.value, Standing::Source::Document, HostFile::Config, written.line, {}};
}

static Finding renamed(const CheckContext &context, HostRole role, const ConfDocument::Assignment &written,
                       const QString &now)
{
    const QString name = written.name;
    const QString value = converted(name, now, written.value);
    return aboutParameter(
        context, Severity::Error, ErrorKind::ConfigurationRejected, role, name, inDocument(written),
        {CatalogueTexts::tr("PostgreSQL %1 on %2 has no parameter %3; its name in this version is %4.")
             .arg(context.dialect.version.major(), context.name(role), name, now),
         CatalogueTexts::tr("With an unknown parameter name the server does not start, and on a reload it "
                            "ignores the whole file."),
         CatalogueTexts::tr("Write %1 = %2 instead.").arg(now, value),
         Fix{role, HostFile::Config, fixes::ReplaceParameter{name, now, value}}});
}

static Finding unknown(const CheckContext &context, HostRole role, const ConfDocument::Assignment &written)
{
    const QString name = written.name;
    return aboutParameter(context, Severity::Error, ErrorKind::ConfigurationRejected, role, name,
                          inDocument(written),
                          {CatalogueTexts::tr("PostgreSQL %1 on %2 has no parameter %3.")
                               .arg(context.dialect.version.major(), context.name(role), written.name),
                           CatalogueTexts::tr("With an unknown parameter name the server does not start, and "
                                              "on a reload it ignores the whole file."),
                           CatalogueTexts::tr("Correct the name, or remove the line."),
                           Fix{role, HostFile::Config, fixes::TakeOutParameter{name}}});
}

/// The value the server runs with, if it takes one.
static Fix asBefore(const CheckContext &context, HostRole role, const Parameter &parameter,
                    const Standing &standing)
{
    const auto &server = context.host(role).server;
    const QString name = parameter.name;
    if (!server || !context.keepsItsServer(role) || parameter.isReadOnly() ||
        !server->settings.contains(name))
        return Fix{role, HostFile::Config, fixes::TakeOutParameter{name}};
    const SettingFact fact = server->settings.value(name);
    const bool takesUnit = fact.value.toDouble() > 0 && !fact.unit.isEmpty() && !fact.unit.at(0).isDigit();
    return setting(role, standing, name, takesUnit ? fact.value + fact.unit : fact.value);
}

static Finding refused(const CheckContext &context, HostRole role, const ConfDocument::Assignment &written,
                       const Parameter &parameter, const ValueProblem &problem)
{
    const Standing standing = inDocument(written);
    const QString hint = problem.hint();
    return aboutParameter(
        context, Severity::Error, ErrorKind::ConfigurationRejected, role, parameter.name, standing,
        {CatalogueTexts::tr("The server on %1 refuses %2 = '%3': %4")
             .arg(context.name(role), parameter.name, written.value, problem.message()),
         CatalogueTexts::tr("A reload leaves the parameter unchanged; the next start fails."),
         hint.isEmpty() ? CatalogueTexts::tr("Correct the value.") : hint,
         asBefore(context, role, parameter, standing)});
}

static bool isKnownElsewhere(const CheckContext &context, const QString &name)
{
    const auto knows = [&](const HostFacts &host) {
        return host.server && host.server->settings.contains(name);
    };
    return knows(context.facts.primary) || knows(context.facts.standby);
}

static bool hasItsOwnCheck(const CheckContext &context, const Parameter &parameter, const QString &value)
{
    return parameter.name == u"synchronous_standby_names" ||
           (parameter.name == u"primary_slot_name" && value == context.names().slotName);
}

static std::optional<Finding> told(const CheckContext &context, HostRole role,
                                   const ConfDocument::Assignment &written, const ConfProblem &problem)
{
    const Catalogue &catalogue = Catalogue::of(context.dialect);
    if (problem.kind == ConfProblem::Kind::Value) {
        const Parameter *parameter = catalogue.find(written.name);
        if (!parameter || !problem.value || hasItsOwnCheck(context, *parameter, written.value))
            return std::nullopt;
        return refused(context, role, written, *parameter, *problem.value);
    }
    if (isKnownElsewhere(context, written.name))
        return std::nullopt;
    const Parameter *now = catalogue.otherNameOf(written.name);
    return now ? renamed(context, role, written, now->name) : unknown(context, role, written);
}

/// What the server itself finds in its file on disk it has told already, and what it does not find is none.
static bool isToldByServer(const CheckContext &context, HostRole role,
                           const ConfDocument::Assignment &written)
{
    const HostFacts &host = context.host(role);
    if (!host.server || !context.keepsItsServer(role) || !context.dialect.hasFileSettingsView)
        return false;
    const ConfReading onDisk(host.files.value(HostFile::Config).bytes);
    const auto *before = onDisk.last(written.name);
    return before && before->value == written.value;
}

static QList<Finding> refusedOn(const CheckContext &context, HostRole role)
{
    QList<Finding> findings;
    const ConfReading &reading = context.conf(role, HostFile::Config);
    for (const ConfProblem &problem : problemsIn(reading.document(), Catalogue::of(context.dialect))) {
        const auto *written = reading.last(problem.name.toLower());
        // Of several lines the server reads the last one alone.
        if (problem.kind == ConfProblem::Kind::Syntax || !written || written->line != problem.line)
            continue;
        const auto finding = told(context, role, *written, problem);
        if (finding && !isToldByServer(context, role, *written))
            findings << *finding;
    }
    return findings;
}

Findings parametersAreTaken(const CheckContext &context)
{
    return refusedOn(context, HostRole::Primary) + refusedOn(context, HostRole::Standby);
}

} // namespace futago::checks
