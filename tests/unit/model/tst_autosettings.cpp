// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checkcontext.h"
#include "model/documents/conf/confdocument.h"
#include "model/draft/settingvalue.h"
#include "tests/unit/model/planning.h"

#include <QRandomGenerator>

using namespace futago;
using namespace Qt::StringLiterals;

enum class Standby { Empty, Stopped, Running };

static QMap<QString, QString> valuesIn(const QByteArray &bytes)
{
    QMap<QString, QString> values;
    for (const auto &assignment : ConfDocument::parse(bytes).assignments())
        values.insert(assignment.name.toLower(), assignment.value);
    return values;
}

/// postgresql.auto.conf of a host when each step of the plan has been done.
static QMap<QString, QString> afterThePlan(const PairFixture &fixture, const Plan &plan, HostRole role)
{
    QMap<QString, QString> values = valuesIn(fixture.facts.host(role).files.value(HostFile::Auto).bytes);
    if (role == HostRole::Standby && plan.find(u"standby.basebackup"_s) && !isSeeded(fixture.facts))
        values = afterThePlan(fixture, plan, HostRole::Primary);
    for (const PlanStep &step : plan.steps) {
        if (step.host != role)
            continue;
        if (const auto *reset = std::get_if<ResetAutoSettings>(&step.parameters))
            for (const QString &name : reset->names)
                values.remove(name);
        const auto *file = std::get_if<ChangeFile>(&step.parameters);
        if (file && file->path.endsWith(u"/postgresql.auto.conf"_s))
            values = valuesIn(file->after);
    }
    return values;
}

/// What people and tools leave there.
static QByteArray somethingIn(QRandomGenerator &random)
{
    static const QByteArrayList lines{"wal_level = 'minimal'\n",
                                      "wal_level = 'logical'\n",
                                      "max_wal_senders = '1'\n",
                                      "max_wal_senders = '20'\n",
                                      "hot_standby = 'off'\n",
                                      "hot_standby = 'on'\n",
                                      "synchronous_standby_names = ''\n",
                                      "synchronous_standby_names = 'other'\n",
                                      "synchronous_commit = 'local'\n",
                                      "archive_mode = 'off'\n",
                                      "archive_command = '/bin/true'\n",
                                      "listen_addresses = 'localhost'\n",
                                      "listen_addresses = '192.0.2.1'\n",
                                      "port = '5433'\n",
                                      "hba_file = '/elsewhere/pg_hba.conf'\n",
                                      "primary_conninfo = 'host=old password=x'\n",
                                      "primary_slot_name = 'old'\n",
                                      "restore_command = 'cp /old/%f %p'\n",
                                      "recovery_target_timeline = 'current'\n",
                                      "recovery_target_timeline = 'latest'\n",
                                      "work_mem = '8MB'\n"};
    QByteArray text;
    for (const QByteArray &line : lines)
        if (random.bounded(4) == 0)
            text += line;
    return text;
}

/// By the file, so that what a running server has differs from it as often as not.
static void takeUp(ServerFacts &server, const QByteArray &autoConf, QRandomGenerator &random)
{
    const auto values = valuesIn(autoConf);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        if (random.bounded(2) == 0)
            server.settings[value.key()].value = value.value();
}

static PairFixture generated(const QString &major, Standby state, QRandomGenerator &random)
{
    PairFixture fixture(major);
    fixture.pair.policy.mode =
        random.bounded(2) ? ReplicationMode::Synchronous : ReplicationMode::FullyAsynchronous;
    fixture.pair.policy.useSlot = random.bounded(2);
    fixture.pair.policy.archive = random.bounded(2);
    if (state != Standby::Empty)
        fixture.seed();
    for (const HostRole role : bothRoles) {
        fixture.write(role, HostFile::Auto, somethingIn(random));
        if (auto &server = fixture.facts.host(role).server)
            takeUp(*server, fixture.facts.host(role).files.value(HostFile::Auto).bytes, random);
    }
    if (state == Standby::Stopped)
        fixture.facts.standby.server.reset();
    return fixture;
}

class TestAutoSettings : public QObject
{
    Q_OBJECT

private:
    static Plan planOf(const PairFixture &fixture) { return planned(fixture); }

    static PairFixture withRunningStandby(const QByteArray &autoConf)
    {
        PairFixture fixture(u"15"_s);
        fixture.seed();
        fixture.apply(draftFor(fixture.pair, fixture.facts).value());
        fixture.write(HostRole::Standby, HostFile::Auto, autoConf);
        const auto values = valuesIn(autoConf);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            fixture.facts.standby.server->settings[value.key()].value = value.value();
        return fixture;
    }

private Q_SLOTS:
    /// Each asks the same owner, whatever lies there and wherever the standby comes from.
    void planAndChecksAgree_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<int>("state");
        for (const QString &major : majorVersions())
            for (const Standby state : {Standby::Empty, Standby::Stopped, Standby::Running})
                QTest::addRow("%s %d", qPrintable(major), int(state)) << major << int(state);
    }
    void planAndChecksAgree()
    {
        QFETCH(QString, major);
        QFETCH(int, state);
        QRandomGenerator random(20261127u + unsigned(state));
        for (int round = 0; round < 12; ++round) {
            const PairFixture fixture = generated(major, Standby(state), random);
            const Draft draft = draftFor(fixture.pair, fixture.facts).value();
            const Plan plan = planOf(fixture);
            const checks::CheckContext context(fixture.facts, draft);
            for (const HostRole role : bothRoles) {
                if (!context.dialect.hasAlterSystem)
                    continue;
                const QByteArray seen = context.autoConf(role).document().toBytes();
                QCOMPARE(valuesIn(seen), afterThePlan(fixture, plan, role));
            }
        }
    }

    /// Nothing that is wanted is written below something that wins over it.
    void nothingThatIsWantedIsOverridden_data() { planAndChecksAgree_data(); }
    void nothingThatIsWantedIsOverridden()
    {
        QFETCH(QString, major);
        QFETCH(int, state);
        QRandomGenerator random(20261128u + unsigned(state));
        for (int round = 0; round < 12; ++round) {
            const PairFixture fixture = generated(major, Standby(state), random);
            if (!fixture.dialect.hasAlterSystem)
                continue;
            const Draft draft = draftFor(fixture.pair, fixture.facts).value();
            const Plan plan = planOf(fixture);
            for (const HostRole role : bothRoles) {
                const auto held = afterThePlan(fixture, plan, role);
                const auto &wanted = role == HostRole::Primary ? draft.onPrimaryFinally : draft.onStandby;
                for (const WantedSetting &setting : wanted) {
                    SettingFact fact = fixture.facts.primary.server->settings.value(setting.name);
                    fact.value = held.value(setting.name, setting.value);
                    QVERIFY2(isSameSetting(fact, setting.value),
                             qPrintable(setting.name + u'=' + fact.value));
                }
            }
        }
    }

    /// It follows by the old timeline until it is restarted, and streams happily until the next switchover.
    void takesAFormerTimelineFromARunningStandby()
    {
        const PairFixture fixture = withRunningStandby("recovery_target_timeline = 'current'\n");
        const Plan plan = planOf(fixture);
        const auto reset = parametersOf<ResetAutoSettings>(plan, u"standby.auto-conf"_s);
        QCOMPARE(reset.names, QStringList{u"recovery_target_timeline"_s});
        const auto activate = parametersOf<ActivateConfiguration>(plan, u"standby.activate"_s);
        QVERIFY(activate.restart);
        QVERIFY(activate.names.contains(u"recovery_target_timeline"_s));
        QVERIFY(activate.files.contains(reset.copyPath.section(u".futago-"_s, 0, 0)));
    }

    /// Killed between the reset and the restart: the server still follows by what no file says.
    void takesATimelineThatOnlyTheServerStillHas()
    {
        PairFixture fixture = withRunningStandby("recovery_target_timeline = 'current'\n");
        fixture.write(HostRole::Standby, HostFile::Auto, "");
        const auto activate = parametersOf<ActivateConfiguration>(planOf(fixture), u"standby.activate"_s);
        QVERIFY(activate.restart && activate.names.contains(u"recovery_target_timeline"_s));
    }

    void leavesATimelineThatAFileSays()
    {
        PairFixture fixture = withRunningStandby("");
        const QString name = u"recovery_target_timeline"_s;
        fixture.facts.standby.server->settings[name].value = u"current"_s;
        fixture.write(HostRole::Standby, HostFile::Config,
                      fixture.facts.standby.files.value(HostFile::Config).bytes +
                          "recovery_target_timeline = current\n");
        const auto activate = parametersOf<ActivateConfiguration>(planOf(fixture), u"standby.activate"_s);
        QVERIFY(!activate.restart && !activate.names.contains(name));
    }

    void leavesARunningStandbyItsOwnRestoreCommand()
    {
        PairFixture fixture = withRunningStandby("restore_command = 'site-restore %f %p'\n");
        fixture.pair.policy.archive = false;
        QVERIFY(!planOf(fixture).find(u"standby.auto-conf"_s));
    }

    /// The running value is as wanted; the next start would take up the other one.
    void resetsWhatWaitsForTheNextStart()
    {
        PairFixture fixture(u"15"_s);
        fixture.apply(draftFor(fixture.pair, fixture.facts).value());
        fixture.write(HostRole::Primary, HostFile::Auto, "max_wal_senders = '1'\n");
        const auto reset = parametersOf<ResetAutoSettings>(planOf(fixture), u"primary.auto-conf"_s);
        QCOMPARE(reset.names, QStringList{u"max_wal_senders"_s});
        QVERIFY(reset.inUseSinceStart.isEmpty());
    }

    /// The names come last, and would stand below it.
    void resetsWhatWinsOverTheSynchronousNames()
    {
        PairFixture fixture(u"15"_s);
        fixture.pair.policy.mode = ReplicationMode::Synchronous;
        fixture.write(HostRole::Primary, HostFile::Auto, "synchronous_standby_names = ''\n");
        const auto reset = parametersOf<ResetAutoSettings>(planOf(fixture), u"primary.auto-conf"_s);
        QCOMPARE(reset.names, QStringList{u"synchronous_standby_names"_s});
    }
};

QTEST_GUILESS_MAIN(TestAutoSettings)
#include "tst_autosettings.moc"
