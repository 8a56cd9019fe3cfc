// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/base/result.h"
#include "workers/practice/account.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace futago {

/// Runs programs on this machine as the account of the practice servers, in a small environment of its own
/// (LC_ALL=C, no PG* or SSH_* of the caller). Calls block; any thread, several at a time.
class LocalRunner
{
    Q_DECLARE_TR_FUNCTIONS(futago::LocalRunner)

public:
    /// How a program ends when Futago is killed. A Tool is killed too, and holds the lock until it and its
    /// children are gone, so that the next open() does not meet it at work. What a Starter starts lives on.
    enum class Lifetime { Tool, Starter };

    /// `lockDescriptor` is that of the folder's lock; it stays the caller's. `mark` becomes the value of
    /// FUTAGO_PRACTICE, by which the processes of a pair are known.
    LocalRunner(Account account, QString mark, int lockDescriptor);

    const Account &account() const { return m_account; }

    /// A non-zero exit status is an error of kind CommandFailed with standard error as detail.
    Result<QByteArray> run(const Command &command, Lifetime lifetime = Lifetime::Tool,
                           std::chrono::milliseconds timeout = std::chrono::minutes(2)) const;
    /// Whole or not at all: written beside the file, then renamed over it. `mode` as chmod takes it ("600").
    Result<void> writeFile(const QString &path, const QByteArray &content, const QString &mode) const;
    /// With its parents, each new one for the account alone.
    Result<void> makeDirectory(const QString &path) const;
    Result<void> removeTree(const QString &path) const;

private:
    Account m_account;
    QString m_mark;
    int m_lockDescriptor;
};

} // namespace futago
