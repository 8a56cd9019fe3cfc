// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/names.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <variant>

namespace futago {

/// What went wrong, as code can act on it. The window offers "accept host key" for UnknownHostKey and a field
/// for the answer to a LoginQuestion, the command line chooses its exit code, the runner decides whether to
/// go on.
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

/// Of an UnknownHostKey.
struct OfferedKey
{
    QString fingerprint;
    bool operator==(const OfferedKey &) const = default;
};

/// Of a LoginQuestion, as the host asks it.
struct AskedQuestion
{
    QString text;
    bool operator==(const AskedQuestion &) const = default;
};

/// Of a WrongDirectory that one of these would mend.
struct PossibleDirectories
{
    QStringList paths;
    bool operator==(const PossibleDirectories &) const = default;
};

/// Of a statement that a server refused (Appendix A of its manual).
struct SqlState
{
    QString code;
    bool operator==(const SqlState &) const = default;
};

/// What code acts on beyond the kind; texts are for people alone.
using ErrorSubject = std::variant<std::monostate, OfferedKey, AskedQuestion, PossibleDirectories, SqlState>;

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
    ErrorSubject subject = {};

    /// Null when the error is not about one.
    template <typename Subject>
    const Subject *about() const
    {
        return std::get_if<Subject>(&subject);
    }
    bool operator==(const Error &) const = default;
};

/// Stable and machine-readable ("unknown-host-key"), for --json.
const char *wordOf(ErrorKind kind);

/// No exceptions cross a layer; a function that can fail returns this. std::expected needs C++23 on GCC 12.
template <typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

inline Failure failure(ErrorKind kind, QString message, QString hint = {}, QString detail = {},
                       QString where = {}, ErrorSubject subject = {})
{
    return Failure(Error{kind, std::move(message), std::move(hint), std::move(detail), std::move(where),
                         std::move(subject)});
}

} // namespace futago

/// Leaves the enclosing function with the error of a Result, like the `?` of other languages.
#define FUTAGO_TRY(expression)                                                                               \
    do {                                                                                                     \
        if (auto &&futagoTried = (expression); !futagoTried)                                                 \
            return ::futago::Failure(std::move(futagoTried).error());                                        \
    } while (false)
