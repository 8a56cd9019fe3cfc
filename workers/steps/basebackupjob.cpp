// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/basebackupjob.h"

#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/steps/scripts.h"
#include "workers/steps/trialserver.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

Result<bool> BaseBackupJob::exists(const Patience &patience)
{
    return RemoteFiles(m_host).exists(m_parameters.jobDirectory, patience);
}

Result<void> BaseBackupJob::start(const Patience &patience)
{
    const QStringList argv =
        QStringList{m_parameters.jobDirectory, m_parameters.incomingDirectory, m_parameters.seededFrom,
                    u"env"_s, u"PGPASSFILE="_s + m_parameters.passFile} +
        m_parameters.argv;
    FUTAGO_TRY(m_host.require(shellScript(scripts::renewCopy, argv), patience));
    return {};
}

Result<bool> BaseBackupJob::isOfThisPrimary(const Patience &patience)
{
    const auto record = RemoteFiles(m_host).read(m_parameters.jobDirectory + u"/of"_s, patience);
    FUTAGO_TRY(record);
    return QString::fromUtf8(record->bytes).trimmed() == m_parameters.seededFrom;
}

void BaseBackupJob::readProgress(const QByteArray &err, State &state)
{
    static const QRegularExpression pattern(u"([0-9]+)/([0-9]+) kB \\("_s);
    for (auto match = pattern.globalMatch(QString::fromUtf8(err)); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        state.doneBytes = found.captured(1).toULongLong() * 1024;
        state.totalBytes = found.captured(2).toULongLong() * 1024;
    }
}

Result<BaseBackupJob::State> BaseBackupJob::watch(const Patience &patience)
{
    const auto output =
        m_host.require(shellScript(scripts::watchCopy, {m_parameters.jobDirectory}), patience);
    FUTAGO_TRY(output);
    State state;
    const qsizetype newline = output->indexOf('\n');
    const QList<QByteArray> words = output->left(newline).split(' ');
    const QByteArray err = output->mid(newline + 1);
    if (words.first() == "running")
        state.phase = Phase::Running;
    else if (words.first() == "finished")
        state.phase = Phase::Finished;
    else if (words.first() == "lost")
        state.phase = Phase::Lost;
    state.exitStatus = words.value(1).toInt();
    state.errorText = QString::fromUtf8(err);
    readProgress(err, state);
    return state;
}

Result<void> BaseBackupJob::discard(const Patience &patience)
{
    FUTAGO_TRY(m_host.require(
        shellScript(scripts::discardCopy, {m_parameters.jobDirectory, m_parameters.incomingDirectory}),
        patience));
    return {};
}

Result<void> BaseBackupJob::setAside(const QString &path, const Patience &patience)
{
    FUTAGO_TRY(m_host.require(
        shellScript(scripts::setCopyAside, {m_parameters.jobDirectory, m_parameters.incomingDirectory, path}),
        patience));
    return {};
}

Result<void> BaseBackupJob::remember(Host &host, const QString &jobDirectory, const QString &seededFrom,
                                     const Patience &patience)
{
    FUTAGO_TRY(host.require(shellScript(scripts::rememberCopy, {jobDirectory, seededFrom}), patience));
    return {};
}

Result<void> BaseBackupJob::forget(const Patience &patience)
{
    FUTAGO_TRY(
        m_host.require(Command::of({u"rm"_s, u"-rf"_s, u"--"_s, m_parameters.jobDirectory}), patience));
    return {};
}

} // namespace futago
