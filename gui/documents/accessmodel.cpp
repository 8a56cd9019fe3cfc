// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/documents/accessmodel.h"

#include "gui/widgets/glyphs.h"
#include "gui/widgets/tones.h"
#include "model/documents/hba/hbatokens.h"
#include "model/documents/masking.h"

#include <QByteArrayMatcher>
#include <QFont>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

AccessModel::AccessModel(DocumentDesk &desk, DocumentId id, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_id(std::move(id))
{
    connect(&m_shadowSearch, &QFutureWatcher<QList<HbaShadow>>::finished, this, [this] {
        m_shadows.clear();
        const auto shadows = m_shadowSearch.result();
        for (const HbaShadow &shadow : shadows)
            m_shadows.insert(shadow.entry, shadow.by);
        retranslate();
    });
}

int AccessModel::rowOf(int entry) const
{
    const auto it = std::lower_bound(m_shown.cbegin(), m_shown.cend(), entry);
    return it == m_shown.cend() || *it != entry ? -1 : static_cast<int>(it - m_shown.cbegin());
}

static HbaSyntax syntaxFor(const DocumentDesk &desk)
{
    const auto dialect = desk.dialect();
    return dialect ? HbaSyntax::of(dialect->version) : HbaSyntax();
}

void AccessModel::follow()
{
    const QByteArray bytes = m_desk.bytes(m_id);
    if (bytes == m_bytes && !m_bytes.isNull())
        return;
    m_document = HbaDocument::parse(bytes, syntaxFor(m_desk));
    m_bytes = bytes;
    readRows();
}

void AccessModel::readRows()
{
    beginResetModel();
    m_lowerCase = m_bytes.toLower();
    m_rows.clear();
    for (int entry = 0; entry < m_document.size(); ++entry) {
        const HbaEntry::Kind kind = m_document.kindAt(entry);
        if (kind != HbaEntry::Kind::Blank && kind != HbaEntry::Kind::Comment)
            m_rows << entry;
    }
    m_shown = filteredRows();
    endResetModel();
    findShadows();
}

/// Away from the GUI thread: a file may have 100,000 rules. The document is a value that shares its bytes.
void AccessModel::findShadows()
{
    m_shadowSearch.setFuture(QtConcurrent::run(unreachableRules, m_document));
}

void AccessModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    QList<int> shown = filteredRows();
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

/// One pass over the whole text finds the lines; reading every rule for each letter typed would be seen.
QList<int> AccessModel::filteredRows() const
{
    if (m_search.isEmpty())
        return m_rows;
    QList<int> shown;
    const QByteArrayMatcher matcher(m_search.toUtf8().toLower());
    qsizetype begin = 0;
    qsizetype match = matcher.indexIn(m_lowerCase);
    auto row = m_rows.cbegin();
    for (int entry = 0; entry < m_document.size() && match >= 0; ++entry) {
        const qsizetype end = begin + m_document.viewAt(entry).size();
        if (match < end) {
            while (row != m_rows.cend() && *row < entry)
                ++row;
            if (row != m_rows.cend() && *row == entry)
                shown << entry;
            match = matcher.indexIn(m_lowerCase, end);
        }
        begin = end;
    }
    return shown;
}

void AccessModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AccessModel::setWinner(int entry)
{
    m_winner = entry;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AccessModel::take(HbaDocument document, const QString &title)
{
    m_document = std::move(document);
    m_bytes = m_document.toBytes();
    readRows();
    m_desk.change(m_id, m_bytes, title);
}

/// What a new rule most often is: a standby's login. Its address is left for the person to name.
static HbaRule newRule(const Policy &policy, const QString &method)
{
    HbaRule rule;
    rule.type = u"host"_s;
    rule.databases = {u"replication"_s};
    rule.users = {hbaQuoted(policy.roleName)};
    rule.address = u"127.0.0.1/32"_s;
    rule.method = method;
    return rule;
}

int AccessModel::addRule(int afterEntry)
{
    const int place = afterEntry < 0 ? m_document.size() : afterEntry + 1;
    const auto dialect = m_desk.dialect();
    HbaDocument document = m_document;
    document.insertRule(
        place, newRule(m_desk.workbench().pair().policy, dialect ? dialect->strongestHbaMethod : u"md5"_s));
    take(std::move(document), tr("Add a rule"));
    return place;
}

int AccessModel::duplicate(int entry)
{
    HbaDocument document = m_document;
    document.duplicate(entry);
    take(std::move(document), tr("Duplicate the rule"));
    return entry + 1;
}

int AccessModel::toggle(int entry)
{
    HbaDocument document = m_document;
    const bool wasDisabled = document.kindAt(entry) == HbaEntry::Kind::DisabledRule;
    if (wasDisabled)
        document.enable(entry);
    else
        document.disable(entry);
    take(std::move(document), wasDisabled ? tr("Enable the rule") : tr("Disable the rule"));
    return entry;
}

int AccessModel::remove(int entry)
{
    HbaDocument document = m_document;
    document.remove(entry);
    take(std::move(document), tr("Remove the rule"));
    const auto next = std::lower_bound(m_shown.cbegin(), m_shown.cend(), entry);
    return m_shown.isEmpty() ? -1 : next == m_shown.cend() ? m_shown.constLast() : *next;
}

int AccessModel::moveBy(int entry, int rows)
{
    const int row = rowOf(entry) + rows;
    return row < 0 || row >= rowCount() ? entry : moveTo(entry, entryOf(row));
}

int AccessModel::moveTo(int entry, int to)
{
    if (entry == to || to < 0)
        return entry;
    HbaDocument document = m_document;
    document.move(entry, to);
    take(std::move(document), tr("Move the rule"));
    return to;
}

int AccessModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AccessModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccessModel::remark(const HbaEntry &entry, int index) const
{
    if (entry.refusal)
        return entry.refusal->sentence();
    if (entry.kind == HbaEntry::Kind::DisabledRule)
        return tr("Disabled");
    if (index == m_winner)
        return tr("Matches");
    const int by = m_shadows.value(index, -1);
    return by < 0 ? QString() : tr("Never reached: line %1 matches first").arg(m_document.lineOf(by));
}

static QString writtenOptions(const QStringList &options)
{
    QStringList written;
    for (const QString &option : options)
        written << hbaWritten({option});
    return written.join(u' ');
}

static QString ruleText(const HbaRule &rule, int column)
{
    switch (column) {
    case AccessModel::Type:
        return rule.type;
    case AccessModel::Database:
        return hbaWritten(rule.databases);
    case AccessModel::User:
        return hbaWritten(rule.users);
    case AccessModel::Address:
        return rule.mask.isEmpty() ? rule.address : rule.address + u' ' + rule.mask;
    case AccessModel::Method:
        return rule.method;
    case AccessModel::Options:
        return writtenOptions(rule.options);
    default:
        return {};
    }
}

QString AccessModel::text(const HbaEntry &entry, int column) const
{
    if (column == Line)
        return QString::number(entry.line);
    if (entry.kind == HbaEntry::Kind::Include)
        return column == Type ? entry.directive : column == Database ? entry.path : QString();
    if (entry.kind == HbaEntry::Kind::Unreadable && entry.rule.type.isEmpty())
        return column == Type ? withPasswordsMasked(entry.text.trimmed()) : QString();
    return ruleText(entry.rule, column);
}

QVariant AccessModel::data(const QModelIndex &index, int role) const
{
    const int place = m_shown.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::EditRole) {
        const HbaEntry entry = m_document.at(place);
        const QString written = index.column() == Remark ? remark(entry, place) : text(entry, index.column());
        const bool mayHoldSecret = index.column() == Options || entry.kind == HbaEntry::Kind::Unreadable;
        return mayHoldSecret && role != Qt::EditRole ? withPasswordsMasked(written) : written;
    }
    const HbaEntry::Kind kind = m_document.kindAt(place);
    const bool isRefused = kind == HbaEntry::Kind::Unreadable;
    if (role == Qt::ForegroundRole && isRefused)
        return toneColor(Tone::Bad, m_palette);
    if (role == Qt::ForegroundRole && (kind == HbaEntry::Kind::DisabledRule || m_shadows.contains(place)))
        return quietColor(m_palette);
    if (role == Qt::BackgroundRole && place == m_winner)
        return tinted(Tone::Good, m_palette);
    if (role == Qt::DecorationRole && index.column() == Line) {
        if (isRefused)
            return glyphIcon(Glyph::Failed, m_palette);
        if (place == m_winner)
            return glyphIcon(Glyph::Done, m_palette);
        if (m_shadows.contains(place))
            return glyphIcon(Glyph::Note, m_palette);
    }
    return {};
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Line"),    tr("Type"),   tr("Database"), tr("User"),
                            tr("Address"), tr("Method"), tr("Options"),  tr("Remark")};
    return names.value(section);
}

Qt::ItemFlags AccessModel::flags(const QModelIndex &index) const
{
    // Dropping is between rows only, so a row itself takes no drop.
    if (!index.isValid())
        return isSearching() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
    const bool hasFields = !entryAt(index.row()).rule.type.isEmpty();
    if (hasFields && index.column() > Line && index.column() < Remark)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList hbaElements(const QString &written)
{
    QStringList elements;
    const QByteArray bytes = written.toUtf8();
    HbaTokens tokens;
    tokens.read({bytes.constData(), static_cast<size_t>(bytes.size())}, 0);
    for (size_t field = 0; field < tokens.size(); ++field)
        for (const HbaToken &token : tokens.at(field))
            elements << hbaElement(token);
    return elements;
}

static void setField(HbaRule &rule, int column, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    switch (column) {
    case AccessModel::Type:
        rule.type = text;
        if (text == u"local")
            rule.address.clear();
        else if (rule.address.isEmpty())
            rule.address = u"127.0.0.1/32"_s;
        if (text == u"local")
            rule.mask.clear();
        break;
    case AccessModel::Database:
        rule.databases = hbaElements(text);
        break;
    case AccessModel::User:
        rule.users = hbaElements(text);
        break;
    case AccessModel::Address:
        rule.address = words.value(0);
        rule.mask = words.value(1);
        break;
    case AccessModel::Method:
        rule.method = text;
        break;
    case AccessModel::Options:
        rule.options = hbaElements(text);
        break;
    default:
        break;
    }
}

bool AccessModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) ||
        value.toString() == data(index, Qt::EditRole).toString())
        return false;
    const int entry = m_shown.at(index.row());
    HbaRule rule = m_document.at(entry).rule;
    setField(rule, index.column(), value.toString().trimmed());
    HbaDocument document = m_document;
    document.replaceRule(entry, rule);
    take(std::move(document), tr("Edit the rule"));
    return true;
}

bool AccessModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                               const QModelIndex &parent)
{
    if (action != Qt::MoveAction || parent.isValid() || isSearching())
        return false;
    QByteArray encoded = data->data(mimeTypes().constFirst());
    QDataStream stream(&encoded, QIODevice::ReadOnly);
    int from = -1;
    stream >> from;
    if (from < 0 || from >= rowCount() || row < 0)
        return false;
    const int last = rowCount() - 1;
    moveTo(entryOf(from), entryOf(std::clamp(row > from ? row - 1 : row, 0, last)));
    // The view must not take the row away: it moved already.
    return false;
}

} // namespace futago
