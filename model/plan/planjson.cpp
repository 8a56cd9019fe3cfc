// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace futago {

/// The name of each kind in saved plans, in the order of the variant. Never rename one: journals hold them.
static constexpr std::array kindNames{"make-key-pair",
                                      "authorize-key",
                                      "trust-host-key",
                                      "test-login",
                                      "store-password",
                                      "ensure-role",
                                      "make-directory",
                                      "check-configuration",
                                      "change-file",
                                      "reset-auto-settings",
                                      "activate-configuration",
                                      "rehearse",
                                      "make-slot",
                                      "stop-server",
                                      "move-aside",
                                      "base-backup",
                                      "start-server",
                                      "await-streaming",
                                      "prove-replay"};
static_assert(kindNames.size() == std::variant_size_v<StepParameters>);

struct FieldWriter
{
    QJsonObject object;

    void operator()(const char *name, const QString &value) { object.insert(QLatin1StringView(name), value); }
    void operator()(const char *name, const QStringList &value)
    {
        object.insert(QLatin1StringView(name), QJsonArray::fromStringList(value));
    }
    void operator()(const char *name, const QByteArray &value)
    {
        object.insert(QLatin1StringView(name), QString::fromLatin1(value.toBase64()));
    }
    void operator()(const char *name, bool value) { object.insert(QLatin1StringView(name), value); }
    void operator()(const char *name, int value) { object.insert(QLatin1StringView(name), value); }
    void operator()(const char *name, quint16 value) { object.insert(QLatin1StringView(name), value); }
    void operator()(const char *name, quint64 value)
    {
        object.insert(QLatin1StringView(name), static_cast<qint64>(value));
    }
};

struct FieldReader
{
    QJsonObject object;

    QJsonValue at(const char *name) const { return object.value(QLatin1StringView(name)); }
    void operator()(const char *name, QString &value) { value = at(name).toString(); }
    void operator()(const char *name, QStringList &value)
    {
        const QJsonArray array = at(name).toArray();
        for (const QJsonValue &item : array)
            value << item.toString();
    }
    void operator()(const char *name, QByteArray &value)
    {
        value = QByteArray::fromBase64(at(name).toString().toLatin1());
    }
    void operator()(const char *name, bool &value) { value = at(name).toBool(); }
    void operator()(const char *name, int &value) { value = at(name).toInt(); }
    void operator()(const char *name, quint16 &value) { value = static_cast<quint16>(at(name).toInt()); }
    void operator()(const char *name, quint64 &value) { value = static_cast<quint64>(at(name).toInteger()); }
};

template <size_t Index = 0>
static std::optional<StepParameters> readParameters(const QString &kind, const QJsonObject &object)
{
    if constexpr (Index < std::variant_size_v<StepParameters>) {
        if (kind != QLatin1StringView(kindNames[Index]))
            return readParameters<Index + 1>(kind, object);
        std::variant_alternative_t<Index, StepParameters> parameters;
        parameters.fields(FieldReader{object});
        return parameters;
    }
    return std::nullopt;
}

QString stampOf(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
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

static QJsonObject toObject(const PlanStep &step)
{
    FieldWriter writer;
    std::visit([&](auto parameters) { parameters.fields(writer); }, step.parameters);
    return {{u"id"_s, step.id},
            {u"host"_s, nameOf(step.host)},
            {u"after"_s, QJsonArray::fromStringList(step.after)},
            {u"weight"_s, step.weight},
            {u"rollbackTo"_s, step.rollbackTo},
            {u"kind"_s, QLatin1StringView(kindNames[step.parameters.index()])},
            {u"parameters"_s, writer.object}};
}

QJsonObject toJson(const Plan &plan)
{
    QJsonArray steps;
    for (const PlanStep &step : plan.steps)
        steps << toObject(step);
    return {{u"format"_s, u"futago-plan"_s},
            {u"version"_s, 1},
            {u"pair"_s, plan.pairId.toString(QUuid::WithoutBraces)},
            {u"madeAt"_s, plan.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"steps"_s, steps}};
}

static Failure unreadable(const QString &detail)
{
    return failure(ErrorKind::BadInput,
                   QCoreApplication::translate("futago::Plan", "The saved plan cannot be read."),
                   QCoreApplication::translate(
                       "futago::Plan", "It was written by another version of Futago or was changed by hand."),
                   detail);
}

Result<Plan> parsePlan(const QJsonObject &object)
{
    if (object.value(u"format"_s).toString() != u"futago-plan" || object.value(u"version"_s).toInt() != 1)
        return unreadable(u"format"_s);
    Plan plan;
    plan.pairId = QUuid::fromString(object.value(u"pair"_s).toString());
    plan.madeAt = QDateTime::fromString(object.value(u"madeAt"_s).toString(), Qt::ISODateWithMs);
    const QJsonArray steps = object.value(u"steps"_s).toArray();
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        const auto parameters =
            readParameters(step.value(u"kind"_s).toString(), step.value(u"parameters"_s).toObject());
        if (!parameters)
            return unreadable(step.value(u"kind"_s).toString());
        PlanStep read;
        read.id = step.value(u"id"_s).toString();
        read.host = step.value(u"host"_s).toString() == nameOf(HostRole::Standby) ? HostRole::Standby
                                                                                  : HostRole::Primary;
        for (const QJsonValue &id : step.value(u"after"_s).toArray())
            read.after << id.toString();
        read.weight = step.value(u"weight"_s).toInt(1);
        read.rollbackTo = step.value(u"rollbackTo"_s).toString();
        read.parameters = *parameters;
        plan.steps << read;
    }
    return plan;
}

} // namespace futago
