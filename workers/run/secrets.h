// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"
#include "model/pair/pair.h"

#include <QMap>

namespace futago {

/// Secrets by name: "primary.ssh.password", "standby.ssh.passphrase", "primary.sudo.password",
/// "replication.password", "superuser.password". A missing one is empty.
class Secrets
{
public:
    /// A JSON object of texts in a file that only its owner may read; anything else is refused.
    static Result<Secrets> fromFile(const QString &path);

    Secret named(const QString &name) const { return m_secrets.value(name); }
    Secret of(HostRole role, const QString &what) const { return named(nameOf(role) + u'.' + what); }
    void set(const QString &name, Secret secret) { m_secrets.insert(name, std::move(secret)); }

    static const QStringList &knownNames();

private:
    QMap<QString, Secret> m_secrets;
};

} // namespace futago
