// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/application.h"
#include "gui/window/languages.h"
#include "gui/window/mainwindow.h"
#include "gui/window/preferences.h"
#include "tests/bench/measure.h"
#include "tests/bench/screen.h"
#include "tests/bench/turnmeter.h"
#include "workers/practice/practicepair.h"
#include "workers/transport/realtransport.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace futago;
using namespace futago::bench;

namespace {

constexpr int watchedSamples = 30;

/// The real window on a practice pair of its own, driven as a person would, while its event loop is watched.
class StallBench
{
public:
    explicit StallBench(const QString &folder)
        : m_practice(openPractice(folder + u"/practice"_s))
        , m_window(m_transport, {}, m_preferences, m_languages)
    {
        m_languages.use(u"en"_s);
        m_window.show();
        bench().openPair(m_practice.pair(), m_practice.knownHostsFile());
    }
    ~StallBench() { (void)m_practice.remove(); }
    Q_DISABLE_COPY_MOVE(StallBench)

    void run()
    {
        measure(u"inspect"_s, Stage::Connect, &Workbench::preparedChanged, [this] { bench().test(); });
        if (!bench().work().hasPlan())
            giveUp(u"There is no plan to apply."_s,
                   bench().work().error() ? bench().work().error()->message.toUtf8() : QByteArray());
        measure(u"apply"_s, Stage::Provision, &Workbench::runFinished, [this] { bench().apply(); });
        if (!bench().work().lastRun() || !bench().work().lastRun()->ok())
            giveUp(u"The plan was not applied."_s);
        measureWatch();
        report({u"longest stall of the window"_s, m_longest, 50.0, u"ms"_s});
        report({u"99.9 % of the window's turns"_s, m_common, 16.0, u"ms"_s});
        report({u"longest processor time of a turn"_s, m_longestProcessor, std::nullopt, u"ms"_s});
    }

private:
    static PracticePair openPractice(const QString &folder)
    {
        PracticePair::Options options;
        options.folder = folder;
        auto practice = PracticePair::open(options);
        if (!practice)
            giveUp(practice.error().message, practice.error().detail.toUtf8());
        return std::move(*practice);
    }

    Workbench &bench() { return m_window.workbench(); }

    /// Does `work` on that page and turns until `done`, or until it failed.
    template <typename Signal, typename Work>
    void measure(const QString &name, Stage page, Signal done, Work work)
    {
        QEventLoop loop;
        QObject::connect(&bench(), done, &loop, &QEventLoop::quit);
        QObject::connect(&bench(), &Workbench::failed, &loop, &QEventLoop::quit);
        m_meter.begin();
        m_window.choose(page);
        work();
        loop.exec();
        tell(name, m_meter.end());
    }

    void measureWatch()
    {
        using namespace std::chrono_literals;
        QEventLoop loop;
        int samples = 0;
        QObject::connect(&bench(), &Workbench::sampled, &loop, [&] {
            if (++samples == watchedSamples)
                loop.quit();
        });
        m_meter.begin();
        m_window.choose(Stage::Watch);
        bench().watch(200ms);
        loop.exec();
        tell(u"watch"_s, m_meter.end());
        bench().stopWatching();
    }

    void tell(const QString &name, const TurnMeter::Turns &turns)
    {
        say(u"%1: %2 turns, longest %3 ms (processor %4 ms), 99.9 % within %5 ms"_s.arg(name)
                .arg(turns.count)
                .arg(turns.longestMilliseconds, 0, 'f', 1)
                .arg(turns.longestProcessorMilliseconds, 0, 'f', 1)
                .arg(turns.commonMilliseconds, 0, 'f', 1));
        m_longest = std::max(m_longest, turns.longestMilliseconds);
        m_common = std::max(m_common, turns.commonMilliseconds);
        m_longestProcessor = std::max(m_longestProcessor, turns.longestProcessorMilliseconds);
    }

    RealTransport m_transport;
    Preferences m_preferences;
    Languages m_languages;
    PracticePair m_practice;
    MainWindow m_window;
    TurnMeter m_meter;
    double m_longest = 0;
    double m_common = 0;
    double m_longestProcessor = 0;
};

} // namespace

int main(int argc, char **argv)
{
    // Under /var/tmp, because as root the pair runs as the user postgres, who must reach it.
    const QTemporaryDir home(u"/var/tmp/futago-stalls-XXXXXX"_s);
    QFile::setPermissions(home.path(), QFile::permissions(home.path()) | QFile::ExeOther | QFile::ReadOther);
    const Screen screen;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
    qputenv("DISPLAY", screen.display().toUtf8());
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"futago"_s);
    TurnMeter::check();
    StallBench(home.path()).run();
    return 0;
}
