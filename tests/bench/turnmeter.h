// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <ctime>

namespace futago::bench {

/// How long the turns of the calling thread's event loop take: the time between two awakenings of its
/// dispatcher, which every turn has one of, with Qt's own dispatcher and with GLib's. A timer of 1 ms keeps
/// the loop turning, so a turn holds at most 1 ms of waiting. Beside the time on the wall stands the
/// processor time of the thread: on a busy machine only that tells work from waiting for a processor.
class TurnMeter : public QObject
{
    Q_OBJECT

public:
    struct Turns
    {
        qsizetype count = 0;
        double longestMilliseconds = 0;
        /// 99.9 % of the turns are not longer.
        double commonMilliseconds = 0;
        double longestProcessorMilliseconds = 0;
    };

    TurnMeter();
    void begin();
    /// Of the turns since begin().
    Turns end();

    /// Ends the program unless a turn that is known to be long is seen as that long, and quiet ones are not.
    static void check();

private:
    void turn();

    struct Moment
    {
        double wall = 0;
        double processor = 0;
    };
    static Moment now();

    QTimer m_timer;
    Moment m_last;
    bool m_isMeasuring = false;
    QList<double> m_wall;
    QList<double> m_processor;
};

} // namespace futago::bench
