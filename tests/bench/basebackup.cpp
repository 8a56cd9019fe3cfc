// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hostpair.h"
#include "tests/bench/measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace futago;
using namespace futago::bench;

namespace {

/// Rows of pgbench that make about this many megabytes of database; 15 MB a unit of its scale.
constexpr double megabytesPerScale = 15.0;

/// The base backup of a filled primary: futago's step against pg_basebackup by hand on the standby's host.
class BaseBackupBench
{
public:
    BaseBackupBench(int rounds, int megabytes, int linkMegabits, bool onDisk)
        : m_rounds(rounds)
        , m_pair(optionsFor(onDisk ? 0 : megabytes))
    {
        fill(megabytes);
        if (linkMegabits > 0 && !m_pair.hosts().slowLink(HostRole::Primary, linkMegabits * 1000))
            giveUp(u"The link cannot be limited."_s);
    }

    void run()
    {
        for (int round = 0; round < m_rounds; ++round) {
            const bool plainFirst = round % 2 == 0;
            plainFirst ? runPlain() : runFutago();
            plainFirst ? runFutago() : runPlain();
            say(u"round %1: pg_basebackup %2 s, futago's step %3 s, whole apply %4 s"_s.arg(round + 1)
                    .arg(m_plain.constLast(), 0, 'f', 2)
                    .arg(m_step.constLast(), 0, 'f', 2)
                    .arg(m_apply.constLast(), 0, 'f', 2));
        }
        tell();
        exchange();
    }

private:
    /// The standby's data in memory: a disk that is slow at times would drown the difference, and a fast
    /// pg_basebackup is the harder measure for what comes on top of it.
    static TestHosts::Options optionsFor(int megabytes)
    {
        TestHosts::Options options;
        options.standbyDiskMegabytes = megabytes == 0 ? 0 : megabytes * 5 / 4 + 1024;
        return options;
    }

    QStringList place()
    {
        const QString version = m_pair.hosts().version();
        return {u"/var/lib/postgresql/%1/main"_s.arg(version), u"/usr/lib/postgresql/%1/bin"_s.arg(version),
                m_pair.hosts().address(HostRole::Primary), version};
    }

    /// Replication is set up while the cluster is empty, so that role and rules are there for both.
    void fill(int megabytes)
    {
        m_pair.makeNew();
        (void)m_pair.apply();
        removeCopy();
        const int scale = std::max(1, static_cast<int>(megabytes / megabytesPerScale));
        m_pair.run(HostRole::Primary, u"\"$1/pgbench\" -q -i -I dtGvp -s \"$2\" postgres"_s,
                   {place().at(1), QString::number(scale)});
        const QByteArray size = m_pair.run(
            HostRole::Primary,
            u"psql -X -A -t -c 'CHECKPOINT' -c \"SELECT pg_size_pretty(sum(pg_database_size(oid))) FROM pg_database\""_s);
        say(u"the primary holds %1 (pgbench scale %2)"_s.arg(QString::fromUtf8(size).section(u'\n', 1, 1))
                .arg(scale));
    }

    /// The standby as before its base backup: server stopped, nothing at the data directory, no slot that
    /// keeps WAL.
    void removeCopy()
    {
        m_pair.run(
            HostRole::Standby,
            u"! \"$2/pg_ctl\" status -s -D \"$1\" || pg_ctlcluster \"$4\" main stop -m fast; rm -rf \"$1\" \"$1.plain\""_s,
            place());
        m_pair.run(
            HostRole::Primary,
            u"psql -X -q -A -t -v ON_ERROR_STOP=1 -c \"SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE NOT active\""_s);
    }

    /// Alike before each: the primary's files in memory, nothing waiting to be written.
    void settle()
    {
        removeCopy();
        m_pair.run(HostRole::Primary,
                   u"psql -X -q -c CHECKPOINT; find \"$1\" -type f -exec cat {} + > /dev/null; sync"_s,
                   place());
    }

    void runPlain()
    {
        settle();
        const QString command =
            u"export PGPASSFILE=~postgres/.pgpass; b=$(date +%s%N); \"$2/pg_basebackup\" -D \"$1.plain\" -h \"$3\" -U replicator -w -X stream -c fast; e=$(date +%s%N); echo $(((e - b) / 1000000))"_s;
        m_plain << m_pair.run(HostRole::Standby, command, place()).trimmed().toDouble() / 1000;
    }

    void runFutago()
    {
        settle();
        const HostPair::Applied applied = m_pair.apply();
        m_apply << applied.seconds;
        for (const auto &[time, id] : stepTimes(applied.json))
            if (id == u"standby.basebackup")
                m_step << time / 1000;
    }

    /// How long nobody answers on the standby, from the former server's last answer to the new one's first.
    void exchange()
    {
        settle();
        m_pair.run(HostRole::Standby,
                   u"\"$2/initdb\" -N -D \"$1\" > /dev/null && pg_ctlcluster \"$4\" main start"_s, place());
        m_pair.run(
            HostRole::Standby,
            u"rm -f /tmp/enough; setsid sh -c 'until [ -e /tmp/enough ]; do psql -qAtc \"SELECT 1\" > /dev/null 2>&1 && date +%s%N; done > /tmp/answers' > /dev/null 2>&1 < /dev/null &"_s,
            place());
        (void)m_pair.apply();
        const QByteArray away = m_pair.run(
            HostRole::Standby,
            u"until [ $(tail -n 1 /tmp/answers | cut -c 1-10) -ge $(date +%s) ]; do :; done; touch /tmp/enough; awk 'last && $1 - last > most { most = $1 - last } { last = $1 } END { printf \"%.2f\", most / 1e9 }' /tmp/answers"_s,
            place());
        report({u"standby without an answer during the exchange"_s, away.trimmed().toDouble(), 10, u"s"_s});
    }

    void tell() const
    {
        say(u"pg_basebackup: %1 s, median %2"_s.arg(list(m_plain)).arg(median(m_plain), 0, 'f', 2));
        say(u"futago's step: %1 s, median %2"_s.arg(list(m_step)).arg(median(m_step), 0, 'f', 2));
        say(u"whole apply:   %1 s, median %2"_s.arg(list(m_apply)).arg(median(m_apply), 0, 'f', 2));
        report({u"base backup step / pg_basebackup"_s, medianRatio(m_step, m_plain), 1.03, u"x"_s});
        report({u"whole apply / pg_basebackup"_s, medianRatio(m_apply, m_plain), 1.03, u"x"_s});
    }

    int m_rounds;
    HostPair m_pair;
    QList<double> m_plain;
    QList<double> m_step;
    QList<double> m_apply;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Times futago's base backup against pg_basebackup by hand."_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"rounds"_s, u"how often each is run"_s, u"number"_s, u"3"_s},
         {u"size"_s, u"of the primary"_s, u"MB"_s, u"5120"_s},
         {u"link"_s, u"between the hosts; 0 is as fast as this machine can"_s, u"Mbit/s"_s, u"1000"_s},
         {u"on-disk"_s, u"the standby's data on this machine's disk instead of in memory"_s}});
    parser.process(app);
    if (const QString obstacle = TestHosts::obstacle(); !obstacle.isEmpty())
        giveUp(obstacle);
    BaseBackupBench(std::max(1, parser.value(u"rounds"_s).toInt()), parser.value(u"size"_s).toInt(),
                    parser.value(u"link"_s).toInt(), parser.isSet(u"on-disk"_s))
        .run();
    return 0;
}
