// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace futago {

/// A libpq connection string of the keyword=value form, as primary_conninfo holds it ("Connection Strings" in
/// the libpq chapter of the manual). Keywords keep their order and occur once; as in libpq the last value of
/// one counts. Whether libpq knows a keyword is not checked: that depends on its version. May hold a
/// password: take it out before anybody sees toString(). A value; any thread.
class ConnInfo
{
public:
    /// BadInput names the place but quotes nothing of the text, which may be a piece of a password. The URI
    /// form is refused.
    static Result<ConnInfo> parse(const QString &text);
    /// Quotes only what needs it, so that libpq and every parser of ours read the same pairs back.
    QString toString() const;

    std::optional<QString> value(const QString &keyword) const;
    /// Changes the value in place, or appends. Blanks and = cannot stand in a keyword; such a one is ignored.
    void set(const QString &keyword, const QString &value);
    void remove(const QString &keyword);
    const QList<std::pair<QString, QString>> &pairs() const { return m_pairs; }

    bool operator==(const ConnInfo &) const = default;

private:
    qsizetype indexOf(const QString &keyword) const;

    QList<std::pair<QString, QString>> m_pairs;
};

} // namespace futago
