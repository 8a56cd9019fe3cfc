// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace futago {

/// One simple command of an archive_command or restore_command, with what stands between it and the one
/// before: "", "&&", "||", ";", "|".
struct ShellCommand
{
    QString joinedBy;
    QStringList words;
    /// Files behind > and >>.
    QStringList outputs;

    /// Without its directory.
    QString program() const { return words.value(0).section(u'/', -1); }
};

/// The commands of a plain shell line. Nothing for what needs more of a shell than quotes, redirections and
/// the operators above (substitutions, variables, groups, background): such a line is left alone.
std::optional<QList<ShellCommand>> shellCommands(const QString &line);

/// Without ., .., doubled and trailing slashes. Links are not followed.
QString normalizedPath(const QString &path);

/// A file on this host (`host` is empty) or as scp and rsync name it.
struct FileLocation
{
    QString host;
    QString directory;
    bool operator==(const FileLocation &) const = default;
};

/// Of `[USER@]HOST:PATH/NAME` or `PATH/NAME`; IPv6 addresses stand in brackets.
FileLocation fileLocation(const QString &word);

/// The words of a copying command that are neither its options nor their arguments. For cp, scp, rsync, cat,
/// mv, gzip and the like.
QStringList copiedFiles(const ShellCommand &command);

} // namespace futago
