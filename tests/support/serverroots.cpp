// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverroots.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace futago::test {

static QString output(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(FUTAGO_SOURCE_DIR "/tests/support/testroots.sh"), arguments);
    const bool ended = process.waitForFinished(-1) && process.exitCode() == 0;
    return ended ? QString::fromUtf8(process.readAllStandardOutput()).trimmed() : QString();
}

QStringList chosenServerRoots()
{
    const QStringList chosen = qEnvironmentVariable("FUTAGO_MAJORS").split(u',', Qt::SkipEmptyParts);
    QStringList roots = output({u"names"_s}).split(u'\n');
    roots.removeIf([&](const QString &root) {
        const QString kind = root.section(u'-', 0, 0);
        const bool isNamed =
            chosen.contains(u"all"_s) || chosen.contains(root) || chosen.contains(root.section(u'-', 1));
        return !isNamed || (kind != u"redhat" && kind != u"server");
    });
    return roots;
}

QString pathOfRoot(const QString &root)
{
    output({u"make"_s, root});
    return output({u"path"_s, root});
}

QString programsOfRoot(const QString &root)
{
    const QString top = pathOfRoot(root).section(u':', 0, 0);
    return top.isEmpty() ? QString() : u"%1/usr/pgsql-%2/bin"_s.arg(top, root.section(u'-', 1));
}

} // namespace futago::test
