// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/fields.h"
#include "model/plan/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace futago {

template <size_t Index = 0>
static std::optional<StepParameters> readParameters(const QString &kind, FieldReader &reader)
{
    if constexpr (Index < std::variant_size_v<StepParameters>) {
        using Parameters = std::variant_alternative_t<Index, StepParameters>;
        if (kind != QLatin1StringView(Parameters::kind))
            return readParameters<Index + 1>(kind, reader);
        Parameters parameters;
        parameters.fields(reader);
        return parameters;
    }
    return std::nullopt;
}

bool mayStayBehind(const StepParameters &parameters)
{
    return std::visit(
        []<typename Parameters>(const Parameters &) {
            return requires
            {
                Parameters::mayStayBehind;
            };
        },
        parameters);
}

bool isOnlyOfFiles(const StepParameters &parameters)
{
    return std::visit(
        []<typename Parameters>(const Parameters &) {
            return requires
            {
                Parameters::isOnlyOfFiles;
            };
        },
        parameters);
}

QString stampOf(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QDateTime momentOf(const QString &stamp)
{
    QDateTime moment = QDateTime::fromString(stamp, u"yyyyMMdd'T'HHmmss'Z'"_s);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

QString Plan::stamp() const
{
    return stampOf(madeAt);
}

const PlanStep *Plan::find(const QString &id) const
{
    for (const PlanStep &step : steps)
        if (step.id == id)
            return &step;
    return nullptr;
}

static QString kindOf(const StepParameters &parameters)
{
    return std::visit(
        []<typename Parameters>(const Parameters &) { return QString(QLatin1StringView(Parameters::kind)); },
        parameters);
}

/// What a step has beside its parameters.
template <typename Visitor>
static void fields(PlanStep &step, Visitor &visit)
{
    visit("id", step.id);
    visit("host", step.host);
    visit("after", step.after);
    visit("weight", step.weight);
    visit("rollbackTo", step.rollbackTo);
}

static QJsonObject toObject(PlanStep step)
{
    FieldWriter writer;
    fields(step, writer);
    writer("kind", kindOf(step.parameters));
    std::visit([&](const auto &parameters) { writer("parameters", parameters); }, step.parameters);
    return writer.object();
}

QJsonObject toJson(const Plan &plan)
{
    QJsonArray steps;
    for (const PlanStep &step : plan.steps)
        steps << toObject(step);
    return {{u"format"_s, u"futago-plan"_s},
            {u"version"_s, 1},
            {u"pair"_s, plan.pairId.toString(QUuid::WithoutBraces)},
            {u"intent"_s, nameOf(plan.intent)},
            {u"members"_s, QJsonObject{{nameOf(HostRole::Primary), plan.roles.primary.text},
                                       {nameOf(HostRole::Standby), plan.roles.standby.text}}},
            {u"madeAt"_s, plan.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"steps"_s, steps}};
}

static Failure unreadable(const QString &detail)
{
    return failure(
        ErrorKind::BadInput, QCoreApplication::translate("futago::Plan", "The saved plan cannot be read."),
        QCoreApplication::translate("futago::Plan",
                                    "It was written by another version of Futago or was changed manually."),
        detail);
}

static PlanStep readStep(FieldReader &reader)
{
    PlanStep step;
    fields(step, reader);
    reader.require(!step.id.isEmpty(), "id");
    QString kind;
    reader("kind", kind);
    FieldReader parameters = reader.child("parameters");
    const auto read = readParameters(kind, parameters);
    reader.require(read.has_value(), "kind");
    if (read)
        step.parameters = *read;
    return step;
}

Result<Plan> parsePlan(const QJsonObject &object)
{
    if (object.value(u"format"_s).toString() != u"futago-plan" || object.value(u"version"_s).toInt() != 1)
        return unreadable(u"format"_s);
    QString wrong;
    FieldReader reader(object, QString(), wrong);
    Plan plan;
    plan.pairId = QUuid::fromString(object.value(u"pair"_s).toString());
    reader.require(!plan.pairId.isNull(), "pair");
    plan.madeAt = QDateTime::fromString(object.value(u"madeAt"_s).toString(), Qt::ISODateWithMs);
    reader.require(plan.madeAt.isValid(), "madeAt");
    // Earlier versions knew one intent, and one way round.
    QString intent = nameOf(plan.intent);
    reader.added("intent", intent);
    reader.require(intentFromName(intent).has_value(), "intent");
    plan.intent = intentFromName(intent).value_or(plan.intent);
    if (reader.has("members")) {
        FieldReader members = reader.child("members");
        members("primary", plan.roles.primary.text);
        members("standby", plan.roles.standby.text);
    }
    for (FieldReader &step : reader.children("steps"))
        plan.steps << readStep(step);
    if (!wrong.isEmpty())
        return unreadable(wrong);
    return plan;
}

} // namespace futago
