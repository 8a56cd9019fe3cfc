// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbapatternnames.h"

#include <QStringList>

namespace futago {

using namespace Qt::StringLiterals;

constexpr auto classNames =
    "alnum alpha ascii blank cntrl digit graph lower print punct space upper xdigit word"_L1;
/// Names of characters in their order from NUL, other names of the same behind a slash; letters have none.
constexpr auto elementNames =
    "NUL SOH STX ETX EOT ENQ ACK BEL/alert BS/backspace HT/tab LF/newline VT/vertical-tab FF/form-feed "
    "CR/carriage-return SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC IS4/FS IS3/GS IS2/RS IS1/US "
    "space "
    "exclamation-mark quotation-mark number-sign dollar-sign percent-sign ampersand apostrophe "
    "left-parenthesis "
    "right-parenthesis asterisk plus-sign comma hyphen/hyphen-minus period/full-stop slash/solidus zero one "
    "two "
    "three four five six seven eight nine colon semicolon less-than-sign equals-sign greater-than-sign "
    "question-mark commercial-at"_L1;
constexpr auto elementNamesFromBracket =
    "left-square-bracket backslash/reverse-solidus right-square-bracket circumflex/circumflex-accent "
    "underscore/low-line grave-accent"_L1;
constexpr auto elementNamesFromBrace =
    "left-brace/left-curly-bracket vertical-line right-brace/right-curly-bracket tilde DEL"_L1;

bool isCharacterClass(const std::u32string &name)
{
    return QString(classNames).split(u' ').contains(QString::fromStdU32String(name));
}

std::optional<char32_t> characterOf(const std::u32string &name)
{
    if (name.size() == 1)
        return name.front();
    const std::pair<char32_t, QLatin1StringView> parts[] = {
        {U'\0', elementNames}, {U'[', elementNamesFromBracket}, {U'{', elementNamesFromBrace}};
    for (auto [code, names] : parts) {
        const QStringList characters = QString(names).split(u' ');
        for (const QString &each : characters) {
            if (each.split(u'/').contains(QString::fromStdU32String(name)))
                return code;
            ++code;
        }
    }
    return std::nullopt;
}

} // namespace futago
