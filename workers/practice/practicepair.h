// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/pair/pair.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace futago {

/// Two hosts to practise on, in a folder of the user's and without root rights: a private sshd and a
/// PostgreSQL data directory each, on 127.0.0.2 and 127.0.0.3. The primary's server runs; the standby has an
/// old cluster that is stopped, for a plan to rename aside. Started by root, all of it runs as the OS user
/// postgres.
///
/// Calls block, so they belong on a worker thread; one thread at a time. Other processes that open the same
/// folder wait for each other. The servers outlive the object and the program. Linux only (/proc, pidfd);
/// needs an installed PostgreSQL server (10 or later) and sshd.
class PracticePair
{
    Q_DECLARE_TR_FUNCTIONS(futago::PracticePair)

public:
    /// Called on the calling thread with one translated line per phase.
    using Progress = std::function<void(const QString &)>;

    struct Options
    {
        /// Absolute; made if missing, refused if it holds anything else.
        QString folder = defaultFolder();
        /// The first port tried, on both addresses alike.
        quint16 sshPort = 30722;
        quint16 serverPort = 30732;
    };

    /// AppDataLocation/practice; for root /var/lib/futago-practice, which the user postgres can reach.
    static QString defaultFolder();

    /// Makes what is missing and starts what is stopped. May be killed at any moment and called again.
    static Result<PracticePair> open(const Options &options, const Progress &progress = {});

    /// Complete, with nothing left to ask; its id stays the same for the folder's life.
    const Pair &pair() const { return m_pair; }
    /// Holds the host keys of both hosts already.
    QString knownHostsFile() const { return m_knownHostsFile; }

    /// Faults to learn on, and their repair.
    Result<void> stopServer(HostRole role);
    Result<void> startServer(HostRole role);

    /// Ends both servers, both sshd and whatever their sessions left running; no stranger's process.
    Result<void> stop();
    /// Stops, then deletes the folder. The only call in Futago that deletes a data directory.
    Result<void> remove() { return removeFrom(m_folder); }
    /// The same for a pair that cannot be opened any more.
    static Result<void> removeFrom(const QString &folder);

private:
    PracticePair(QString folder, Pair pair, QString knownHostsFile);

    QString m_folder;
    Pair m_pair;
    QString m_knownHostsFile;
};

} // namespace futago
