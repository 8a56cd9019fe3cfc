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
    /// `binaries` is where its initdb and postgres are; empty means this machine's newest.
    explicit PrivatePostgres(const QString &binaries = {});
    ~PrivatePostgres();
    Q_DISABLE_COPY_MOVE(PrivatePostgres)

    bool start();
    /// Ends it as a power cut does.
    void kill();
    QString error() const { return m_error; }

    quint16 port() const { return m_port; }
    QString socketDirectory() const { return m_directory.path(); }
    QString user() const;
    Secret password() const { return Secret("it's a \\ \"password\" 双子"); }
    /// Ready to connect; the route decides which address is used.
    SqlTarget target(SqlTarget::Route route) const;

private:
    bool prepare();
    bool waitUntilReady();
    bool fail(const QString &reason);
    QString program(const QString &name) const;

    QString m_binaries;
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace futago::test
