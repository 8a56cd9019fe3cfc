// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace futago {

/// A program and its arguments, never shell text. Standard input carries file contents and secrets; what
/// is secret there is not shown by display(). A value; any thread.
struct Command
{
    QStringList argv;
    std::optional<QByteArray> input;
    bool inputIsSecret = false;
    /// What it prints is kept out of logs: files may hold passwords.
    bool outputIsSecret = false;

    static Command of(QStringList argv) { return Command{std::move(argv), std::nullopt, false, false}; }
    static Command withInput(QStringList argv, QByteArray input)
    {
        return Command{std::move(argv), std::move(input), false, false};
    }
    static Command withSecretInput(QStringList argv, QByteArray input)
    {
        return Command{std::move(argv), std::move(input), true, false};
    }

    /// As a person would type it in a POSIX shell; input is named, not shown.
    QString display() const;

    bool operator==(const Command &) const = default;
};

/// What each command on a host runs with, as POSIX shell: messages in English, and no variable by which libpq
/// would take a program to another server than its arguments name (libpq, "Environment Variables").
inline const QString commandEnvironment =
    QStringLiteral("LC_ALL=C && export LC_ALL && unset PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGSERVICE "
                   "PGSERVICEFILE PGOPTIONS "
                   "PGTARGETSESSIONATTRS PGREQUIREPEER PGDATA");

/// What a finished command left. A non-zero status is not an error at this level.
struct CommandOutput
{
    int status = 0;
    QByteArray out;
    QByteArray err;

    bool ok() const { return status == 0; }
    bool operator==(const CommandOutput &) const = default;
};

/// The one place that quotes for a POSIX shell (XCU 2.2.2: within single quotes nothing is special).
QString shellQuoted(const QString &word);
QString shellQuoted(const QStringList &words);

} // namespace futago
