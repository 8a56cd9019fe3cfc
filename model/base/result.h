// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace futago {

/// What went wrong, as code can act on it. The window offers "accept host key" for UnknownHostKey
/// and a field for the answer to a LoginQuestion (its `detail` is the question),
/// the command line chooses its exit code, the runner decides whether to go on.
enum class ErrorKind {
    WrongUse,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    TimedOut,
    Cancelled,
    UnknownHostKey,
    ChangedHostKey,
    OldSshOnly,
    LoginQuestion,
    AuthenticationFailed,
    NoSudoRight,
    CommandFailed,
    FileMissing,
    FileChanged,
    PermissionDenied,
    WrongDirectory,
    DirectoryNotEmpty,
    ServerNotRunning,
    ServerIsStandby,
    VersionMismatch,
    VersionUnknown,
    DiskTooSmall,
    SqlFailed,
    ConfigurationRejected,
    ManagedElsewhere,
    NotStreaming,
    Conflict,
    BadInput,
    Internal,
};

/// One failure. `message` is one translated sentence that names host and cause; `hint` says what to do
/// (translated, may be empty); `detail` is raw, untranslated output (stderr, SQLSTATE and server text);
/// `where` names the host as the user typed it, or is empty.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString hint;
    QString detail;
    QString where;

    bool operator==(const Error &) const = default;
};

/// Stable machine-readable name of a kind ("unknown-host-key"), for --json.
QString nameOf(ErrorKind kind);

/// No exceptions cross a layer; a function that can fail returns this. std::expected needs C++23 on GCC 12.
template <typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

inline Failure failure(ErrorKind kind, QString message, QString hint = {}, QString detail = {},
                       QString where = {})
{
    return Failure(Error{kind, std::move(message), std::move(hint), std::move(detail), std::move(where)});
}

} // namespace futago

/// Leaves the enclosing function with the error of a Result, like the `?` of other languages.
#define FUTAGO_TRY(expression)                                                                               \
    do {                                                                                                     \
        if (auto &&futagoTried = (expression); !futagoTried)                                                 \
            return ::futago::Failure(std::move(futagoTried).error());                                        \
    } while (false)
