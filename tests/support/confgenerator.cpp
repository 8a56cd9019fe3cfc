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
        const QStringList names{u"one.conf"_s,
                                u"two.conf"_s,
                                u"conf.d/a.conf"_s,
                                u"conf.d/B.conf"_s,
                                u"conf.d/.hidden.conf"_s,
                                u"conf.d/note.txt"_s,
                                u"conf.d/sub/c.conf"_s};
        const quint32 count = 1 + below(4);
        for (quint32 i = 0; i < count; ++i)
            m_files << any(names);
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
        return any(QList<QByteArray>{"# comment", " \t ", "#", "\t# x = 1", "# '", "\r"});
    case 2:
        return any(QList<QByteArray>{"nonsense = 1", "max_connection 5", "wal_keep_segment=1",
                                     "replication_timeout = 1", "checkpoint_segments = 3",
                                     "standby_mode = on", "a", "=", "x y z", "'a' = b", "port = ", "port",
                                     "port = = 1", "1 = 1", "a.b.c = 1", "a..b = 1", ".a = 1"});
    case 3:
    case 4:
    case 5:
        return custom();
    case 6:
    case 7:
        return sampleLine();
    case 8:
        return any(QList<QByteArray>{"sort_mem = 64", "SORT_MEM = 100MB", "vacuum_mem=1GB", "work_mem = 5MB",
                                     "ssl_renegotiation_limit = 0", "ssl_renegotiation_limit = 1"});
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
    const Parameter &parameter = any(m_parameters);
    const QByteArray before = any(QList<QByteArray>{"", "", "", "", " ", "\t"});
    const QByteArray between = any(QList<QByteArray>{" = ", " = ", "=", " ", "\t=\t", "= ", "  =", "\r= "});
    const QByteArray after = any(
        QList<QByteArray>{"", "", "", "", " # comment", "#", "\t\t# (change requires restart)", " ", "\r"});
    QByteArray value = written(valueOf(parameter));
    if (value.isEmpty() && !oneIn(10))
        value = "''";
    return before + spelt(parameter.name.toUtf8()) + between + value + after;
}

QByteArray ConfGenerator::custom()
{
    const QList<QByteArray> names{"a.b", "A.b", "ext.v", "ext.V", "plperl.on", "x\xE9.y", "_a._1"};
    return any(names) + " = " + written(any(QList<QByteArray>{"1", "on", "two words", "it's", "", "\xE9"}));
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
    QList<QByteArray> targets{"'missing.conf'",
                              "''",
                              "' '",
                              "'postgresql.conf'",
                              "'conf.d'",
                              "'no.d'",
                              "./one.conf",
                              "'./one.conf'",
                              "conf.d",
                              "'conf.d/'",
                              "'conf.d/../one.conf'",
                              "'conf.d//a.conf'",
                              "'.'",
                              "one.conf",
                              "'../one.conf'",
                              "two.conf"};
    for (const QString &name : std::as_const(m_files))
        for (int i = 0; i < 6; ++i)
            targets << "'" + name.toUtf8() + "'";
    const QByteArray directive =
        any(QList<QByteArray>{"include", "include", "include_if_exists", "include_if_exists", "include_dir",
                              "INCLUDE", "Include_Dir"});
    return directive + any(QList<QByteArray>{" ", " = ", "="}) + any(targets);
}

QByteArray ConfGenerator::boolean()
{
    return any(QList<QByteArray>{"on", "off",   "true",  "FALSE", "yes", "No",   "1",   "0",
                                 "t",  "F",     "y",     "n",     "o",   "of",   "tr",  "fals",
                                 "ye", "onn",   "truee", "",      " on", "on ",  "2",   "-1",
                                 "01", "yesno", "O",     "ON",    "oFf", "nope", "tru", "null"});
}

static QByteArray plain(double number)
{
    return QByteArray::number(number, 'f', 0);
}

QByteArray ConfGenerator::number(const Parameter &parameter)
{
    const QList<QByteArray> numbers{plain(parameter.min),
                                    plain(parameter.min - 1),
                                    plain(parameter.min + 1),
                                    parameter.max < 1e15 ? plain(parameter.max) : "1e300",
                                    parameter.max < 1e15 ? plain(parameter.max + 1) : "1e309",
                                    parameter.max < 1e15 ? plain(parameter.max - 1) : "1e-320",
                                    parameter.defaultValue.toUtf8(),
                                    parameter.defaultValue.toUtf8(),
                                    QByteArray::number(below(100)),
                                    QByteArray::number(below(100000)),
                                    "0",
                                    "-1",
                                    "1",
                                    "0x10",
                                    "0X1f",
                                    "010",
                                    "08",
                                    "1.5",
                                    "-0.5",
                                    ".5",
                                    "1.",
                                    "1e3",
                                    "1E-2",
                                    "1e",
                                    "+5",
                                    "--5",
                                    "5-",
                                    " 7",
                                    "7 ",
                                    "\t8",
                                    "x",
                                    "",
                                    "2147483647",
                                    "2147483648",
                                    "-2147483649",
                                    "9223372036854775808",
                                    "inf",
                                    "NaN",
                                    "0x",
                                    "0x1.8p1",
                                    "1_000",
                                    "1,5",
                                    "1e400",
                                    "0.49",
                                    "99999999999999999999.5"};
    const QList<QByteArray> units{"B",       "kB",  "MB",  "GB",   "TB", "us",  "ms", "s", "min",
                                  "h",       "d",   " MB", " min", "mb", "KB",  "k",  "M", "sec",
                                  "minutes", "MBx", "kB ", " ms ", "S",  "Min", "b"};
    return any(numbers) + (oneIn(2) ? QByteArray() : any(units));
}

QByteArray ConfGenerator::enumeration(const Parameter &parameter)
{
    QList<QByteArray> words{"on", "off", "true",     "false", "yes",  "no",   "1",
                            "0",  "",    "nonsense", "debug", "info", "fatal"};
    for (const QString &value : parameter.values)
        words << value.toUtf8() << value.toUtf8() << value.toUtf8().toUpper() << value.toUtf8() + "x"
              << value.first(value.size() / 2).toUtf8();
    QStringList aliases = parameter.aliases.keys();
    aliases.sort(); // a hash has another order each time
    for (const QString &alias : aliases)
        words << alias.toUtf8();
    return any(words);
}

QByteArray ConfGenerator::text(const Parameter &parameter)
{
    QList<QByteArray> words{"",
                            "a",
                            "A",
                            "*",
                            "a,b",
                            "a, b",
                            "a b",
                            "\"a\"",
                            "\"a",
                            "a,,b",
                            "a,",
                            ",",
                            "1",
                            "it's",
                            "\\",
                            "\xE5\x8F\x8C\xE5\xAD\x90",
                            "x\xE9",
                            "a\nb",
                            "tab\there",
                            "'",
                            "#",
                            "%p",
                            "latest",
                            "/tmp",
                            "a-b",
                            QByteArray(70, 'n'),
                            parameter.defaultValue.toUtf8()};
    if (parameter.name.contains(u"sync") || parameter.name.contains(u"slot"))
        words << "1 (a)"
              << "FIRST 1 (a, b)"
              << "any 2 (a,b)"
              << "0 (a)"
              << "first"
              << "2 (\"x-1\")"
              << "s_1"
              << "S_1"
              << "s_1, s_2"
              << "1a"
              << "a$"
              << "$a"
              << "1 (a"
              << "(a)"
              << "99999999999 (a)"
              << "first 1 a"
              << "\"\"";
    if (parameter.name.contains(u"log_"))
        words << "stderr"
              << "csvlog,stderr"
              << "JSONLOG"
              << "syslog"
              << "eventlog"
              << "\"stderr\""
              << "all"
              << "receipt"
              << "on"
              << "off, on"
              << "yes"
              << "Authentication,authorization";
    if (parameter.name.contains(u"recovery_target"))
        words << "immediate"
              << "current"
              << "0/0"
              << "16/B374D848"
              << "1/123456789"
              << "x/1"
              << "/1"
              << "12"
              << "0x10"
              << "99999999999999999999999"
              << "-1";
    if (parameter.name == u"DateStyle")
        words << "iso"
              << "ISO, DMY"
              << "german,iso"
              << "postgres"
              << "Postgresql, mdy"
              << "euro,us"
              << "noneuro, MDY"
              << "default"
              << "sql , ymd"
              << "iso, iso"
              << "european";
    if (parameter.name.contains(u"grant") || parameter.name.contains(u"kind") ||
        parameter.name.contains(u"direct"))
        words << "set"
              << "INHERIT, set"
              << "view"
              << "foreign-table"
              << "view,foreign-table"
              << "data"
              << "wal,wal_init";
    return any(words);
}

QByteArray ConfGenerator::valueOf(const Parameter &parameter)
{
    if (oneIn(25))
        return any(QList<QByteArray>{"on", "1", "x", "", "64MB", "-1", "a b"});
    switch (parameter.type) {
    case ParameterType::Bool:
        return boolean();
    case ParameterType::Integer:
    case ParameterType::Real:
        return number(parameter);
    case ParameterType::Enum:
        return enumeration(parameter);
    case ParameterType::String:
        break;
    }
    return text(parameter);
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
