// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/draft/settingvalue.h"
#include "workers/host/filetimes.h"
#include "workers/ports/waiting.h"
#include "workers/steps/runningsettings.h"
#include "workers/steps/serverlog.h"
#include "workers/steps/step.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace futago {

namespace {

struct ActivateConfigurationTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::activate)
};

class ActivateConfigurationStep : public StepOf<ActivateConfiguration>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    struct Outstanding
    {
        QStringList names;
        bool needsRestart = false;
        QString newerFile;
        bool none() const { return names.isEmpty() && newerFile.isEmpty(); }
    };
    Result<Outstanding> outstanding(StepContext &context) const;
    Result<void> refuseBrokenFiles(StepContext &context) const;
};

} // namespace

Result<ActivateConfigurationStep::Outstanding>
ActivateConfigurationStep::outstanding(StepContext &context) const
{
    const auto running = runningSettings(context);
    FUTAGO_TRY(running);
    Outstanding result;
    for (qsizetype i = 0; i < m_parameters.names.size(); ++i) {
        const SettingFact fact = running->value(m_parameters.names.at(i));
        if (isSameSetting(fact, m_parameters.values.at(i)))
            continue;
        result.names << m_parameters.names.at(i);
        result.needsRestart = result.needsRestart || fact.needsRestart();
    }
    const auto newer =
        newerThan(context.host, m_parameters.files, u"pg_conf_load_time()"_s, context.patience);
    FUTAGO_TRY(newer);
    const auto newerThanStart = newerThan(context.host, m_parameters.filesReadAtStart,
                                          u"pg_postmaster_start_time()"_s, context.patience);
    FUTAGO_TRY(newerThanStart);
    result.newerFile = newerThanStart->isEmpty() ? *newer : *newerThanStart;
    result.needsRestart = result.needsRestart || !newerThanStart->isEmpty();
    return result;
}

Result<Check> ActivateConfigurationStep::check(StepContext &context)
{
    const auto left = outstanding(context);
    FUTAGO_TRY(left);
    return Check{left->none(), left->none()
                                   ? ActivateConfigurationTexts::tr("The server runs with these settings.")
                                   : QString()};
}

/// pg_hba_file_rules and pg_file_settings read the files on disk, so they tell before a reload does
/// (dialect.md 4).
Result<void> ActivateConfigurationStep::refuseBrokenFiles(StepContext &context) const
{
    QString question;
    if (context.dialect.hasHbaRulesView)
        question = u"SELECT 'pg_hba.conf, line ' || line_number || ': ' || coalesce(error, 'cannot be read') "
                   u"AS error"
                   " FROM pg_hba_file_rules WHERE type IS NULL"_s;
    if (context.dialect.hasFileSettingsView)
        question +=
            (question.isEmpty() ? QString() : u" UNION ALL "_s) +
            u"SELECT sourcefile || ', line ' || sourceline || ': ' || error AS error FROM pg_file_settings"
            " WHERE error IS NOT NULL AND sourcefile IS NOT NULL AND error NOT LIKE 'setting could not be applied'"_s;
    if (question.isEmpty())
        return {};
    const auto rows = context.host.sql(SqlStatement::query(question), context.patience);
    FUTAGO_TRY(rows);
    if (rows->isEmpty())
        return {};
    QStringList lines;
    for (const SqlRow &row : *rows)
        lines << row.text(u"error"_s);
    return failure(
        ErrorKind::ConfigurationRejected,
        ActivateConfigurationTexts::tr("The server on %1 found errors in its configuration files.")
            .arg(context.host.name()),
        ActivateConfigurationTexts::tr("It was not reloaded or restarted. Correct the lines shown below."),
        lines.join(u'\n'), context.host.login());
}

Result<void> ActivateConfigurationStep::apply(StepContext &context)
{
    FUTAGO_TRY(refuseBrokenFiles(context));
    auto left = outstanding(context);
    FUTAGO_TRY(left);
    if (left->needsRestart && !m_parameters.restart)
        return failure(
            ErrorKind::FileChanged,
            ActivateConfigurationTexts::tr("The server on %1 needs a restart that is not part of the plan.")
                .arg(context.host.name()),
            ActivateConfigurationTexts::tr("Inspect again and review the new plan."), left->names.join(u'\n'),
            context.host.login());
    const ServerAction action = left->needsRestart ? ServerAction::Restart : ServerAction::Reload;
    if (const auto done = context.host.server(action, context.patience); !done) {
        Error error = done.error();
        if (left->needsRestart)
            error.detail += u'\n' + logTail(context.host, context.patience);
        return Failure(error);
    }
    const auto settled = pollUntil(
        [&]() -> Result<bool> {
            left = outstanding(context);
            FUTAGO_TRY(left);
            return left->none();
        },
        10s, context.patience.stop);
    FUTAGO_TRY(settled);
    if (*settled)
        return {};
    if (left->names.isEmpty())
        return failure(
            ErrorKind::ConfigurationRejected,
            ActivateConfigurationTexts::tr(
                "The server on %1 has read its configuration, but one file was modified later: %2.")
                .arg(context.host.name(), left->newerFile),
            ActivateConfigurationTexts::tr(
                "The host's clock may have been set back, or the file may be rewritten "
                "repeatedly. Set its modification time to now (touch), then apply again."),
            {}, context.host.login());
    return failure(
        ErrorKind::ConfigurationRejected,
        ActivateConfigurationTexts::tr("The server on %1 still runs with other values of: %2.")
            .arg(context.host.name(), wording::list(left->names)),
        ActivateConfigurationTexts::tr(
            "Another file or the server's command line overrides the new value; see pg_settings.sourcefile."),
        {}, context.host.login());
}

std::unique_ptr<Step> stepFor(const ActivateConfiguration &parameters)
{
    return std::make_unique<ActivateConfigurationStep>(parameters);
}

} // namespace futago
