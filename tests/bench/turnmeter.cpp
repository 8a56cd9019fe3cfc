// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/turnmeter.h"

#include "tests/bench/measure.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace futago::bench {

TurnMeter::TurnMeter()
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &TurnMeter::turn);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(1);
}

static double millisecondsOf(clockid_t id)
{
    timespec time{};
    clock_gettime(id, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

TurnMeter::Moment TurnMeter::now()
{
    return {millisecondsOf(CLOCK_MONOTONIC), millisecondsOf(CLOCK_THREAD_CPUTIME_ID)};
}

void TurnMeter::begin()
{
    m_wall.clear();
    m_processor.clear();
    m_last = now();
    m_isMeasuring = true;
}

void TurnMeter::turn()
{
    if (!m_isMeasuring)
        return;
    const Moment moment = now();
    m_wall << moment.wall - m_last.wall;
    m_processor << moment.processor - m_last.processor;
    m_last = moment;
}

TurnMeter::Turns TurnMeter::end()
{
    turn();
    m_isMeasuring = false;
    std::sort(m_wall.begin(), m_wall.end());
    const auto last = static_cast<double>(m_wall.size() - 1);
    return {m_wall.size(), m_wall.constLast(), m_wall.at(static_cast<qsizetype>(std::floor(last * 0.999))),
            *std::max_element(m_processor.cbegin(), m_processor.cend())};
}

static void work(double milliseconds)
{
    const double until = millisecondsOf(CLOCK_THREAD_CPUTIME_ID) + milliseconds;
    while (millisecondsOf(CLOCK_THREAD_CPUTIME_ID) < until) {
    }
}

void TurnMeter::check()
{
    constexpr double known = 80;
    TurnMeter meter;
    QEventLoop loop;
    QTimer::singleShot(100, &loop, [] { work(known); });
    QTimer::singleShot(300, &loop, &QEventLoop::quit);
    meter.begin();
    loop.exec();
    const Turns turns = meter.end();
    const bool sawIt = turns.longestMilliseconds >= known && turns.longestProcessorMilliseconds >= known &&
                       turns.longestProcessorMilliseconds < 1.5 * known;
    if (!sawIt || turns.count < 50 || median(meter.m_processor) > known / 4)
        giveUp(u"The meter of turns does not work: %1 turns, longest %2 ms (%3 ms of processor)"_s
                   .arg(turns.count)
                   .arg(turns.longestMilliseconds)
                   .arg(turns.longestProcessorMilliseconds));
}

} // namespace futago::bench
