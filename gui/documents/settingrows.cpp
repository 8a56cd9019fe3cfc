// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/settingrows.h"

#include "model/documents/conf/confdocument.h"
#include "model/draft/settingvalue.h"
#include "model/postgres/parametervalue.h"
#include "model/postgres/stringform.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

/// recovery.conf has no pg_settings; its own parameters (manual of 11, chapter 27).
static QMap<QString, SettingFact> recoveryParameters()
{
    QMap<QString, SettingFact> parameters;
    for (const QString &name :
         {u"primary_conninfo"_s, u"primary_slot_name"_s, u"trigger_file"_s, u"restore_command"_s,
          u"archive_cleanup_command"_s, u"recovery_end_command"_s, u"recovery_target_timeline"_s,
          u"recovery_target_name"_s, u"recovery_target_time"_s, u"recovery_target_xid"_s})
        parameters[name].type = u"string"_s;
    for (const QString &name : {u"standby_mode"_s, u"recovery_target_inclusive"_s})
        parameters[name].type = u"bool"_s;
    SettingFact &delay = parameters[u"recovery_min_apply_delay"_s];
    delay.type = u"integer"_s;
    delay.unit = u"ms"_s;
    delay.minimum = u"0"_s;
    delay.maximum = u"2147483647"_s;
    for (SettingFact &fact : parameters)
        fact.context = u"postmaster"_s;
    return parameters;
}

static QString wordOf(ParameterType type)
{
    switch (type) {
    case ParameterType::Bool:
        return u"bool"_s;
    case ParameterType::Integer:
        return u"integer"_s;
    case ParameterType::Real:
        return u"real"_s;
    case ParameterType::Enum:
        return u"enum"_s;
    case ParameterType::String:
        break;
    }
    return u"string"_s;
}

/// What pg_settings would say, but for the value, where no server can be asked.
static SettingFact factFrom(const Parameter &parameter)
{
    SettingFact fact;
    fact.unit = parameter.unit.text;
    fact.context = parameter.context;
    fact.type = wordOf(parameter.type);
    if (parameter.min != parameter.max) {
        fact.minimum = QString::number(parameter.min, 'g', 15);
        fact.maximum = QString::number(parameter.max, 'g', 15);
    }
    fact.options = parameter.values;
    fact.bootValue = parameter.defaultValue;
    fact.category = parameter.category;
    fact.description = parameter.description();
    return fact;
}

struct EffectTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::SettingRow)
};

QString displayName(SettingRow::Effect effect)
{
    switch (effect) {
    case SettingRow::Effect::Reload:
        return EffectTexts::tr("Reload");
    case SettingRow::Effect::Restart:
        return EffectTexts::tr("Restart");
    case SettingRow::Effect::AtStart:
        return EffectTexts::tr("At server start");
    case SettingRow::Effect::None:
    case SettingRow::Effect::Unknown:
        break;
    }
    return {};
}

/// What our own session has set for itself says nothing of the server.
static bool isOurs(const SettingFact &fact)
{
    return fact.source == u"session";
}

bool SettingRow::isNotDefault() const
{
    return !fact.source.isEmpty() && fact.source != u"default" && !isOurs(fact);
}

QString SettingRow::source() const
{
    if (isOurs(fact))
        return {};
    return fact.sourceFile.isEmpty()
               ? fact.source
               : u"%1:%2"_s.arg(QFileInfo(fact.sourceFile).fileName()).arg(fact.sourceLine);
}

static SettingRow::Effect effectOf(const SettingRow &row, bool isRunning)
{
    if (!row.isChanged())
        return SettingRow::Effect::None;
    if (!isRunning)
        return SettingRow::Effect::AtStart;
    if (row.fact.context.isEmpty())
        return SettingRow::Effect::Unknown;
    return row.fact.needsRestart() ? SettingRow::Effect::Restart : SettingRow::Effect::Reload;
}

class RowMaking
{
public:
    RowMaking(const DocumentDesk &desk, const DocumentId &id, const QList<Finding> &findings)
        : m_id(id)
        , m_findings(findings)
        , m_wanted(ConfDocument::parse(desk.bytes(id)))
    {
        const HostFacts &host = desk.workbench().facts()->host(id.host);
        m_dataDirectory = host.place().dataDirectory;
        m_isRunning = host.isRunning() && id.kind != HostFile::Recovery;
        m_catalogue = desk.dialect() ? &Catalogue::of(*desk.dialect()) : nullptr;
        if (id.kind == HostFile::Recovery)
            m_known = recoveryParameters();
        else if (host.server)
            m_known = host.server->settings;
        else if (m_catalogue)
            for (const Parameter &parameter : m_catalogue->parameters())
                m_known.insert(parameter.name, factFrom(parameter));
        take(m_inFile, ConfDocument::parse(desk.file(id).bytes));
        take(m_inWanted, m_wanted);
    }

    QList<SettingRow> rows()
    {
        QList<SettingRow> rows;
        for (const QString &name : names())
            rows << row(name);
        return rows;
    }

private:
    using Values = QMap<QString, ConfDocument::Assignment>;

    static void take(Values &values, const ConfDocument &document)
    {
        const auto assignments = document.assignments();
        for (const ConfDocument::Assignment &assignment : assignments)
            values[assignment.name.toLower()] = assignment;
    }

    /// Those of replication first, each part in the order of the names.
    QStringList names() const
    {
        QMap<QString, QString> known;
        for (auto it = m_known.cbegin(); it != m_known.cend(); ++it)
            if (it->context != u"internal")
                known.insert(it.key().toLower(), it.key());
        for (const Values &values : {m_inFile, m_inWanted})
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                if (!known.contains(it.key()))
                    known.insert(it.key(), it->name);
        QStringList names = known.values();
        std::stable_partition(names.begin(), names.end(),
                              [this](const QString &name) { return isReplication(name); });
        return names;
    }

    const Parameter *parameter(const QString &name) const
    {
        return m_catalogue ? m_catalogue->find(name) : nullptr;
    }

    bool isReplication(const QString &name) const
    {
        const Parameter *parameter = this->parameter(name);
        return m_id.kind == HostFile::Recovery || (parameter && parameter->isReplication());
    }

    static std::optional<QString> valueIn(const Values &values, const QString &name)
    {
        const auto it = values.constFind(name.toLower());
        return it == values.cend() ? std::nullopt : std::optional(it->value);
    }

    QString shown(const QString &name, const SettingFact &fact) const
    {
        const Parameter *known = parameter(name);
        return known && known->countsSegments() ? ParameterValue(fact.value.toDouble()).shown(*known)
                                                : withUnit(fact);
    }

    QString leadsTo(const SettingRow &row) const
    {
        const QString value = row.wanted.value_or(row.fact.value);
        const QString path = absolutePath(value, m_dataDirectory);
        return stringFormOf(row.name) == StringForm::Path && path != value ? path : QString();
    }

    SettingRow row(const QString &name) const
    {
        SettingRow row;
        row.name = name;
        row.fact = m_known.value(name);
        row.running = row.fact.source.isEmpty() ? QString() : shown(name, row.fact);
        row.isKnown = m_known.isEmpty() || m_known.contains(name) || name.contains(u'.');
        row.isReplication = isReplication(name);
        row.countsSegments = parameter(name) && parameter(name)->countsSegments();
        row.inFile = valueIn(m_inFile, name);
        row.wanted = valueIn(m_inWanted, name);
        row.line = m_inWanted.value(name.toLower()).line;
        row.leadsTo = leadsTo(row);
        row.effect = effectOf(row, m_isRunning);
        for (const Finding &finding : m_findings)
            if (finding.place.parameter == name.toLower()) {
                row.findings << finding.message;
                row.worst = std::min(row.worst.value_or(finding.severity), finding.severity);
            }
        return row;
    }

    DocumentId m_id;
    const QList<Finding> &m_findings;
    ConfDocument m_wanted;
    QMap<QString, SettingFact> m_known;
    Values m_inFile;
    Values m_inWanted;
    QString m_dataDirectory;
    const Catalogue *m_catalogue = nullptr;
    bool m_isRunning = false;
};

QList<SettingRow> settingRows(const DocumentDesk &desk, const DocumentId &id, const QList<Finding> &findings)
{
    return desk.has(id) ? RowMaking(desk, id, findings).rows() : QList<SettingRow>();
}

} // namespace futago
