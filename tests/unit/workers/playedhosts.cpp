// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/playedhosts.h"

#include "model/documents/conf/confdocument.h"
#include "tests/support/scriptedtransport.h"
#include "tests/unit/model/pairfixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

static QString programs()
{
    return QStringLiteral(FUTAGO_TEST_DATA "/programs");
}

PlayedHost::PlayedHost(QString folder, QString major, QByteArray identifier)
    : m_folder(std::move(folder))
    , m_major(std::move(major))
    , m_identifier(std::move(identifier))
    , m_catalogue(m_major)
{
    QDir().mkpath(m_folder + u"/home"_s);
}

static void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void PlayedHost::makeCluster()
{
    QDir().mkpath(path(u"data"_s));
    QDir().mkpath(path(walDirectory()));
    writeFile(path(u"data/PG_VERSION"_s), m_major.toLatin1() + '\n');
    writeFile(path(u"data/identifier"_s), m_identifier + '\n');
    writeFile(path(u"data/postgresql.conf"_s), "#listen_addresses = 'localhost'\nmax_connections = 100\n");
    writeFile(path(u"data/pg_hba.conf"_s), "local\tall\tall\tpeer\nhost\tall\tall\t127.0.0.1/32\tmd5\n");
    writeFile(path(u"data/pg_ident.conf"_s), "# MAPNAME\tSYSTEM-USERNAME\tPG-USERNAME\n");
    run(Command::of({u"pg_ctl"_s, u"start"_s, u"-D"_s, path(u"data"_s)}));
    QFile::remove(path(u"notes"_s));
}

void PlayedHost::meet(PlayedHost &primary, PlayedHost &standby)
{
    m_primary = &primary;
    m_standby = &standby;
    PlayedHost &other = this == &primary ? standby : primary;
    writeFile(path(u"keys"_s),
              "# SSH-2.0-OpenSSH_5.3\nother " + other.hostKey().publicLine().toUtf8() + '\n');
}

HostSpec PlayedHost::spec(HostRole role) const
{
    HostSpec spec = PairFixture::specOf(role);
    spec.ssh.legacy = m_major == u"9.3";
    spec.sshDirectory = path(u"home/.ssh"_s);
    spec.passFile = path(u"home/.pgpass"_s);
    spec.archiveDirectory = path(u"archive"_s);
    spec.server = {};
    spec.server.binDirectory = programs();
    spec.server.dataDirectory = path(u"data"_s);
    return spec;
}

QByteArray PlayedHost::contents(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PlayedHost::write(const QString &name, const QByteArray &bytes) const
{
    writeFile(path(name), bytes);
}

bool PlayedHost::exists(const QString &name) const
{
    return QFile::exists(path(name));
}

QStringList PlayedHost::calls() const
{
    QStringList calls = QString::fromUtf8(contents(u"notes"_s)).split(u'\n', Qt::SkipEmptyParts);
    return calls.replaceInStrings(m_folder, QString());
}

QList<SqlStatement> PlayedHost::statements() const
{
    const std::lock_guard lock(m_lock);
    return m_statements;
}

QStringList PlayedHost::complaints() const
{
    const std::lock_guard lock(m_lock);
    return m_complaints;
}

int PlayedHost::versionNumber() const
{
    return PgVersion::parse(m_major + u".2"_s).value().number;
}

HostKey PlayedHost::hostKey() const
{
    return {u"ssh-rsa"_s, QByteArray("\0\0\0\7ssh-rsa", 11) + m_identifier};
}

/// As psql -A -t prints what PsqlChannel asks.
CommandOutput PlayedHost::answerPsql(const QByteArray &script)
{
    static const QRegularExpression wrapped(
        u"^SELECT coalesce\\(json_agg\\(row_to_json\\(futago_row\\)\\), '\\[\\]'\\) FROM \\((.*)\\) futago_row$"_s);
    const QString text = QString::fromUtf8(script).section(u'\n', -3, -3);
    const auto match = wrapped.match(text);
    const auto rows =
        answer(match.hasMatch() ? SqlStatement::query(match.captured(1)) : SqlStatement::utility(text));
    if (!rows)
        return {3, {}, "psql:<stdin>:2: " + rows.error().detail.toUtf8() + '\n'};
    QJsonArray array;
    for (const SqlRow &row : *rows) {
        QJsonObject object;
        for (auto value = row.values().begin(); value != row.values().end(); ++value)
            object.insert(value.key(), *value ? QJsonValue(**value) : QJsonValue());
        array << object;
    }
    return {0, match.hasMatch() ? QJsonDocument(array).toJson(QJsonDocument::Compact) : QByteArray(), {}};
}

Result<CommandOutput> PlayedHost::run(const Command &command)
{
    if (command.argv.contains(u"ON_ERROR_STOP=1"_s))
        return answerPsql(command.input.value_or(QByteArray()));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, programs() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"HOME"_s, path(u"home"_s));
    environment.insert(u"PLAYED_VERSION"_s, m_major + u".2"_s);
    environment.insert(u"PLAYED_NOTES"_s, path(u"notes"_s));
    environment.insert(u"PLAYED_SHELL"_s, m_shell);
    environment.insert(u"PLAYED_KEYS"_s, path(u"keys"_s));
    environment.insert(u"PLAYED_PROCESS"_s, QString::number(QCoreApplication::applicationPid()));
    if (m_primary)
        environment.insert(u"PLAYED_PRIMARY"_s, m_primary->path(u"data"_s));
    process.setProcessEnvironment(environment);
    // By that PATH, which is not this process's.
    process.start(u"env"_s, command.argv);
    process.write(command.input.value_or(QByteArray()));
    process.closeWriteChannel();
    if (!process.waitForFinished(30000))
        return CommandOutput{-1, {}, "the command did not end within 30 s"};
    return CommandOutput{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool PlayedHost::isStandby() const
{
    const bool isOld = versionNumber() < 120000;
    return exists(isOld ? u"data/recovery.conf"_s : u"data/standby.signal"_s);
}

/// As of the last start or reload.
SqlRows PlayedHost::settings() const
{
    QMap<QString, SettingFact> settings = freshSettings(m_major);
    const auto written = ConfDocument::parse(contents(u"data.running"_s)).assignments();
    for (const auto &assignment : written)
        if (settings.contains(assignment.name)) {
            SettingFact &fact = settings[assignment.name];
            fact.value = assignment.value;
            if (fact.unit == u"MB")
                fact.value.remove(u"MB"_s);
        }
    SqlRows rows;
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        rows << sqlRow({{u"name"_s, setting.key()},
                        {u"setting"_s, setting->value},
                        {u"unit"_s, setting->unit},
                        {u"context"_s, setting->context},
                        {u"source"_s, u"configuration file"_s},
                        {u"pending"_s, u"f"_s}});
    return rows;
}

SqlRows PlayedHost::walsenders(const QString &text) const
{
    if (!m_standby || !m_standby->isRunning() || !m_standby->isStandby())
        return {};
    if (!text.contains(u"AS sent"))
        return {sqlRow({{u"state"_s, u"streaming"_s}, {u"sync_state"_s, u"async"_s}})};
    SqlRow row = sqlRow({{u"pid"_s, u"4711"_s},
                         {u"application_name"_s, u"standby"_s},
                         {u"client_addr"_s, u"192.0.2.2"_s},
                         {u"state"_s, u"streaming"_s},
                         {u"sync_state"_s, u"async"_s}});
    for (const QString &column : {u"sent"_s, u"written"_s, u"flushed"_s, u"replayed"_s})
        row.set(column, u"0/3000108"_s);
    return {row};
}

void PlayedHost::takeRole(const QString &text)
{
    m_rolePassword = text.section(u'\'', 1, 1);
}

/// ALTER SYSTEM RESET.
void PlayedHost::alterSystem(const QString &text)
{
    ConfDocument document = ConfDocument::parse(contents(u"data/postgresql.auto.conf"_s));
    document.commentOut(text.section(u'"', 1, 1), u"reset"_s);
    writeFile(path(u"data/postgresql.auto.conf"_s), document.toBytes());
}

std::optional<SqlRows> PlayedHost::aboutWal(const QString &text) const
{
    if (text.contains(u"AS allowed"))
        return SqlRows{sqlRow({{u"allowed"_s, u"10"_s}, {u"used"_s, u"0"_s}})};
    if (text.contains(u"current_setting('restore_command')")) {
        const auto running = ConfDocument::parse(contents(u"data.running"_s));
        return SqlRows{sqlRow({{u"command"_s, running.value(u"restore_command"_s).value_or(QString())}})};
    }
    if (text.contains(u"AS waiting"))
        return SqlRows();
    if (text.contains(u"AS segment"))
        return SqlRows{sqlRow({{u"segment"_s, u"000000010000000000000003"_s}})};
    if (text.contains(u"AS replayed, "))
        return SqlRows{sqlRow(
            {{u"received"_s, u"0/3000108"_s}, {u"replayed"_s, u"0/3000108"_s}, {u"paused"_s, u"f"_s}})};
    if (text.contains(u"AS receiver"))
        return SqlRows{sqlRow({{u"in_recovery"_s, isStandby() ? u"t"_s : u"f"_s},
                               {u"position"_s, u"0/3000108"_s},
                               {u"received"_s, isStandby() ? u"0/3000108"_s : QString()},
                               {u"paused"_s, u"f"_s}})};
    return std::nullopt;
}

QString PlayedHost::walDirectory() const
{
    return versionNumber() < 100000 ? u"data/pg_xlog"_s : u"data/pg_wal"_s;
}

void PlayedHost::fetched() const
{
    write(walDirectory() + u"/futago-fetched"_s, QByteArray(1 << 20, 'w'));
}

std::optional<SqlRows> PlayedHost::aboutReplication(const QString &text)
{
    if (auto rows = aboutWal(text))
        return rows;
    const QString yes = u"t"_s;
    if (text.contains(u"host(client_addr)"))
        return SqlRows();
    if (text.contains(u"FROM pg_stat_replication WHERE") || text.contains(u"AS sent"))
        return walsenders(text);
    if (text.contains(u"AS switched") && QDir(m_folder).mkpath(u"archive"_s))
        writeFile(path(u"archive/000000010000000000000003"_s), "WAL");
    else if (text.contains(u"TO PROGRAM"))
        fetched();
    else if (text.contains(u"pg_create_physical_replication_slot"))
        m_hasSlot = true;
    else if (text.contains(u"FROM pg_replication_slots"))
        return m_hasSlot ? SqlRows{sqlRow({{u"slot_name"_s, u"standby"_s},
                                           {u"slot_type"_s, u"physical"_s},
                                           {u"active"_s, yes},
                                           {u"retained"_s, u"0"_s},
                                           {u"wal_status"_s, u"reserved"_s},
                                           {u"lost"_s, u"f"_s}})}
                         : SqlRows();
    else if (text.contains(u"AS position"))
        return SqlRows{sqlRow({{u"position"_s, text.contains(u"replay") ? u"0/3000140"_s : u"0/3000108"_s},
                               {u"marker"_s, u"720"_s}})};
    else if (!text.contains(u"AS marker"))
        return std::nullopt;
    return SqlRows{sqlRow({{u"marker"_s, u"720"_s}, {u"slot"_s, u"(standby,)"_s}})};
}

std::optional<SqlRows> PlayedHost::rowsFor(const QString &text)
{
    if (text.contains(u"FROM pg_stat_activity"))
        return SqlRows{sqlRow({{u"in_recovery"_s, isStandby() ? u"t"_s : u"f"_s},
                               {u"sessions"_s, u"3"_s},
                               {u"senders"_s, u"0"_s},
                               {u"bytes"_s, u"19890456"_s}})};
    if (text == u"SELECT pg_is_in_recovery() AS in_recovery")
        return SqlRows{sqlRow({{u"in_recovery"_s, isStandby() ? u"t"_s : u"f"_s}})};
    if (text.contains(u"pg_read_file('postmaster.pid'"_s))
        return SqlRows{sqlRow({{u"pid_file"_s, QString::fromUtf8(contents(u"data/postmaster.pid"_s))}})};
    if (text.contains(u"FROM pg_settings"))
        return settings();
    if (text.endsWith(u"AS version"))
        return SqlRows{sqlRow({{u"version"_s, QString::number(versionNumber())}})};
    if (text.contains(u"CREATE ROLE"))
        takeRole(text);
    else if (text.startsWith(u"ALTER SYSTEM"))
        alterSystem(text);
    else if (text.contains(u"FROM pg_authid") && !m_rolePassword.isEmpty())
        return SqlRows{
            sqlRow({{u"usable"_s, u"t"_s}, {u"expired"_s, u"f"_s}, {u"rolpassword"_s, m_rolePassword}})};
    else if (text.startsWith(u"DROP ROLE"))
        m_rolePassword.clear();
    else if (text.contains(u"AS newer"))
        return SqlRows{sqlRow({{u"newer"_s, u"f"_s}})};
    else if (!text.contains(u"FROM pg_roles") && !text.contains(u"FROM pg_authid") &&
             !text.contains(u"FROM pg_tablespace") && !text.contains(u"FROM pg_hba_file_rules") &&
             !text.contains(u"FROM pg_file_settings"))
        return aboutReplication(text);
    return SqlRows();
}

Result<SqlRows> PlayedHost::answer(const SqlStatement &statement)
{
    const std::lock_guard lock(m_lock);
    m_statements << statement;
    const QStringList unknown = m_catalogue.unknownNames(statement);
    const auto rows = rowsFor(statement.text);
    if (unknown.isEmpty() && rows)
        return *rows;
    m_complaints << (unknown.isEmpty() ? u"no answer"_s : unknown.join(u", "_s)) + u": "_s + statement.text;
    return failure(ErrorKind::SqlFailed, u"refused"_s, {},
                   u"ERROR:  42883: function or column does not exist: "_s + m_complaints.constLast());
}

namespace {

class PlayedLink : public SshLink
{
public:
    explicit PlayedLink(PlayedHost &host)
        : m_host(host)
    {
    }
    HostKey hostKey() const override { return m_host.hostKey(); }
    bool isAlive() override { return true; }
    Result<CommandOutput> run(const Command &command, const Patience &) override
    {
        return m_host.run(command);
    }
    PlayedHost &host() { return m_host; }

private:
    PlayedHost &m_host;
};

class PlayedSql : public SqlChannel
{
public:
    explicit PlayedSql(PlayedHost &host)
        : m_host(host)
    {
    }
    Result<SqlRows> run(const SqlStatement &statement, const Patience &) override
    {
        return m_host.answer(statement);
    }
    int serverVersionNumber() const override { return m_host.versionNumber(); }

private:
    PlayedHost &m_host;
};

} // namespace

Result<std::unique_ptr<SshLink>> PlayedTransport::connectSsh(const SshEndpoint &endpoint,
                                                             const SshCredentials &, const HostKeyTrust &,
                                                             const Patience &)
{
    return std::make_unique<PlayedLink>(*m_hosts.value(endpoint.host));
}

Result<std::unique_ptr<SqlChannel>> PlayedTransport::connectSql(SshLink *link, const SqlTarget &,
                                                                const Patience &)
{
    return std::make_unique<PlayedSql>(static_cast<PlayedLink *>(link)->host());
}

} // namespace futago
