// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/confgenerator.h"

#include <algorithm>

namespace futago::test {

using namespace Qt::StringLiterals;

ConfGenerator::ConfGenerator(const Catalogue &catalogue, const QStringList &present,
                             const QByteArray &sampleFile, quint32 seed)
    : m_random(seed)
{
    for (const QByteArray &line : sampleFile.split('\n')) {
        const QString name = QString::fromLatin1(line.mid(line.startsWith('#') ? 1 : 0)).section(u' ', 0, 0);
        if (!leftOut().contains(name))
            m_sample << line;
    }
    std::copy_if(catalogue.parameters().begin(), catalogue.parameters().end(),
                 std::back_inserter(m_parameters), [&](const Parameter &parameter) {
                     return !leftOut().contains(parameter.name) &&
                            (parameter.isHidden || present.contains(parameter.name));
                 });
}

const QMap<QString, QString> &ConfGenerator::leftOut()
{
    static const QMap<QString, QString> reasons = [] {
        QMap<QString, QString> table;
        const auto put = [&](const QString &reason, const QString &names) {
            for (const QString &name : names.split(u' '))
                table.insert(name, reason);
        };
        put(u"a path, which the server writes in its own way before it compares"_s,
            u"config_file data_directory external_pid_file hba_file hosts_file ident_file krb_server_keyfile"_s);
        put(u"locales of the host"_s, u"lc_messages lc_monetary lc_numeric lc_time"_s);
        put(u"time zones of the host"_s,
            u"TimeZone log_timezone recovery_target_time timezone_abbreviations"_s);
        put(u"objects of the database"_s,
            u"client_encoding default_table_access_method default_tablespace default_text_search_config role "
            "session_authorization"_s);
        put(u"belongs to the transaction that asks"_s,
            u"transaction_deferrable transaction_isolation transaction_read_only"_s);
        put(u"what the server was built with"_s,
            u"bonjour default_toast_compression extension_destdir io_method ssl wal_compression wal_sync_method"_s);
        put(u"resource managers, which libraries may add"_s, u"wal_consistency_checking"_s);
        put(u"ulimit of the server's process"_s, u"max_stack_depth"_s);
        put(u"its automatic value follows from the memory of the running server"_s, u"wal_buffers"_s);
        return table;
    }();
    return reasons;
}

QMap<QString, QByteArray> ConfGenerator::next()
{
    QMap<QString, QByteArray> files;
    m_files.clear();
    if (oneIn(4)) {
        const auto names =
            words("one.conf|two.conf|conf.d/a.conf|conf.d/B.conf|conf.d/.hidden.conf|conf.d/note.txt|"
                  "conf.d/sub/c.conf");
        const quint32 count = 1 + below(4);
        for (quint32 i = 0; i < count; ++i)
            m_files << QString::fromLatin1(any(names));
    }
    for (const QString &name : std::as_const(m_files))
        files.insert(name, file(oneIn(3)));
    if (oneIn(8))
        files.insert(u"postgresql.auto.conf"_s, file(false));
    files.insert(u"postgresql.conf"_s, file(!m_files.isEmpty() || oneIn(20)));
    return files;
}

QByteArray ConfGenerator::file(bool mayInclude)
{
    QByteArray bytes;
    const quint32 count = below(14);
    for (quint32 i = 0; i < count; ++i)
        bytes += line(mayInclude) + (oneIn(30) ? "\r\n" : "\n");
    if (oneIn(8))
        bytes = mutated(bytes);
    if (oneIn(6))
        bytes.chop(1);
    return bytes;
}

QByteArray ConfGenerator::line(bool mayInclude)
{
    if (mayInclude && oneIn(5))
        return include();
    switch (below(60)) {
    case 0:
        return {};
    case 1:
        return any(words("# comment| \t |#|\t# x = 1|# '|\r"));
    case 2:
        return any(words(
            "nonsense = 1|max_connection 5|wal_keep_segment=1|replication_timeout = 1|checkpoint_segments = "
            "3|standby_mode = on|a|=|x y z|'a' = b|port = |port|port = = 1|1 = 1|a.b.c = 1|a..b = 1|.a = 1"));
    case 3:
    case 4:
    case 5:
        return custom();
    case 6:
    case 7:
        return sampleLine();
    case 8:
        return any(words("sort_mem = 64|SORT_MEM = 100MB|vacuum_mem=1GB|work_mem = "
                         "5MB|ssl_renegotiation_limit = 0|ssl_renegotiation_limit = 1"));
    default:
        return assignment();
    }
}

QByteArray ConfGenerator::spelt(const QByteArray &name)
{
    switch (below(12)) {
    case 0:
        return name.toUpper();
    case 1: {
        QByteArray mixed = name;
        const auto at = static_cast<qsizetype>(below(static_cast<quint32>(name.size())));
        mixed[at] = mixed.mid(at, 1).toUpper().at(0);
        return mixed;
    }
    default:
        return name;
    }
}

QByteArray ConfGenerator::assignment()
{
    const Parameter &parameter =
        m_parameters.at(static_cast<qsizetype>(below(static_cast<quint32>(m_parameters.size()))));
    const QByteArray before = any(words("|||| |\t"));
    const QByteArray between = any(words(" = | = |=| |\t=\t|= |  =|\r= "));
    const QByteArray after = any(words("|||| # comment|#|\t\t# (change requires restart)| |\r"));
    QByteArray value = written(valueOf(parameter));
    if (value.isEmpty() && !oneIn(10))
        value = "''";
    return before + spelt(parameter.name.toUtf8()) + between + value + after;
}

QByteArray ConfGenerator::custom()
{
    const auto names = words("a.b|A.b|ext.v|ext.V|plperl.on|x\xE9.y|_a._1");
    return any(names) + " = " + written(any(words("1|on|two words|it's||\xE9")));
}

QByteArray ConfGenerator::sampleLine()
{
    QByteArray line = any(m_sample);
    if (line.startsWith('#') && !line.startsWith("# "))
        line = line.sliced(1);
    return line;
}

QByteArray ConfGenerator::include()
{
    QList<QByteArray> targets = words(
        "'missing.conf'|''|' '|'postgresql.conf'|'conf.d'|'no.d'|./one.conf|'./one.conf'|conf.d|'conf.d/'|"
        "'conf.d/../one.conf'|'conf.d//a.conf'|'.'|one.conf|'../one.conf'|two.conf");
    for (const QString &name : std::as_const(m_files))
        for (int i = 0; i < 6; ++i)
            targets << "'" + name.toUtf8() + "'";
    const QByteArray directive =
        any(words("include|include|include_if_exists|include_if_exists|include_dir|INCLUDE|Include_Dir"));
    return directive + any(words(" | = |=")) + any(targets);
}

/// With or without quotes, and with quotes doubled or escaped. Not every value may stand without them.
QByteArray ConfGenerator::written(const QByteArray &value)
{
    const bool isBareable = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    if (isBareable ? oneIn(2) : oneIn(60))
        return value;
    QByteArray quoted = "'";
    for (const char c : value) {
        if (c == '\'')
            quoted += oneIn(2) ? "''" : "\\'";
        else if (c == '\\')
            quoted += "\\\\";
        else if (c == '\n')
            quoted += "\\n";
        else if (oneIn(40))
            quoted += '\\' + QByteArray::number(static_cast<unsigned char>(c), 8).rightJustified(3, '0');
        else
            quoted += c;
    }
    return quoted + "'";
}

QByteArray ConfGenerator::mutated(QByteArray bytes)
{
    const QList<QByteArray> scraps{
        "'",  "\\",  "#",   "=",   "\n",    "\r", " ", "\t", QByteArray(1, '\0'), "\xFF", ".",
        "''", "\\'", "\\n", "\\0", "\\777", "-",  "+", "0x", "\xEF\xBB\xBF",      "e",    "\""};
    const quint32 times = 1 + below(3);
    for (quint32 i = 0; i < times && !bytes.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(below(static_cast<quint32>(bytes.size())));
        const auto length = qMin<qsizetype>(bytes.size() - at, 1 + below(5));
        switch (below(4)) {
        case 0:
            bytes.remove(at, length);
            break;
        case 1:
            bytes.insert(at, any(scraps));
            break;
        case 2:
            bytes.replace(at, 1, any(scraps));
            break;
        default:
            bytes.insert(at, bytes.sliced(at, length));
            break;
        }
    }
    // Behind this the server reads memory that nobody wrote (DeescapeQuotedString), so no reading can equal
    // its.
    return bytes.replace(QByteArray("'\0", 2), "'");
}

} // namespace futago::test
