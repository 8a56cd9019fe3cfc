// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/names.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace futago {

class FieldWriter;

/// A struct that has JSON names its members once, for writing and reading:
///     template <typename Visitor>
///     void fields(Visitor &&visit)
///     {
///         visit("path", path);            must be there
///         visit.added("mode", mode);      may be missing, and is as it was before then
///         visit.kept("hash", hash);       a text that is left out where it is empty
///     }
template <typename T>
concept HasFields = requires(T value, FieldWriter &writer)
{
    value.fields(writer);
};

template <HasFields T>
QJsonObject objectOf(T value);

inline QJsonValue jsonOf(const QString &value)
{
    return value;
}
inline QJsonValue jsonOf(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}
/// Base64.
inline QJsonValue jsonOf(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}
template <std::integral T>
QJsonValue jsonOf(T value)
{
    if constexpr (std::same_as<T, bool>)
        return value;
    else
        return static_cast<qint64>(value);
}
template <HasNames T>
QJsonValue jsonOf(T value)
{
    return nameOf(value);
}
template <HasFields T>
QJsonValue jsonOf(const T &value)
{
    return objectOf(value);
}
template <HasFields T>
QJsonValue jsonOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array << objectOf(value);
    return array;
}

class FieldWriter
{
public:
    template <typename T>
    void operator()(const char *name, const T &value)
    {
        m_object.insert(QLatin1StringView(name), jsonOf(value));
    }
    template <typename T>
    void added(const char *name, const T &value)
    {
        (*this)(name, value);
    }
    void kept(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            (*this)(name, value);
    }
    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// By value: fields() is one function for both ways, and could write.
template <HasFields T>
QJsonObject objectOf(T value)
{
    FieldWriter writer;
    value.fields(writer);
    return writer.object();
}

/// Reads the members of one JSON object and remembers, in `wrong`, the path of the first that is missing or
/// not what it has to be: a plan drives undo, and an empty value in place of a missing one would undo
/// something else.
class FieldReader
{
public:
    FieldReader(QJsonObject object, QString path, QString &wrong);

    bool has(const char *name) const { return !at(name).isUndefined(); }
    void require(bool right, const char *name);
    /// The object of that name, empty where there is none.
    FieldReader child(const char *name);
    /// Those of an array, none where there is none.
    QList<FieldReader> children(const char *name);

    void operator()(const char *name, QString &value);
    void operator()(const char *name, QStringList &value);
    void operator()(const char *name, QByteArray &value);
    void operator()(const char *name, bool &value);
    template <std::integral T>
    void operator()(const char *name, T &value)
    {
        // JSON has no more than signed ones.
        const auto most = static_cast<qint64>(
            std::min<quint64>(std::numeric_limits<T>::max(), std::numeric_limits<qint64>::max()));
        value = static_cast<T>(whole(name, std::numeric_limits<T>::min(), most));
    }
    template <HasNames T>
    void operator()(const char *name, T &value)
    {
        const auto named = valueNamed<T>(at(name).toString());
        require(named.has_value(), name);
        value = named.value_or(value);
    }
    template <HasFields T>
    void operator()(const char *name, T &value)
    {
        FieldReader members = child(name);
        value.fields(members);
    }
    template <HasFields T>
    void operator()(const char *name, QList<T> &values)
    {
        for (FieldReader members : children(name)) {
            T value;
            value.fields(members);
            values << value;
        }
    }
    template <typename T>
    void added(const char *name, T &value)
    {
        if (has(name))
            (*this)(name, value);
    }
    void kept(const char *name, QString &value) { added(name, value); }

private:
    QJsonValue at(const char *name) const { return m_object.value(QLatin1StringView(name)); }
    qint64 whole(const char *name, qint64 least, qint64 most);

    QJsonObject m_object;
    QString m_path;
    QString *m_wrong;
};

} // namespace futago
