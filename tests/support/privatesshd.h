// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"
#include "workers/ports/transport.h"

#include <QProcess>
#include <QTemporaryDir>

namespace futago::test {

/// An sshd of its own for one test: own folder, host keys, authorized_keys and port; runs as serverUser(),
/// who is also who can log in. Gone with the object.
class PrivateSshd
{
public:
    struct Options
    {
        QString address = QStringLiteral("127.0.0.1");
        /// As ssh-keygen -t knows them.
        QStringList hostKeyTypes{QStringLiteral("ed25519")};
        /// Lines for sshd_config; they win over the usual ones.
        QStringList config;
        /// Options in front of the key in authorized_keys, as command="…".
        QString keyOptions;
    };

    PrivateSshd()
        : PrivateSshd(Options())
    {
    }
    explicit PrivateSshd(Options options);
    ~PrivateSshd();
    Q_DISABLE_COPY_MOVE(PrivateSshd)

    /// True once it accepts connections; error() says why not.
    bool start();
    /// Ends the server, not the sessions that it has opened.
    void stop();
    QString error() const { return m_error; }

    /// The login with the client key that the server knows.
    SshEndpoint endpoint() const;
    /// A known_hosts file of this server's folder, with its keys accepted when they are new.
    HostKeyTrust trust() const;
    QString path(const QString &name) const { return m_directory.filePath(name); }
    /// Replaces the host keys, as a newly installed host has; takes effect with the next start().
    bool makeHostKeys();
    bool makeKey(const QString &name, const QString &type, const QString &passphrase = {});
    bool authorize(const QString &keyName);
    QString log() const;

private:
    bool prepare();
    bool writeConfig();
    bool waitUntilListening();
    bool fail(const QString &reason);

    Options m_options;
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace futago::test
