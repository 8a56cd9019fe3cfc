// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/settingvalue.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace futago {

/// Bytes or microseconds per unit; the two families never meet in one setting.
static std::optional<double> factorOf(const QString &unit)
{
    static const QMap<QString, double> factors{{u"B"_s, 1.0},
                                               {u"kB"_s, 1024.0},
                                               {u"MB"_s, 1048576.0},
                                               {u"GB"_s, 1073741824.0},
                                               {u"TB"_s, 1099511627776.0},
                                               {u"us"_s, 1.0},
                                               {u"ms"_s, 1e3},
                                               {u"s"_s, 1e6},
                                               {u"min"_s, 6e7},
                                               {u"h"_s, 3.6e9},
                                               {u"d"_s, 8.64e10}};
    const auto found = factors.constFind(unit);
    return found == factors.constEnd() ? std::nullopt : std::optional(*found);
}

struct Quantity
{
    double number = 0;
    QString unit;
};

static std::optional<Quantity> quantity(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]*)\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Quantity{match.captured(1).toDouble(), match.captured(2)};
}

/// pg_settings has units with a multiplier: "8kB", "16MB".
static std::optional<double> factorOfReportedUnit(const QString &unit)
{
    const auto scaled = quantity(unit);
    if (scaled) {
        const auto factor = factorOf(scaled->unit);
        return factor ? std::optional(*factor * scaled->number) : std::nullopt;
    }
    return factorOf(unit);
}

static QString asBool(const QString &text)
{
    const QString lower = text.toLower();
    if (lower == u"on" || lower == u"true" || lower == u"yes" || lower == u"1")
        return u"on"_s;
    if (lower == u"off" || lower == u"false" || lower == u"no" || lower == u"0")
        return u"off"_s;
    return {};
}

/// Enum values are; a path, a role or a command is not.
static bool isWithoutCase(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z_]+$"_s);
    return pattern.match(text).hasMatch();
}

bool isSameSetting(const SettingFact &fact, const QString &written)
{
    if (fact.value == written)
        return true;
    if (fact.value == u"on" || fact.value == u"off")
        return asBool(written) == fact.value;
    const auto reported = quantity(fact.value);
    const auto wanted = quantity(written);
    if (!reported || !wanted || !reported->unit.isEmpty())
        return isWithoutCase(written) && fact.value.compare(written, Qt::CaseInsensitive) == 0;
    if (wanted->unit.isEmpty())
        return reported->number == wanted->number;
    const auto reportedFactor = factorOfReportedUnit(fact.unit);
    const auto wantedFactor = factorOf(wanted->unit);
    return reportedFactor && wantedFactor &&
           std::abs(reported->number * *reportedFactor - wanted->number * *wantedFactor) <
               *reportedFactor / 2;
}

std::optional<qint64> bytesOf(const SettingFact &fact)
{
    const auto reported = quantity(fact.value);
    if (!reported)
        return std::nullopt;
    if (reported->number <= 0)
        return static_cast<qint64>(reported->number);
    const auto factor = reported->unit.isEmpty() ? factorOfReportedUnit(fact.unit) : factorOf(reported->unit);
    return factor ? std::optional(static_cast<qint64>(reported->number * *factor)) : std::nullopt;
}

} // namespace futago
