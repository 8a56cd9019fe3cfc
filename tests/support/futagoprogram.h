// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace futago {

/// What one call of the program left.
struct ProgramRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    /// Of a call with --json.
    QJsonObject json;

    /// The kind of the error in the JSON ("authentication-failed"), or empty.
    QString errorKind() const;
    QString errorMessage() const;
    /// State by step id, as "already-true".
    QMap<QString, QString> stepStates() const;
};

/// The built `futago` with a home and a journal of its own, gone with this object.
class FutagoProgram
{
public:
    FutagoProgram();

    /// Runs to the end, or for `seconds` at most (exit code -1 then). `--json` is added.
    ProgramRun run(const QStringList &arguments, int seconds = 120) const;
    /// The arguments as a person at a terminal would give them, with nobody to answer.
    ProgramRun runPlain(const QStringList &arguments, int seconds = 120) const;

    /// A file in the private folder, with this mode.
    QString writeFile(const QString &name, const QByteArray &bytes, int mode = 0600) const;
    QString path(const QString &name) const { return m_home.filePath(name); }
    static QString programPath();
    QProcessEnvironment environment() const;

private:
    QTemporaryDir m_home;
};

} // namespace futago
