// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/programs.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

bool holdsServer(const QString &binDirectory)
{
    const QDir directory(binDirectory);
    return directory.exists(u"initdb"_s) && directory.exists(u"pg_ctl"_s) && directory.exists(u"postgres"_s);
}

QString newestOfDebian()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const QString &left, const QString &right) {
        return QVersionNumber::fromString(left) > QVersionNumber::fromString(right);
    });
    for (const QString &version : std::as_const(versions)) {
        const QString bin = root.filePath(version + u"/bin"_s);
        if (holdsServer(bin))
            return bin;
    }
    return {};
}

QString newestBinDirectory()
{
    if (const QString debian = newestOfDebian(); !debian.isEmpty())
        return debian;
    // A link in /usr/bin leads to the directory in which the programs that initdb itself starts stand as
    // well.
    const QString initdb = QFileInfo(QStandardPaths::findExecutable(u"initdb"_s)).canonicalFilePath();
    const QString bin = QFileInfo(initdb).path();
    return !initdb.isEmpty() && holdsServer(bin) ? bin : QString();
}

QString findProgram(const QString &name)
{
    const QString inPath = QStandardPaths::findExecutable(name);
    return inPath.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/bin"_s}) : inPath;
}

} // namespace

Result<Programs> Programs::find(const QString &binDirectory)
{
    const Programs found{binDirectory.isEmpty() ? newestBinDirectory() : binDirectory, findProgram(u"sshd"_s),
                         findProgram(u"ssh-keygen"_s)};
    if (!holdsServer(found.binDirectory)) {
        return failure(
            ErrorKind::FileMissing,
            binDirectory.isEmpty()
                ? tr("No PostgreSQL server is installed on this workstation.")
                : tr("The PostgreSQL programs of the practice pair no longer exist in %1.").arg(binDirectory),
            tr("Install the package of the PostgreSQL server. Debian calls it postgresql."));
    }
    if (found.sshd.isEmpty() || found.sshKeygen.isEmpty()) {
        return failure(
            ErrorKind::FileMissing, tr("No OpenSSH server is installed on this workstation."),
            tr("Install the package openssh-server. The practice pair starts its own two servers."));
    }
    return found;
}

} // namespace futago
