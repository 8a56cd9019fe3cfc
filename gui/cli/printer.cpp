// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/printer.h"

#include "model/base/wording.h"
#include "model/documents/textdiff.h"
#include "model/plan/stepdescription.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace futago::cli {

struct PrinterTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::cli)
};

static void put(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

static QString indented(const QString &text)
{
    return u"    "_s + text.trimmed().replace(u'\n', u"\n    "_s);
}

static QJsonObject asJson(const Error &error)
{
    return {{u"kind"_s, nameOf(error.kind)},
            {u"message"_s, error.message},
            {u"hint"_s, error.hint},
            {u"detail"_s, error.detail},
            {u"where"_s, error.where}};
}

void Printer::line(const QString &text)
{
    const std::lock_guard lock(m_lock);
    if (!m_json)
        put(stdout, text + u'\n');
}

void Printer::error(const Error &error)
{
    const std::lock_guard lock(m_lock);
    if (m_json)
        return add(u"error"_s, asJson(error));
    put(stderr, error.message + u'\n');
    if (!error.hint.isEmpty())
        put(stderr, indented(error.hint) + u'\n');
    if (!error.detail.trimmed().isEmpty())
        put(stderr, indented(error.detail) + u'\n');
}

void Printer::note(const QString &text)
{
    line(text);
    const std::lock_guard lock(m_lock);
    m_notes << text;
    add(u"notes"_s, m_notes);
}

void Printer::errorOfFinding(const Error &error)
{
    const std::lock_guard lock(m_lock);
    add(u"error"_s, asJson(error));
}

static QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return PrinterTexts::tr("Error");
    case Severity::Warning:
        return PrinterTexts::tr("Warning");
    case Severity::Note:
        return PrinterTexts::tr("Note");
    }
    return {};
}

void Printer::findings(const QList<Finding> &findings, const Pair &pair)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array << QJsonObject{{u"severity"_s, nameOf(finding.severity)},
                             {u"kind"_s, nameOf(finding.kind)},
                             {u"host"_s, nameOf(finding.host)},
                             {u"name"_s, pair.host(finding.host).name()},
                             {u"where"_s, finding.where},
                             {u"message"_s, finding.message},
                             {u"why"_s, finding.why},
                             {u"detail"_s, finding.raw},
                             {u"hint"_s, finding.hint}};
        line(PrinterTexts::tr("%1: %2").arg(severityWord(finding.severity), finding.message));
        if (!finding.hint.isEmpty())
            line(indented(finding.hint));
    }
    add(u"findings"_s, array);
}

static QJsonObject asJson(const HostFacts &facts)
{
    QJsonObject object{{u"name"_s, facts.spec.name()},
                       {u"login"_s, facts.spec.ssh.display()},
                       {u"hostName"_s, facts.hostName},
                       {u"operatingSystem"_s, facts.operatingSystem},
                       {u"hostKey"_s, facts.hostKey.fingerprint()},
                       {u"serverUser"_s, facts.spec.serverUser},
                       {u"sudo"_s, facts.spec.become == Become::Sudo},
                       {u"version"_s, facts.binaryVersion.display()},
                       {u"running"_s, facts.isRunning()},
                       {u"dataDirectory"_s, facts.place().dataDirectory},
                       {u"configFile"_s, facts.place().configFile},
                       {u"hbaFile"_s, facts.place().hbaFile},
                       {u"identFile"_s, facts.place().identFile},
                       {u"binDirectory"_s, facts.place().binDirectory},
                       {u"socketDirectory"_s, facts.place().socketDirectory},
                       {u"port"_s, facts.place().port},
                       {u"logFile"_s, facts.logFile},
                       {u"service"_s, nameOf(facts.place().service.kind)},
                       {u"serviceName"_s, facts.place().service.name},
                       {u"systemIdentifier"_s, facts.dataDirectory.systemIdentifier},
                       {u"managers"_s, QJsonArray::fromStringList(facts.managers)}};
    if (facts.freeBytes)
        object.insert(u"freeBytes"_s, static_cast<qint64>(*facts.freeBytes));
    if (facts.server)
        object.insert(u"inRecovery"_s, facts.server->inRecovery);
    return object;
}

static QString directoryLine(const HostFacts &facts)
{
    const QString directory = facts.place().dataDirectory;
    if (!facts.freeBytes)
        return PrinterTexts::tr("Data directory: %1").arg(directory);
    return PrinterTexts::tr("Data directory: %1 (%2 free)").arg(directory, wording::size(*facts.freeBytes));
}

static QString headOf(HostRole role, const HostFacts &facts)
{
    return PrinterTexts::tr("%1 (%2), %3")
        .arg(hostLabel(role, facts.spec), facts.hostName, facts.operatingSystem);
}

static QStringList linesOf(const HostFacts &facts)
{
    const QString running = !facts.server              ? PrinterTexts::tr("not running")
                            : facts.server->inRecovery ? PrinterTexts::tr("running as a standby")
                                                       : PrinterTexts::tr("running, accepts writes");
    return {PrinterTexts::tr("PostgreSQL %1, %2, port %3")
                .arg(facts.binaryVersion.display(), running)
                .arg(facts.place().port),
            directoryLine(facts), PrinterTexts::tr("Configuration: %1").arg(facts.place().configFile),
            PrinterTexts::tr("Service: %1").arg(displayName(facts.place().service)),
            PrinterTexts::tr("Host key: %1").arg(facts.hostKey.fingerprint())};
}

void Printer::facts(const PairFacts &facts)
{
    for (HostRole role : bothRoles) {
        line(headOf(role, facts.host(role)));
        for (const QString &text : linesOf(facts.host(role)))
            line(u"  "_s + text);
        add(nameOf(role), asJson(facts.host(role)));
    }
}

void Printer::plan(const Prepared &prepared)
{
    for (const PlanStep &step : prepared.plan.steps) {
        const HostSpec &host = prepared.pair.host(step.host);
        const StepDescription d = describe(step, host);
        line(PrinterTexts::tr("[%1] %2").arg(hostLabel(step.host, host), d.title));
        for (const QString &command : d.commands + d.sql)
            line(indented(command));
        if (d.file && d.file->before != d.file->after)
            line(indented(unifiedDiff(d.file->before, d.file->after, d.file->path, d.file->path)));
        if (!d.consequence.isEmpty())
            line(indented(d.consequence));
    }
    add(u"plan"_s, toJson(withPasswordsMasked(prepared.plan)));
}

static QString stateWord(StepState state)
{
    switch (state) {
    case StepState::AlreadyTrue:
        return PrinterTexts::tr("already in place");
    case StepState::Done:
        return PrinterTexts::tr("done");
    case StepState::Failed:
        return PrinterTexts::tr("failed");
    case StepState::Skipped:
        return PrinterTexts::tr("not started");
    case StepState::Undone:
        return PrinterTexts::tr("undone");
    case StepState::NothingToUndo:
        return PrinterTexts::tr("nothing to undo");
    default:
        return {};
    }
}

void Printer::step(const Plan &plan, const Pair &pair, const StepReport &report)
{
    const PlanStep *step = plan.find(report.id);
    const QString word = stateWord(report.state);
    if (!step || word.isEmpty())
        return;
    const HostSpec &host = pair.host(step->host);
    const QString seconds = wording::seconds(static_cast<double>(report.milliseconds) / 1000.0, 2);
    const QString text = PrinterTexts::tr("[%1] %2: %3 (%4)")
                             .arg(hostLabel(step->host, host), describe(*step, host).title, word, seconds);
    line(report.evidence.isEmpty() ? text : text + u'\n' + indented(report.evidence));
}

void Printer::run(const Plan &plan, const Pair &pair, const RunReport &report)
{
    QJsonArray steps;
    for (const StepReport &step : report.steps) {
        QJsonObject object{{u"id"_s, step.id},
                           {u"state"_s, nameOf(step.state)},
                           {u"milliseconds"_s, step.milliseconds},
                           {u"evidence"_s, step.evidence}};
        if (const PlanStep *planned = plan.find(step.id)) {
            object.insert(u"name"_s, pair.host(planned->host).name());
            object.insert(u"title"_s, describe(*planned, pair.host(planned->host)).title);
        }
        steps << object;
    }
    add(u"steps"_s, steps);
    add(u"changed"_s, report.changedAnything);
    if (report.error)
        error(*report.error);
}

void Printer::status(const PairStatus &status)
{
    add(u"status"_s, toJson(status));
    QString lag;
    switch (status.lag.state) {
    case LagState::CaughtUp:
        lag = PrinterTexts::tr("none");
        break;
    case LagState::Behind:
        lag = wording::size(status.lag.totalBytes);
        break;
    case LagState::Unknown:
        lag = PrinterTexts::tr("unknown");
        break;
    }
    line(sentenceFor(status.state));
    if (status.sample.rolesAreExchanged)
        line(sentenceAboutRoles(status.sample));
    line(PrinterTexts::tr("Replication lag: %1").arg(lag));
}

void Printer::finish()
{
    if (m_json)
        put(stdout, QString::fromUtf8(QJsonDocument(m_object).toJson(QJsonDocument::Indented)));
}

} // namespace futago::cli
