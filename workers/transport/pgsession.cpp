// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/pgsession.h"

#include "model/postgres/sessionsetup.h"

#include "workers/transport/tcpconnect.h"

namespace futago {

namespace {

SqlRows rowsOf(const PGresult *result)
{
    SqlRows rows;
    rows.reserve(PQntuples(result));
    for (int row = 0; row < PQntuples(result); ++row) {
        SqlRow values;
        for (int column = 0; column < PQnfields(result); ++column) {
            std::optional<QString> value;
            if (PQgetisnull(result, row, column) == 0)
                value = QString::fromUtf8(PQgetvalue(result, row, column), PQgetlength(result, row, column));
            values.set(QString::fromUtf8(PQfname(result, column)), std::move(value));
        }
        rows << values;
    }
    return rows;
}

bool isError(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY;
}

} // namespace

int PgSession::serverVersionNumber() const
{
    return PQserverVersion(m_connection->handle());
}

Result<void> PgSession::setUp(const Patience &patience)
{
    for (const SqlStatement &statement : sessionSetup())
        FUTAGO_TRY(run(statement, patience));
    return {};
}

Result<void> PgSession::send(const SqlStatement &statement)
{
    std::vector<QByteArray> bytes;
    std::vector<const char *> values;
    for (const auto &value : statement.values)
        bytes.push_back(value.value_or(QString()).toUtf8());
    for (size_t i = 0; i < bytes.size(); ++i)
        values.push_back(statement.values.at(static_cast<qsizetype>(i)) ? bytes[i].constData() : nullptr);
    const int sent =
        PQsendQueryParams(m_connection->handle(), statement.text.toUtf8().constData(),
                          static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0);
    return sent == 1 ? Result<void>() : Failure(m_connection->failure());
}

bool PgSession::takeResults(Result<SqlRows> &rows)
{
    PGconn *handle = m_connection->handle();
    while (PQisBusy(handle) == 0) {
        const PgResult result(PQgetResult(handle));
        if (!result)
            return true;
        // The first error tells most: after a FATAL one libpq reports the closed connection, too.
        if (rows && isError(result.get()))
            rows = Failure(m_connection->failureOf(result.get()));
        else if (rows)
            rows = rowsOf(result.get());
    }
    return false;
}

Result<SqlRows> PgSession::receive(const Deadline &deadline)
{
    PGconn *handle = m_connection->handle();
    Result<SqlRows> rows;
    for (;;) {
        const bool hasMoreToSend = PQflush(handle) == 1;
        if (takeResults(rows))
            return rows;
        if (deadline.over())
            return Failure(endedEarly(m_connection->place().display, deadline));
        m_connection->wait(true, hasMoreToSend, deadline);
        if (PQconsumeInput(handle) == 0) {
            takeResults(rows);
            return rows ? Failure(m_connection->failure()) : rows;
        }
    }
}

void PgSession::cancelStatement()
{
    const Deadline grace(Patience{{}, std::chrono::seconds(5)});
    m_connection->requestCancel(grace);
    const auto rows = receive(grace);
    if (!rows && grace.over())
        m_connection->giveUp();
}

Result<SqlRows> PgSession::run(const SqlStatement &statement, const Patience &patience)
{
    const Deadline deadline(patience);
    if (deadline.cancelled())
        return Failure(endedEarly(m_connection->place().display, deadline));
    if (!m_connection->isAlive())
        return Failure(m_connection->failure());
    FUTAGO_TRY(send(statement));
    auto rows = receive(deadline);
    if (!rows && deadline.over() && m_connection->isAlive())
        cancelStatement();
    return rows;
}

} // namespace futago
