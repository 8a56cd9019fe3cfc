// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "workers/practice/localrunner.h"
#include "workers/practice/programs.h"

#include <QCoreApplication>
#include <QString>

namespace futago {

/// The private sshd of one practice host. Lives in HOST/sshd (host keys, configuration, log) and HOST/ssh
/// (the account's own keys, as ~/.ssh would hold them). Every call is repeatable. Blocking; one thread at a
/// time.
class PracticeSshd
{
    Q_DECLARE_TR_FUNCTIONS(futago::PracticeSshd)

public:
    /// `mark` is set as FUTAGO_PRACTICE in every session.
    PracticeSshd(QString hostFolder, QString address, quint16 port, QString mark, const Programs &programs,
                 const LocalRunner &runner);

    QString sshDirectory() const { return m_hostFolder + QStringLiteral("/ssh"); }
    /// Host keys, and HOST/ssh with an authorized_keys that lets `workstationKey` (a public key's line) in.
    Result<void> make(const QByteArray &workstationKey) const;
    bool isRunning() const;
    Result<void> start() const;
    /// The listener and its sessions with all that runs in them.
    Result<void> stop() const;
    /// The lines for a known_hosts file; both key types.
    Result<QByteArray> knownHostsLines() const;

private:
    QString path(const QString &name) const { return m_hostFolder + QStringLiteral("/sshd/") + name; }
    QByteArray configuration() const;
    Result<void> makeHostKeys() const;

    QString m_hostFolder;
    QString m_address;
    quint16 m_port;
    QString m_mark;
    Programs m_programs;
    const LocalRunner &m_runner;
};

} // namespace futago
