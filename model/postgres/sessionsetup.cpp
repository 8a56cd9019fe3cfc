// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/sessionsetup.h"

using namespace Qt::StringLiterals;

namespace futago {

QList<SqlStatement> sessionSetup()
{
    return {SqlStatement::utility(u"SET search_path TO pg_catalog"_s),
            SqlStatement::utility(u"SET ROLE NONE"_s),
            SqlStatement::query(
                u"SELECT count(set_config(ours.name, ours.value, false)) AS futago_settings"
                " FROM (VALUES ('synchronous_commit', 'local'),"
                " ('default_transaction_read_only', 'off'), ('default_transaction_deferrable', 'off'),"
                " ('default_transaction_isolation', 'read committed'),"
                " ('statement_timeout', '0'), ('lock_timeout', '0'),"
                " ('idle_in_transaction_session_timeout', '0'), ('idle_session_timeout', '0'),"
                " ('transaction_timeout', '0'),"
                " ('client_min_messages', 'warning'), ('standard_conforming_strings', 'on'),"
                " ('DateStyle', 'ISO, MDY'), ('IntervalStyle', 'postgres'), ('bytea_output', 'hex'))"
                " AS ours(name, value), pg_settings AS s"
                " WHERE s.name = ours.name AND s.setting <> ours.value"_s)};
}

} // namespace futago
