// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/postgres/sql.h"
#include "workers/ports/patience.h"

namespace futago {

/// The value in pg_settings as sessions other than ours have it: ours has set some for itself (sessionSetup).
inline QString settingOfOthers()
{
    return QStringLiteral("CASE WHEN source = 'session' THEN reset_val ELSE setting END");
}

/// One session on one server, used from one thread at a time. It begins with sessionSetup(). A failed
/// statement is an Error of kind SqlFailed whose detail begins with the SQLSTATE.
class SqlChannel
{
public:
    virtual ~SqlChannel() = default;
    virtual Result<SqlRows> run(const SqlStatement &statement, const Patience &patience = {}) = 0;
    /// server_version_num, as 150018.
    virtual int serverVersionNumber() const = 0;
};

} // namespace futago
