// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/stringform.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

StringForm stringFormOf(const QString &parameter)
{
    static const QSet<QString> lists{
        u"createrole_self_grant"_s,
        u"datestyle"_s,
        u"debug_io_direct"_s,
        u"listen_addresses"_s,
        u"local_preload_libraries"_s,
        u"log_connections"_s,
        u"log_destination"_s,
        u"oauth_validator_libraries"_s,
        u"restrict_nonsystem_relation_kind"_s,
        u"search_path"_s,
        u"session_preload_libraries"_s,
        u"shared_preload_libraries"_s,
        u"synchronized_standby_slots"_s,
        u"temp_tablespaces"_s,
        u"unix_socket_directories"_s,
        u"wal_consistency_checking"_s,
    };
    static const QSet<QString> paths{
        u"external_pid_file"_s, u"log_directory"_s,        u"promote_trigger_file"_s, u"ssl_ca_file"_s,
        u"ssl_cert_file"_s,     u"ssl_crl_dir"_s,          u"ssl_crl_file"_s,         u"ssl_dh_params_file"_s,
        u"ssl_key_file"_s,      u"stats_temp_directory"_s, u"trigger_file"_s,
    };
    static const QSet<QString> pathsFromStart{u"config_file"_s, u"data_directory"_s, u"hba_file"_s,
                                              u"ident_file"_s};
    const QString name = parameter.toLower();
    if (lists.contains(name))
        return StringForm::List;
    if (pathsFromStart.contains(name))
        return StringForm::PathFromStart;
    return paths.contains(name) ? StringForm::Path : StringForm::Text;
}

QStringList listElements(const QString &value)
{
    if (value.trimmed().isEmpty())
        return {};
    QStringList elements{QString()};
    bool isQuoted = false;
    for (const QChar c : value) {
        isQuoted ^= c == u'"';
        if (c == u',' && !isQuoted)
            elements << QString();
        else
            elements.last() += c;
    }
    for (QString &element : elements)
        element = element.trimmed();
    return elements;
}

static QString elementQuoted(const QString &element)
{
    const bool isPlain = std::none_of(element.begin(), element.end(),
                                      [](QChar c) { return c == u',' || c == u'"' || c.isSpace(); });
    if (isPlain || (element.size() > 1 && element.startsWith(u'"') && element.endsWith(u'"')))
        return element;
    QString doubled = element;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

QString listValue(const QStringList &elements)
{
    QStringList written;
    for (const QString &element : elements)
        written << elementQuoted(element.trimmed());
    written.removeAll(QString());
    return written.join(u", "_s);
}

QString absolutePath(const QString &path, const QString &dataDirectory)
{
    return path.startsWith(u'/') || path.isEmpty() ? path : dataDirectory + u'/' + path;
}

} // namespace futago
