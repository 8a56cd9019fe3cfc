// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <climits>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace futago {

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
    /// A member that plans of earlier versions lack; read as its default there.
    template <typename T>
    void added(const char *name, const T &value)
    {
        (*this)(name, value);
    }
    void kept(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            (*this)(name, value);
    }
};

/// Reads the members of one JSON object and remembers the path of the first that is missing or wrong: a plan
/// drives undo, and an empty value in place of a missing one would undo something else.
class FieldReader
{
public:
    FieldReader(QJsonObject object, QString path, QString &wrong)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_wrong(wrong)
    {
    }

    QJsonValue at(const char *name) const { return m_object.value(QLatin1StringView(name)); }
    QString pathOf(const char *name) const { return m_path + QLatin1StringView(name); }
    void require(bool right, const char *name)
    {
        if (!right && m_wrong.isEmpty())
            m_wrong = pathOf(name);
    }

    void operator()(const char *name, QString &value)
    {
        require(at(name).isString(), name);
        value = at(name).toString();
    }
    void operator()(const char *name, QStringList &value)
    {
        require(at(name).isArray(), name);
        const QJsonArray array = at(name).toArray();
        for (const QJsonValue &item : array) {
            require(item.isString(), name);
            value << item.toString();
        }
    }
    void operator()(const char *name, QByteArray &value)
    {
        const auto decoded = QByteArray::fromBase64Encoding(at(name).toString().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        require(at(name).isString() && decoded, name);
        value = *decoded;
    }
    void operator()(const char *name, bool &value)
    {
        require(at(name).isBool(), name);
        value = at(name).toBool();
    }
    void operator()(const char *name, int &value) { value = static_cast<int>(whole(name, INT_MIN, INT_MAX)); }
    void operator()(const char *name, quint16 &value)
    {
        value = static_cast<quint16>(whole(name, 0, UINT16_MAX));
    }
    void operator()(const char *name, quint64 &value)
    {
        value = static_cast<quint64>(whole(name, 0, INT64_MAX));
    }
    template <typename T>
    void added(const char *name, T &value)
    {
        if (!at(name).isUndefined())
            (*this)(name, value);
    }
    void kept(const char *name, QString &value) { added(name, value); }

private:
    qint64 whole(const char *name, qint64 least, qint64 most)
    {
        // No whole number is both of these at once, so a text or a fraction gives itself away.
        const qint64 number = at(name).toInteger(0);
        const bool isWhole = at(name).toInteger(1) == number;
        require(isWhole && number >= least && number <= most, name);
        return number;
    }

    QJsonObject m_object;
    QString m_path;
    QString &m_wrong;
};

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

static QJsonObject toObject(const PlanStep &step)
{
    FieldWriter writer;
    std::visit([&](auto parameters) { parameters.fields(writer); }, step.parameters);
    return {{u"id"_s, step.id},
            {u"host"_s, nameOf(step.host)},
            {u"after"_s, QJsonArray::fromStringList(step.after)},
            {u"weight"_s, step.weight},
            {u"rollbackTo"_s, step.rollbackTo},
            {u"kind"_s, kindOf(step.parameters)},
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

static PlanStep readStep(const QJsonObject &object, const QString &path, QString &wrong)
{
    FieldReader reader(object, path, wrong);
    PlanStep step;
    reader("id", step.id);
    reader.require(!step.id.isEmpty(), "id");
    QString host;
    reader("host", host);
    reader.require(host == nameOf(HostRole::Primary) || host == nameOf(HostRole::Standby), "host");
    step.host = host == nameOf(HostRole::Standby) ? HostRole::Standby : HostRole::Primary;
    reader("after", step.after);
    reader("weight", step.weight);
    reader("rollbackTo", step.rollbackTo);
    QString kind;
    reader("kind", kind);
    reader.require(reader.at("parameters").isObject(), "parameters");
    FieldReader parameters(reader.at("parameters").toObject(), reader.pathOf("parameters") + u'.', wrong);
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
    plan.pairId = QUuid::fromString(reader.at("pair").toString());
    reader.require(!plan.pairId.isNull(), "pair");
    plan.madeAt = QDateTime::fromString(reader.at("madeAt").toString(), Qt::ISODateWithMs);
    reader.require(plan.madeAt.isValid(), "madeAt");
    // Earlier versions knew one intent, and one way round.
    QString intent = nameOf(plan.intent);
    reader.added("intent", intent);
    reader.require(intentFromName(intent).has_value(), "intent");
    plan.intent = intentFromName(intent).value_or(plan.intent);
    if (reader.at("members").isObject()) {
        FieldReader members(reader.at("members").toObject(), reader.pathOf("members") + u'.', wrong);
        members("primary", plan.roles.primary.text);
        members("standby", plan.roles.standby.text);
    }
    reader.require(reader.at("steps").isArray(), "steps");
    const QJsonArray steps = reader.at("steps").toArray();
    for (qsizetype i = 0; i < steps.size(); ++i)
        plan.steps << readStep(steps.at(i).toObject(), u"steps[%1]."_s.arg(i), wrong);
    if (!wrong.isEmpty())
        return unreadable(wrong);
    return plan;
}

} // namespace futago
