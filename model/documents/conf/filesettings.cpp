// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/conftree.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

using Entry = ConfTree::Entry;

/// The server's words, which it does not translate.
QString errorOf(const Entry &entry)
{
    switch (entry.problem) {
    case ConfTree::Problem::Syntax:
        return u"syntax error"_s;
    case ConfTree::Problem::FileMissing:
        return u"could not open file \"%1\""_s.arg(entry.value);
    case ConfTree::Problem::FileUnreadable:
        return u"input in flex scanner failed"_s;
    case ConfTree::Problem::DirectoryMissing:
        return u"could not open directory \"%1\""_s.arg(entry.value);
    case ConfTree::Problem::EmptyFileName:
        return u"empty configuration file name"_s;
    case ConfTree::Problem::EmptyDirectoryName:
        return u"empty configuration directory name"_s;
    case ConfTree::Problem::Recursion:
        return u"configuration file recursion"_s;
    case ConfTree::Problem::TooDeep:
        return u"nesting depth exceeded"_s;
    case ConfTree::Problem::UnknownName:
        return u"unrecognized configuration parameter"_s;
    case ConfTree::Problem::None:
    case ConfTree::Problem::Value:
        break;
    }
    return {};
}

/// A session has its own value of these and looks no further.
bool isFixedInASession(const Parameter &parameter)
{
    return parameter.context == u"backend" || parameter.context == u"superuser-backend";
}

bool needsARestart(const Entry &entry, const RunningValues &server, const PgDialect &dialect)
{
    if (!entry.parameter->needsRestart())
        return false;
    const auto wanted = readValue(*entry.parameter, entry.value, dialect);
    const auto running = readValue(*entry.parameter, server.settings.value(entry.parameter->name), dialect);
    return wanted != running;
}

bool canApply(const Entry &entry, const RunningValues &server, const PgDialect &dialect)
{
    if (!entry.parameter || (isFixedInASession(*entry.parameter) && !dialect.fileViewChecksSessionSettings))
        return true;
    return entry.problem == ConfTree::Problem::None && !needsARestart(entry, server, dialect);
}

/// Which entries the server passes over: it marks an earlier one when the parameter is met again, but only
/// where the name is spelt alike.
QList<bool> passedOver(const ConfTree &tree, const RunningValues &server)
{
    const QList<Entry> &entries = tree.entries();
    QList<bool> passed(entries.size(), false);
    QHash<QString, QList<qsizetype>> spelt;
    QSet<QByteArray> met;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries.at(i);
        if (entry.isFromCommandLine || entry.name.isEmpty())
            continue;
        const QByteArray folded = (entry.parameter ? entry.parameter->name : entry.name).toUtf8().toLower();
        const bool isKnown = entry.parameter || server.customNames.contains(folded);
        QList<qsizetype> &earlier = spelt[entry.name];
        if (isKnown && met.contains(folded)) {
            for (const qsizetype each : std::as_const(earlier))
                passed[each] = true;
            earlier.clear();
        }
        if (isKnown)
            met.insert(folded);
        earlier << i;
    }
    return passed;
}

} // namespace

QList<FileSetting> fileSettings(const ConfTree &tree, const RunningValues &server)
{
    const PgDialect &dialect = tree.catalogue().dialect();
    const bool isRefused = tree.isRefused();
    // Names are looked up when all files could be read.
    const bool isUnread = std::any_of(tree.entries().begin(), tree.entries().end(), [](const Entry &entry) {
        return entry.name.isEmpty() && entry.problem != ConfTree::Problem::None;
    });
    const QList<bool> passed = passedOver(tree, server);
    QList<FileSetting> rows;
    for (qsizetype i = 0; i < tree.entries().size(); ++i) {
        const Entry &entry = tree.entries().at(i);
        if (entry.isFromCommandLine)
            continue;
        const QString value = entry.name.isEmpty() ? QString() : entry.value;
        FileSetting row{entry.file, entry.reportedLine,
                        entry.name, value,
                        false,      isUnread && !entry.name.isEmpty() ? QString() : errorOf(entry)};
        if (!isRefused && !passed.at(i)) {
            row.isApplied = canApply(entry, server, dialect);
            row.error = row.isApplied ? QString() : u"setting could not be applied"_s;
        }
        rows << row;
    }
    return rows;
}

} // namespace futago
