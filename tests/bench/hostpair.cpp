// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hostpair.h"

#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::bench {

static constexpr int limitSeconds = 3600;

static double secondsOf(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

HostPair::HostPair(const TestHosts::Options &options)
{
    auto hosts = TestHosts::start(options);
    if (!hosts)
        giveUp(hosts.error().message, hosts.error().detail.toUtf8());
    m_hosts = std::move(*hosts);
}

QStringList HostPair::withPair(const QString &verb, const QStringList &arguments) const
{
    return QStringList{verb, m_futago.path(u"pair.json"_s), u"--known-hosts"_s, m_hosts->knownHostsFile()} +
           arguments;
}

static QString login(const QString &address)
{
    return u"postgres@"_s + address;
}

double HostPair::makeNew()
{
    QElapsedTimer clock;
    clock.start();
    const ProgramRun made = m_futago.run(
        withPair(u"new"_s, {u"--primary"_s, login(m_hosts->address(HostRole::Primary)), u"--standby"_s,
                            login(m_hosts->address(HostRole::Standby)), u"--primary-key"_s,
                            m_hosts->keyFile(), u"--standby-key"_s, m_hosts->keyFile()}));
    if (made.exitCode != 0)
        giveUp(u"futago new failed."_s, made.out + made.err);
    return secondsOf(clock);
}

HostPair::Applied HostPair::apply()
{
    QElapsedTimer clock;
    clock.start();
    const ProgramRun applied = m_futago.run(withPair(u"apply"_s, {u"--yes"_s}), limitSeconds);
    const double seconds = secondsOf(clock);
    const QString state = applied.json.value(u"status"_s).toObject().value(u"state"_s).toString();
    if (applied.exitCode != 0 || state != u"streaming")
        giveUp(u"futago apply failed."_s, applied.out + applied.err);
    return {seconds, applied.json};
}

static QMap<QString, double> readTimes(QFile &file)
{
    QMap<QString, double> times;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        times.insert(line.section(u' ', 1), line.section(u' ', 0, 0).toDouble());
    }
    return times;
}

double HostPair::classic(QMap<QString, double> &steps)
{
    QTemporaryFile times;
    if (!times.open())
        giveUp(times.errorString());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PRIMARY"_s, m_hosts->address(HostRole::Primary));
    environment.insert(u"STANDBY"_s, m_hosts->address(HostRole::Standby));
    environment.insert(u"KEY"_s, m_hosts->keyFile());
    environment.insert(u"KNOWN_HOSTS"_s, m_hosts->knownHostsFile());
    environment.insert(u"VERSION"_s, m_hosts->version());
    environment.insert(u"LAYOUT"_s, m_hosts->isRedHat(HostRole::Primary) ? u"redhat"_s : u"debian"_s);
    if (m_hosts->isRedHat(HostRole::Primary))
        environment.insert(
            u"DATA"_s,
            QString::fromUtf8(run(HostRole::Primary, u"sed -n 's/^PGDATA=//p' ~/.bash_profile"_s)).trimmed());
    environment.insert(u"TIMES"_s, times.fileName());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral(FUTAGO_SOURCE_DIR "/tests/bench/classic.sh"), QStringList());
    if (!process.waitForFinished(limitSeconds * 1000) || process.exitCode() != 0)
        giveUp(u"classic.sh failed."_s, process.readAll());
    const double seconds = secondsOf(clock);
    steps = readTimes(times);
    return seconds;
}

QByteArray HostPair::run(HostRole role, const QString &script, const QStringList &arguments)
{
    const QStringList argv{u"runuser"_s, u"-u"_s,   u"postgres"_s, u"--"_s,
                           u"sh"_s,      u"-euc"_s, script,        u"sh"_s};
    const CommandOutput output = m_hosts->runOn(role, argv + arguments);
    if (!output.ok())
        giveUp(script, output.out + output.err);
    return output.out;
}

QList<std::pair<double, QString>> stepTimes(const QJsonObject &applied)
{
    QList<std::pair<double, QString>> times;
    const QJsonArray steps = applied.value(u"steps"_s).toArray();
    for (const QJsonValue &step : steps)
        times << std::pair(step.toObject().value(u"milliseconds"_s).toDouble(),
                           step.toObject().value(u"id"_s).toString());
    std::sort(times.begin(), times.end(), std::greater<>());
    return times;
}

} // namespace futago::bench
