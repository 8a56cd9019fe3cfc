// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/base/result.h"
#include "model/pair/pair.h"

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace futago {

/// Two hosts in namespaces of this machine (testhosts.sh), made in a few seconds and gone with this object,
/// also when the test crashes. Of the machine they see what its packages installed, of PostgreSQL the newest.
/// Each runs sshd on port 22 and the cluster that a package install makes, on
/// port 5432 behind its Unix socket and loopback. Users: postgres; dba (sudo to postgres without a password);
/// dbap (sudo with password); nosudo. All can log in by password, keyboard-interactive and keyFile(). Root
/// only. Calls block; one thread.
class TestHosts
{
public:
    struct Options
    {
        /// Size of the standby's /var/lib/postgresql; 0 is the machine's own disk.
        int standbyDiskMegabytes = 0;
        /// Roots as `testroots.sh path` prints them; empty is this machine's own.
        QString primaryRoot = {};
        QString standbyRoot = {};
        /// Of both clusters, as "ja_JP.UTF-8"; empty is that of the environment.
        QString locale = {};
    };

    /// Why hosts cannot be made here, or nothing.
    static QString obstacle();
    static Result<std::unique_ptr<TestHosts>> start(const Options &options);
    ~TestHosts();
    Q_DISABLE_COPY_MOVE(TestHosts)

    QString address(HostRole role) const;
    QString workstationAddress() const { return m_subnet + QStringLiteral(".1"); }
    /// A private key without passphrase that all users accept.
    QString keyFile() const { return m_directory + QStringLiteral("/workstation/id_ed25519"); }
    /// Holds all host keys of both hosts.
    QString knownHostsFile() const { return m_directory + QStringLiteral("/workstation/known_hosts"); }
    static QByteArray password(const QString &user);
    /// PostgreSQL's major version as Debian writes it ("15").
    QString version(HostRole role = HostRole::Primary) const { return m_versions.value(role); }
    /// Has the layout of the Red Hat packages; else it is Debian's.
    bool isRedHat(HostRole role) const { return m_redHats.contains(role); }
    QString directory() const { return m_directory; }

    /// As root on that host.
    CommandOutput runOn(HostRole role, const QStringList &argv, const QByteArray &input = {}) const;
    /// "start", "stop" or "restart" of its cluster, as its administrator would do it.
    CommandOutput control(HostRole role, const QString &action) const;
    /// As if its network cable were pulled, plugged in, or made of string.
    bool cutLink(HostRole role) const { return link(role, {QStringLiteral("cut")}); }
    bool restoreLink(HostRole role) const { return link(role, {QStringLiteral("restore")}); }
    bool slowLink(HostRole role, int kilobitsPerSecond) const
    {
        return link(role, {QStringLiteral("slow"), QString::number(kilobitsPerSecond)});
    }

private:
    TestHosts() = default;
    Result<void> awaitReady();
    bool link(HostRole role, const QStringList &arguments) const;

    QProcess m_holder;
    QString m_directory;
    QString m_subnet;
    QMap<HostRole, QString> m_versions;
    QSet<HostRole> m_redHats;
};

} // namespace futago
