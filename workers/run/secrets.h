// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"
#include "model/pair/pair.h"

#include <QMap>

namespace futago {

/// Secrets by name: of a member "ssh.password", "ssh.passphrase" and "sudo.password", of the pair
/// "replication.password" and "superuser.password". A missing one is empty.
class Secrets
{
public:
    /// A JSON object in a file that only its owner may read; anything else is refused:
    /// {"hosts": {"db1": {"ssh.password": "…"}}, "replication.password": "…"}. A host is named as the pair
    /// names it, by its id, or by its SSH host. "primary.ssh.password", as in earlier versions, means the
    /// first member.
    static Result<Secrets> fromFile(const QString &path, const Pair &pair);

    Secret named(const QString &name) const { return m_secrets.value({{}, name}); }
    Secret of(const MemberId &member, const QString &name) const { return m_secrets.value({member, name}); }
    void set(const QString &name, Secret secret) { m_secrets.insert({{}, name}, std::move(secret)); }
    void set(const MemberId &member, const QString &name, Secret secret)
    {
        m_secrets.insert({member, name}, std::move(secret));
    }

private:
    QMap<std::pair<MemberId, QString>, Secret> m_secrets;
};

} // namespace futago
