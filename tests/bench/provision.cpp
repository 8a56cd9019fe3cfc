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

/// Whole provisioning of an empty cluster, by classic.sh and by futago, each on hosts of its own, in turns.
class ProvisionBench
{
public:
    ProvisionBench(int rounds, TestHosts::Options options)
        : m_rounds(rounds)
        , m_options(std::move(options))
    {
    }

    void run()
    {
        for (int round = 0; round < m_rounds; ++round) {
            const bool classicFirst = round % 2 == 0;
            classicFirst ? runClassic() : runFutago();
            classicFirst ? runFutago() : runClassic();
            say(u"round %1: classic %2 s, futago %3 s"_s.arg(round + 1)
                    .arg(m_classic.constLast(), 0, 'f', 2)
                    .arg(m_futago.constLast(), 0, 'f', 2));
        }
        tell();
    }

private:
    void runClassic()
    {
        HostPair pair(m_options);
        QMap<QString, double> steps;
        m_classic << pair.classic(steps);
        m_classicSteps << steps;
    }

    void runFutago()
    {
        HostPair pair(m_options);
        m_new << pair.makeNew();
        const HostPair::Applied applied = pair.apply();
        m_futago << applied.seconds;
        m_applied << applied.json;
    }

    void tell() const
    {
        say(u"classic:      %1 s, median %2"_s.arg(list(m_classic)).arg(median(m_classic), 0, 'f', 2));
        say(u"futago apply: %1 s, median %2"_s.arg(list(m_futago)).arg(median(m_futago), 0, 'f', 2));
        say(u"futago new:   %1 s, not counted"_s.arg(list(m_new)));
        tellClassicSteps();
        tellSteps(medianIndex(m_futago));
        report({u"provisioning / classic script"_s, medianRatio(m_futago, m_classic), 0.6, u"x"_s});
    }

    void tellClassicSteps() const
    {
        const auto steps = m_classicSteps.at(medianIndex(m_classic));
        QList<std::pair<double, QString>> sorted;
        for (auto step = steps.begin(); step != steps.end(); ++step)
            sorted << std::pair(step.value(), step.key());
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        say(u"steps of the classic script's median run:"_s);
        for (const auto &[time, title] : sorted)
            say(milliseconds(time) + u"  "_s + title);
    }

    void tellSteps(qsizetype run) const
    {
        QMap<QString, double> lanes;
        say(u"steps of futago's median run (both hosts' lanes run at the same time):"_s);
        for (const auto &[time, id] : stepTimes(m_applied.at(run))) {
            say(milliseconds(time) + u"  "_s + id);
            lanes[id.section(u'.', 0, 0)] += time;
        }
        for (auto lane = lanes.begin(); lane != lanes.end(); ++lane)
            say(milliseconds(lane.value()) + u"  all steps of the "_s + lane.key());
        say(milliseconds(m_futago.at(run) * 1000) + u"  the whole process"_s);
    }

    int m_rounds;
    TestHosts::Options m_options;
    QList<double> m_classic;
    QList<double> m_futago;
    QList<double> m_new;
    QList<QMap<QString, double>> m_classicSteps;
    QList<QJsonObject> m_applied;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Times provisioning by futago against the same by a shell script."_s);
    parser.addHelpOption();
    parser.addOption({u"rounds"_s, u"how often each is run"_s, u"number"_s, u"5"_s});
    parser.addOption({u"root"_s, u"root of both hosts, as `testroots.sh path` prints it"_s, u"path"_s});
    parser.process(app);
    if (const QString obstacle = TestHosts::obstacle(); !obstacle.isEmpty())
        giveUp(obstacle);
    TestHosts::Options options;
    options.primaryRoot = options.standbyRoot = parser.value(u"root"_s);
    ProvisionBench(std::max(1, parser.value(u"rounds"_s).toInt()), options).run();
    return 0;
}
