// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/parametervalue.h"

#include "model/base/textlines.h"
#include "model/postgres/quantity.h"
#include "model/postgres/stringvalue.h"

#include <QCoreApplication>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(futago::ParameterValue)
};

ValueProblem problem(ValueProblem::Kind kind, const Parameter &parameter, QByteArrayView text,
                     const QStringList &allowed = {})
{
    return {kind, ValueProblem::Rule::None, parameter.name, textOf(text.toByteArray()), allowed};
}

/// True if `text` is a beginning of `word`, in either case, of `least` letters or more.
bool begins(QByteArrayView text, QByteArrayView word, qsizetype least)
{
    return text.size() >= least && text.size() <= word.size() &&
           text.compare(word.first(text.size()), Qt::CaseInsensitive) == 0;
}

bool isSameWord(const QString &word, QByteArrayView text)
{
    return word.size() == text.size() && QLatin1String(text).compare(word, Qt::CaseInsensitive) == 0;
}

/// The value as the server shows it, or nothing. The empty word is one of ssl_max_protocol_version.
const QString *readEnum(const Parameter &parameter, QByteArrayView text)
{
    for (auto alias = parameter.aliases.begin(); alias != parameter.aliases.end(); ++alias)
        if (isSameWord(alias.key(), text))
            return &alias.value();
    for (const QString &value : parameter.values)
        if (isSameWord(value, text))
            return &value;
    return nullptr;
}

QStringList unitTexts(const Parameter &parameter, const PgDialect &dialect)
{
    QStringList texts;
    for (const Unit &unit : unitsOf(parameter.unit.kind, dialect))
        texts << QString::fromLatin1(unit.text);
    return texts;
}

QStringList rangeOf(const Parameter &parameter)
{
    return {withUnit(parameter.min, parameter.unit), withUnit(parameter.max, parameter.unit)};
}

std::optional<ValueProblem> problemOf(const Quantity &quantity, const Parameter &parameter,
                                      QByteArrayView text, const PgDialect &dialect)
{
    using Kind = ValueProblem::Kind;
    const bool isInteger = parameter.type == ParameterType::Integer;
    switch (quantity.problem) {
    case Quantity::Problem::NotANumber:
        return problem(isInteger ? Kind::NotAnInteger : Kind::NotANumber, parameter, text,
                       unitTexts(parameter, dialect));
    case Quantity::Problem::TakesNoUnit:
        return problem(Kind::TakesNoUnit, parameter, text);
    case Quantity::Problem::UnknownUnit:
        return problem(Kind::UnknownUnit, parameter, text, unitTexts(parameter, dialect));
    case Quantity::Problem::BeyondInteger:
        return problem(Kind::BeyondInteger, parameter, text, rangeOf(parameter));
    case Quantity::Problem::None:
        break;
    }
    if (quantity.number < parameter.min || quantity.number > parameter.max)
        return problem(Kind::OutOfRange, parameter, text, rangeOf(parameter));
    return std::nullopt;
}

/// What the text means, before the parameter's own rule is asked.
struct Reading
{
    bool isOn = false;
    double number = 0;
    const QString *word = nullptr;
    std::optional<ValueProblem> problem;
};

Reading readNumber(const Parameter &parameter, QByteArrayView text, const PgDialect &dialect)
{
    const Quantity quantity = parameter.type == ParameterType::Integer
                                  ? Quantity::integer(text, parameter.unit, dialect)
                                  : Quantity::real(text, parameter.unit, dialect);
    Reading reading;
    reading.number = quantity.number;
    reading.problem = problemOf(quantity, parameter, text, dialect);
    return reading;
}

Reading read(const Parameter &parameter, QByteArrayView text, const PgDialect &dialect)
{
    Reading reading;
    switch (parameter.type) {
    case ParameterType::Bool:
        if (const auto value = readBool(text))
            reading.isOn = *value;
        else
            reading.problem = problem(ValueProblem::Kind::NotABoolean, parameter, text);
        reading.number = reading.isOn ? 1 : 0;
        break;
    case ParameterType::Integer:
    case ParameterType::Real:
        reading = readNumber(parameter, text, dialect);
        break;
    case ParameterType::Enum:
        reading.word = readEnum(parameter, text);
        if (!reading.word)
            reading.problem = problem(ValueProblem::Kind::NotOneOf, parameter, text, parameter.values);
        break;
    case ParameterType::String:
        break;
    }
    if (parameter.isReadOnly())
        reading.problem = problem(ValueProblem::Kind::ReadOnly, parameter, text);
    if (!reading.problem)
        reading.problem = problemOfItsOwn(parameter, text, reading.number, dialect);
    return reading;
}

} // namespace

std::optional<bool> readBool(QByteArrayView text)
{
    if (text == "1" || begins(text, "true", 1) || begins(text, "yes", 1) || begins(text, "on", 2))
        return true;
    if (text == "0" || begins(text, "false", 1) || begins(text, "no", 1) || begins(text, "off", 2))
        return false;
    return std::nullopt;
}

QString ParameterValue::setting() const
{
    if (const bool *isOn = std::get_if<bool>(&m_value))
        return *isOn ? u"on"_s : u"off"_s;
    if (const double *number = std::get_if<double>(&m_value))
        return QString::number(*number, 'g', 15);
    return std::get<QString>(m_value);
}

QString ParameterValue::shown(const Parameter &parameter) const
{
    const auto value = number();
    if (!value || *value <= 0)
        return setting();
    if (parameter.countsSegments())
        return Texts::tr("%Ln segment(s)", nullptr, static_cast<int>(*value));
    return withUnit(*value, parameter.unit);
}

std::optional<double> ParameterValue::number() const
{
    const double *number = std::get_if<double>(&m_value);
    return number ? std::optional(*number) : std::nullopt;
}

tl::expected<ParameterValue, ValueProblem> readValue(const Parameter &parameter, QByteArrayView text,
                                                     const PgDialect &dialect)
{
    const Reading reading = read(parameter, text, dialect);
    if (reading.problem)
        return tl::make_unexpected(*reading.problem);
    switch (parameter.type) {
    case ParameterType::Bool:
        return ParameterValue(reading.isOn);
    case ParameterType::Integer:
    case ParameterType::Real:
        return ParameterValue(reading.number);
    case ParameterType::Enum:
        return ParameterValue(*reading.word);
    case ParameterType::String:
        break;
    }
    return ParameterValue(textOf(text.toByteArray()));
}

tl::expected<ParameterValue, ValueProblem> readValue(const Parameter &parameter, const QString &text,
                                                     const PgDialect &dialect)
{
    return readValue(parameter, QByteArrayView(text.toUtf8()), dialect);
}

std::optional<ValueProblem> problemWith(const Parameter &parameter, QByteArrayView text,
                                        const PgDialect &dialect)
{
    return read(parameter, text, dialect).problem;
}

} // namespace futago
