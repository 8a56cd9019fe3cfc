// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/pgconnection.h"

#include "workers/transport/blockingcall.h"
#include "workers/transport/tcpconnect.h"

#include <QRegularExpression>

#include <vector>

namespace futago {

namespace {

/// Keywords and values as PQconnectStartParams wants them; the values live as long as this does.
class Keywords
{
public:
    void add(const char *keyword, const QString &value) { add(keyword, value.toUtf8()); }
    void add(const char *keyword, int value) { add(keyword, QByteArray::number(value)); }
    void add(const char *keyword, const Secret &secret) { m_secrets.emplace_back(keyword, secret); }

    PGconn *start() const
    {
        std::vector<const char *> keywords;
        std::vector<const char *> values;
        for (const auto &[keyword, value] : m_pairs) {
            keywords.push_back(keyword);
            values.push_back(value.constData());
        }
        for (const auto &[keyword, secret] : m_secrets) {
            keywords.push_back(keyword);
            values.push_back(secret.reveal().constData());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(keywords.data(), values.data(), 0);
    }

private:
    void add(const char *keyword, const QByteArray &value) { m_pairs.emplace_back(keyword, value); }

    std::vector<std::pair<const char *, QByteArray>> m_pairs;
    std::vector<std::pair<const char *, Secret>> m_secrets;
};

QString displayOf(const SqlTarget &target, const SshTunnel *tunnel)
{
    if (tunnel == nullptr)
        return SshEndpoint{target.host, target.port, {}, {}, false}.display();
    return tunnel->session().endpoint().display();
}

TcpPlace tcpPlace(const SqlTarget &target, const PgPlace &place)
{
    return {target.host, target.port, place.display, TcpPlace::Service::PostgreSql};
}

QString text(const char *raw)
{
    return QString::fromUtf8(raw == nullptr ? "" : raw);
}

/// A failed login has no PGresult, but with PQERRORS_VERBOSE its text carries the SQLSTATE, in every
/// language: "FATAL:  28P01: password …" (PostgreSQL manual, 34.11, PQsetErrorVerbosity).
PgReport reportOfLogin(const QString &raw)
{
    static const QRegularExpression pattern(QStringLiteral(":  ([0-9A-Z]{5}): (.*)"));
    const auto match = pattern.match(raw);
    return {match.captured(1), match.captured(2), raw, false};
}

} // namespace

PgConnection::PgConnection(const SqlTarget &target, std::unique_ptr<SshTunnel> tunnel)
    : m_target(target)
    , m_place{displayOf(target, tunnel.get()), target.user, target.database}
    , m_tunnel(std::move(tunnel))
{
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
    // libpq's goodbye to the server goes through the tunnel, too.
    if (m_tunnel)
        m_tunnel->pump({}, std::chrono::milliseconds::zero());
}

bool PgConnection::isTcp() const
{
    return !m_tunnel && !m_target.host.startsWith(u'/');
}

Result<std::pair<QString, QString>> PgConnection::hostAndAddress(const Deadline &deadline) const
{
    if (!isTcp())
        return std::pair(m_tunnel ? m_tunnel->directory() : m_target.host, QString());
    const auto addresses = resolveHost(tcpPlace(m_target, m_place), deadline);
    if (!addresses)
        return Failure(addresses.error());
    // Given both, libpq asks no name service, which would block.
    QStringList hosts;
    QStringList numeric;
    for (const QHostAddress &address : *addresses) {
        hosts << m_target.host;
        numeric << address.toString();
    }
    return std::pair(hosts.join(u','), numeric.join(u','));
}

Result<void> PgConnection::begin(const Deadline &deadline)
{
    const auto host = hostAndAddress(deadline);
    if (!host)
        return Failure(host.error());
    Keywords keywords;
    keywords.add("host", host->first);
    keywords.add("hostaddr", host->second);
    const int silence = static_cast<int>(linkSilenceLimit.count());
    keywords.add("port", m_target.port);
    keywords.add("user", m_target.user);
    keywords.add("dbname", m_target.database);
    keywords.add("password", m_target.password);
    keywords.add("application_name", QStringLiteral("futago"));
    keywords.add("client_encoding", QStringLiteral("UTF8"));
    keywords.add("connect_timeout",
                 static_cast<int>(std::chrono::ceil<std::chrono::seconds>(deadline.left()).count()));
    keywords.add("keepalives_idle", silence / 3);
    keywords.add("keepalives_interval", silence / 3);
    keywords.add("keepalives_count", 2);
    keywords.add("tcp_user_timeout", silence * 1000);
    m_connection = keywords.start();
    if (PQstatus(m_connection) == CONNECTION_BAD)
        return Failure(openingFailure(deadline));
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE);
    PQsetNoticeReceiver(
        m_connection, [](void *, const PGresult *) {}, nullptr);
    return {};
}

Result<void> PgConnection::finish(const Deadline &deadline)
{
    for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK; state = PQconnectPoll(m_connection)) {
        if (state == PGRES_POLLING_FAILED)
            return Failure(openingFailure(deadline));
        const bool reads = state == PGRES_POLLING_READING;
        while (!waitForSocket(PQsocket(m_connection), reads, !reads, std::chrono::milliseconds::zero())) {
            if (m_tunnel && m_tunnel->failure())
                return Failure(*m_tunnel->failure());
            if (deadline.over())
                return Failure(endedEarly(m_place.display, deadline));
            wait(reads, !reads, deadline);
        }
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
    PQsetnonblocking(m_connection, 1);
    return {};
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(SshSession *session, const SqlTarget &target,
                                                         const Deadline &deadline)
{
    std::unique_ptr<SshTunnel> tunnel;
    if (session != nullptr) {
        auto opened = SshTunnel::open(*session, target);
        if (!opened)
            return Failure(std::move(opened).error());
        tunnel = std::move(*opened);
    }
    std::unique_ptr<PgConnection> connection(new PgConnection(target, std::move(tunnel)));
    FUTAGO_TRY(connection->begin(deadline));
    FUTAGO_TRY(connection->finish(deadline));
    return connection;
}

void PgConnection::wait(bool toRead, bool toWrite, const Deadline &deadline)
{
    const SocketHandle socket = PQsocket(m_connection);
    if (m_tunnel)
        m_tunnel->pump({socket, toRead, toWrite}, deadline.slice());
    else
        waitForSocket(socket, toRead, toWrite, deadline.slice());
}

Error PgConnection::failure() const
{
    if (m_tunnel && !m_tunnel->session().isAlive())
        return m_tunnel->session().failure(SshStage::Tunnel);
    return pgFailure(m_place, {{}, {}, text(PQerrorMessage(m_connection)), false});
}

Error PgConnection::failureOf(const PGresult *result) const
{
    const QString sqlState = text(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    if (sqlState.isEmpty())
        return failure();
    return pgFailure(m_place, {sqlState, text(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)),
                               text(PQresultErrorMessage(result)), false});
}

/// libpq tells a refused from a dropped connection in its translated text only, so the connection is tried
/// once more by hand to learn the reason.
Error PgConnection::openingFailure(const Deadline &deadline) const
{
    if (m_tunnel && m_tunnel->failure())
        return *m_tunnel->failure();
    PgReport report = reportOfLogin(text(PQerrorMessage(m_connection)));
    report.lacksPassword = PQconnectionNeedsPassword(m_connection) != 0;
    if (report.sqlState.isEmpty() && !report.lacksPassword && isTcp())
        if (const auto socket = connectTcp(tcpPlace(m_target, m_place), deadline); !socket) {
            Error error = socket.error();
            error.detail = report.raw.trimmed();
            return error;
        }
    return pgFailure(m_place, report);
}

void PgConnection::requestCancel(const Deadline &deadline)
{
    struct FreeCancel
    {
        void operator()(PGcancel *cancel) const { PQfreeCancel(cancel); }
    };
    const std::shared_ptr<PGcancel> cancel(PQgetCancel(m_connection), FreeCancel());
    if (!cancel)
        return;
    // PQcancel blocks until the server answers; behind a tunnel that needs this thread to move the bytes.
    const BlockingCall<bool> call([cancel] {
        char reason[256];
        return PQcancel(cancel.get(), reason, sizeof reason) != 0;
    });
    const auto pause = m_tunnel ? std::chrono::milliseconds::zero() : Deadline::longestSlice;
    while (!call.wait(pause) && !deadline.over())
        if (m_tunnel)
            m_tunnel->pump({}, std::chrono::milliseconds(5));
}

} // namespace futago
