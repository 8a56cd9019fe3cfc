// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/practice/practiceserver.h"

#include "workers/practice/ownprocesses.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace futago {
namespace {

/// In a configuration file a quote within quotes is doubled (PostgreSQL manual, 20.1.1).
QByteArray quotedValue(QString value)
{
    return QFile::encodeName(u'\'' + value.replace(u'\'', u"''"_s) + u'\'');
}

/// Sets a parameter where initdb left its commented default, and keeps the comment behind it.
Result<void> setParameter(QByteArray &text, const QByteArray &name, const QByteArray &value)
{
    const qsizetype begin = text.indexOf("\n#" + name + " = ") + 1;
    const qsizetype end = text.indexOf('\n', begin);
    if (begin == 0 || end < 0)
        return failure(ErrorKind::Internal,
                       PracticeServer::tr("The file postgresql.conf that initdb created has no line for %1.")
                           .arg(QString::fromLatin1(name)));
    const qsizetype comment = text.indexOf("\t#", begin);
    const QByteArray tail = comment > 0 && comment < end ? text.mid(comment, end - comment) : QByteArray();
    text.replace(begin, end - begin, name + " = " + value + tail);
    return {};
}

QString controlValue(const QByteArray &controlData, const QByteArray &label)
{
    for (const QByteArray &line : controlData.split('\n')) {
        if (line.startsWith(label + ':'))
            return QString::fromLatin1(line.mid(label.size() + 1).trimmed());
    }
    return {};
}

} // namespace

QList<HostRole> serversToStart(const PracticeServerState &primary, const PracticeServerState &standby)
{
    const bool twins =
        primary.exists && standby.exists && primary.systemIdentifier == standby.systemIdentifier;
    if (!primary.exists && !standby.exists)
        return {};
    if (!twins)
        return {primary.exists ? HostRole::Primary : HostRole::Standby};
    if (primary.isStandby || standby.isStandby)
        return {HostRole::Primary, HostRole::Standby};
    return {standby.timeline > primary.timeline ? HostRole::Standby : HostRole::Primary};
}

PracticeServer::PracticeServer(QString hostFolder, QString socketDirectory, QString address, quint16 port,
                               const Programs &programs, const LocalRunner &runner)
    : m_hostFolder(std::move(hostFolder))
    , m_socketDirectory(std::move(socketDirectory))
    , m_address(std::move(address))
    , m_port(port)
    , m_programs(programs)
    , m_runner(runner)
{
}

ServerPlace PracticeServer::place() const
{
    ServerPlace place;
    place.binDirectory = m_programs.binDirectory;
    place.dataDirectory = dataDirectory();
    place.configFile = dataDirectory() + u"/postgresql.conf"_s;
    place.hbaFile = dataDirectory() + u"/pg_hba.conf"_s;
    place.identFile = dataDirectory() + u"/pg_ident.conf"_s;
    place.socketDirectory = m_socketDirectory;
    place.logFile = logFile();
    place.port = m_port;
    place.service.kind = ServiceKind::PgCtl;
    return place;
}

Result<void> PracticeServer::make() const
{
    if (QFileInfo::exists(dataDirectory()))
        return {};
    const QString part = dataDirectory() + u".part"_s;
    FUTAGO_TRY(m_runner.removeTree(part));
    FUTAGO_TRY(
        m_runner.run(Command::of({program(u"initdb"_s), u"-D"_s, part, u"--encoding=UTF8"_s, u"--locale=C"_s,
                                  u"--auth-local=peer"_s, u"--auth-host=scram-sha-256"_s})));
    FUTAGO_TRY(configure(part));
    FUTAGO_TRY(m_runner.run(Command::of({u"mv"_s, u"-T"_s, u"--"_s, part, dataDirectory()})));
    return {};
}

Result<void> PracticeServer::configure(const QString &directory) const
{
    QFile file(directory + u"/postgresql.conf"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::FileMissing, tr("The file %1 cannot be read.").arg(file.fileName()), {},
                       file.errorString(), m_address);
    QByteArray text = file.readAll();
    FUTAGO_TRY(setParameter(text, "listen_addresses", quotedValue(m_address)));
    FUTAGO_TRY(setParameter(text, "port", QByteArray::number(m_port)));
    FUTAGO_TRY(setParameter(text, "unix_socket_directories", quotedValue(m_socketDirectory)));
    return m_runner.writeFile(file.fileName(), text, u"600"_s);
}

Result<void> PracticeServer::makeSocketDirectory() const
{
    FUTAGO_TRY(m_runner.makeDirectory(m_socketDirectory));
    // A short folder lies in /tmp, where a stranger may have been first.
    for (const QString &path : {m_socketDirectory, QFileInfo(m_socketDirectory).path()}) {
        const QFileInfo info(path);
        if (info.isSymLink() || info.ownerId() != m_runner.account().uid) {
            return failure(ErrorKind::PermissionDenied,
                           tr("The folder %1 for the server's socket belongs to somebody else.").arg(path),
                           {}, {}, m_address);
        }
    }
    return {};
}

Result<PracticeServerState> PracticeServer::state() const
{
    PracticeServerState state;
    state.exists = QFileInfo::exists(dataDirectory() + u"/global/pg_control"_s);
    if (!state.exists)
        return state;
    const auto control = m_runner.run(Command::of({program(u"pg_controldata"_s), u"-D"_s, dataDirectory()}));
    FUTAGO_TRY(control);
    state.isStandby = QFileInfo::exists(dataDirectory() + u"/standby.signal"_s) ||
                      QFileInfo::exists(dataDirectory() + u"/recovery.conf"_s);
    state.systemIdentifier = controlValue(*control, "Database system identifier");
    state.timeline = controlValue(*control, "Latest checkpoint's TimeLineID").toLongLong();
    return state;
}

bool PracticeServer::isRunning() const
{
    return postmasterOf(dataDirectory()).has_value();
}

Result<void> PracticeServer::start() const
{
    FUTAGO_TRY(makeSocketDirectory());
    if (isRunning())
        return {};
    if (postmasterPidIsForeign(dataDirectory()))
        FUTAGO_TRY(m_runner.removeTree(dataDirectory() + u"/postmaster.pid"_s));
    const auto started = m_runner.run(Command::of({program(u"pg_ctl"_s), u"start"_s, u"-w"_s, u"-D"_s,
                                                   dataDirectory(), u"-l"_s, logFile()}),
                                      LocalRunner::Lifetime::Starter);
    // An earlier start whose Futago was killed may have won the race.
    if (!started && !isRunning())
        return Failure(startFailure(started.error()));
    return {};
}

Error PracticeServer::startFailure(const Error &cause) const
{
    QFile log(logFile());
    QByteArray end;
    if (log.open(QIODevice::ReadOnly) && log.seek(qMax(qint64(0), log.size() - 2000)))
        end = log.readAll();
    return Error{ErrorKind::ServerNotRunning,
                 tr("The PostgreSQL server of the practice pair on %1, port %2, does not start.")
                     .arg(m_address)
                     .arg(m_port),
                 tr("Its log is %1.").arg(logFile()), cause.detail + QString::fromUtf8(end), m_address};
}

Result<void> PracticeServer::stop() const
{
    const auto stopBy = [this](const QString &mode, const QString &seconds) {
        return m_runner.run(Command::of({program(u"pg_ctl"_s), u"stop"_s, u"-w"_s, u"-m"_s, mode, u"-t"_s,
                                         seconds, u"-D"_s, dataDirectory()}));
    };
    if (!isRunning() || stopBy(u"fast"_s, u"20"_s) || !isRunning())
        return {};
    const auto stopped = stopBy(u"immediate"_s, u"20"_s);
    if (!stopped && isRunning())
        return Failure(stopped.error());
    return {};
}

} // namespace futago
