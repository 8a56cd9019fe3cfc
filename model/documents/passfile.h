// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/secret.h"
#include "model/base/textlines.h"

#include <array>
#include <optional>

namespace futago {

/// A libpq password file (.pgpass) as a lossless document: toBytes(parse(x)) == x for any bytes. Lines are
/// host:port:database:user:password, `\` before `:` and `\` in each; the first line that matches counts; `*`
/// alone in a field matches all. A walsender looks up the database “replication”. The text holds passwords:
/// it is never turned into a QString here and must not be shown. A value; any thread.
class PassFile
{
public:
    static PassFile parse(const QByteArray &bytes);
    QByteArray toBytes() const { return m_lines.toBytes(); }

    /// What libpq would send, or nothing. An empty password counts as none for libpq, and is given as it is
    /// here.
    std::optional<Secret> find(const QString &host, const QString &port, const QString &database,
                               const QString &user) const;

    /// Afterwards find() gives `password`. An entry for exactly these fields is changed in place; one that
    /// stands behind an entry that hides it is left, and a new line put before the latter; else a line is
    /// appended. “*” in a field is the wildcard. False, and nothing changed, if a text holds a line break or
    /// NUL, which have no escape in the file.
    bool set(const QString &host, const QString &port, const QString &database, const QString &user,
             const Secret &password);

    bool operator==(const PassFile &) const = default;

private:
    using Fields = std::array<QByteArray, 4>;
    static Fields fieldsOf(const QString &host, const QString &port, const QString &database,
                           const QString &user);
    std::optional<qsizetype> firstMatch(const Fields &wanted) const;

    TextLines m_lines;
};

} // namespace futago
