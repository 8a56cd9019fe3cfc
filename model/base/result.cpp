// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/result.h"

namespace futago {

QString nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongUse:
        return QStringLiteral("wrong-use");
    case ErrorKind::HostNotFound:
        return QStringLiteral("host-not-found");
    case ErrorKind::ConnectionRefused:
        return QStringLiteral("connection-refused");
    case ErrorKind::ConnectionLost:
        return QStringLiteral("connection-lost");
    case ErrorKind::TimedOut:
        return QStringLiteral("timed-out");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::UnknownHostKey:
        return QStringLiteral("unknown-host-key");
    case ErrorKind::ChangedHostKey:
        return QStringLiteral("changed-host-key");
    case ErrorKind::OldSshOnly:
        return QStringLiteral("old-ssh-only");
    case ErrorKind::LoginQuestion:
        return QStringLiteral("login-question");
    case ErrorKind::AuthenticationFailed:
        return QStringLiteral("authentication-failed");
    case ErrorKind::NoSudoRight:
        return QStringLiteral("no-sudo-right");
    case ErrorKind::CommandFailed:
        return QStringLiteral("command-failed");
    case ErrorKind::FileMissing:
        return QStringLiteral("file-missing");
    case ErrorKind::FileChanged:
        return QStringLiteral("file-changed");
    case ErrorKind::PermissionDenied:
        return QStringLiteral("permission-denied");
    case ErrorKind::WrongDirectory:
        return QStringLiteral("wrong-directory");
    case ErrorKind::DirectoryNotEmpty:
        return QStringLiteral("directory-not-empty");
    case ErrorKind::ServerNotRunning:
        return QStringLiteral("server-not-running");
    case ErrorKind::ServerIsStandby:
        return QStringLiteral("server-is-standby");
    case ErrorKind::VersionMismatch:
        return QStringLiteral("version-mismatch");
    case ErrorKind::VersionUnknown:
        return QStringLiteral("version-unknown");
    case ErrorKind::DiskTooSmall:
        return QStringLiteral("disk-too-small");
    case ErrorKind::SqlFailed:
        return QStringLiteral("sql-failed");
    case ErrorKind::ConfigurationRejected:
        return QStringLiteral("configuration-rejected");
    case ErrorKind::ManagedElsewhere:
        return QStringLiteral("managed-elsewhere");
    case ErrorKind::NotStreaming:
        return QStringLiteral("not-streaming");
    case ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case ErrorKind::BadInput:
        return QStringLiteral("bad-input");
    case ErrorKind::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace futago
