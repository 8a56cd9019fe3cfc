// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/practice/practicerecord.h"
#include "workers/practice/practiceserver.h"
#include "workers/practice/practicesshd.h"

namespace futago {

/// One of the two practice hosts: its folder FOLDER/primary or FOLDER/standby, its sshd and its server.
/// `runner` must outlive it. Blocking; one thread at a time, but two hosts may be worked on at once.
class PracticeHost
{
    Q_DECLARE_TR_FUNCTIONS(futago::PracticeHost)

public:
    PracticeHost(HostRole role, const QString &folder, const PracticeRecord &record, const Programs &programs,
                 const LocalRunner &runner);

    const PracticeSshd &sshd() const { return m_sshd; }
    const PracticeServer &server() const { return m_server; }

    /// `seed` makes the cluster too, if there is none.
    Result<void> make(const QByteArray &workstationKey, bool seed) const;
    /// Everything in the folder, and the folder.
    Result<void> remove() const;
    HostSpec spec(const QString &keyFile) const;

private:
    Result<void> makeFolder() const;

    MemberId m_id;
    QString m_address;
    quint16 m_sshPort;
    QString m_folder;
    QString m_socketDirectory;
    const LocalRunner &m_runner;
    PracticeSshd m_sshd;
    PracticeServer m_server;
};

} // namespace futago
