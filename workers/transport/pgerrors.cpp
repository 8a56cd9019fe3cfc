// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/pgerrors.h"

#include <QCoreApplication>

namespace futago {

namespace {

struct PgErrors
{
    Q_DECLARE_TR_FUNCTIONS(futago::PgErrors)
};

/// PostgreSQL manual, appendix A.
bool isOfClass(const QString &sqlState, const char *sqlClass)
{
    return sqlState.startsWith(QLatin1String(sqlClass));
}

bool endsTheSession(const QString &sqlState)
{
    static const QStringList states{QStringLiteral("57P01"), QStringLiteral("57P02"), QStringLiteral("57P04"),
                                    QStringLiteral("57P05")};
    return sqlState.isEmpty() || isOfClass(sqlState, "08") || states.contains(sqlState);
}

Error withText(const PgPlace &place, ErrorKind kind, const QString &message, const QString &hint)
{
    return {kind, message, hint, {}, place.display};
}

Error classified(const PgPlace &place, const PgReport &report)
{
    if (report.lacksPassword)
        return withText(place, ErrorKind::AuthenticationFailed,
                        PgErrors::tr("The PostgreSQL server on %1 requires a password for “%2”.")
                            .arg(place.display, place.user),
                        PgErrors::tr("Enter the role's password."));
    if (isOfClass(report.sqlState, "28"))
        return withText(place, ErrorKind::AuthenticationFailed,
                        PgErrors::tr("The PostgreSQL server on %1 refused the login as “%2”.")
                            .arg(place.display, place.user),
                        PgErrors::tr("Check the role's password and the lines of pg_hba.conf for it."));
    if (report.sqlState == u"57P03")
        return withText(
            place, ErrorKind::ServerNotRunning,
            PgErrors::tr("The PostgreSQL server on %1 is not accepting connections at the moment.")
                .arg(place.display),
            PgErrors::tr("It is starting, stopping or recovering; try again when it has finished."));
    if (report.sqlState == u"3D000")
        return withText(place, ErrorKind::SqlFailed,
                        PgErrors::tr("There is no database “%2” on %1.").arg(place.display, place.database),
                        {});
    if (endsTheSession(report.sqlState))
        return withText(
            place, ErrorKind::ConnectionLost,
            PgErrors::tr("The session on the PostgreSQL server on %1 was lost.").arg(place.display),
            PgErrors::tr("Check that the server is running, then connect again."));
    return withText(place, ErrorKind::SqlFailed,
                    PgErrors::tr("The PostgreSQL server on %1 refused a statement: %2")
                        .arg(place.display, report.primary),
                    {});
}

} // namespace

Error pgFailure(const PgPlace &place, const PgReport &report)
{
    Error error = classified(place, report);
    error.detail = QStringLiteral("%1 %2").arg(report.sqlState, report.raw.trimmed()).trimmed();
    error.subject = SqlState{report.sqlState};
    return error;
}

} // namespace futago
