// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace futago {

/// The name in double quotes, " doubled. Always quoted: 9.3 takes slave-1 bare, 9.6 and later do not start
/// with it, and quoted it works everywhere.
QString quotedStandbyName(const QString &name);

/// The names in a value of synchronous_standby_names: a plain list, "N (…)", "FIRST N (…)" or "ANY N (…)",
/// quotes removed, in order; “*” is one of them where it stands. Bare names that only 9.3 takes (slave-1) are
/// read too. What no version takes gives what names can be made out.
QStringList standbyNames(const QString &value);

/// True if a standby of this application_name is among the names. Case does not matter, and * names every
/// standby.
bool namesStandby(const QString &value, const QString &applicationName);

/// A value of synchronous_standby_names as one version reads it. A commit waits for the first `required` of
/// the names that are connected, or for that many whichever they are (`anyOfThem`, the form ANY N). With
/// more required than there are names every commit hangs for ever, and the server does not object.
struct SynchronousStandbys
{
    QStringList names;
    int required = 0;
    bool anyOfThem = false;

    static SynchronousStandbys parse(const QString &value, const PgDialect &dialect);
    /// Every name quoted; a plain list where one is required, which every version takes.
    QString toString() const;
    bool hasName(const QString &applicationName) const;
    /// One of the names is *.
    bool isAnybody() const;
    /// True when no other standby can stand in for this one.
    bool alwaysWaitsFor(const QString &applicationName) const;
};

enum class StandbyNamesProblem { None, Grammar, Count };

/// Whether a version takes the value: its grammar, and one standby or more to wait for (check hook of
/// synchronous_standby_names).
StandbyNamesProblem problemOfStandbyNames(QByteArrayView value, const PgDialect &dialect);

/// `value` with this standby taken out; the others stay, and commits wait for no more of them than before.
/// A * stays.
QString withoutStandby(const QString &value, const QString &applicationName, const PgDialect &dialect);

/// `value` with this standby waited for besides those that are; unchanged where it is named already. Empty
/// where that cannot be said: before 9.6 a commit waits for one standby only, and ANY N of more than N names
/// never waits for a certain one.
std::optional<QString> withStandby(const QString &value, const QString &applicationName,
                                   const PgDialect &dialect);

} // namespace futago
