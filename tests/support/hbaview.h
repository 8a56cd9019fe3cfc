// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbadocument.h"

namespace futago::test {

/// A row of pg_hba_file_rules. Lists joined by line feeds; options sorted; addresses as IpAddress writes
/// them.
struct HbaViewRow
{
    int line = 0;
    QByteArray type;
    QByteArray databases;
    QByteArray users;
    QByteArray address;
    QByteArray mask;
    QByteArray method;
    QByteArray options;
    bool hasError = false;

    bool operator==(const HbaViewRow &) const = default;
    QByteArray toText() const;
};

/// The rows that a server of 10 or later shows for the file, by our reading. No file that a line names
/// exists; `sslOn` is the server's setting ssl.
QList<HbaViewRow> expectedHbaView(const QByteArray &file, const HbaSyntax &syntax, bool sslOn);

} // namespace futago::test
