// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/fields.h"

using namespace Qt::StringLiterals;

namespace futago {

FieldReader::FieldReader(QJsonObject object, QString path, QString &wrong)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_wrong(&wrong)
{
}

void FieldReader::require(bool right, const char *name)
{
    if (!right && m_wrong->isEmpty())
        *m_wrong = m_path + QLatin1StringView(name);
}

FieldReader FieldReader::child(const char *name)
{
    require(at(name).isObject(), name);
    return {at(name).toObject(), m_path + QLatin1StringView(name) + u'.', *m_wrong};
}

QList<FieldReader> FieldReader::children(const char *name)
{
    require(at(name).isArray(), name);
    const QJsonArray array = at(name).toArray();
    QList<FieldReader> readers;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString item = u"%1[%2]"_s.arg(QLatin1StringView(name)).arg(i);
        require(array.at(i).isObject(), item.toLatin1().constData());
        readers << FieldReader(array.at(i).toObject(), m_path + item + u'.', *m_wrong);
    }
    return readers;
}

void FieldReader::operator()(const char *name, QString &value)
{
    require(at(name).isString(), name);
    value = at(name).toString();
}

void FieldReader::operator()(const char *name, QStringList &value)
{
    require(at(name).isArray(), name);
    const QJsonArray array = at(name).toArray();
    for (const QJsonValue &item : array) {
        require(item.isString(), name);
        value << item.toString();
    }
}

void FieldReader::operator()(const char *name, QByteArray &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(at(name).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    require(at(name).isString() && decoded, name);
    value = *decoded;
}

void FieldReader::operator()(const char *name, bool &value)
{
    require(at(name).isBool(), name);
    value = at(name).toBool();
}

qint64 FieldReader::whole(const char *name, qint64 least, qint64 most)
{
    // No whole number is both of these at once, so a text or a fraction gives itself away.
    const qint64 number = at(name).toInteger(0);
    const bool isWhole = at(name).toInteger(1) == number;
    require(isWhole && number >= least && number <= most, name);
    return number;
}

} // namespace futago
