// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pair/pair.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace futago {

constexpr quint16 testSshPort = 30740;
constexpr quint16 testServerPort = 30750;

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    qint64 milliseconds = 0;
};

/// Status -1 when the program was killed, by this call after `killedAfter` milliseconds or by somebody else.
Outcome run(const QStringList &argv, int killedAfter = 0);

/// Processes that name `text` in their command line, environment or working directory; this test left out.
QStringList processesNaming(const QString &text);

/// A practice pair in a folder of its own, driven through practicetool as a chosen user (empty: this one),
/// gone at the end.
class PracticeUnderTest
{
public:
    explicit PracticeUnderTest(QString user, const QString &name = QStringLiteral("two hosts 100% practice"));
    ~PracticeUnderTest();
    Q_DISABLE_COPY_MOVE(PracticeUnderTest)

    QString folder() const { return m_folder; }
    Outcome call(const QString &verb, int killedAfter = 0) const;
    /// As the workstation, with its key and its known hosts.
    Outcome ssh(const HostSpec &host, const QStringList &command) const;
    /// On the host, over the server's socket.
    Outcome psql(const HostSpec &host, const QString &sql) const;

private:
    QString m_user;
    QTemporaryDir m_directory;
    QString m_folder;
};

} // namespace futago

#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const Outcome outcome = (expression);                                                                \
        QVERIFY2(outcome.status == 0, outcome.err.constData());                                              \
    } while (false)
