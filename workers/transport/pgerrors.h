// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

namespace futago {

/// The server as messages name it, and who logs in where.
struct PgPlace
{
    QString display;
    QString user;
    QString database;
};

/// What libpq said. `sqlState` is empty when the failure did not come from the server.
struct PgReport
{
    QString sqlState;
    /// The server's message alone.
    QString primary;
    /// All of the text, raw.
    QString raw;
    /// The server asked for a password and none was given.
    bool lacksPassword = false;
};

/// The one place where a failure of PostgreSQL or libpq becomes an Error. Its detail begins with the
/// SQLSTATE.
Error pgFailure(const PgPlace &place, const PgReport &report);

} // namespace futago
