// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/scenes.h"

#include "tests/gui/samplepair.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace futago::test {

static void fillActivity(Workbench &workbench)
{
    const QStringList texts{u"sh -c 'say() { printf …'"_s,
                            u"SELECT name, setting, unit, context, source FROM pg_settings"_s,
                            u"sudo -n -H -u postgres -- cat /etc/postgresql/15/main/pg_hba.conf"_s};
    for (int i = 0; i < texts.size(); ++i)
        Q_EMIT workbench.logged(
            HostRecord{i == 1 ? u"db2.example"_s : u"db1.example"_s, texts.at(i), i == 2 ? 1 : 0, {}, {}});
}

static void fillRun(Workbench &workbench)
{
    const Plan &plan = workbench.prepared()->plan;
    Q_EMIT workbench.runStarted(plan);
    int done = 0;
    for (const PlanStep &step : plan.steps) {
        if (step.id == u"standby.basebackup")
            break;
        StepReport report{step.id,
                          ++done % 4 == 0 ? StepState::AlreadyTrue : StepState::Done,
                          u"The line is there."_s,
                          130 + done * 17,
                          {},
                          std::nullopt};
        Q_EMIT workbench.stepChanged(report);
    }
    StepReport copy{u"standby.basebackup"_s,
                    StepState::Running,
                    {},
                    0,
                    {quint64(11) << 30, quint64(38) << 30, u"copying"_s},
                    std::nullopt};
    Q_EMIT workbench.stepChanged(copy);
}

static void fillUndo(Workbench &workbench)
{
    int number = 0;
    for (const PlanStep &step : workbench.prepared()->plan.steps) {
        const StepState state = ++number % 3 == 0 ? StepState::NothingToUndo : StepState::Undone;
        Q_EMIT workbench.stepChanged(StepReport{step.id, state, {}, 40, {}, std::nullopt});
    }
}

static void fillWatch(Workbench &workbench, bool isExchanged = false)
{
    QRandomGenerator random(7);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int second = 300; second >= 0; --second) {
        const bool answers = second > 120 || second < 90;
        const quint64 lag =
            second % 50 < 6 ? quint64(random.bounded(900000)) : quint64(random.bounded(40000));
        PairStatus status =
            sampleStatus(now.addSecs(-second), answers || isExchanged ? std::optional(lag) : std::nullopt);
        if (isExchanged)
            std::swap(status.sample.primary.host, status.sample.standby.host);
        status.sample.rolesAreExchanged = isExchanged;
        workbench.takeStatus(status);
    }
}

static void playDocuments(MainWindow &window, const SceneShown &shown)
{
    auto *documents = window.findChild<QTabWidget *>(u"documents"_s);
    for (int tab = 1; tab < documents->count(); ++tab) {
        if (!documents->isTabEnabled(tab))
            continue;
        documents->setCurrentIndex(tab);
        if (auto *table = documents->widget(tab)->findChild<QTableView *>())
            table->setCurrentIndex(table->model()->index(2, 1));
        shown(Stage::Configure, u"23-document-%1"_s.arg(tab));
        auto *text = documents->widget(tab)->findChild<QPushButton *>(u"textShown"_s);
        text->click();
        shown(Stage::Configure, u"24-text-%1"_s.arg(tab));
        text->click();
    }
    documents->setCurrentIndex(0);
}

void playScenes(MainWindow &window, const SceneShown &shown)
{
    Workbench &workbench = window.workbench();
    workbench.openPair(Pair());
    shown(Stage::Connect, u"10-connect-empty"_s);
    shown(Stage::Configure, u"20-configure-empty"_s);
    shown(Stage::Review, u"30-review-empty"_s);
    shown(Stage::Provision, u"40-provision-empty"_s);
    shown(Stage::Watch, u"50-watch-empty"_s);
    workbench.openPair(samplePair());
    workbench.takeError(Error{
        ErrorKind::UnknownHostKey, u"The host key of dba@db1.example is not known yet."_s,
        u"Before you trust it, run this command on the host and compare the fingerprints:\nssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub"_s,
        u"SHA256:8mJzW1jR0p5b2cX5o0b2d6YwqkB4iF2rT9yXv3uQ1sE"_s, u"dba@db1.example"_s,
        OfferedKey{u"SHA256:8mJzW1jR0p5b2cX5o0b2d6YwqkB4iF2rT9yXv3uQ1sE"_s}});
    shown(Stage::Connect, u"11-connect-key"_s);
    workbench.takeError(Error{
        ErrorKind::LoginQuestion,
        u"dba@db1.example asks a question during the login that only a person can answer."_s,
        u"The password was not sent in reply. Answer the question in the window; on the command line, log in once with ssh, for example to change an expired password, or use a key for which the host asks nothing more."_s,
        u"Verification code:"_s, u"dba@db1.example"_s, AskedQuestion{u"Verification code:"_s}});
    shown(Stage::Connect, u"13-connect-question"_s);
    workbench.takeError(
        Error{ErrorKind::AuthenticationFailed, u"postgres@db2.example:2222 refused the login."_s,
              u"Check user, key and password."_s,
              u"Access denied for 'password'. Authentication that can continue: publickey,password"_s,
              u"postgres@db2.example:2222"_s});
    workbench.openPair(samplePair());
    workbench.takePrepared(samplePrepared());
    fillActivity(workbench);
    shown(Stage::Connect, u"12-connect"_s);
    shown(Stage::Configure, u"21-configure"_s);
    auto *ask = window.findChild<QWidget *>(u"configurePage"_s)->findChild<QAbstractButton *>(u"ask"_s);
    ask->click();
    shown(Stage::Configure, u"25-terms"_s);
    ask->click();
    playDocuments(window, shown);
    shown(Stage::Review, u"31-review"_s);
    auto *plan = window.findChild<QTreeWidget *>(u"plan"_s);
    for (int i = 0; i < plan->topLevelItem(0)->childCount(); ++i)
        if (plan->topLevelItem(0)->child(i)->text(0).contains(u"postgresql.conf"_s))
            plan->setCurrentItem(plan->topLevelItem(0)->child(i));
    shown(Stage::Review, u"32-review-diff"_s);
    window.findChild<QPushButton *>(u"tickAll"_s)->click();
    window.findChild<QPushButton *>(u"apply"_s)->click();
    shown(Stage::Review, u"33-review-apply"_s);
    window.findChild<QTabWidget *>(u"bottomPanel"_s)->setCurrentIndex(1);
    shown(Stage::Configure, u"22-activity"_s);
    window.findChild<QTabWidget *>(u"bottomPanel"_s)->setCurrentIndex(0);
    fillRun(workbench);
    shown(Stage::Provision, u"41-provision"_s);
    StepReport failed{u"standby.basebackup"_s,
                      StepState::Failed,
                      {},
                      94000,
                      {},
                      Error{ErrorKind::DiskTooSmall,
                            u"The disk of postgres@db2.example:2222 is full."_s,
                            u"Free some space there and apply again; the completed steps are kept."_s,
                            u"pg_basebackup: error: could not write to file: No space left on device"_s,
                            {}}};
    RunReport run;
    run.steps << failed;
    run.error = failed.error;
    workbench.takeRun(run);
    shown(Stage::Provision, u"42-provision-failed"_s);
    fillUndo(workbench);
    shown(Stage::Provision, u"43-provision-undone"_s);
    fillWatch(workbench);
    shown(Stage::Watch, u"51-watch"_s);
    workbench.takeStatus(sampleStatus(QDateTime::currentDateTimeUtc().addSecs(1), std::nullopt));
    shown(Stage::Watch, u"52-watch-down"_s);
    workbench.openPair(samplePair());
    workbench.takeFacts(factsOfTwoPrimaries());
    shown(Stage::Connect, u"14-connect-two-primaries"_s);
    workbench.openPair(samplePair());
    workbench.takeFacts(exchangedFacts());
    shown(Stage::Connect, u"15-connect-exchanged"_s);
    fillWatch(workbench, true);
    shown(Stage::Watch, u"53-watch-exchanged"_s);
}

} // namespace futago::test
