// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/postgres/parametervalue.h"

#include <QCoreApplication>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(futago::ValueProblem)
};

QString ruleHint(const ValueProblem &problem)
{
    using Rule = ValueProblem::Rule;
    switch (problem.rule) {
    case Rule::None:
        return {};
    case Rule::List:
        return Texts::tr("Separate names with commas. Put names that contain anything other than letters, "
                         "digits and underscores in double quotes.");
    case Rule::Keywords:
        return Texts::tr("Allowed values: %1.").arg(wording::list(problem.allowed));
    case Rule::SlotName:
        return Texts::tr(
            "Slot names consist of lowercase letters, digits and underscores, at most 63 characters in all.");
    case Rule::StandbyNames:
        return Texts::tr("A list of names. Put names that contain anything other than letters, digits and "
                         "underscores in double quotes.");
    case Rule::StandbyCount:
        return Texts::tr("The number of standbys to wait for must be 1 or more.");
    case Rule::OnlyImmediate:
        return Texts::tr("The only allowed value is immediate.");
    case Rule::WholeNumber:
        return Texts::tr("The number is too large.");
    case Rule::Lsn:
        return Texts::tr("A WAL position looks like 16/B374D848.");
    case Rule::TooLong:
        return Texts::tr("At most 63 characters are allowed.");
    case Rule::Identifiers:
        return Texts::tr("Write function names with letters, digits and underscores, separated by commas.");
    case Rule::OnlyOff:
        return Texts::tr("This is no longer supported and can only be off.");
    case Rule::MultipleOf16:
        return Texts::tr("Enter a multiple of 16 blocks.");
    case Rule::NotZero:
        return Texts::tr("Enter -1, or 1 or more.");
    case Rule::RingSize:
        return Texts::tr("Enter 0, or 128kB or more.");
    }
    return {};
}

} // namespace

QString ValueProblem::message() const
{
    switch (kind) {
    case Kind::NotABoolean:
        return Texts::tr("“%1” is neither on nor off.").arg(value);
    case Kind::NotAnInteger:
        return Texts::tr("“%1” is not a whole number.").arg(value);
    case Kind::NotANumber:
        return Texts::tr("“%1” is not a number.").arg(value);
    case Kind::BeyondInteger:
        return Texts::tr("“%1” is too large for this server.").arg(value);
    case Kind::OutOfRange:
        return Texts::tr("“%1” is outside the valid range for %2.").arg(value, parameter);
    case Kind::TakesNoUnit:
        return Texts::tr("“%1” is not a plain number, and %2 does not accept a unit.").arg(value, parameter);
    case Kind::UnknownUnit:
        return Texts::tr("“%1” does not end in a unit that this server accepts.").arg(value);
    case Kind::NotOneOf:
        return Texts::tr("“%1” is not a valid value of %2.").arg(value, parameter);
    case Kind::Refused:
        return Texts::tr("The server does not accept “%1” for %2.").arg(value, parameter);
    case Kind::ReadOnly:
        return Texts::tr("%1 is read-only and cannot be set in a file.").arg(parameter);
    }
    return {};
}

QString ValueProblem::hint() const
{
    switch (kind) {
    case Kind::NotABoolean:
        return Texts::tr("Enter on or off.");
    case Kind::NotAnInteger:
    case Kind::NotANumber:
    case Kind::UnknownUnit:
        return allowed.isEmpty()
                   ? QString()
                   : Texts::tr("Allowed units: %1 (case-sensitive).").arg(wording::list(allowed));
    case Kind::BeyondInteger:
    case Kind::OutOfRange:
        return Texts::tr("Enter a value from %1 to %2.").arg(allowed.value(0), allowed.value(1));
    case Kind::NotOneOf:
        return Texts::tr("Enter one of: %1.").arg(wording::list(allowed));
    case Kind::Refused:
        return ruleHint(*this);
    case Kind::TakesNoUnit:
    case Kind::ReadOnly:
        break;
    }
    return {};
}

} // namespace futago
