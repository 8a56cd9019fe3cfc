// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/result.h"

namespace futago {

const char *wordOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongUse:
        return "wrong-use";
    case ErrorKind::HostNotFound:
        return "host-not-found";
    case ErrorKind::ConnectionRefused:
        return "connection-refused";
    case ErrorKind::ConnectionLost:
        return "connection-lost";
    case ErrorKind::TimedOut:
        return "timed-out";
    case ErrorKind::Cancelled:
        return "cancelled";
    case ErrorKind::UnknownHostKey:
        return "unknown-host-key";
    case ErrorKind::ChangedHostKey:
        return "changed-host-key";
    case ErrorKind::OldSshOnly:
        return "old-ssh-only";
    case ErrorKind::LoginQuestion:
        return "login-question";
    case ErrorKind::AuthenticationFailed:
        return "authentication-failed";
    case ErrorKind::NoSudoRight:
        return "no-sudo-right";
    case ErrorKind::CommandFailed:
        return "command-failed";
    case ErrorKind::FileMissing:
        return "file-missing";
    case ErrorKind::FileChanged:
        return "file-changed";
    case ErrorKind::PermissionDenied:
        return "permission-denied";
    case ErrorKind::WrongDirectory:
        return "wrong-directory";
    case ErrorKind::DirectoryNotEmpty:
        return "directory-not-empty";
    case ErrorKind::ServerNotRunning:
        return "server-not-running";
    case ErrorKind::ServerIsStandby:
        return "server-is-standby";
    case ErrorKind::VersionMismatch:
        return "version-mismatch";
    case ErrorKind::VersionUnknown:
        return "version-unknown";
    case ErrorKind::DiskTooSmall:
        return "disk-too-small";
    case ErrorKind::SqlFailed:
        return "sql-failed";
    case ErrorKind::ConfigurationRejected:
        return "configuration-rejected";
    case ErrorKind::ManagedElsewhere:
        return "managed-elsewhere";
    case ErrorKind::NotStreaming:
        return "not-streaming";
    case ErrorKind::Conflict:
        return "conflict";
    case ErrorKind::BadInput:
        return "bad-input";
    case ErrorKind::Internal:
        return "internal";
    }
    return nullptr;
}

} // namespace futago
