// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/conf/conftree.h"
#include "model/facts/filefact.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace futago {

/// The files that the configuration of a server reaches beyond those it begins with: by include,
/// include_if_exists, include_dir and @. By the paths at which the server looks for them. What is not here
/// was not looked at.
struct ConfigurationClosure
{
    /// One that is missing or cannot be read has exists = false.
    QMap<QString, FileFact> files;
    /// The plain names of what a directory includes; nothing for one that cannot be opened.
    QMap<QString, std::optional<QStringList>> directories;

    bool isEmpty() const { return files.isEmpty() && directories.isEmpty(); }
    bool operator==(const ConfigurationClosure &) const = default;
};

/// The files with which the server begins. pg_hba.conf and pg_ident.conf are both read in the same way.
struct ConfigurationRoots
{
    QString configFile;
    QByteArray config;
    QString dataDirectory;
    QByteArray autoConf = {};
    QMap<QString, QByteArray> accessFiles = {};
};

struct UnreadPaths
{
    QStringList files;
    QStringList directories;

    bool isEmpty() const { return files.isEmpty() && directories.isEmpty(); }
};

/// What the closure lacks. To be asked again with what was read, until it is empty.
UnreadPaths unreadPaths(const ConfigurationRoots &roots, const ConfigurationClosure &closure,
                        const PgDialect &dialect);

/// The whole configuration. What was not looked at counts as there and empty.
ConfTree confTreeOf(const ConfigurationRoots &roots, const ConfigurationClosure &closure,
                    const PgDialect &dialect);

/// Paths of the files that stand behind @ in a file of access rules, and in those files, by the names
/// that are written there.
QMap<QString, QString> namedFiles(const QString &path, const QByteArray &bytes,
                                  const ConfigurationClosure &closure, const PgDialect &dialect);

} // namespace futago
