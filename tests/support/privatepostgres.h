// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/ports/transport.h"

#include <QProcess>
#include <QTemporaryDir>

namespace futago::test {

/// A PostgreSQL server of its own for one test, on 127.0.0.1 and in its own socket directory; runs as
/// serverUser(), who is its superuser and needs no password on the socket. On 127.0.0.1 passwords are asked
/// for (scram-sha-256). Gone with the object.
class PrivatePostgres
{
public:
    /// The newest server of this machine, or the one with its programs in `binDirectory`.
    explicit PrivatePostgres(const QString &binDirectory = {});
    ~PrivatePostgres();
    Q_DISABLE_COPY_MOVE(PrivatePostgres)

    /// Makes the cluster without starting it; start() does it where it was not done.
    bool prepare();
    bool start();
    /// Ends it as a power cut does.
    void kill();
    QString error() const { return m_error; }

    quint16 port() const { return m_port; }
    QString socketDirectory() const { return m_directory.path(); }
    QString dataDirectory() const { return m_directory.filePath(QStringLiteral("data")); }
    QString user() const;
    Secret password() const { return Secret("it's a \\ \"password\" 双子"); }
    /// Ready to connect; the route decides which address is used.
    SqlTarget target(SqlTarget::Route route) const;

private:
    bool waitUntilReady();
    bool fail(const QString &reason);
    QString program(const QString &name) const;
    /// Clients are this machine's: those beside an older server may be of another Debian.
    static QString ownProgram(const QString &name);

    QString m_binDirectory;
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace futago::test
