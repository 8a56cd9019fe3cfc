// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/stringvalue.h"

#include "model/base/textlines.h"
#include "model/postgres/identifierlist.h"
#include "model/postgres/syncnames.h"

#include <algorithm>
#include <array>
#include <limits>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

using Rule = ValueProblem::Rule;

constexpr qsizetype longestName = 63;

/// What a rule found: the rule that is broken, and the key words that would do.
struct Verdict
{
    Rule broken = Rule::None;
    QList<QByteArray> allowed = {};
};

using Check = Verdict (*)(QByteArrayView text, double number, const PgDialect &dialect);

bool isSame(QByteArrayView left, QByteArrayView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

bool isOneOf(QByteArrayView word, const QList<QByteArray> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QByteArray &each) { return isSame(word, each); });
}

Verdict keywords(QByteArrayView text, const QList<QByteArray> &known)
{
    const auto list = splitIdentifiers(text);
    if (!list)
        return {Rule::List};
    const bool all =
        std::all_of(list->begin(), list->end(), [&](QByteArrayView word) { return isOneOf(word, known); });
    return all ? Verdict{} : Verdict{Rule::Keywords, known};
}

Verdict list(QByteArrayView text, double, const PgDialect &)
{
    return {splitIdentifiers(text) ? Rule::None : Rule::List};
}

Verdict logDestination(QByteArrayView text, double, const PgDialect &dialect)
{
    QList<QByteArray> known{"stderr", "csvlog", "syslog"};
    if (dialect.hasJsonLog)
        known << "jsonlog";
    return keywords(text, known);
}

Verdict selfGrant(QByteArrayView text, double, const PgDialect &)
{
    return keywords(text, {"set", "inherit"});
}

Verdict relationKind(QByteArrayView text, double, const PgDialect &)
{
    return keywords(text, {"view", "foreign-table"});
}

Verdict directIo(QByteArrayView text, double, const PgDialect &)
{
    return keywords(text, {"data", "wal", "wal_init"});
}

/// A boolean of the past, or a list of stages.
Verdict logConnections(QByteArrayView text, double, const PgDialect &)
{
    const auto list = splitIdentifiers(text);
    const QList<QByteArray> booleans{"off", "false", "no", "0", "on", "true", "yes", "1"};
    if (list && !list->isEmpty() && isOneOf(list->first(), booleans))
        return {list->size() == 1 ? Rule::None : Rule::List};
    return keywords(text, {"receipt", "authentication", "authorization", "setup_durations", "all"});
}

/// Style and order may be named once each, or twice alike.
struct DateStyle
{
    QByteArrayView style;
    QByteArrayView order;
    bool isOk = true;

    static void put(QByteArrayView &place, QByteArrayView word, bool &isOk)
    {
        isOk &= place.isEmpty() || place == word;
        place = word;
    }
};

bool startsWith(QByteArrayView text, QByteArrayView word)
{
    return text.size() >= word.size() && isSame(text.first(word.size()), word);
}

Verdict dateStyle(QByteArrayView text, double, const PgDialect &)
{
    const auto list = splitIdentifiers(text);
    if (!list)
        return {Rule::List};
    DateStyle found;
    for (const QByteArray &word : *list) {
        if (isSame(word, "iso") || isSame(word, "sql") || isSame(word, "german"))
            DateStyle::put(found.style,
                           isSame(word, "iso")   ? "iso"
                           : isSame(word, "sql") ? "sql"
                                                 : "german",
                           found.isOk);
        else if (startsWith(word, "postgres"))
            DateStyle::put(found.style, "postgres", found.isOk);
        else if (isSame(word, "ymd"))
            DateStyle::put(found.order, "ymd", found.isOk);
        else if (isSame(word, "dmy") || startsWith(word, "euro"))
            DateStyle::put(found.order, "dmy", found.isOk);
        else if (isSame(word, "mdy") || isSame(word, "us") || startsWith(word, "noneuro"))
            DateStyle::put(found.order, "mdy", found.isOk);
        else if (!isSame(word, "default"))
            found.isOk = false;
    }
    return found.isOk ? Verdict{}
                      : Verdict{Rule::Keywords, {"ISO", "SQL", "Postgres", "German", "YMD", "DMY", "MDY"}};
}

bool isSlotName(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= longestName && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

Verdict slotName(QByteArrayView text, double, const PgDialect &)
{
    return {text.isEmpty() || isSlotName(text) ? Rule::None : Rule::SlotName};
}

Verdict slotNames(QByteArrayView text, double, const PgDialect &)
{
    const auto list = splitIdentifiers(text);
    if (!list)
        return {Rule::List};
    const bool all =
        std::all_of(list->begin(), list->end(), [](QByteArrayView word) { return isSlotName(word); });
    return {all ? Rule::None : Rule::SlotName};
}

Verdict standbyNames(QByteArrayView text, double, const PgDialect &dialect)
{
    switch (problemOfStandbyNames(text, dialect)) {
    case StandbyNamesProblem::Grammar:
        return {Rule::StandbyNames};
    case StandbyNamesProblem::Count:
        return {Rule::StandbyCount};
    case StandbyNamesProblem::None:
        break;
    }
    return {};
}

Verdict recoveryTarget(QByteArrayView text, double, const PgDialect &)
{
    return {text.isEmpty() || text == "immediate" ? Rule::None : Rule::OnlyImmediate};
}

/// strtoul() objects to what is too large only; a word is read as 0.
Verdict unsignedNumber(QByteArrayView text, double, const PgDialect &)
{
    bool isNumber = false;
    QByteArrayView digits = text.trimmed();
    if (digits.startsWith('-') || digits.startsWith('+'))
        digits = digits.sliced(1);
    qsizetype end = 0;
    while (end < digits.size() && digits.at(end) >= '0' && digits.at(end) <= '9')
        ++end;
    Q_UNUSED(digits.first(end).toULongLong(&isNumber, 10))
    return {end == 0 || isNumber ? Rule::None : Rule::WholeNumber};
}

bool isLsnPart(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), [](char c) {
        return QByteArrayView("0123456789abcdefABCDEF").contains(c);
    });
}

Verdict lsn(QByteArrayView text, double, const PgDialect &)
{
    const qsizetype slash = text.indexOf('/');
    const bool isLsn = slash > 0 && isLsnPart(text.first(slash)) && isLsnPart(text.sliced(slash + 1));
    return {text.isEmpty() || isLsn ? Rule::None : Rule::Lsn};
}

Verdict shortName(QByteArrayView text, double, const PgDialect &)
{
    return {text.size() <= longestName ? Rule::None : Rule::TooLong};
}

Verdict functionNames(QByteArrayView text, double, const PgDialect &)
{
    const bool all = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("_, \n\t").contains(c);
    });
    return {all ? Rule::None : Rule::Identifiers};
}

Verdict onlyOff(QByteArrayView, double number, const PgDialect &dialect)
{
    return {number != 0 && dialect.recoverySettingsAreGucs ? Rule::OnlyOff : Rule::None};
}

Verdict banks(QByteArrayView, double number, const PgDialect &)
{
    constexpr int bank = 16;
    return {static_cast<qint64>(number) % bank == 0 ? Rule::None : Rule::MultipleOf16};
}

Verdict notZero(QByteArrayView, double number, const PgDialect &)
{
    return {number == 0 ? Rule::NotZero : Rule::None};
}

Verdict ringSize(QByteArrayView, double number, const PgDialect &)
{
    constexpr double smallest = 128;
    return {number == 0 || number >= smallest ? Rule::None : Rule::RingSize};
}

struct Row
{
    const char *name;
    Check check;
};

constexpr std::array rows{
    Row{"backtrace_functions", functionNames},
    Row{"commit_timestamp_buffers", banks},
    Row{"createrole_self_grant", selfGrant},
    Row{"datestyle", dateStyle},
    Row{"debug_io_direct", directIo},
    Row{"default_with_oids", onlyOff},
    Row{"io_max_concurrency", notZero},
    Row{"log_destination", logDestination},
    Row{"multixact_member_buffers", banks},
    Row{"multixact_offset_buffers", banks},
    Row{"notify_buffers", banks},
    Row{"output_plugin_libraries", list},
    Row{"primary_slot_name", slotName},
    Row{"recovery_target", recoveryTarget},
    Row{"recovery_target_lsn", lsn},
    Row{"recovery_target_name", shortName},
    Row{"recovery_target_timeline", unsignedNumber},
    Row{"recovery_target_xid", unsignedNumber},
    Row{"restrict_nonsystem_relation_kind", relationKind},
    Row{"search_path", list},
    Row{"serializable_buffers", banks},
    Row{"subtransaction_buffers", banks},
    Row{"synchronized_standby_slots", slotNames},
    Row{"synchronous_standby_names", standbyNames},
    Row{"temp_tablespaces", list},
    Row{"transaction_buffers", banks},
    Row{"vacuum_buffer_usage_limit", ringSize},
    Row{"wal_consistency_checking", list},
};

/// log_connections is a boolean before 18 and has no rule then.
Check ruleOf(const Parameter &parameter)
{
    if (parameter.name == u"log_connections")
        return parameter.type == ParameterType::String ? logConnections : nullptr;
    for (const Row &row : rows)
        if (parameter.name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0)
            return row.check;
    return nullptr;
}

} // namespace

bool hasRuleOfItsOwn(const Parameter &parameter)
{
    return ruleOf(parameter) != nullptr;
}

std::optional<ValueProblem> problemOfItsOwn(const Parameter &parameter, QByteArrayView text, double number,
                                            const PgDialect &dialect)
{
    const Check check = parameter.hasOwnRule ? ruleOf(parameter) : nullptr;
    const Verdict verdict = check ? check(text, number, dialect) : Verdict{};
    if (verdict.broken == Rule::None)
        return std::nullopt;
    ValueProblem problem{
        ValueProblem::Kind::Refused, verdict.broken, parameter.name, textOf(text.toByteArray()), {}};
    for (const QByteArray &word : verdict.allowed)
        problem.allowed << QString::fromLatin1(word);
    return problem;
}

} // namespace futago
