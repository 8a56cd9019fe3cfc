// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/futagoprogram.h"
#include "tests/support/testhosts.h"

#include <QProcess>

#include <functional>
#include <memory>

namespace futago {

/// What a refused run has to say.
struct Refusal
{
    /// Of the error, as in --json.
    QString kind;
    /// PairSetup::host() or login(); part of the message.
    QString host;
    /// Part of the raw text below; empty where the cause has none.
    QString raw = {};
    int exitCode = 1;
};

/// What is wrong with the way `run` was refused, or nothing: exit code, kind, one sentence that names the
/// host, a hint, the raw text.
QString complaint(const ProgramRun &run, const Refusal &expected);

/// How two states differ, or nothing.
QString changes(const QByteArray &before, const QByteArray &after);

/// Both with the whole text in the test's output, which QCOMPARE cuts.
#define QVERIFY_REFUSED(...)                                                                                 \
    do {                                                                                                     \
        const QString wrong = ::futago::complaint(__VA_ARGS__);                                              \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)
#define QVERIFY_SAME(before, after)                                                                          \
    do {                                                                                                     \
        const QString changed = ::futago::changes(before, after);                                            \
        QVERIFY2(changed.isEmpty(), qPrintable(changed));                                                    \
    } while (false)

/// Asks until the answer is yes or `seconds` are over.
bool eventually(const std::function<bool()> &ask, int seconds = 30);

/// Two hosts, the program with a home of its own, and the pair file between them. One thread.
class PairSetup
{
public:
    explicit PairSetup(TestHosts &hosts, QString user = QStringLiteral("postgres"));

    /// "user@address", as given to `futago new`, and as errors of SSH name the host.
    QString login(HostRole role) const { return m_user + u'@' + host(role); }
    /// As other sentences name it.
    QString host(HostRole role) const { return m_hosts.address(role); }
    /// Entries of the secrets file; SSH passwords of both hosts stand in it already. An empty value removes
    /// one.
    void setSecret(const QString &name, const QByteArray &value);
    void setKnownHosts(const QString &file) { m_knownHosts = file; }
    void setLogin(HostRole role, const QString &login) { m_logins.insert(role, login); }

    /// `futago new` for these two hosts.
    ProgramRun make(const QStringList &more = {});
    /// `futago VERB` on the pair that make() wrote.
    ProgramRun run(const QString &verb, const QStringList &more = {});
    ProgramRun apply() { return run(QStringLiteral("apply"), {QStringLiteral("--yes")}); }
    /// `undo` until there is nothing more to undo; the last run.
    ProgramRun undoAll();
    /// The same as run(), but not waited for. Kills the program when it is deleted.
    std::unique_ptr<QProcess> begin(const QString &verb, const QStringList &more = {});
    /// Waits for a program of begin().
    static ProgramRun end(QProcess &process, int seconds = 120);

    /// Standard output of a shell script, as root on that host.
    QByteArray shell(HostRole role, const QString &script) const;
    QByteArray sql(HostRole role, const QString &text) const;
    /// What a run could change on both hosts, as text: configuration, data directories and which cluster lies
    /// in each, keys, pass files, roles, slots, and since when which server runs.
    QByteArray state() const;
    /// The same without what a restart and undo may leave: start times, Futago's own copies, a WAL archive
    /// that holds something.
    QByteArray essence() const;

    const FutagoProgram &program() const { return m_program; }
    QString pairFile() const { return m_program.path(QStringLiteral("pair.json")); }
    QString journalFile() const;

private:
    QStringList access();
    QByteArray stateOf(HostRole role) const;
    QString loginOf(HostRole role) const { return m_logins.value(role, login(role)); }

    TestHosts &m_hosts;
    QString m_user;
    FutagoProgram m_program;
    QString m_knownHosts;
    QMap<QString, QByteArray> m_secrets;
    QMap<HostRole, QString> m_logins;
};

} // namespace futago
