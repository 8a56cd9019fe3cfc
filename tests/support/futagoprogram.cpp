// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/futagoprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace futago {

QString ProgramRun::errorKind() const
{
    return json.value(u"error"_s).toObject().value(u"kind"_s).toString();
}

QString ProgramRun::errorMessage() const
{
    return json.value(u"error"_s).toObject().value(u"message"_s).toString();
}

QMap<QString, QString> ProgramRun::stepStates() const
{
    QMap<QString, QString> states;
    const QJsonArray steps = json.value(u"steps"_s).toArray();
    for (const QJsonValue &step : steps)
        states.insert(step.toObject().value(u"id"_s).toString(),
                      step.toObject().value(u"state"_s).toString());
    return states;
}

FutagoProgram::FutagoProgram() = default;

QString FutagoProgram::programPath()
{
    return QStringLiteral(FUTAGO_PROGRAM);
}

QProcessEnvironment FutagoProgram::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"SSH_AUTH_SOCK"_s);
    return environment;
}

ProgramRun FutagoProgram::run(const QStringList &arguments, int seconds) const
{
    ProgramRun run = runPlain(arguments + QStringList{u"--json"_s}, seconds);
    run.json = QJsonDocument::fromJson(run.out).object();
    return run;
}

ProgramRun FutagoProgram::runPlain(const QStringList &arguments, int seconds) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(programPath(), arguments);
    ProgramRun run;
    if (process.waitForFinished(seconds * 1000) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

QString FutagoProgram::writeFile(const QString &name, const QByteArray &bytes, int mode) const
{
    QFile file(m_home.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    file.close();
    ::chmod(QFile::encodeName(file.fileName()).constData(), static_cast<mode_t>(mode));
    return file.fileName();
}

} // namespace futago
