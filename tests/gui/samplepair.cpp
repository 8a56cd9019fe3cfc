// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/samplepair.h"

#include "model/plan/planner.h"

using namespace Qt::StringLiterals;

namespace futago::test {

Pair samplePair()
{
    Pair pair;
    pair.id = QUuid(u"{6f0c7a52-3f0e-4a9b-9a39-0d8f4b7f1c11}"_s);
    pair.name = u"orders"_s;
    pair.primary().ssh = SshEndpoint{u"db1.example"_s, 22, u"dba"_s, u"/home/dba/.ssh/id_ed25519"_s, false};
    pair.standby().ssh = SshEndpoint{u"db2.example"_s, 2222, u"postgres"_s, {}, false};
    return pair;
}

static const QByteArray configText =
    "# -----------------------------\n"
    "# PostgreSQL configuration file\n"
    "# -----------------------------\n"
    "\n"
    "data_directory = '/var/lib/postgresql/15/main'\n"
    "hba_file = '/etc/postgresql/15/main/pg_hba.conf'\n"
    "external_pid_file = '/var/run/postgresql/15-main.pid'\n"
    "\n"
    "listen_addresses = 'localhost'          # what IP address(es) to listen on;\n"
    "port = 5432                             # (change requires restart)\n"
    "max_connections = 100                   # (change requires restart)\n"
    "unix_socket_directories = '/var/run/postgresql'\n"
    "\n"
    "shared_buffers = 128MB                  # min 128kB\n"
    "dynamic_shared_memory_type = posix\n"
    "\n"
    "#wal_level = replica                    # minimal, replica, or logical\n"
    "#synchronous_commit = on                # synchronization level;\n"
    "max_wal_size = 1GB\n"
    "min_wal_size = 80MB\n"
    "\n"
    "#archive_mode = off             # enables archiving; off, on, or always\n"
    "#archive_command = ''           # command to use to archive a WAL file\n"
    "\n"
    "#max_wal_senders = 10           # max number of walsender processes\n"
    "#max_replication_slots = 10     # max number of replication slots\n"
    "#wal_keep_size = 0              # in megabytes; 0 disables\n"
    "\n"
    "log_timezone = 'Asia/Tokyo'\n"
    "datestyle = 'iso, ymd'\n"
    "timezone = 'Asia/Tokyo'\n"
    "default_text_search_config = 'pg_catalog.simple'\n"
    "include_dir = 'conf.d'                  # include files ending in '.conf'\n";

static const QByteArray hbaText =
    "# TYPE  DATABASE        USER            ADDRESS                 METHOD\n"
    "local   all             postgres                                peer\n"
    "local   all             all                                     peer\n"
    "host    all             all             127.0.0.1/32            scram-sha-256\n"
    "host    all             all             ::1/128                 scram-sha-256\n"
    "host    orders          app             192.0.2.0/24            scram-sha-256\n";

/// What pg_settings says of the parameters themselves, in words of our own.
static void describe(QMap<QString, SettingFact> &settings)
{
    const auto number = [&](const QString &name, const QString &least, const QString &most) {
        settings[name].type = u"integer"_s;
        settings[name].minimum = least;
        settings[name].maximum = most;
    };
    for (SettingFact &fact : settings) {
        fact.type = fact.value == u"on" || fact.value == u"off" ? u"bool"_s : u"string"_s;
        fact.bootValue = fact.value;
    }
    number(u"max_connections"_s, u"1"_s, u"262143"_s);
    number(u"max_wal_senders"_s, u"0"_s, u"262143"_s);
    number(u"wal_keep_size"_s, u"0"_s, u"2147483647"_s);
    number(u"max_replication_slots"_s, u"0"_s, u"262143"_s);
    number(u"max_slot_wal_keep_size"_s, u"-1"_s, u"2147483647"_s);
    number(u"max_worker_processes"_s, u"0"_s, u"262143"_s);
    number(u"max_prepared_transactions"_s, u"0"_s, u"262143"_s);
    number(u"max_locks_per_transaction"_s, u"10"_s, u"2147483647"_s);
    number(u"shared_buffers"_s, u"16"_s, u"1073741823"_s);
    number(u"checkpoint_timeout"_s, u"30"_s, u"86400"_s);
    for (const auto &[name, options] :
         {std::pair{u"wal_level"_s, u"minimal,replica,logical"_s},
          std::pair{u"archive_mode"_s, u"always,on,off"_s},
          std::pair{u"synchronous_commit"_s, u"local,remote_write,remote_apply,on,off"_s}}) {
        settings[name].type = u"enum"_s;
        settings[name].options = options.split(u',');
    }
    settings[u"wal_level"_s].description = u"How much is written to the WAL."_s;
    settings[u"shared_buffers"_s].description = u"Memory for the server's shared buffers."_s;
}

static QMap<QString, SettingFact> settings()
{
    const QString file = u"/etc/postgresql/15/main/postgresql.conf"_s;
    const auto byDefault = [](const QString &value, const QString &unit = {},
                              const QString &context = u"postmaster"_s) {
        return SettingFact{value, unit, context, u"default"_s, {}, 0, false};
    };
    QMap<QString, SettingFact> settings{
        {u"listen_addresses"_s,
         {u"localhost"_s, {}, u"postmaster"_s, u"configuration file"_s, file, 9, false}},
        {u"max_connections"_s, {u"100"_s, {}, u"postmaster"_s, u"configuration file"_s, file, 11, false}},
        {u"wal_level"_s, byDefault(u"replica"_s)},
        {u"max_wal_senders"_s, byDefault(u"10"_s)},
        {u"wal_keep_size"_s, byDefault(u"0"_s, u"MB"_s, u"sighup"_s)},
        {u"max_replication_slots"_s, byDefault(u"10"_s)},
        {u"max_slot_wal_keep_size"_s, byDefault(u"-1"_s, u"MB"_s, u"sighup"_s)},
        {u"archive_mode"_s, byDefault(u"off"_s)},
        {u"archive_command"_s, byDefault(u"(disabled)"_s, {}, u"sighup"_s)},
        {u"hot_standby"_s, byDefault(u"on"_s)},
        {u"wal_log_hints"_s, byDefault(u"off"_s)},
        {u"data_checksums"_s, byDefault(u"off"_s, {}, u"internal"_s)},
        {u"synchronous_commit"_s, byDefault(u"on"_s, {}, u"user"_s)},
        {u"synchronous_standby_names"_s, byDefault({}, {}, u"sighup"_s)},
        {u"max_worker_processes"_s, byDefault(u"8"_s)},
        {u"max_prepared_transactions"_s, byDefault(u"0"_s)},
        {u"shared_buffers"_s,
         {u"16384"_s, u"8kB"_s, u"postmaster"_s, u"configuration file"_s, file, 14, false}},
        {u"checkpoint_timeout"_s, byDefault(u"300"_s, u"s"_s, u"sighup"_s)},
        {u"log_directory"_s, byDefault(u"log"_s, {}, u"sighup"_s)},
        {u"max_locks_per_transaction"_s, byDefault(u"64"_s)}};
    describe(settings);
    return settings;
}

static HostFacts hostFacts(HostRole role)
{
    const bool primary = role == HostRole::Primary;
    HostFacts facts;
    facts.readAt = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    facts.spec = samplePair().host(role);
    facts.spec.become = primary ? Become::Sudo : Become::LoginUser;
    facts.spec.sshDirectory = u"/var/lib/postgresql/.ssh"_s;
    facts.spec.passFile = u"/var/lib/postgresql/.pgpass"_s;
    facts.spec.archiveDirectory = u"/var/lib/postgresql/15/main.archive"_s;
    facts.spec.server = ServerPlace{u"/usr/lib/postgresql/15/bin"_s,
                                    u"/var/lib/postgresql/15/main"_s,
                                    u"/etc/postgresql/15/main/postgresql.conf"_s,
                                    u"/etc/postgresql/15/main/pg_hba.conf"_s,
                                    u"/etc/postgresql/15/main/pg_ident.conf"_s,
                                    u"/var/run/postgresql"_s,
                                    {},
                                    5432,
                                    Service{ServiceKind::PgCtlCluster, {}, u"15"_s, u"main"_s}};
    facts.hostKey = HostKey{u"ssh-ed25519"_s, primary ? "sample key of db1" : "sample key of db2"};
    facts.hostName = primary ? u"db1"_s : u"db2"_s;
    facts.operatingSystem = u"Debian GNU/Linux 12 (bookworm)"_s;
    facts.machine = u"x86_64"_s;
    facts.serverUserHome = u"/var/lib/postgresql"_s;
    facts.binaryVersion = PgVersion{150018};
    facts.dataDirectory = DataDirectoryFact{DataDirectoryState::Cluster,
                                            u"15"_s,
                                            primary ? u"7301840192837465012"_s : u"7301840192837461111"_s,
                                            false,
                                            false,
                                            false};
    facts.addressSeen = primary ? u"192.0.2.10"_s : u"192.0.2.20"_s;
    facts.freeBytes = quint64(412) << 30;
    facts.files = {
        {HostFile::Config, {facts.place().configFile, true, configText, u"postgres"_s, u"postgres"_s, 0644}},
        {HostFile::Hba, {facts.place().hbaFile, true, hbaText, u"postgres"_s, u"postgres"_s, 0640}}};
    for (const HostFile name : {HostFile::Auto, HostFile::Signal})
        facts.files.insert(
            name, FileFact{facts.place().dataDirectory +
                               (name == HostFile::Auto ? u"/postgresql.auto.conf"_s : u"/standby.signal"_s),
                           false,
                           {},
                           {},
                           {},
                           0});
    return facts;
}

PairFacts sampleFacts()
{
    PairFacts facts{hostFacts(HostRole::Primary), hostFacts(HostRole::Standby)};
    ServerFacts server;
    server.version = PgVersion{150018};
    server.systemIdentifier = facts.primary.dataDirectory.systemIdentifier;
    server.clientSessions = 12;
    server.databaseBytes = quint64(38) << 30;
    server.settings = settings();
    facts.primary.server = server;
    return facts;
}

PairFacts exchangedFacts()
{
    PairFacts facts = sampleFacts();
    std::swap(facts.primary.spec, facts.standby.spec);
    std::swap(facts.primary.hostName, facts.standby.hostName);
    facts.standby.dataDirectory = facts.primary.dataDirectory;
    facts.standby.dataDirectory.hasStandbyFile = true;
    facts.standby.server = facts.primary.server;
    facts.standby.server->inRecovery = true;
    return facts;
}

PairFacts factsOfTwoPrimaries()
{
    PairFacts facts = sampleFacts();
    facts.primary.server->timeline = 1;
    facts.standby.dataDirectory = facts.primary.dataDirectory;
    facts.standby.server = facts.primary.server;
    facts.standby.server->timeline = 2;
    return facts;
}

std::shared_ptr<const Prepared> samplePrepared(const Policy &policy)
{
    auto prepared = std::make_shared<Prepared>();
    prepared->facts = sampleFacts();
    Pair pair = samplePair();
    pair.policy = policy;
    prepared->pair = resolved(pair, prepared->facts);
    prepared->draft = draftFor(prepared->pair, prepared->facts).value();
    prepared->findings = checkDraft(prepared->facts, prepared->draft);
    prepared->plan = planFor(Provision(), prepared->facts, prepared->draft,
                             QDateTime(QDate(2026, 11, 20), QTime(9, 31), Qt::UTC));
    return prepared;
}

PairStatus sampleStatus(const QDateTime &at, std::optional<quint64> lagBytes)
{
    static constexpr quint64 position = 0x16B374D848;
    PairSample sample;
    sample.at = at;
    sample.primary.host = samplePair().primary().name();
    sample.standby.host = samplePair().standby().name();
    sample.primary.position = Lsn{position};
    if (lagBytes) {
        const Lsn replayed{position - *lagBytes};
        sample.standby.inRecovery = true;
        sample.standby.position = replayed;
        sample.standby.received = Lsn{position};
        sample.walsenders = {WalsenderRow{4711, u"standby"_s, u"192.0.2.20"_s, u"streaming"_s, u"async"_s,
                                          Lsn{position}, Lsn{position}, Lsn{position}, replayed, 0.0011,
                                          0.0034, 0.0162, 0.4}};
    } else {
        sample.standby.error = Error{
            ErrorKind::ConnectionRefused,
            u"The PostgreSQL server of postgres@db2.example:2222 refuses connections."_s,
            u"Look whether it runs."_s, u"connection to server on socket failed: No such file or directory"_s,
            u"postgres@db2.example:2222"_s};
    }
    sample.slot = SlotStatus{u"standby"_s, lagBytes.has_value(), quint64(3) << 20, u"reserved"_s};
    LagHistory history;
    history.add(at.addSecs(-60), Lsn{position - (quint64(2) << 20)});
    history.add(at.addMSecs(lagBytes ? -static_cast<qint64>(*lagBytes / 400) : 0), Lsn{position});
    sample.applicationName = u"standby"_s;
    return statusOf(sample, history);
}

} // namespace futago::test
