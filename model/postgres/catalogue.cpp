// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/catalogue.h"

#include "model/postgres/stringvalue.h"

#include <QResource>

#include <algorithm>
#include <array>
#include <utility>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

/// All that the resource knows, in its order.
constexpr std::array majors{"9.3", "9.4", "9.5", "9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"};

qsizetype rankOf(const QString &major)
{
    const auto found = std::find_if(majors.begin(), majors.end(),
                                    [&](const char *each) { return major == QLatin1String(each); });
    return found == majors.end() ? -1 : found - majors.begin();
}

bool covers(const QString &since, const QString &until, qsizetype rank)
{
    return rankOf(since) >= 0 && rankOf(since) <= rank && rank <= rankOf(until);
}

/// The lines of a table, comments included.
QStringList linesOf(const QString &table)
{
    return QString::fromUtf8(QResource(u":/catalogue/"_s + table).uncompressedData()).split(u'\n');
}

/// Its rows: without comments and heading.
QList<QStringList> rowsOf(const QString &table)
{
    QList<QStringList> rows;
    for (const QString &line : linesOf(table))
        if (!line.isEmpty() && !line.startsWith(u'#'))
            rows << line.split(u'\t');
    return rows.mid(1);
}

ParameterType typeOf(const QString &word)
{
    if (word == u"bool")
        return ParameterType::Bool;
    if (word == u"integer")
        return ParameterType::Integer;
    if (word == u"real")
        return ParameterType::Real;
    return word == u"enum" ? ParameterType::Enum : ParameterType::String;
}

Parameter parameterOf(const QStringList &row)
{
    Parameter parameter;
    parameter.name = row.at(0);
    parameter.type = typeOf(row.at(3));
    parameter.unit = BaseUnit::of(row.at(4));
    parameter.min = row.at(5).toDouble();
    parameter.max = row.at(6).toDouble();
    if (parameter.type == ParameterType::Enum)
        parameter.values = row.at(7).split(u',');
    parameter.context = row.at(8);
    parameter.defaultValue = row.at(9);
    parameter.category = row.at(10);
    parameter.hasOwnRule = hasRuleOfItsOwn(parameter);
    return parameter;
}

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// FNV-1a of the name in lower case.
quint32 hashOf(QByteArrayView name)
{
    quint32 hash = 2166136261U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(lowered(c))) * 16777619U;
    return hash;
}

bool isSameName(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(),
                                                     [](char a, char b) { return lowered(a) == lowered(b); });
}

bool isIdentifierStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isIdentifier(QByteArrayView text)
{
    return !text.isEmpty() && isIdentifierStart(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return isIdentifierStart(c) || (c >= '0' && c <= '9') || c == '$'; });
}

} // namespace

Catalogue::Catalogue(const QString &major)
    : m_dialect(PgDialect::of(*PgVersion::parse(major)).value())
{
    const qsizetype rank = rankOf(major);
    QHash<QString, std::pair<QString, QString>> span;
    const QList<QStringList> shown = rowsOf(u"parameters.tsv"_s);
    const QList<QStringList> hidden = rowsOf(u"hidden.tsv"_s);
    for (const QStringList &row : shown + hidden) {
        auto &[since, until] = span[row.at(0)];
        if (since.isEmpty() || rankOf(row.at(1)) < rankOf(since))
            since = row.at(1);
        if (until.isEmpty() || rankOf(row.at(2)) > rankOf(until))
            until = row.at(2);
        if (covers(row.at(1), row.at(2), rank))
            m_parameters << parameterOf(row);
    }
    std::sort(m_parameters.begin(), m_parameters.end(),
              [](const Parameter &a, const Parameter &b) { return a.name < b.name; });
    for (Parameter &parameter : m_parameters)
        std::tie(parameter.since, parameter.until) = span.value(parameter.name);
    for (const QStringList &row : hidden)
        for (Parameter &parameter : m_parameters)
            parameter.isHidden |= parameter.name == row.at(0) && covers(row.at(1), row.at(2), rank);
    const QStringList lines = linesOf(u"parameters.tsv"_s);
    m_isMeasured = std::any_of(lines.begin(), lines.end(), [&](const QString &line) {
        return line.startsWith(u"# measured: ") && line.mid(12).split(u' ').contains(major);
    });
    index();
}

/// The hash over the names, then what the other tables say of them.
void Catalogue::index()
{
    m_slots.fill(-1, 1024);
    for (qsizetype i = 0; i < m_parameters.size(); ++i)
        addToIndex(m_parameters.at(i).name.toUtf8(), i);
    const qsizetype rank = rankOf(m_dialect.version.major());
    for (const QStringList &row : rowsOf(u"aliases.tsv"_s))
        if (const Parameter *found = find(row.at(0)); found && covers(row.at(1), row.at(2), rank))
            for (const QString &alias : row.at(3).split(u','))
                m_parameters[found - m_parameters.constData()].aliases.insert(alias, row.at(4));
    for (const QStringList &row : rowsOf(u"names.tsv"_s)) {
        const Parameter *old = find(row.at(0));
        const Parameter *current = find(row.at(1));
        if (old)
            m_parameters[old - m_parameters.constData()].renamedTo = row.at(1);
        else if (current && covers(row.at(2), row.at(3), rank))
            addToIndex(row.at(0).toUtf8(), current - m_parameters.constData());
        m_otherNames.insert(row.at(0), row.at(1));
        m_otherNames.insert(row.at(1), row.at(0));
    }
}

void Catalogue::addToIndex(QByteArrayView name, qsizetype parameter)
{
    const auto mask = static_cast<quint32>(m_slots.size() - 1);
    quint32 at = hashOf(name) & mask;
    while (m_slots.at(at) >= 0)
        at = (at + 1) & mask;
    m_slots[at] = static_cast<qint16>(m_keys.size());
    m_keys << name.toByteArray();
    m_targets << parameter;
}

const Parameter *Catalogue::find(QByteArrayView name) const
{
    const auto mask = static_cast<quint32>(m_slots.size() - 1);
    for (quint32 at = hashOf(name) & mask; m_slots.at(at) >= 0; at = (at + 1) & mask)
        if (const qint16 key = m_slots.at(at); isSameName(m_keys.at(key), name))
            return &m_parameters.at(m_targets.at(key));
    return nullptr;
}

bool Catalogue::isCustomName(QByteArrayView name) const
{
    if (!name.contains('.'))
        return false;
    if (!m_dialect.customNamesAreIdentifiers)
        return true;
    for (qsizetype begin = 0; begin <= name.size();) {
        const qsizetype dot = name.indexOf('.', begin);
        const qsizetype end = dot < 0 ? name.size() : dot;
        if (!isIdentifier(name.sliced(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

const Parameter *Catalogue::otherNameOf(const QString &name) const
{
    return find(m_otherNames.value(name.toLower()));
}

template <std::size_t index>
const Catalogue &Catalogue::ofMajor()
{
    static const Catalogue catalogue(QString::fromLatin1(majors.at(index)));
    return catalogue;
}

const Catalogue &Catalogue::of(const PgDialect &dialect)
{
    constexpr auto makers = []<std::size_t... index>(std::index_sequence<index...>)
    {
        return std::array{&Catalogue::ofMajor<index>...};
    }
    (std::make_index_sequence<majors.size()>());
    const qsizetype rank = rankOf(dialect.version.major());
    Q_ASSERT(rank >= 0);
    return makers.at(static_cast<std::size_t>(rank))();
}

} // namespace futago
