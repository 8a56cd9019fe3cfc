// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct LimitTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static QString whyOfLimit(const PgDialect &dialect)
{
    if (dialect.lowLimitPausesReplay)
        return LimitTexts::tr("The standby does not start if this value is lower than on the primary. If the "
                              "primary raises its value while the standby runs, replay pauses although "
                              "pg_stat_replication still shows streaming.");
    return LimitTexts::tr("The standby does not start if this value is lower than on the primary, and shuts "
                          "down if the primary raises its value.");
}

static std::optional<Finding> tooLow(const CheckContext &context, const QString &name)
{
    const auto primary = context.standing(HostRole::Primary, name);
    const auto standby = context.standing(HostRole::Standby, name);
    if (!primary || !standby || !primary->number() || !standby->number() ||
        *standby->number() >= *primary->number())
        return std::nullopt;
    const QString value = QString::number(*primary->number());
    return aboutParameter(
        context, Severity::Error, ErrorKind::Conflict, HostRole::Standby, name, *standby,
        {LimitTexts::tr("%1 = %2 on the standby %3 is lower than on the primary (%4).")
             .arg(name, standby->value, context.name(HostRole::Standby), value),
         whyOfLimit(context.dialect),
         LimitTexts::tr("Raise it on the standby first, then on the primary; lower it on the "
                        "primary first."),
         setting(HostRole::Standby, *standby, name, value)});
}

Findings limitsReachThePrimarys(const CheckContext &context)
{
    QList<Finding> findings;
    const QStringList names = context.dialect.limitsOfStandby();
    for (const QString &name : names)
        if (const auto finding = tooLow(context, name))
            findings << *finding;
    return findings;
}

} // namespace futago::checks
