// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/connectionerrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace futago {

struct ConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::connection)
};

/// `message` takes the standby's name.
struct KnownText
{
    const char *fragment;
    ErrorKind kind;
    const char *message;
    const char *hint;
};

static constexpr std::array knownTexts{
    KnownText{"No space left on device", ErrorKind::DiskTooSmall,
              QT_TRANSLATE_NOOP("futago::connection", "The disk of the standby %1 is full."),
              QT_TRANSLATE_NOOP("futago::connection",
                                "Free some space there and apply again; the completed steps are kept.")},
    KnownText{"no pg_hba.conf entry", ErrorKind::AuthenticationFailed,
              QT_TRANSLATE_NOOP("futago::connection",
                                "pg_hba.conf of the primary has no replication line for the standby %1."),
              QT_TRANSLATE_NOOP(
                  "futago::connection",
                  "The address from which the standby connects is shown below; a line must allow it.")},
    KnownText{"pg_hba.conf rejects", ErrorKind::AuthenticationFailed,
              QT_TRANSLATE_NOOP("futago::connection", "pg_hba.conf of the primary rejects the standby %1."),
              QT_TRANSLATE_NOOP("futago::connection",
                                "A reject line matches first; put the replication line above it.")},
    KnownText{
        "password authentication failed", ErrorKind::AuthenticationFailed,
        QT_TRANSLATE_NOOP(
            "futago::connection",
            "The primary refuses the password that the standby %1 has for the replication role."),
        QT_TRANSLATE_NOOP(
            "futago::connection",
            "The role's password on the primary does not match the one in the standby's password file.")},
    KnownText{
        "no password supplied", ErrorKind::AuthenticationFailed,
        QT_TRANSLATE_NOOP("futago::connection", "The standby %1 has no password for the primary."),
        QT_TRANSLATE_NOOP("futago::connection",
                          "Its password file has no entry for the primary, or other users can read it.")},
    KnownText{
        "must be superuser or replication role", ErrorKind::AuthenticationFailed,
        QT_TRANSLATE_NOOP("futago::connection",
                          "The role with which the standby %1 connects has no permission to replicate."),
        QT_TRANSLATE_NOOP("futago::connection", "The role needs the attribute REPLICATION.")},
    KnownText{"is not permitted to log in", ErrorKind::AuthenticationFailed,
              QT_TRANSLATE_NOOP("futago::connection",
                                "The role with which the standby %1 connects is not allowed to log in."),
              QT_TRANSLATE_NOOP("futago::connection", "The role needs the attribute LOGIN.")},
    KnownText{
        "permission denied to start WAL sender", ErrorKind::AuthenticationFailed,
        QT_TRANSLATE_NOOP("futago::connection",
                          "The role with which the standby %1 connects has no permission to replicate."),
        QT_TRANSLATE_NOOP("futago::connection", "The role needs the attribute REPLICATION.")},
    KnownText{
        "number of requested standby connections exceeds", ErrorKind::Conflict,
        QT_TRANSLATE_NOOP("futago::connection", "The primary has no free walsender for the standby %1."),
        QT_TRANSLATE_NOOP("futago::connection",
                          "Raise max_wal_senders or end an unused replication connection.")},
    KnownText{"could not translate host name", ErrorKind::HostNotFound,
              QT_TRANSLATE_NOOP("futago::connection", "The standby %1 cannot resolve the primary's name."),
              QT_TRANSLATE_NOOP("futago::connection",
                                "Use an address, or add the name to DNS or /etc/hosts there.")},
    KnownText{"Connection refused", ErrorKind::ConnectionRefused,
              QT_TRANSLATE_NOOP("futago::connection",
                                "No PostgreSQL server answers the standby %1 at the primary's address."),
              QT_TRANSLATE_NOOP("futago::connection",
                                "Check listen_addresses and the port of the primary, and the firewalls.")},
    KnownText{"timeout expired", ErrorKind::TimedOut,
              QT_TRANSLATE_NOOP("futago::connection", "The primary does not answer the standby %1."),
              QT_TRANSLATE_NOOP("futago::connection", "Check the firewalls between the hosts.")},
    KnownText{"No route to host", ErrorKind::ConnectionRefused,
              QT_TRANSLATE_NOOP("futago::connection", "The standby %1 has no route to the primary."),
              QT_TRANSLATE_NOOP("futago::connection", "Check the network between the hosts.")},
    KnownText{
        "server closed the connection unexpectedly", ErrorKind::ConnectionLost,
        QT_TRANSLATE_NOOP("futago::connection",
                          "The connection between the primary and the standby %1 was lost."),
        QT_TRANSLATE_NOOP("futago::connection",
                          "Check the network between the hosts and the primary's log, then apply again.")},
    KnownText{
        "could not receive data from WAL stream", ErrorKind::ConnectionLost,
        QT_TRANSLATE_NOOP("futago::connection",
                          "The connection between the primary and the standby %1 was lost."),
        QT_TRANSLATE_NOOP("futago::connection",
                          "Check the network between the hosts and the primary's log, then apply again.")},
    KnownText{
        "could not read COPY data", ErrorKind::ConnectionLost,
        QT_TRANSLATE_NOOP("futago::connection",
                          "The connection between the primary and the standby %1 was lost."),
        QT_TRANSLATE_NOOP("futago::connection",
                          "Check the network between the hosts and the primary's log, then apply again.")},
    KnownText{"exists but is not empty", ErrorKind::DirectoryNotEmpty,
              QT_TRANSLATE_NOOP("futago::connection",
                                "A directory that the copy to the standby %1 needs is not empty."),
              QT_TRANSLATE_NOOP("futago::connection", "Move the directory shown below elsewhere.")},
};

/// A server says it in the language of its lc_messages, before a client could ask for another; the programs
/// on the hosts run with LC_ALL=C. From PostgreSQL's own Japanese catalogues, 13 to 18.
struct JapaneseText
{
    QStringView fragment;
    const char *english;
};

static constexpr std::array japaneseTexts{
    JapaneseText{u"用のエントリがありません", "no pg_hba.conf entry"},
    JapaneseText{u"用のレプリケーション接続を拒否しました", "pg_hba.conf rejects"},
    JapaneseText{u"のパスワード認証に失敗しました", "password authentication failed"},
    JapaneseText{u"replicationロールである必要があります", "must be superuser or replication role"},
    JapaneseText{u"WAL送信プロセスを開始する権限がありません", "permission denied to start WAL sender"},
    JapaneseText{u"はログインが許可されません", "is not permitted to log in"},
    JapaneseText{u"要求されたスタンバイ接続が", "number of requested standby connections exceeds"},
};

static bool says(const QString &text, const KnownText &known)
{
    return text.contains(QLatin1StringView(known.fragment)) ||
           std::any_of(japaneseTexts.begin(), japaneseTexts.end(), [&](const JapaneseText &japanese) {
               return QLatin1StringView(japanese.english) == QLatin1StringView(known.fragment) &&
                      text.contains(japanese.fragment);
           });
}

Error explainConnection(const Host &host, const QString &whatFailed, const QString &text)
{
    for (const KnownText &known : knownTexts)
        if (says(text, known))
            return Error{known.kind, ConnectionTexts::tr(known.message).arg(host.name()),
                         ConnectionTexts::tr(known.hint), text, host.login()};
    return Error{ErrorKind::CommandFailed, whatFailed,
                 ConnectionTexts::tr(
                     "The output of the program is shown below; the primary's server log may contain more."),
                 text, host.login()};
}

} // namespace futago
