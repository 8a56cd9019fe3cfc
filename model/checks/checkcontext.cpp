// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checkcontext.h"

#include "model/draft/autosettings.h"
#include "model/draft/certificate.h"
#include "model/draft/settingvalue.h"
#include "model/postgres/catalogue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct ContextTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

ConfReading::ConfReading(const QByteArray &bytes)
    : m_document(ConfDocument::parse(bytes))
{
    m_last.reserve(m_document.lineCount() / 2);
    m_assignments.reserve(m_document.lineCount() / 2);
    for (qsizetype i = 0; i < m_document.lineCount(); ++i)
        add(m_document.lineAt(i), static_cast<int>(i) + 1);
}

void ConfReading::add(const ConfLine &line, int number)
{
    if (line.kind == ConfLine::Kind::Unreadable)
        m_unreadable << number;
    if (line.kind == ConfLine::Kind::Include)
        m_lastInclude = number;
    if (line.kind != ConfLine::Kind::Assignment)
        return;
    const QByteArrayView text = m_document.textAt(number - 1);
    QString name = QString::fromUtf8(line.name(text));
    for (QChar &c : name)
        c = c >= u'A' && c <= u'Z' ? QChar(c.unicode() + ('a' - 'A')) : c;
    const qsizetype known = m_last.size();
    qsizetype &place = m_last[name];
    if (m_last.size() == known)
        m_superseded << place;
    place = m_assignments.size();
    m_assignments.append({name, line.value(text), number});
}

const ConfDocument::Assignment *ConfReading::last(const QString &name) const
{
    const auto found = m_last.constFind(name);
    return found == m_last.constEnd() ? nullptr : &m_assignments.at(*found);
}

bool ConfReading::isLast(const ConfDocument::Assignment &assignment) const
{
    const auto *counting = last(assignment.name);
    return counting && counting->line == assignment.line;
}

QList<ConfDocument::Assignment> ConfReading::superseded() const
{
    QList<ConfDocument::Assignment> found;
    for (const qsizetype index : m_superseded)
        found << m_assignments.at(index);
    return found;
}

bool Standing::isSame(const QString &text) const
{
    SettingFact spoken = fact;
    spoken.value = text;
    return isSameSetting(spoken, value);
}

std::optional<qint64> Standing::number() const
{
    bool ok = false;
    const qint64 number = value.trimmed().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<qint64> Standing::bytes(const QString &unit) const
{
    SettingFact spoken = fact;
    spoken.value = value;
    if (spoken.unit.isEmpty())
        spoken.unit = unit;
    return bytesOf(spoken);
}

static PgDialect dialectOf(const PairFacts &facts)
{
    const auto &server = facts.primary.server;
    return server ? PgDialect::of(server->version).value_or(PgDialect()) : PgDialect();
}

static const Draft &noDraft()
{
    static const Draft none;
    return none;
}

CheckContext::CheckContext(const PairFacts &theFacts)
    : CheckContext(theFacts, noDraft())
{
}

CheckContext::CheckContext(const PairFacts &theFacts, const Draft &theDraft)
    : facts(theFacts)
    , draft(theDraft)
    , dialect(dialectOf(theFacts))
    , byCertificate(comesByCertificate(theDraft.pair, theFacts, dialect))
    , m_isSeeded(futago::isSeeded(theFacts))
    , m_syntax(HbaSyntax::of(dialect.version))
    , m_recovery(theDraft.finalBytes(HostRole::Standby, HostFile::Recovery))
{
    if (draft.documents.isEmpty())
        return;
    for (const HostRole role : bothRoles) {
        m_config[index(role)] = ConfReading(draft.finalBytes(role, HostFile::Config));
        m_hba[index(role)] = HbaDocument::parse(draft.finalBytes(role, HostFile::Hba), m_syntax);
        if (dialect.hasAlterSystem)
            m_auto[index(role)] = ConfReading(withoutLeaving(
                presentAutoConf(facts, role).bytes, leavingAutoConf(facts, draft, role, dialect), {}));
        m_closure[index(role)] = facts.closureInTheEnd(role);
        if (!isAsked(role) && !m_closure[index(role)].isEmpty())
            m_tree[index(role)] =
                confTreeOf({host(role).place().configFile, draft.finalBytes(role, HostFile::Config),
                            host(role).place().dataDirectory, m_auto[index(role)].document().toBytes()},
                           m_closure[index(role)], dialect);
    }
}

const ConfReading &CheckContext::conf(HostRole role, HostFile kind) const
{
    static const ConfReading none;
    if (kind == HostFile::Config)
        return m_config[index(role)];
    if (kind == HostFile::Auto)
        return m_auto[index(role)];
    return kind == HostFile::Recovery && role == HostRole::Standby ? m_recovery : none;
}

/// What holds where nobody says anything, as the server or else the catalogue of its version knows.
static Standing standingByDefault(const QString &value, SettingFact fact)
{
    fact.value = value;
    return Standing{value, Standing::Source::Unwritten, {}, 0, fact};
}

std::optional<Standing> CheckContext::unwritten(HostRole role, const QString &name) const
{
    const auto &server = host(role).server;
    const bool runsOn = server && keepsItsServer(role);
    // The same major version has the same parameters and defaults.
    const SettingFact fact = (runsOn ? *server : *facts.primary.server).settings.value(name);
    const bool isWritten = fact.sourceLine > 0 || (!runsOn && fact.source == u"command line");
    if (!isWritten && !fact.context.isEmpty())
        return Standing{fact.value, Standing::Source::Unwritten, {}, 0, fact};
    if (!fact.bootValue.isEmpty())
        return standingByDefault(fact.bootValue, fact);
    const Parameter *parameter = Catalogue::of(dialect).find(name);
    if (!parameter)
        return std::nullopt;
    SettingFact known = fact;
    known.unit = parameter->unit.text;
    return standingByDefault(parameter->defaultValue, known);
}

/// What an included file says last.
std::optional<Standing> CheckContext::included(HostRole role, const QString &name) const
{
    const auto *entry = tree(role) ? tree(role)->counting(name) : nullptr;
    if (!entry || !closure(role).files.contains(entry->file))
        return std::nullopt;
    SettingFact fact = facts.primary.server->settings.value(name);
    fact.value = entry->value;
    fact.sourceFile = entry->file;
    fact.sourceLine = entry->line;
    if (entry->parameter) {
        fact.unit = entry->parameter->unit.text;
        if (const auto value = readValue(*entry->parameter, entry->value, dialect))
            fact.value = value->setting();
    }
    return Standing{entry->value, Standing::Source::OtherFile, {}, 0, fact};
}

std::optional<Standing> CheckContext::standing(HostRole role, const QString &name) const
{
    const auto &server = host(role).server;
    const bool runs = server && keepsItsServer(role);
    const SettingFact fact = (runs ? *server : *facts.primary.server).settings.value(name);
    if (runs && fact.source == u"command line")
        return Standing{fact.value, Standing::Source::CommandLine, {}, 0, fact};
    if (const auto *held = autoConf(role).last(name))
        return Standing{held->value, Standing::Source::AutoConf, HostFile::Auto, held->line, fact};
    if (const auto elsewhere = included(role, name))
        return elsewhere;
    const ConfReading &reading = conf(role, HostFile::Config);
    const auto *written = reading.last(name);
    const ServerPlace &place = host(role).place();
    const bool isElsewhere = runs && fact.sourceLine > 0 && fact.sourceFile != place.configFile &&
                             !fact.sourceFile.endsWith(u"/postgresql.auto.conf"_s);
    if (isElsewhere && (!written || written->line < reading.lastIncludeLine()))
        return Standing{fact.value, Standing::Source::OtherFile, {}, 0, fact};
    if (written)
        return Standing{written->value, Standing::Source::Document, HostFile::Config, written->line, fact};
    return unwritten(role, name);
}

std::optional<Standing> CheckContext::recovery(const QString &name) const
{
    if (dialect.recoverySettingsAreGucs)
        return standing(HostRole::Standby, name);
    const auto *written = m_recovery.last(name);
    if (!written)
        return std::nullopt;
    return Standing{written->value, Standing::Source::Document, HostFile::Recovery, written->line, {}};
}

QString CheckContext::where(HostRole role, const Standing &standing, const QString &parameter) const
{
    if (standing.line == 0)
        return parameter;
    const QString path = host(role).files.value(standing.document).path;
    return u"%1:%2"_s.arg(path.section(u'/', -1)).arg(standing.line);
}

static QString hintElsewhere(const Standing &standing, const QString &parameter)
{
    if (standing.source == Standing::Source::CommandLine)
        return ContextTexts::tr("%1 is set on the command line that starts the server. Change it there.")
            .arg(parameter);
    return ContextTexts::tr("%1 is set in %2, which is read after this file. Change it there.")
        .arg(parameter, standing.fact.sourceFile);
}

Finding aboutParameter(const CheckContext &context, Severity severity, ErrorKind kind, HostRole role,
                       const QString &parameter, const Standing &standing, const Said &said)
{
    Finding finding{severity,     kind,     role,     context.where(role, standing, parameter),
                    said.message, said.why, said.hint};
    finding.place = {standing.document == HostFile::None ? HostFile::Config : standing.document,
                     standing.line, parameter};
    if (standing.followsDocument())
        finding.fix = said.fix;
    else
        finding.hint = hintElsewhere(standing, parameter);
    return finding;
}

Fix setting(HostRole role, const Standing &standing, const QString &name, const QString &value)
{
    const HostFile document = standing.document == HostFile::Recovery ? HostFile::Recovery : HostFile::Config;
    return Fix{role, document, fixes::SetParameter{name, value}};
}

} // namespace futago::checks
