// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page, filled with plausible values, in both languages and both palettes:
// futago_screenshots DIRECTORY [WIDTH HEIGHT]
#include "gui/widgets/legiblestyle.h"
#include "gui/window/languages.h"
#include "gui/window/mainwindow.h"
#include "gui/window/preferences.h"
#include "tests/gui/samplepair.h"
#include "tests/gui/scriptedtransport.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace futago;

static QPalette darkPalette()
{
    const QColor window(45, 46, 50);
    QPalette palette(QColor(58, 60, 65), window);
    const QColor base(30, 31, 34);
    const QColor text(225, 226, 230);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(38, 39, 43));
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                     QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, QColor(150, 152, 160));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, QColor(53, 107, 180));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(120, 122, 128));
    return palette;
}

class Photographer
{
public:
    Photographer(MainWindow &window, const QString &folder)
        : m_window(window)
        , m_folder(folder)
    {
    }

    void shoot(Stage stage, const QString &name)
    {
        m_window.choose(stage);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        m_window.grab().save(QDir(m_folder).filePath(name + m_suffix + u".png"_s));
    }
    void setSuffix(const QString &suffix) { m_suffix = suffix; }

private:
    MainWindow &m_window;
    QString m_folder;
    QString m_suffix;
};

static void fillActivity(Workbench &workbench)
{
    const QStringList texts{u"sh -c 'say() { printf …'"_s,
                            u"SELECT name, setting, unit, context, source FROM pg_settings"_s,
                            u"sudo -n -H -u postgres -- cat /etc/postgresql/15/main/pg_hba.conf"_s};
    for (int i = 0; i < texts.size(); ++i)
        Q_EMIT workbench.logged(
            HostRecord{i == 1 ? HostRole::Standby : HostRole::Primary, texts.at(i), i == 2 ? 1 : 0, {}, {}});
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

static void fillWatch(Workbench &workbench)
{
    QRandomGenerator random(7);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int second = 300; second >= 0; --second) {
        const bool answers = second > 120 || second < 90;
        const quint64 lag =
            second % 50 < 6 ? quint64(random.bounded(900000)) : quint64(random.bounded(40000));
        workbench.takeStatus(
            test::sampleStatus(now.addSecs(-second), answers ? std::optional(lag) : std::nullopt));
    }
}

static void shootDocuments(MainWindow &window, Photographer &photographer)
{
    auto *documents = window.findChild<QTabWidget *>(u"documents"_s);
    for (int tab = 1; tab < documents->count(); ++tab) {
        if (!documents->isTabEnabled(tab))
            continue;
        documents->setCurrentIndex(tab);
        if (auto *table = documents->widget(tab)->findChild<QTableView *>())
            table->setCurrentIndex(table->model()->index(2, 1));
        photographer.shoot(Stage::Configure, u"23-document-%1"_s.arg(tab));
        auto *text = documents->widget(tab)->findChild<QPushButton *>(u"textShown"_s);
        text->click();
        photographer.shoot(Stage::Configure, u"24-text-%1"_s.arg(tab));
        text->click();
    }
    documents->setCurrentIndex(0);
}

static void shootAll(MainWindow &window, Photographer &photographer)
{
    Workbench &workbench = window.workbench();
    workbench.openPair(Pair());
    photographer.shoot(Stage::Connect, u"10-connect-empty"_s);
    photographer.shoot(Stage::Configure, u"20-configure-empty"_s);
    photographer.shoot(Stage::Review, u"30-review-empty"_s);
    photographer.shoot(Stage::Provision, u"40-provision-empty"_s);
    photographer.shoot(Stage::Watch, u"50-watch-empty"_s);
    workbench.openPair(test::samplePair());
    workbench.takeError(Error{
        ErrorKind::UnknownHostKey, u"The host key of dba@db1.example is not known yet."_s,
        u"Before you trust it, run this command on the host and compare the fingerprints:\nssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub"_s,
        u"SHA256:8mJzW1jR0p5b2cX5o0b2d6YwqkB4iF2rT9yXv3uQ1sE"_s, u"dba@db1.example"_s});
    photographer.shoot(Stage::Connect, u"11-connect-key"_s);
    workbench.takeError(
        Error{ErrorKind::AuthenticationFailed, u"postgres@db2.example:2222 refused the login."_s,
              u"Check user, key and password."_s,
              u"Access denied for 'password'. Authentication that can continue: publickey,password"_s,
              u"postgres@db2.example:2222"_s});
    workbench.openPair(test::samplePair());
    workbench.takePrepared(test::samplePrepared());
    fillActivity(workbench);
    photographer.shoot(Stage::Connect, u"12-connect"_s);
    photographer.shoot(Stage::Configure, u"21-configure"_s);
    shootDocuments(window, photographer);
    photographer.shoot(Stage::Review, u"31-review"_s);
    auto *plan = window.findChild<QTreeWidget *>(u"plan"_s);
    for (int i = 0; i < plan->topLevelItem(0)->childCount(); ++i)
        if (plan->topLevelItem(0)->child(i)->text(0).contains(u"postgresql.conf"_s))
            plan->setCurrentItem(plan->topLevelItem(0)->child(i));
    photographer.shoot(Stage::Review, u"32-review-diff"_s);
    window.findChild<QPushButton *>(u"tickAll"_s)->click();
    window.findChild<QPushButton *>(u"apply"_s)->click();
    photographer.shoot(Stage::Review, u"33-review-apply"_s);
    window.findChild<QTabWidget *>(u"bottomPanel"_s)->setCurrentIndex(1);
    photographer.shoot(Stage::Configure, u"22-activity"_s);
    window.findChild<QTabWidget *>(u"bottomPanel"_s)->setCurrentIndex(0);
    fillRun(workbench);
    photographer.shoot(Stage::Provision, u"41-provision"_s);
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
    photographer.shoot(Stage::Provision, u"42-provision-failed"_s);
    fillWatch(workbench);
    photographer.shoot(Stage::Watch, u"51-watch"_s);
    workbench.takeStatus(test::sampleStatus(QDateTime::currentDateTimeUtc().addSecs(1), std::nullopt));
    photographer.shoot(Stage::Watch, u"52-watch-down"_s);
}

int main(int argc, char **argv)
{
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1)))
        return 2;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    LegibleStyle::install();
    const QPalette light = QApplication::palette();
    test::ScriptedTransport transport;
    Preferences preferences;
    Languages languages;
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? darkPalette() : light);
            languages.use(language);
            MainWindow window(transport, {}, preferences, languages);
            window.resize(arguments.value(2, u"1180"_s).toInt(), arguments.value(3, u"800"_s).toInt());
            window.show();
            Photographer photographer(window, arguments.at(1));
            photographer.setSuffix(u"-"_s + language + (dark ? u"-dark"_s : u"-light"_s));
            shootAll(window, photographer);
            window.workbench().markSaved(window.workbench().pair());
        }
    }
    return 0;
}
