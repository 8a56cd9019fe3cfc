// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/connectionerrors.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace futago {

struct ConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::connection)
};

struct KnownText
{
    const char *fragment;
    ErrorKind kind;
    const char *hint;
};

static constexpr std::array knownTexts{
    KnownText{"No space left on device", ErrorKind::DiskTooSmall, QT_TRANSLATE_NOOP("futago::connection", "The disk of the standby is full; make room there.")},
    KnownText{"no pg_hba.conf entry", ErrorKind::AuthenticationFailed, QT_TRANSLATE_NOOP("futago::connection", "pg_hba.conf of the primary has no replication line for the address that the standby comes from; it is named below.")},
    KnownText{"pg_hba.conf rejects", ErrorKind::AuthenticationFailed, QT_TRANSLATE_NOOP("futago::connection", "A reject line of the primary's pg_hba.conf matches first; put the replication line above it.")},
    KnownText{"password authentication failed", ErrorKind::AuthenticationFailed, QT_TRANSLATE_NOOP("futago::connection", "The role's password on the primary is not the one in the standby's pass file.")},
    KnownText{"no password supplied", ErrorKind::AuthenticationFailed, QT_TRANSLATE_NOOP("futago::connection", "The standby's pass file has no entry for the primary, or others may read it.")},
    KnownText{"must be superuser or replication role", ErrorKind::AuthenticationFailed, QT_TRANSLATE_NOOP("futago::connection", "The role needs the attribute REPLICATION.")},
    KnownText{"permission denied to start WAL sender", ErrorKind::AuthenticationFailed, QT_TRANSLATE_NOOP("futago::connection", "The role needs the attribute REPLICATION.")},
    KnownText{"exceeds max_wal_senders", ErrorKind::Conflict, QT_TRANSLATE_NOOP("futago::connection", "The primary has no free walsender; raise max_wal_senders or end an unused connection.")},
    KnownText{"could not translate host name", ErrorKind::HostNotFound, QT_TRANSLATE_NOOP("futago::connection", "The standby cannot resolve the primary's name; use an address, or add the name there.")},
    KnownText{"Connection refused", ErrorKind::ConnectionRefused, QT_TRANSLATE_NOOP("futago::connection", "Check listen_addresses and the port of the primary, and the firewalls.")},
    KnownText{"timeout expired", ErrorKind::TimedOut, QT_TRANSLATE_NOOP("futago::connection", "The primary does not answer the standby; check the firewalls between the hosts.")},
    KnownText{"No route to host", ErrorKind::ConnectionRefused, QT_TRANSLATE_NOOP("futago::connection", "The primary does not answer the standby; check the network between the hosts.")},
    KnownText{"server closed the connection unexpectedly", ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("futago::connection", "The connection between the hosts broke; check the network and the primary's log.")},
    KnownText{"could not receive data from WAL stream", ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("futago::connection", "The connection between the hosts broke; check the network and the primary's log.")},
    KnownText{"could not read COPY data", ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("futago::connection", "The connection between the hosts broke; check the network and the primary's log.")},
    KnownText{"exists but is not empty", ErrorKind::DirectoryNotEmpty, QT_TRANSLATE_NOOP("futago::connection", "A directory that the copy needs is not empty; move it aside.")},
};

Error explainConnection(const Host &host, const QString &whatFailed, const QString &text)
{
    for (const KnownText &known : knownTexts)
        if (text.contains(QLatin1StringView(known.fragment)))
            return Error{known.kind, whatFailed, ConnectionTexts::tr(known.hint), text, host.name()};
    return Error{ErrorKind::CommandFailed, whatFailed, ConnectionTexts::tr("The text below is what the program said; the primary's server log may say more."), text, host.name()};
}

} // namespace futago
