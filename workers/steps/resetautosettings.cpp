// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/documents/conf/confdocument.h"
#include "model/documents/masking.h"
#include "model/draft/settingvalue.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/runningsettings.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct ResetAutoSettingsTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::resetautosettings)
};

class ResetAutoSettingsStep : public StepOf<ResetAutoSettings>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<void> keepCopy(StepContext &context) const;
    Result<QStringList> formerValues(StepContext &context, const ConfDocument &present) const;
    Result<void> takeUp(StepContext &context, const QStringList &former, const QStringList &ofOthers) const;
};

} // namespace

static Result<ConfDocument> autoConf(StepContext &context)
{
    const QString path = context.host.spec().server.dataDirectory + u"/postgresql.auto.conf"_s;
    const auto file = RemoteFiles(context.host).read(path, context.patience);
    FUTAGO_TRY(file);
    return ConfDocument::parse(file->bytes);
}

/// The file tells, not pg_settings: that names the file as the source of a setting of the server's start
/// until the restart, which is a later step.
Result<Check> ResetAutoSettingsStep::check(StepContext &context)
{
    const auto document = autoConf(context);
    FUTAGO_TRY(document);
    const bool holds = std::none_of(m_parameters.names.cbegin(), m_parameters.names.cend(),
                                    [&](const QString &name) { return document->value(name).has_value(); });
    return Check{holds, {}};
}

/// Not again when some are reset already: then the copy is whole, and the file is not the former one.
Result<void> ResetAutoSettingsStep::keepCopy(StepContext &context) const
{
    const auto document = autoConf(context);
    FUTAGO_TRY(document);
    const bool isFormer = std::all_of(m_parameters.names.cbegin(), m_parameters.names.cend(),
                                      [&](const QString &name) { return document->value(name).has_value(); });
    if (isFormer && !m_parameters.copyPath.isEmpty())
        FUTAGO_TRY(
            context.host.require(keepAutoConfCommand(context.host.spec(), m_parameters), context.patience));
    return {};
}

Result<void> ResetAutoSettingsStep::apply(StepContext &context)
{
    FUTAGO_TRY(keepCopy(context));
    for (const QString &name : m_parameters.names)
        FUTAGO_TRY(context.host.sql(resetStatement(name), context.patience));
    return {};
}

static Failure withoutCopy(const StepContext &context, const QString &name, const QString &copy)
{
    return failure(ErrorKind::FileMissing,
                   ResetAutoSettingsTexts::tr(
                       "%1 on %2 cannot be set again: the copy %3 is missing or has been changed.")
                       .arg(name, context.host.name(), copy),
                   ResetAutoSettingsTexts::tr(
                       "The journal keeps no passwords, so the former value is in that copy alone. "
                       "Restore the copy, then undo again."),
                   {}, context.host.login());
}

/// A journal has them without their passwords: what is not there any more comes from the copy.
Result<QStringList> ResetAutoSettingsStep::formerValues(StepContext &context,
                                                        const ConfDocument &present) const
{
    QStringList values = m_parameters.formerValues;
    std::optional<ConfDocument> copy;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString &name = m_parameters.names.at(i);
        const QString kept = values.at(i);
        if (m_parameters.copyPath.isEmpty() || !isMasked(kept))
            continue;
        values[i] = present.value(name).value_or(QString());
        if (withPasswordsMasked(values.at(i)) == kept)
            continue;
        if (!copy) {
            const auto file = RemoteFiles(context.host).read(m_parameters.copyPath, context.patience);
            FUTAGO_TRY(file);
            copy = ConfDocument::parse(file->bytes);
        }
        values[i] = copy->value(name).value_or(QString());
        if (withPasswordsMasked(values.at(i)) != kept)
            return withoutCopy(context, name, m_parameters.copyPath);
    }
    return values;
}

/// Only what the server has lost meanwhile: others' changes of its files may wait to be taken up.
Result<void> ResetAutoSettingsStep::takeUp(StepContext &context, const QStringList &former,
                                           const QStringList &ofOthers) const
{
    const auto running = runningSettings(context);
    FUTAGO_TRY(running);
    bool lacksAny = false;
    bool needsRestart = false;
    for (qsizetype i = 0; i < m_parameters.names.size(); ++i) {
        const QString &name = m_parameters.names.at(i);
        const SettingFact fact = running->value(name);
        if (ofOthers.contains(name) || isSameSetting(fact, former.at(i)))
            continue;
        lacksAny = lacksAny || !fact.needsRestart();
        needsRestart = needsRestart || m_parameters.inUseSinceStart.contains(name);
    }
    if (needsRestart || lacksAny)
        FUTAGO_TRY(context.host.server(needsRestart ? ServerAction::Restart : ServerAction::Reload,
                                       context.patience));
    return {};
}

static Failure setByOthers(const StepContext &context, const QString &name)
{
    return failure(ErrorKind::Conflict,
                   ResetAutoSettingsTexts::tr(
                       "%1 on %2 has been set by someone else with ALTER SYSTEM after this run reset it.")
                       .arg(name, context.host.name()),
                   ResetAutoSettingsTexts::tr("It keeps that value. Set it to the value that you need."), {},
                   context.host.login());
}

/// What others have set since stays, and is said when the rest is back.
Result<Undone> ResetAutoSettingsStep::undo(StepContext &context)
{
    const auto document = autoConf(context);
    FUTAGO_TRY(document);
    const auto former = formerValues(context, *document);
    FUTAGO_TRY(former);
    Undone undone = Undone::Nothing;
    QStringList ofOthers;
    for (qsizetype i = 0; i < m_parameters.names.size(); ++i) {
        const QString &name = m_parameters.names.at(i);
        const auto held = document->value(name);
        if (held && *held != former->at(i))
            ofOthers << name;
        if (held)
            continue;
        FUTAGO_TRY(context.host.sql(setSystemStatement(name, former->at(i)), context.patience));
        undone = Undone::Yes;
    }
    FUTAGO_TRY(takeUp(context, *former, ofOthers));
    if (!ofOthers.isEmpty())
        return setByOthers(context, wording::list(ofOthers));
    return undone;
}

std::unique_ptr<Step> stepFor(const ResetAutoSettings &parameters)
{
    return std::make_unique<ResetAutoSettingsStep>(parameters);
}

} // namespace futago
