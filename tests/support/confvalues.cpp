// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/confgenerator.h"

#include <array>

namespace futago::test {

QList<QByteArray> ConfGenerator::words(const char *joined)
{
    return QByteArray(joined).split('|');
}

QByteArray ConfGenerator::boolean()
{
    return any(words(
        "on|off|true|FALSE|yes|No|1|0|t|F|y|n|o|of|tr|fals|ye|onn|truee|| on|on |2|-1|01|yesno|O|ON|oFf|"
        "nope|tru|null"));
}

static QByteArray plain(double number)
{
    return QByteArray::number(number, 'f', 0);
}

/// At the borders and around them, and all that strtol() and strtod() may stumble over.
QByteArray ConfGenerator::number(const Parameter &parameter)
{
    const bool isSmall = parameter.max < 1e15;
    QList<QByteArray> numbers{plain(parameter.min),
                              plain(parameter.min - 1),
                              plain(parameter.min + 1),
                              isSmall ? plain(parameter.max) : "1e300",
                              isSmall ? plain(parameter.max + 1) : "1e309",
                              isSmall ? plain(parameter.max - 1) : "1e-320",
                              parameter.defaultValue.toUtf8(),
                              parameter.defaultValue.toUtf8(),
                              QByteArray::number(below(100)),
                              QByteArray::number(below(100000))};
    numbers << words(
        "0|-1|1|0x10|0X1f|010|08|1.5|-0.5|.5|1.|1e3|1E-2|1e|+5|--5|5-| 7|7 |\t8|x||2147483647|2147483648|"
        "-2147483649|9223372036854775808|inf|NaN|0x|0x1.8p1|1_000|1,5|1e400|0.49|99999999999999999999.5");
    const auto units =
        words("B|kB|MB|GB|TB|us|ms|s|min|h|d| MB| min|mb|KB|k|M|sec|minutes|MBx|kB | ms |S|Min|b");
    return any(numbers) + (oneIn(2) ? QByteArray() : any(units));
}

QByteArray ConfGenerator::enumeration(const Parameter &parameter)
{
    QList<QByteArray> choice = words("on|off|true|false|yes|no|1|0||nonsense|debug|info|fatal");
    for (const QString &value : parameter.values)
        choice << value.toUtf8() << value.toUtf8() << value.toUtf8().toUpper() << value.toUtf8() + "x"
               << value.first(value.size() / 2).toUtf8();
    QStringList aliases = parameter.aliases.keys();
    aliases.sort(); // a hash has another order each time
    for (const QString &alias : aliases)
        choice << alias.toUtf8();
    return any(choice);
}

namespace {

/// What the parameters with this in their names have a rule about.
struct Flavour
{
    const char *part;
    const char *values;
};

constexpr const char *names =
    "1 (a)|FIRST 1 (a, b)|any 2 (a,b)|0 (a)|first|2 (\"x-1\")|s_1|S_1|s_1, s_2|1a|a$|$a|1 (a|(a)|"
    "99999999999 (a)|first 1 a|\"\"";

constexpr std::array flavours{
    Flavour{"sync", names},
    Flavour{"slot", names},
    Flavour{"log_", "stderr|csvlog,stderr|JSONLOG|syslog|eventlog|\"stderr\"|all|receipt|on|off, on|yes|"
                    "Authentication,authorization"},
    Flavour{"recovery_target",
            "immediate|current|0/0|16/B374D848|1/123456789|x/1|/1|12|0x10|99999999999999999999999|-1"},
    Flavour{"DateStyle",
            "iso|ISO, DMY|german,iso|postgres|Postgresql, mdy|euro,us|noneuro, MDY|default|sql , ymd|"
            "iso, iso|european"},
    Flavour{"grant", "set|INHERIT, set|inherit,x"},
    Flavour{"kind", "view|foreign-table|view,foreign-table|table"},
    Flavour{"direct", "data|wal,wal_init|DATA|wal,,data"},
};

} // namespace

QByteArray ConfGenerator::text(const Parameter &parameter)
{
    QList<QByteArray> choice =
        words("|a|A|*|a,b|a, b|a b|\"a\"|\"a|a,,b|a,|,|1|it's|\\|\xE5\x8F\x8C\xE5\xAD\x90|x\xE9|a\nb|"
              "tab\there|'|#|%p|latest|/tmp|a-b");
    choice << QByteArray(70, 'n') << parameter.defaultValue.toUtf8();
    for (const Flavour &flavour : flavours)
        if (parameter.name.contains(QLatin1String(flavour.part)))
            choice << words(flavour.values);
    return any(choice);
}

QByteArray ConfGenerator::valueOf(const Parameter &parameter)
{
    if (oneIn(25))
        return any(words("on|1|x||64MB|-1|a b"));
    switch (parameter.type) {
    case ParameterType::Bool:
        return boolean();
    case ParameterType::Integer:
    case ParameterType::Real:
        return number(parameter);
    case ParameterType::Enum:
        return enumeration(parameter);
    case ParameterType::String:
        break;
    }
    return text(parameter);
}

} // namespace futago::test
