// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/hostlock.h"

#include "workers/host/scripts.h"
#include "workers/host/shellscript.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace futago {

struct LockTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::HostLock)
};

static QString shortHash(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

LockHolder LockHolder::here(const QString &folder, const QUuid &pairId)
{
    const QString machine = QString::fromLatin1(QSysInfo::machineUniqueId());
    QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (user.isEmpty())
        user = u"?"_s;
    return {
        user + u'@' + QSysInfo::machineHostName(),
        shortHash(QSysInfo::machineHostName() + u'\n' + machine + u'\n' + folder + u'\n' + pairId.toString()),
        QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

static constexpr int isHeld = 75;

static QString lockName(const Host &host)
{
    return u".futago-lock-"_s + shortHash(host.spec().server.dataDirectory);
}

static Failure heldByAnother(const Host &host, const CommandOutput &output)
{
    const QStringList lines = QString::fromUtf8(output.out).split(u'\n');
    const QString path = lines.value(0);
    const QString name = lines.value(3, LockTexts::tr("somebody else"));
    return failure(
        ErrorKind::Conflict,
        LockTexts::tr("%1 is already working with Futago on the server of %2.")
            .arg(name.isEmpty() ? LockTexts::tr("somebody else") : name, host.name()),
        LockTexts::tr(
            "Wait until that run has ended, then inspect again. If that workstation is gone for good, "
            "remove %1 on the host.")
            .arg(path),
        u"since %1"_s.arg(lines.value(4)), host.login());
}

static Result<void> ask(Host &host, const Command &command, const Patience &patience)
{
    const auto output = host.run(command, patience);
    FUTAGO_TRY(output);
    if (output->status == isHeld)
        return heldByAnother(host, *output);
    return output->ok() ? Result<void>() : Result<void>(Failure(explain(host, command, *output)));
}

Result<std::unique_ptr<HostLock>> HostLock::take(Host &host, const LockHolder &holder,
                                                 const Patience &patience)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    FUTAGO_TRY(ask(
        host, shellScript(scripts::takeLock, {lockName(host), holder.token, holder.origin, holder.name, now}),
        patience));
    return std::unique_ptr<HostLock>(new HostLock(host, holder));
}

Result<void> HostLock::keep(const Patience &patience)
{
    return ask(m_host, shellScript(scripts::keepLock, {lockName(m_host), m_holder.token}), patience);
}

HostLock::~HostLock()
{
    if (!m_host.linkWasLost())
        (void)m_host.run(shellScript(scripts::releaseLock, {lockName(m_host), m_holder.token}),
                         Patience{{}, std::chrono::seconds(10)});
}

} // namespace futago
