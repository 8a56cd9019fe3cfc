// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialect.h"
#include "model/postgres/parameter.h"

#include <QByteArrayView>

namespace futago {

/// A unit as people write it behind a number. Factors are bytes or microseconds.
struct Unit
{
    QByteArrayView text;
    BaseUnit::Kind kind;
    double factor;
};

/// The units of a kind that a version knows, the largest first.
QList<Unit> unitsOf(BaseUnit::Kind kind, const PgDialect &dialect);

/// What a number in a configuration file comes to, and how far one could read it.
struct Quantity
{
    enum class Problem { None, NotANumber, TakesNoUnit, UnknownUnit, BeyondInteger };

    double number = 0; ///< in the base unit
    Problem problem = Problem::None;

    /// As the server reads an integer (parse_int in guc.c): octal with 0, hexadecimal with 0x, blanks around
    /// the unit; rounded from 12 on, cut off before.
    static Quantity integer(QByteArrayView text, const BaseUnit &base, const PgDialect &dialect);
    /// As the server reads a real (parse_real).
    static Quantity real(QByteArrayView text, const BaseUnit &base, const PgDialect &dialect);
};

/// `number` of the base unit in the largest unit that leaves it whole, as SHOW prints it: "128MB", "10min".
QString withUnit(double number, const BaseUnit &base);

} // namespace futago
