// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/localrunner.h"

#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>

#include <fcntl.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

/// Runs between fork and exec: async-signal-safe calls only. A failed change of user must not go on as root.
void becomeAccount(const Account &account)
{
    if (!account.differsFromCaller())
        return;
    if (setgroups(account.groups.size(), account.groups.data()) != 0 || setgid(account.gid) != 0 ||
        setuid(account.uid) != 0)
        _exit(126);
}

void prepareChild(const Account &account, LocalRunner::Lifetime lifetime, int lockDescriptor)
{
    umask(022);
    becomeAccount(account);
    if (lifetime == LocalRunner::Lifetime::Starter) {
        setsid();
        return;
    }
    // After the change of user, which clears it (prctl(2)).
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    fcntl(lockDescriptor, F_SETFD, 0);
}

QProcessEnvironment smallEnvironment(const Account &account, const QString &mark)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"HOME"_s, account.home);
    environment.insert(u"USER"_s, account.name);
    environment.insert(u"LOGNAME"_s, account.name);
    environment.insert(u"FUTAGO_PRACTICE"_s, mark);
    return environment;
}

} // namespace

LocalRunner::LocalRunner(Account account, QString mark, int lockDescriptor)
    : m_account(std::move(account))
    , m_mark(std::move(mark))
    , m_lockDescriptor(lockDescriptor)
{
}

Result<QByteArray> LocalRunner::run(const Command &command, Lifetime lifetime,
                                    std::chrono::milliseconds timeout) const
{
    const QString name = QFileInfo(command.argv.first()).fileName();
    QProcess process;
    process.setProcessEnvironment(smallEnvironment(m_account, m_mark));
    process.setWorkingDirectory(u"/"_s);
    process.setChildProcessModifier(
        [this, lifetime] { prepareChild(m_account, lifetime, m_lockDescriptor); });
    process.start(command.argv.first(), command.argv.mid(1));
    if (!process.waitForStarted()) {
        return failure(ErrorKind::CommandFailed,
                       tr("The program “%1” cannot be started on this workstation.").arg(name), {},
                       process.errorString());
    }
    process.write(command.input.value_or(QByteArray()));
    process.closeWriteChannel();
    if (!process.waitForFinished(static_cast<int>(timeout.count()))) {
        process.kill();
        process.waitForFinished();
        return failure(ErrorKind::TimedOut,
                       tr("The program “%1” did not finish in time on this workstation.").arg(name), {},
                       command.display());
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return failure(ErrorKind::CommandFailed, tr("The program “%1” failed on this workstation.").arg(name),
                       {}, command.display() + u'\n' + QString::fromUtf8(process.readAllStandardError()));
    }
    return process.readAllStandardOutput();
}

Result<void> LocalRunner::writeFile(const QString &path, const QByteArray &content, const QString &mode) const
{
    const QString script =
        u"umask 077 && cat > \"$1.part\" && chmod \"$2\" \"$1.part\" && mv -f \"$1.part\" \"$1\""_s;
    FUTAGO_TRY(run(Command::withInput({u"sh"_s, u"-c"_s, script, u"sh"_s, path, mode}, content)));
    return {};
}

Result<void> LocalRunner::makeDirectory(const QString &path) const
{
    FUTAGO_TRY(run(Command::of({u"sh"_s, u"-c"_s, u"umask 077 && mkdir -p -- \"$1\""_s, u"sh"_s, path})));
    return {};
}

Result<void> LocalRunner::removeTree(const QString &path) const
{
    FUTAGO_TRY(run(Command::of({u"rm"_s, u"-rf"_s, u"--"_s, path})));
    return {};
}

} // namespace futago
