// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/settingrows.h"

#include "model/documents/confdocument.h"
#include "model/draft/settingvalue.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace futago {

/// In the order in which the procedure speaks of them (design, section 4).
static const QStringList &replicationNames()
{
    static const QStringList names{u"listen_addresses"_s,
                                   u"port"_s,
                                   u"wal_level"_s,
                                   u"max_wal_senders"_s,
                                   u"max_replication_slots"_s,
                                   u"wal_keep_size"_s,
                                   u"wal_keep_segments"_s,
                                   u"max_slot_wal_keep_size"_s,
                                   u"archive_mode"_s,
                                   u"archive_command"_s,
                                   u"archive_library"_s,
                                   u"archive_timeout"_s,
                                   u"synchronous_commit"_s,
                                   u"synchronous_standby_names"_s,
                                   u"hot_standby"_s,
                                   u"hot_standby_feedback"_s,
                                   u"standby_mode"_s,
                                   u"primary_conninfo"_s,
                                   u"primary_slot_name"_s,
                                   u"restore_command"_s,
                                   u"recovery_target_timeline"_s,
                                   u"recovery_min_apply_delay"_s,
                                   u"archive_cleanup_command"_s,
                                   u"recovery_end_command"_s,
                                   u"promote_trigger_file"_s,
                                   u"trigger_file"_s,
                                   u"max_standby_streaming_delay"_s,
                                   u"max_standby_archive_delay"_s,
                                   u"wal_sender_timeout"_s,
                                   u"wal_receiver_timeout"_s,
                                   u"wal_receiver_status_interval"_s,
                                   u"wal_retrieve_retry_interval"_s,
                                   u"wal_log_hints"_s,
                                   u"full_page_writes"_s,
                                   u"fsync"_s,
                                   u"max_connections"_s,
                                   u"max_worker_processes"_s,
                                   u"max_prepared_transactions"_s,
                                   u"max_locks_per_transaction"_s,
                                   u"password_encryption"_s,
                                   u"ssl"_s};
    return names;
}

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

QString withUnit(const SettingFact &fact)
{
    const bool isMemory = fact.unit.endsWith(u'B');
    const auto bytes = isMemory ? bytesOf(fact) : std::nullopt;
    if (!bytes || *bytes <= 0)
        return fact.unit.isEmpty() || isMemory || fact.value.startsWith(u'-') ? fact.value
                                                                              : fact.value + fact.unit;
    static constexpr std::array units{std::pair{qint64(1) << 40, "TB"}, std::pair{qint64(1) << 30, "GB"},
                                      std::pair{qint64(1) << 20, "MB"}, std::pair{qint64(1) << 10, "kB"}};
    for (const auto &[size, name] : units)
        if (*bytes % size == 0)
            return QString::number(*bytes / size) + QLatin1StringView(name);
    return QString::number(*bytes) + u'B';
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
        return EffectTexts::tr("At the start");
    case SettingRow::Effect::None:
    case SettingRow::Effect::Unknown:
        break;
    }
    return {};
}

bool SettingRow::isNotDefault() const
{
    return !fact.source.isEmpty() && fact.source != u"default";
}

QString SettingRow::source() const
{
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
        m_isRunning = host.isRunning() && id.kind != u"recovery";
        if (id.kind == u"recovery")
            m_known = recoveryParameters();
        else if (host.server)
            m_known = host.server->settings;
        else if (desk.workbench().facts()->primary.server)
            m_known = withoutValues(desk.workbench().facts()->primary.server->settings);
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

    /// Both servers are of one major version, so what the primary tells of the parameters holds here too.
    static QMap<QString, SettingFact> withoutValues(QMap<QString, SettingFact> settings)
    {
        for (SettingFact &fact : settings) {
            fact.value.clear();
            fact.source.clear();
            fact.sourceFile.clear();
        }
        return settings;
    }

    QStringList names() const
    {
        QStringList names;
        for (const QString &name : replicationNames())
            if (isThere(name))
                names << name;
        QMap<QString, QString> others;
        for (auto it = m_known.cbegin(); it != m_known.cend(); ++it)
            if (it->context != u"internal")
                others.insert(it.key().toLower(), it.key());
        for (const Values &values : {m_inFile, m_inWanted})
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                if (!others.contains(it.key()))
                    others.insert(it.key(), it->name);
        for (const QString &name : std::as_const(others))
            if (!names.contains(name))
                names << name;
        return names;
    }

    bool isThere(const QString &name) const
    {
        return m_known.contains(name) || m_inFile.contains(name) || m_inWanted.contains(name);
    }

    static std::optional<QString> valueIn(const Values &values, const QString &name)
    {
        const auto it = values.constFind(name.toLower());
        return it == values.cend() ? std::nullopt : std::optional(it->value);
    }

    SettingRow row(const QString &name) const
    {
        SettingRow row;
        row.name = name;
        row.fact = m_known.value(name);
        row.isKnown = m_known.isEmpty() || m_known.contains(name) || name.contains(u'.');
        row.isReplication = replicationNames().contains(name);
        row.inFile = valueIn(m_inFile, name);
        row.wanted = valueIn(m_inWanted, name);
        row.line = m_inWanted.value(name.toLower()).line;
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
    bool m_isRunning = false;
};

QList<SettingRow> settingRows(const DocumentDesk &desk, const DocumentId &id, const QList<Finding> &findings)
{
    return desk.has(id) ? RowMaking(desk, id, findings).rows() : QList<SettingRow>();
}

} // namespace futago
