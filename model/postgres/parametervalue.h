// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/catalogue.h"

#include <tl/expected.hpp>

#include <variant>

namespace futago {

/// Why a server refuses a value. Sentences are made when they are asked for, in the language of that moment.
struct ValueProblem
{
    enum class Kind {
        NotABoolean,
        NotAnInteger,
        NotANumber,
        BeyondInteger, ///< does not fit into 32 bits
        OutOfRange,
        TakesNoUnit,
        UnknownUnit,
        NotOneOf,
        Refused, ///< by a rule of this parameter's own; `rule` says which
        ReadOnly
    };
    enum class Rule {
        None,
        List,          ///< names joined by commas
        Keywords,      ///< of which only some words are known; `allowed`
        SlotName,      ///< lower case letters, digits, underscores, at most 63
        StandbyNames,  ///< the grammar of synchronous_standby_names
        StandbyCount,  ///< fewer than one standby
        OnlyImmediate, ///< recovery_target
        WholeNumber,   ///< an unsigned one
        Lsn,
        TooLong,     ///< 63 characters at most
        Identifiers, ///< letters, digits, underscores, commas, blanks
        OnlyOff,     ///< what it switches on is gone
        MultipleOf16,
        NotZero,
        RingSize ///< 0, or 128 kB to 16 GB
    };

    Kind kind = Kind::Refused;
    Rule rule = Rule::None;
    QString parameter;
    QString value;
    /// Units, values or key words that would do; the ends of the range with their unit.
    QStringList allowed;

    /// One sentence: what is wrong.
    QString message() const;
    /// One sentence: what would be right; may be empty.
    QString hint() const;
    bool operator==(const ValueProblem &) const = default;
};

/// A value as the server keeps it: numbers in the base unit, enumerations by the name it shows.
class ParameterValue
{
public:
    explicit ParameterValue(bool value)
        : m_value(value)
    {
    }
    explicit ParameterValue(double value)
        : m_value(value)
    {
    }
    explicit ParameterValue(QString value)
        : m_value(std::move(value))
    {
    }

    /// As pg_settings.setting has it: "on", "16384", "replica".
    QString setting() const;
    /// As people write it, with the unit that fits: "128MB", "10min"; the number of segments as words.
    QString shown(const Parameter &parameter) const;
    std::optional<double> number() const;
    bool operator==(const ParameterValue &) const = default;

private:
    std::variant<bool, double, QString> m_value;
};

/// What the server makes of `text`, the bytes of a value without quotes and escapes. What only the host knows
/// (files, locales, time zones, libraries, roles) is taken for right.
tl::expected<ParameterValue, ValueProblem> readValue(const Parameter &parameter, QByteArrayView text,
                                                     const PgDialect &dialect);
tl::expected<ParameterValue, ValueProblem> readValue(const Parameter &parameter, const QString &text,
                                                     const PgDialect &dialect);

/// A boolean as every version reads it: any unambiguous beginning of true, false, yes, no, on, off; 1 and 0.
std::optional<bool> readBool(QByteArrayView text);

/// readValue() without the value: nothing is allocated where nothing is wrong.
std::optional<ValueProblem> problemWith(const Parameter &parameter, QByteArrayView text,
                                        const PgDialect &dialect);

} // namespace futago
