// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/conf/confdocument.h"
#include "model/postgres/parametervalue.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace futago {

/// What lies at a path that a configuration file names. A directory can be opened and not be read.
struct ConfFile
{
    enum class State { Read, Missing, Directory };

    State state = State::Missing;
    QByteArray bytes = {};
};

/// How a ConfTree gets at the files of a host; paths are absolute, as the server makes them. A directory is
/// the plain names of the files in it, nothing if it cannot be opened.
struct ConfSource
{
    std::function<ConfFile(const QString &path)> file;
    std::function<std::optional<QStringList>(const QString &path)> directory;

    /// Files that were read before, by path; directories are those that the paths have.
    static ConfSource of(const QMap<QString, QByteArray> &files);
};

/// postgresql.conf with all that it includes, postgresql.auto.conf and the command line, in the order in
/// which the server takes them. A value; any thread; `read` calls the source only.
class ConfTree
{
public:
    enum class Problem {
        None,
        Syntax,
        FileMissing,      ///< `value` is the path
        FileUnreadable,   ///< a directory
        DirectoryMissing, ///< `value` is the path
        EmptyFileName,
        EmptyDirectoryName,
        Recursion, ///< a file that includes itself
        TooDeep,   ///< more than ten files within one another
        UnknownName,
        Value
    };

    /// An assignment, or a problem that belongs to none; then there is no name.
    struct Entry
    {
        QString name = {};
        QString value = {};
        QString file = {};
        int line = 0;
        /// The line by which the server reports a problem; differs where a file ends in the middle of a line.
        int reportedLine = 0;
        const Parameter *parameter = nullptr; ///< lives for ever; none for custom names
        bool isFromCommandLine = false;
        Problem problem = Problem::None;
        std::optional<ValueProblem> valueProblem = {};
        /// Index of the entry that counts instead of this one, or -1.
        qsizetype supersededBy = -1;
    };

    struct Options
    {
        QString config;        ///< path of postgresql.conf
        QString dataDirectory; ///< where postgresql.auto.conf lies
        /// Settings on the postmaster's command line, which win over all files.
        QList<std::pair<QString, QString>> commandLine = {};
        /// After so many unreadable lines the server leaves a file; pg_file_settings leaves it after the
        /// first.
        int syntaxErrorsPerFile = 100;
    };

    static ConfTree read(const Options &options, const ConfSource &source, const Catalogue &catalogue);

    const QList<Entry> &entries() const { return m_entries; }
    /// The entry that counts for a parameter, by any of its names; nullptr if no file names it.
    const Entry *counting(const QString &name) const;
    /// True if a reload takes nothing at all: grammar, an include, an unknown name.
    bool isRefused() const;
    /// True if a server does not start with it.
    bool preventsStart() const;
    const Catalogue &catalogue() const { return *m_catalogue; }

private:
    explicit ConfTree(const Catalogue &catalogue)
        : m_catalogue(&catalogue)
    {
    }
    QByteArray keyOf(const Entry &entry) const;
    void supersede();

    QList<Entry> m_entries;
    const Catalogue *m_catalogue;
};

/// A row of pg_file_settings, as far as it follows from the files.
struct FileSetting
{
    QString file;
    int line = 0;
    QString name;
    QString value;
    bool isApplied = false;
    QString error; ///< the server's words; empty if none

    bool operator==(const FileSetting &) const = default;
};

/// What that view compares the files with.
struct RunningValues
{
    /// pg_settings.setting by name, at least of the parameters that need a restart.
    QHash<QString, QString> settings;
    /// Custom names that the session has met before, ASCII in lower case: only these are known to be named
    /// twice.
    QSet<QByteArray> customNames;
};

/// What pg_file_settings shows. It cannot check values of parameters that are fixed at a session's start, and
/// calls a value bad that needs a restart; the tree knows better in both cases. The tree was read with one
/// syntax error for each file.
QList<FileSetting> fileSettings(const ConfTree &tree, const RunningValues &server);

} // namespace futago
