// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/lastarchived.h"

#include "model/steps/provearchive.h"

using namespace Qt::StringLiterals;

namespace futago {

Result<QString> lastArchived(Host &primary, const PgDialect &dialect, const Patience &patience)
{
    const auto rows = primary.sql(archivedSegmentQuery(dialect), patience);
    FUTAGO_TRY(rows);
    return rows->value(0).text(u"segment"_s).section(u'.', 0, 0);
}

} // namespace futago
