// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace futago {

/// A name of an SQL object. Double-quoted by toSql(), so any text is safe inside a statement.
class Identifier
{
public:
    explicit Identifier(QString name)
        : m_name(std::move(name))
    {
    }
    const QString &name() const { return m_name; }
    QString toSql() const;
    bool operator==(const Identifier &) const = default;

private:
    QString m_name;
};

/// A value written into a utility statement, which takes no bound parameters (CREATE ROLE … PASSWORD).
/// E'' syntax, so the result does not depend on standard_conforming_strings.
QString sqlLiteral(const QString &value);

/// A statement with values bound as $1, $2 … An empty optional is NULL.
struct SqlStatement
{
    QString text;
    QList<std::optional<QString>> values;
    bool returnsRows = true;
    /// Shown instead of `text` where a person or a log sees it (a password verifier stands in the text).
    QString shownAs;

    static SqlStatement query(QString text, QList<std::optional<QString>> values = {})
    {
        return {std::move(text), std::move(values), true, {}};
    }
    static SqlStatement utility(QString text, QString shownAs = {})
    {
        return {std::move(text), {}, false, std::move(shownAs)};
    }
    QString display() const { return shownAs.isEmpty() ? text : shownAs; }
};

/// One row, by column name, each value as the server prints it.
class SqlRow
{
public:
    void set(const QString &column, std::optional<QString> value)
    {
        m_values.insert(column, std::move(value));
    }
    bool isNull(const QString &column) const { return !m_values.value(column).has_value(); }
    QString text(const QString &column) const { return m_values.value(column).value_or(QString()); }
    bool flag(const QString &column) const;
    qint64 number(const QString &column) const { return text(column).toLongLong(); }
    std::optional<double> real(const QString &column) const;
    const QMap<QString, std::optional<QString>> &values() const { return m_values; }

private:
    QMap<QString, std::optional<QString>> m_values;
};

using SqlRows = QList<SqlRow>;

} // namespace futago
