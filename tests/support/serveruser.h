// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace futago::test {

/// Whom the private servers of the tests run as: the person who runs the tests, or `postgres` when that is
/// root (PostgreSQL refuses root).
QString serverUser();

/// Runs a program as that user and waits for it; the output on success, a null string otherwise.
QString runAsServerUser(const QString &program, const QStringList &arguments);
/// Puts what is needed in front so that the started program is that user's, under the same process id.
QStringList asServerUser(const QStringList &argv);
bool giveToServerUser(const QString &directory);

/// Gives this process an empty home directory and no SSH agent, so that a test neither uses nor changes what
/// belongs to the person who runs it.
void forgetPersonalKeys();

/// A port of the range kept for tests (below the ephemeral ones) that nobody listens on.
quint16 freePort(const QString &address);

} // namespace futago::test
