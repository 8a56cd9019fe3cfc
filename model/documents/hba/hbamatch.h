// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/hba/hbarule.h"
#include "model/postgres/dialecthba.h"

#include <QHash>
#include <QRegularExpression>

namespace futago {

enum class Overlap { None, Part, Whole };

/// True where a client gets in with the role's password, a certificate, or nothing at all. Any other method
/// asks for what a standby of ours does not have.
bool isWithinOurMeans(const QString &method);

/// How much of the connections that `wanted` is about (replication, its one user, its address) the rule
/// takes, whatever the kind of encryption. What needs knowledge from outside may take a part.
Overlap overlap(const HbaRule &rule, const HbaRule &wanted, const HbaSyntax &syntax);

/// True if the rules for certain let in all connections that `wanted` is about, with TLS or without, by a
/// method within our means.
bool admits(const QList<HbaRule> &rules, const HbaRule &wanted, bool tls, const HbaSyntax &syntax);

/// Whether PostgreSQL finds that name by the regular expression; nothing where Qt's expressions may see it
/// otherwise. Compiled once for each text.
class HbaPatterns
{
public:
    std::optional<bool> matches(const QString &pattern, const QString &name);

private:
    QHash<QString, QRegularExpression> m_compiled;
};

} // namespace futago
