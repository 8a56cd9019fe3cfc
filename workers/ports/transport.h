// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/secret.h"
#include "model/pair/hostkey.h"
#include "model/pair/pair.h"
#include "workers/ports/commandchannel.h"
#include "workers/ports/sqlchannel.h"

#include <QMap>
#include <QStringList>

#include <memory>

namespace futago {

/// Which host keys to believe. A key that the files do not know is an Error of kind UnknownHostKey about its
/// OfferedKey, unless it is accepted here; an accepted key is added to `knownHostsFile`.
/// A key that differs from a known one is ChangedHostKey and never accepted.
struct HostKeyTrust
{
    /// Empty means the user's ~/.ssh/known_hosts.
    QString knownHostsFile;
    bool acceptNew = false;
    /// "SHA256:…" as shown to the person who said yes.
    QStringList acceptedFingerprints;
};

/// What a host asks besides the password, such as a verification code, is an Error of kind LoginQuestion
/// about the AskedQuestion, unless the answer is here; each is given once in a login.
struct SshCredentials
{
    Secret password;
    Secret keyPassphrase;
    /// By the question, as the host words it.
    QMap<QString, Secret> answers = {};
};

/// One authenticated SSH connection; every command of its host goes through it, one at a time.
class SshLink : public CommandChannel
{
public:
    virtual HostKey hostKey() const = 0;
    /// False as soon as this computer knows that the connection has ended; asks nobody.
    virtual bool isAlive() = 0;
};

/// How to reach a server by libpq. Through SSH needs the link of that host, which must outlive the channel
/// and must not be used by another thread while a statement runs.
struct SqlTarget
{
    enum class Route { Direct, SshToSocket, SshToLoopback };
    Route route = Route::Direct;
    QString host;
    quint16 port = 5432;
    QString socketDirectory;
    QString user;
    QString database = QStringLiteral("postgres");
    Secret password;
};

/// Opens connections. Stateless, so it may be shared by threads.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual Result<std::unique_ptr<SshLink>> connectSsh(const SshEndpoint &endpoint,
                                                        const SshCredentials &credentials,
                                                        const HostKeyTrust &trust,
                                                        const Patience &patience) = 0;
    virtual Result<std::unique_ptr<SqlChannel>> connectSql(SshLink *link, const SqlTarget &target,
                                                           const Patience &patience) = 0;
    /// What the server keeps of a role's password, as its own client library makes it.
    virtual Result<QByteArray> passwordVerifier(const Secret &password, const QString &roleName,
                                                bool asScram) const = 0;
};

} // namespace futago
