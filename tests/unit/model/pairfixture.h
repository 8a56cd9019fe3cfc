// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft/draft.h"

#include <QFile>
#include <QTest>

namespace futago {

/// Rows of a tab-separated file of tests/data/facts, by the names in its first line.
inline QList<QMap<QString, QString>> factRows(const QString &name)
{
    QFile file(QStringLiteral(FUTAGO_TEST_DATA "/facts/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file.fileName()));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList names = lines.first().split(u'\t');
    QList<QMap<QString, QString>> rows;
    for (const QString &line : lines.mid(1)) {
        const QStringList values = line.split(u'\t');
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < names.size(); ++i)
            row.insert(names.at(i), values.value(i));
        rows << row;
    }
    return rows;
}

inline const QStringList &majorVersions()
{
    static const QStringList all = [] {
        QStringList versions;
        for (const auto &row : factRows(QStringLiteral("dialect.tsv")))
            versions << row.value(QStringLiteral("version"));
        return versions;
    }();
    return all;
}

/// One row per major version, in a column named `major`.
inline void everyMajorVersion()
{
    QTest::addColumn<QString>("major");
    for (const QString &major : majorVersions())
        QTest::newRow(qPrintable(major)) << major;
}

/// What pg_settings of a fresh server shows.
inline QMap<QString, SettingFact> freshSettings(const QString &major)
{
    QMap<QString, SettingFact> settings;
    for (const auto &row : factRows(QStringLiteral("settings.tsv")))
        if (row.value(QStringLiteral("version")) == major) {
            SettingFact fact;
            fact.value = row.value(QStringLiteral("default"));
            fact.unit = row.value(QStringLiteral("unit"));
            fact.context = row.value(QStringLiteral("context"));
            settings.insert(row.value(QStringLiteral("name")), fact);
        }
    return settings;
}

/// Two hosts of one major version in the classic layout: a primary fresh from initdb, an empty standby. A
/// test changes the one thing that it is about.
struct PairFixture
{
    Pair pair;
    PairFacts facts;
    PgDialect dialect;

    explicit PairFixture(const QString &major)
    {
        const PgVersion version = PgVersion::parse(major + QStringLiteral(".2")).value();
        dialect = PgDialect::of(version).value();
        pair.id = QUuid(QStringLiteral("5b3a2f9e-0d5a-4c0b-9a54-2d1f7f7f2a11"));
        for (const HostRole role : bothRoles) {
            HostFacts &host = facts.host(role);
            host.spec = specOf(role);
            host.hostName = nameOf(role);
            host.machine = QStringLiteral("x86_64");
            host.addressSeen = host.spec.ssh.host;
            host.binaryVersion = version;
            host.hostKey = {QStringLiteral("ssh-ed25519"), nameOf(role).toLatin1()};
            host.freeBytes = quint64(100) << 30;
            pair.host(role) = host.spec;
            for (const auto &[kind, path] : pathsOf(host.spec))
                host.files.insert(kind, absent(path));
        }
        primaryServer(version);
    }

    ServerFacts &primary() { return *facts.primary.server; }
    void setPrimary(const QString &name, const QString &value) { primary().settings[name].value = value; }

    /// The standby's directory becomes a copy of the primary that runs as its standby with `settings`.
    void seed()
    {
        HostFacts &standby = facts.standby;
        standby.dataDirectory = facts.primary.dataDirectory;
        standby.dataDirectory.hasStandbyFile = true;
        standby.server = *facts.primary.server;
        standby.server->inRecovery = true;
        for (HostFile kind : {HostFile::Config, HostFile::Hba})
            write(HostRole::Standby, kind, facts.primary.files.value(kind).bytes);
    }

    void write(HostRole role, HostFile kind, const QByteArray &bytes)
    {
        FileFact &file = facts.host(role).files[kind];
        file.exists = true;
        file.bytes = bytes;
        file.mode = 0600;
        file.owner = file.group = QStringLiteral("postgres");
    }

    /// As after a run of the plan: the wanted documents are there and the servers have taken them up.
    void apply(const Draft &draft)
    {
        for (const WantedSetting &setting : draft.onPrimaryFinally)
            take(primary().settings, setting);
        seed();
        for (const WantedSetting &setting : draft.onStandby)
            take(facts.standby.server->settings, setting);
        for (const DraftDocument &document : draft.documents)
            write(document.host, document.kind, document.wanted);
        write(HostRole::Primary, HostFile::Config, draft.synchronousConfig);
    }

    static HostSpec specOf(HostRole role)
    {
        HostSpec spec;
        spec.id = formerId(role);
        spec.ssh.host = role == HostRole::Primary ? QStringLiteral("192.0.2.1") : QStringLiteral("192.0.2.2");
        spec.ssh.user = QStringLiteral("postgres");
        spec.become = Become::LoginUser;
        spec.sshDirectory = QStringLiteral("/var/lib/pgsql/.ssh");
        spec.passFile = QStringLiteral("/var/lib/pgsql/.pgpass");
        spec.archiveDirectory = QStringLiteral("/var/lib/pgsql/archive");
        spec.server.binDirectory = QStringLiteral("/usr/local/pgsql/bin");
        spec.server.dataDirectory = QStringLiteral("/var/lib/pgsql/data");
        spec.server.configFile = QStringLiteral("/var/lib/pgsql/data/postgresql.conf");
        spec.server.hbaFile = QStringLiteral("/var/lib/pgsql/data/pg_hba.conf");
        spec.server.identFile = QStringLiteral("/var/lib/pgsql/data/pg_ident.conf");
        spec.server.port = 5432;
        return spec;
    }

private:
    static FileFact absent(const QString &path)
    {
        FileFact file;
        file.path = path;
        return file;
    }

    static QList<std::pair<HostFile, QString>> pathsOf(const HostSpec &spec)
    {
        const QString data = spec.server.dataDirectory;
        return {{HostFile::Config, spec.server.configFile},
                {HostFile::Hba, spec.server.hbaFile},
                {HostFile::Ident, spec.server.identFile},
                {HostFile::Auto, data + QStringLiteral("/postgresql.auto.conf")},
                {HostFile::Recovery, data + QStringLiteral("/recovery.conf")},
                {HostFile::Signal, data + QStringLiteral("/standby.signal")}};
    }

    void primaryServer(PgVersion version)
    {
        ServerFacts server;
        server.version = version;
        server.systemIdentifier = QStringLiteral("7300000000000000001");
        server.databaseBytes = quint64(1) << 30;
        server.settings = freshSettings(version.major());
        facts.primary.server = server;
        facts.primary.dataDirectory.state = DataDirectoryState::Cluster;
        facts.primary.dataDirectory.major = version.major();
        facts.primary.dataDirectory.systemIdentifier = server.systemIdentifier;
        write(HostRole::Primary, HostFile::Config,
              "# PostgreSQL configuration file\n\n#listen_addresses = 'localhost'\t# what to listen on\n"
              "max_connections = 100\n");
        write(HostRole::Primary, HostFile::Hba, "local\tall\tall\tpeer\nhost\tall\tall\t127.0.0.1/32\tmd5\n");
    }

    /// The server shows a value in its own unit.
    static void take(QMap<QString, SettingFact> &settings, const WantedSetting &wanted)
    {
        if (!settings.contains(wanted.name))
            return;
        QString value = wanted.value;
        if (settings.value(wanted.name).unit == u"MB")
            value.remove(QStringLiteral("MB"));
        settings[wanted.name].value = value;
    }
};

} // namespace futago
