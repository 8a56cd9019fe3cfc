// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/sql.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace futago {

/// Which functions and columns the servers of one major version have (tests/data/facts). 9.4 to 9.6 were not
/// measured: nothing is known of them.
class SqlCatalogue
{
public:
    explicit SqlCatalogue(const QString &major);

    /// Names in the statement that such a server does not know.
    QStringList unknownNames(const SqlStatement &statement) const;

private:
    bool isEmpty() const { return m_views.isEmpty(); }
    QStringList unknownFunctions(const QString &text) const;
    QStringList unknownColumns(const QString &text) const;

    QSet<QString> m_functions;
    QMap<QString, QSet<QString>> m_views;
};

} // namespace futago
