// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace futago {

enum class ParameterType { Bool, Integer, Real, String, Enum };

/// The unit in which a server keeps a number: "8kB", "ms", "B". Factors are bytes or microseconds.
struct BaseUnit
{
    enum class Kind { None, Memory, Time };

    Kind kind = Kind::None;
    QString text;
    double factor = 1;

    /// From pg_settings.unit; of no kind for an empty or unknown text.
    static BaseUnit of(const QString &text);
    bool operator==(const BaseUnit &) const = default;
};

/// One parameter as one major version has it. Numbers are in the base unit.
struct Parameter
{
    QString name;
    ParameterType type = ParameterType::String;
    BaseUnit unit;
    double min = 0;
    double max = 0;
    /// Values of an enumeration that the server lists, in its order.
    QStringList values;
    /// Further values it takes, and listed ones that mean another: what pg_settings shows then.
    QHash<QString, QString> aliases;
    /// The server's word: internal, postmaster, sighup, superuser-backend, backend, superuser, user.
    QString context;
    /// What holds where no file says anything, in the base unit.
    QString defaultValue;
    QString category;
    /// First and last of the known major versions that have the name: "9.3", "18".
    QString since;
    QString until;
    /// The name under which a later version has it; empty for most.
    QString renamedTo;
    /// pg_settings does not show it.
    bool isHidden = false;
    /// The server asks more of a value than its type does (stringvalue.h).
    bool hasOwnRule = false;

    bool needsRestart() const { return context == u"postmaster"; }
    /// Only shown; an assignment in a file stops the server.
    bool isReadOnly() const { return context == u"internal"; }
    /// One of those that replication depends on; these have a description.
    bool isReplication() const;
    /// A number without a unit that is one of WAL segments.
    bool countsSegments() const;
    /// Our own sentence on it, translated; empty for what has nothing to do with replication.
    QString description() const;
};

} // namespace futago
