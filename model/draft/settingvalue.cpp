// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/settingvalue.h"

#include "model/postgres/parametervalue.h"
#include "model/postgres/quantity.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace futago {

/// A value that a server has taken needs no second judgement: everything is read that some version takes.
static PgDialect tolerant()
{
    PgDialect dialect;
    dialect.hasTerabyteUnit = true;
    dialect.hasByteUnit = true;
    dialect.numbersMayBeFractions = true;
    return dialect;
}

/// In the unit of pg_settings.
static std::optional<double> quantity(const QString &text, const QString &unit)
{
    const Quantity read = Quantity::real(text.toUtf8(), BaseUnit::of(unit), tolerant());
    return read.problem == Quantity::Problem::None ? std::optional(read.number) : std::nullopt;
}

/// Enum values are; a path, a role or a command is not.
static bool isWithoutCase(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_';
    });
}

bool isSameSetting(const SettingFact &fact, const QString &written)
{
    if (fact.value == written)
        return true;
    if (fact.value == u"on" || fact.value == u"off")
        return readBool(written.toUtf8()) == (fact.value == u"on");
    const auto reported = quantity(fact.value, fact.unit);
    const auto wanted = quantity(written, fact.unit);
    if (reported && wanted)
        return std::abs(*reported - *wanted) < (fact.unit.isEmpty() ? 1e-9 : 0.5);
    return !reported && isWithoutCase(written) && fact.value.compare(written, Qt::CaseInsensitive) == 0;
}

QString withUnit(const SettingFact &fact)
{
    const BaseUnit unit = BaseUnit::of(fact.unit);
    const auto number = quantity(fact.value, unit.text);
    return number && *number > 0 && !fact.unit.isEmpty() ? withUnit(*number, unit) : fact.value;
}

std::optional<qint64> bytesOf(const SettingFact &fact)
{
    const BaseUnit unit = BaseUnit::of(fact.unit.isEmpty() ? u"B"_s : fact.unit);
    const auto reported = quantity(fact.value, unit.text);
    if (!reported)
        return std::nullopt;
    return static_cast<qint64>(*reported <= 0 ? *reported : *reported * unit.factor);
}

} // namespace futago
