// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/settingsmodel.h"

#include "gui/widgets/findingsview.h"
#include "gui/widgets/glyphs.h"
#include "gui/widgets/tones.h"
#include "model/documents/conf/confdocument.h"
#include "model/documents/masking.h"
#include "model/draft/settingvalue.h"
#include "model/postgres/parametervalue.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

SettingsModel::SettingsModel(DocumentDesk &desk, DocumentId id, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_id(std::move(id))
{
}

int SettingsModel::indexOf(const QString &name) const
{
    const auto it =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const SettingRow &row) { return row.name == name; });
    return it == m_rows.cend() ? -1 : static_cast<int>(it - m_rows.cbegin());
}

static bool haveSameNames(const QList<SettingRow> &left, const QList<SettingRow> &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
                      [](const SettingRow &a, const SettingRow &b) { return a.name == b.name; });
}

void SettingsModel::follow(const QList<Finding> &findings)
{
    QList<SettingRow> rows = settingRows(m_desk, m_id, findings);
    if (!haveSameNames(rows, m_rows)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
    }
}

void SettingsModel::setValue(int index, const std::optional<QString> &value)
{
    const QString name = row(index).name;
    ConfDocument document = ConfDocument::parse(m_desk.bytes(m_id));
    if (value)
        document.set(name, *value, u"futago"_s);
    else
        document.commentOut(name, u"futago"_s);
    m_desk.change(m_id, document.toBytes(), value ? tr("Set %1").arg(name) : tr("Remove %1").arg(name));
}

QStringList SettingsModel::knownPaths() const
{
    const HostFacts &host = m_desk.workbench().facts()->host(m_id.host);
    QStringList paths{host.place().dataDirectory, host.spec.archiveDirectory, host.logFile};
    for (const FileFact &file : host.files)
        paths << file.path;
    for (const QString &path : QStringList(paths))
        paths << path.section(u'/', 0, -2);
    paths.removeAll(QString());
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

void SettingsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString shownOrEmpty(const std::optional<QString> &value)
{
    if (!value)
        return {};
    return value->isEmpty() ? SettingsModel::tr("(empty)") : withPasswordsMasked(*value);
}

QString SettingsModel::text(const SettingRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Wanted:
        return row.wanted ? shownOrEmpty(row.wanted) : tr("(not set)");
    case InFile:
        return shownOrEmpty(row.inFile);
    case Running:
        return withPasswordsMasked(row.running);
    case Source:
        return row.source();
    case TakesEffect:
        return displayName(row.effect);
    default:
        return {};
    }
}

/// What holds, written or not; a value that is none counts as off until somebody sets it.
static Qt::CheckState stateOf(const SettingRow &row)
{
    const QString value = row.wanted.value_or(row.fact.value);
    return readBool(value.toUtf8()).value_or(false) ? Qt::Checked : Qt::Unchecked;
}

static bool isSwitch(const SettingRow &row)
{
    return row.fact.type == u"bool";
}

QVariant SettingsModel::wantedData(const SettingRow &row, int role) const
{
    if (role == Qt::CheckStateRole && isSwitch(row))
        return stateOf(row);
    if (role == Qt::EditRole)
        return row.wanted.value_or(withUnit(row.fact));
    if (role == Qt::FontRole && row.isChanged()) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ForegroundRole && !row.wanted)
        return quietColor(m_palette);
    return {};
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    const SettingRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Name && !row.findings.isEmpty() ? row.findings.join(u'\n')
                                                                 : text(row, index.column());
    if (role == Qt::DecorationRole && index.column() == Name && row.worst)
        return glyphIcon(glyphOf(*row.worst), m_palette);
    if (role == Qt::DecorationRole && index.column() == TakesEffect &&
        row.effect == SettingRow::Effect::Restart)
        return glyphIcon(Glyph::Warning, m_palette);
    if (index.column() == Wanted)
        return wantedData(row, role);
    return {};
}

QVariant SettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Parameter"),     tr("New value"), tr("In the file"),
                            tr("Running value"), tr("Source"),    tr("Takes effect")};
    return names.value(section);
}

Qt::ItemFlags SettingsModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    if (index.column() != Wanted)
        return flags;
    return isSwitch(m_rows.at(index.row())) ? flags | Qt::ItemIsEditable | Qt::ItemIsUserCheckable
                                            : flags | Qt::ItemIsEditable;
}

bool SettingsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != Wanted)
        return false;
    const SettingRow &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && isSwitch(row)) {
        setValue(index.row(), value.toInt() == Qt::Checked ? u"on"_s : u"off"_s);
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    // An editor that was opened and left as it was is no wish.
    if (value.toString() != row.wanted.value_or(withUnit(row.fact)))
        setValue(index.row(), value.toString());
    return true;
}

void SettingsFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

void SettingsFilter::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateRowsFilter();
}

bool SettingsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const SettingRow &row = static_cast<const SettingsModel *>(sourceModel())->row(sourceRow);
    if (!m_search.isEmpty())
        return row.name.contains(m_search, Qt::CaseInsensitive) ||
               row.fact.description.contains(m_search, Qt::CaseInsensitive);
    switch (m_show) {
    case Show::Replication:
        return row.isReplication || row.isChanged();
    case Show::Changed:
        return row.isChanged();
    case Show::WithFindings:
        return row.worst.has_value();
    case Show::NotDefault:
        return row.isNotDefault() || row.wanted;
    case Show::All:
        break;
    }
    return true;
}

} // namespace futago
