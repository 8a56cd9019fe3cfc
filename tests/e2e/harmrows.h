// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace futago {

/// A set-up as people have it, on which a run must do no harm. The shell scripts run as root with what
/// harmTools() gives them.
struct HarmRow
{
    enum class Outcome {
        Refused, ///< check says so, and nothing at all is changed
        PutBack, ///< only a step can find it; the hosts are as before when it ends, or after undo
        Streams, ///< done, with nothing taken from anybody
    };

    /// Rule of the issue on harm, and the set-up in a few words.
    QString name;
    Outcome outcome = Outcome::Refused;
    QString onPrimary = {};
    QString onStandby = {};
    QStringList options = {};
    /// Part of what check says; of the failed apply where the outcome is PutBack.
    QString said = {};
    /// Kind of apply's error.
    QString kind = {};
    /// On the primary, while the standby streams: ends with 0 where what belongs to others is as it was.
    QString proof = {};
    QString proofOnStandby = {};
    /// The set-up stops the standby's former server.
    bool isStandbyDown = false;
    /// In every run of the tests, not only in that of the whole table.
    bool isAlways = false;
};

/// Functions and variables of the scripts, for this major version of Debian's packages.
QString harmTools(const QString &version);

QList<HarmRow> harmRowsOfPrimary();
QList<HarmRow> harmRowsOfStandby();

} // namespace futago
