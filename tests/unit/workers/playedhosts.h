// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/workers/sqlcatalogue.h"
#include "workers/host/passwordverifier.h"
#include "workers/ports/transport.h"

#include <QTemporaryDir>

#include <map>
#include <mutex>

namespace futago {

/// One host of a pair, played: its commands run on this machine in a folder of its own, with the programs of
/// tests/data/programs; its server answers by what lies there, as one of that major version would. A
/// statement that such a server does not know is refused and remembered. 9.3 has the SSH of its time, so its
/// statements come through psql. Any thread.
class PlayedHost
{
public:
    PlayedHost(QString folder, QString major, QByteArray identifier);

    /// A cluster fresh from initdb, running.
    void makeCluster();
    /// What its `sh` is.
    void setShell(const QString &shell) { m_shell = shell; }
    /// Both hosts, for what one does to the other.
    void meet(PlayedHost &primary, PlayedHost &standby);

    HostSpec spec(HostRole role) const;
    QString path(const QString &name) const { return m_folder + u'/' + name; }
    QByteArray contents(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    bool exists(const QString &name) const;
    /// How programs were called here, without the folder's name.
    QStringList calls() const;
    QList<SqlStatement> statements() const;
    QStringList complaints() const;

    Result<CommandOutput> run(const Command &command);
    Result<SqlRows> answer(const SqlStatement &statement);
    int versionNumber() const;
    HostKey hostKey() const;

private:
    CommandOutput answerPsql(const QByteArray &script);
    bool isRunning() const { return exists(QStringLiteral("data/postmaster.pid")); }
    bool isStandby() const;
    std::optional<SqlRows> rowsFor(const QString &text);
    std::optional<SqlRows> aboutWal(const QString &text) const;
    std::optional<SqlRows> aboutReplication(const QString &text);
    SqlRows settings() const;
    SqlRows walsenders(const QString &text) const;
    void takeRole(const QString &text);
    void alterSystem(const QString &text);
    QString walDirectory() const;
    void fetched() const;

    QString m_folder;
    QString m_major;
    QByteArray m_identifier;
    QString m_shell = QStringLiteral("dash");
    SqlCatalogue m_catalogue;
    PlayedHost *m_primary = nullptr;
    PlayedHost *m_standby = nullptr;
    mutable std::recursive_mutex m_lock;
    QString m_rolePassword;
    bool m_hasSlot = false;
    QList<SqlStatement> m_statements;
    QStringList m_complaints;
};

/// Reaches them by the name of their SSH endpoint.
class PlayedTransport : public Transport
{
public:
    void add(const QString &name, PlayedHost &host) { m_hosts.insert(name, &host); }
    Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint, const SshCredentials &,
                                                const HostKeyTrust &, const Patience &) override;
    Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *link, const SqlTarget &,
                                                   const Patience &) override;
    Result<QByteArray> passwordVerifier(const Secret &password, const QString &roleName,
                                        bool asScram) const override
    {
        return asScram ? scramVerifier(password, "sixteen bytes of")
                       : md5Verifier(password, roleName.toUtf8());
    }

private:
    QMap<QString, PlayedHost *> m_hosts;
};

} // namespace futago
