// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ipaddress.h"
#include "model/documents/hba/hbatokens.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace futago {

/// One rule of pg_hba.conf. Every text is the plain value, with one exception: where quotes change the
/// meaning
/// ("replication" is a database, replication a keyword; likewise all, sameuser, samerole, samegroup,
/// samehost, samenet, and names that begin with + @ or a quote) the quotes stay. hbaQuoted() and
/// hbaUnquoted() convert.
struct HbaRule
{
    /// local, host, hostssl, hostnossl, hostgssenc, hostnogssenc
    QString type;
    QStringList databases;
    QStringList users;
    /// With its /prefix, or a host name, or all, samehost, samenet; empty for local.
    QString address;
    /// When the netmask has a column of its own, else empty.
    QString mask;
    QString method;
    QStringList options;
    /// Of the first line of the rule, from 1; 0 for one that stands in no file.
    int line = 0;

    /// As a human writes it, in the columns of the file that initdb makes, without a line ending.
    QString toLine() const;
    /// Address and netmask when the rule names a network by number.
    std::optional<std::pair<IpAddress, IpAddress>> network() const;
    /// True when both say the same, wherever they stand.
    bool saysTheSameAs(const HbaRule &other) const;
    bool operator==(const HbaRule &) const = default;
};

/// The element that means this very name and is never taken for a keyword.
QString hbaQuoted(const QString &name);
/// The name that an element of a rule means.
QString hbaUnquoted(const QString &element);

/// A field as it is written: in quotes where it must be, joined by commas.
QString hbaWritten(const QStringList &elements);
/// The element that a token of a file is.
QString hbaElement(const HbaToken &token);
/// The number behind a slash, read as strtol() does: a sign or blanks before it, zeros too. 0 to 128.
std::optional<int> hbaPrefixLength(std::string_view text);

} // namespace futago
