// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/finding.h"
#include "model/draft/restart.h"
#include "model/plan/planner.h"
#include "tests/unit/model/drafting.h"

#include <QRandomGenerator>

using namespace futago;
using namespace Qt::StringLiterals;

/// What a person changed in the documents, and how it lives with the policy.
class TestEdits : public QObject
{
    Q_OBJECT

    static DocumentEdit editOf(const Draft &draft, HostRole host, HostFile kind)
    {
        const DraftDocument *document = draft.find(host, kind);
        const QByteArray offered = draft.finalBytes(host, kind);
        return {formerId(host), kind, document->current.hash(), offered, offered};
    }

    static DocumentEdit withSetting(DocumentEdit edit, const QString &name, const QString &value)
    {
        ConfDocument document = ConfDocument::parse(edit.bytes);
        document.set(name, value, u"me"_s);
        edit.bytes = document.toBytes();
        return edit;
    }

    static Draft draftWith(const PairFixture &fixture, const DocumentEdit &edit)
    {
        Edits edits;
        edits.set(edit);
        return draftFor(fixture.pair, fixture.facts, edits).value();
    }

    static OwnSettings valuesOf(const QByteArray &bytes)
    {
        OwnSettings values;
        const auto assignments = ConfDocument::parse(bytes).assignments();
        for (const ConfDocument::Assignment &assignment : assignments)
            values[assignment.name.toLower()] = assignment.value;
        return values;
    }

    static OwnSettings decisionsOneByOne(const DocumentEdit &edit)
    {
        const OwnSettings before = valuesOf(edit.offered);
        const OwnSettings after = valuesOf(edit.bytes);
        OwnSettings own;
        for (const QString &name : (before.keys() + after.keys()))
            if (before.value(name) != after.value(name))
                own[name] = after.value(name);
        return own;
    }

    static std::optional<bool> comparedAs(const WantedSettings &settings, const QString &name)
    {
        for (const WantedSetting &setting : settings)
            if (setting.name == name)
                return setting.isCompared;
        return std::nullopt;
    }

private Q_SLOTS:
    void anEditThatChangesNothingIsNone()
    {
        const PairFixture fixture(u"15"_s);
        Edits edits;
        edits.set(editOf(drafted(fixture), HostRole::Primary, HostFile::Config));
        QVERIFY(edits.isEmpty());
    }

    void writesWhatThePersonWroteByteForByte()
    {
        const PairFixture fixture(u"15"_s);
        for (const HostRole host : bothRoles)
            for (HostFile kind : {HostFile::Config, HostFile::Hba}) {
                DocumentEdit edit = editOf(drafted(fixture), host, kind);
                edit.bytes += "# a word of my own";
                QCOMPARE(bytesOf(draftWith(fixture, edit), host, kind), edit.bytes);
            }
    }

    void thePolicyLeavesAloneWhatThePersonDecided()
    {
        PairFixture fixture(u"15"_s);
        const DocumentEdit edit = withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                              u"wal_level"_s, u"minimal"_s);
        fixture.pair.policy.walKeepMegabytes = 4096;
        const Draft draft = draftWith(fixture, edit);
        QCOMPARE(written(draft, HostRole::Primary, HostFile::Config, u"wal_level"_s), u"minimal"_s);
        QCOMPARE(written(draft, HostRole::Primary, HostFile::Config, u"wal_keep_size"_s), u"4096MB"_s);
        QCOMPARE(wanted(draft.onPrimary, u"wal_level"_s), u"minimal"_s);
    }

    void whatThePersonTookOutDoesNotComeBack()
    {
        const PairFixture fixture(u"15"_s);
        DocumentEdit edit = editOf(drafted(fixture), HostRole::Primary, HostFile::Config);
        ConfDocument document = ConfDocument::parse(edit.bytes);
        document.commentOut(u"wal_keep_size"_s, u"me"_s);
        edit.bytes = document.toBytes();
        const Draft draft = draftWith(fixture, edit);
        QVERIFY(!written(draft, HostRole::Primary, HostFile::Config, u"wal_keep_size"_s));
        QVERIFY(!wanted(draft.onPrimary, u"wal_keep_size"_s));
    }

    void aFurtherEditDoesNotHideThatTheFileWasChangedMeanwhile()
    {
        PairFixture fixture(u"15"_s);
        const auto editedTo = [&](const Edits &edits, const QByteArray &bytes) {
            return withEdit(edits, draftFor(fixture.pair, fixture.facts).value(), HostRole::Primary,
                            HostFile::Config, bytes);
        };
        const Edits first = editedTo({}, "port = 5433\n");
        const QString hash = first.all().constFirst().fileHash;
        fixture.facts.primary.files[HostFile::Config].bytes += "# somebody else\n";
        const Edits second = editedTo(first, "port = 5434\n");
        QCOMPARE(second.all().constFirst().bytes, QByteArray("port = 5434\n"));
        QCOMPARE(second.all().constFirst().fileHash, hash);
    }

    /// As after a run that was killed between the file and the restart.
    void aRecoveryConfThatTheServerHasNotReadNeedsTheRestart()
    {
        PairFixture fixture(u"11"_s);
        fixture.apply(drafted(fixture));
        QVERIFY(!isRestarted(fixture.facts, drafted(fixture), HostRole::Standby));
        fixture.facts.standby.recoveryFileIsNewer = true;
        QVERIFY(isRestarted(fixture.facts, drafted(fixture), HostRole::Standby));
        QVERIFY(!isRestarted(fixture.facts, drafted(fixture), HostRole::Primary));
    }

    void aParameterOfThePersonCanNeedTheRestart()
    {
        PairFixture fixture(u"15"_s);
        fixture.apply(drafted(fixture));
        QVERIFY(!isRestarted(fixture.facts, drafted(fixture), HostRole::Primary));
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                           u"shared_buffers"_s, u"512MB"_s));
        QVERIFY(isRestarted(fixture.facts, draft, HostRole::Primary));
        QVERIFY(draft.onPrimary.contains(WantedSetting{u"shared_buffers"_s, u"512MB"_s}));
    }

    /// A stopped standby has no pg_settings: its file alone names them, and in its own letters.
    void textsThatTheServerShowsOtherwiseAreNotComparedAfterwards_data()
    {
        QTest::addColumn<HostRole>("host");
        QTest::newRow("primary") << HostRole::Primary;
        QTest::newRow("stopped standby") << HostRole::Standby;
    }
    void textsThatTheServerShowsOtherwiseAreNotComparedAfterwards()
    {
        QFETCH(HostRole, host);
        PairFixture fixture(u"15"_s);
        SettingFact style{u"ISO, MDY"_s, {}, u"user"_s, {}, {}, 0, false};
        style.type = u"string"_s;
        fixture.facts.primary.server->settings.insert(u"DateStyle"_s, style);
        fixture.facts.standby.server.reset();
        fixture.facts.standby.files[HostFile::Config].bytes = "datestyle = 'iso, mdy'\nwork_mem = 1MB\n";
        DocumentEdit edit = editOf(drafted(fixture), host, HostFile::Config);
        for (const auto &[name, value] : {std::pair{u"datestyle"_s, u"iso, ymd"_s},
                                          {u"my.own"_s, u"1"_s},
                                          {u"max_connections"_s, u"300"_s}})
            edit = withSetting(edit, name, value);
        const Draft draft = draftWith(fixture, edit);
        const WantedSettings &all = host == HostRole::Primary ? draft.onPrimary : draft.onStandby;
        QCOMPARE(comparedAs(all, u"datestyle"_s), std::optional(false));
        QCOMPARE(comparedAs(all, u"my.own"_s), std::optional(false));
        QCOMPARE(comparedAs(all, u"max_connections"_s), std::optional(true));
        QCOMPARE(written(draft, host, HostFile::Config, u"datestyle"_s), u"iso, ymd"_s);
        const Plan plan = planFor(Provision(), fixture.facts, draft, QDateTime::currentDateTimeUtc());
        const auto &activate =
            std::get<ActivateConfiguration>(plan.find(nameOf(host) + u".activate"_s)->parameters);
        QVERIFY(activate.names.contains(u"max_connections"_s));
        QVERIFY(!activate.names.contains(u"datestyle"_s) && !activate.names.contains(u"my.own"_s));
    }

    void findsEveryDecisionInAnyTwoDocuments()
    {
        QRandomGenerator random(20261123);
        const QByteArrayList lines{"a = 1",     "A = 2", "b = '1'",     "b=1", "# c = 1",
                                   "c = 3 # x", "c 3",   "include 'd'", "",    "a = 1\r"};
        const auto made = [&] {
            QByteArrayList picked;
            for (quint32 i = random.bounded(7u); i > 0; --i)
                picked << lines.at(random.bounded(lines.size()));
            return picked.join('\n') + (random.bounded(2) == 0 ? "\n" : "");
        };
        for (int run = 0; run < 5000; ++run) {
            const DocumentEdit edit{formerId(HostRole::Primary), HostFile::Config, {}, made(), made()};
            QCOMPARE(ownSettings(edit), decisionsOneByOne(edit));
        }
    }

    void whatAlterSystemSaysOfAPersonsTextIsReset()
    {
        PairFixture fixture(u"15"_s);
        fixture.facts.primary.files[HostFile::Auto].bytes = "archive_command = '/bin/false'\n";
        SettingFact &command = fixture.facts.primary.server->settings[u"archive_command"_s];
        command.value = u"/bin/false"_s;
        command.type = u"string"_s;
        command.context = u"sighup"_s;
        const DocumentEdit edit = withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                              u"archive_command"_s, u"cp %p /backup/%f"_s);
        const Plan plan =
            planFor(Provision(), fixture.facts, draftWith(fixture, edit), QDateTime::currentDateTimeUtc());
        const PlanStep *reset = plan.find(u"primary.auto-conf"_s);
        QVERIFY(reset);
        QVERIFY(std::get<ResetAutoSettings>(reset->parameters).names.contains(u"archive_command"_s));
    }

    void anEditAgainstThePolicyOutlastsTheRunThatWroteIt()
    {
        PairFixture fixture(u"15"_s);
        const Draft first =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                           u"wal_keep_size"_s, u"128MB"_s));
        fixture.facts.primary.files[HostFile::Config].bytes =
            first.finalBytes(HostRole::Primary, HostFile::Config);
        const Draft second = draftFor(fixture.pair, fixture.facts, first.edits).value();
        const Edits open = openEdits(second, fixture.facts);
        const Draft third = draftFor(fixture.pair, fixture.facts, open).value();
        QCOMPARE(third.finalBytes(HostRole::Primary, HostFile::Config),
                 fixture.facts.primary.files.value(HostFile::Config).bytes);
        QVERIFY(open.all().constFirst().fileHash != first.edits.all().constFirst().fileHash);
    }

    void anEditThatUndoesThePolicysRulesIsNotForgotten()
    {
        const PairFixture fixture(u"15"_s);
        DocumentEdit edit = editOf(drafted(fixture), HostRole::Primary, HostFile::Hba);
        edit.bytes = fixture.facts.primary.files.value(HostFile::Hba).bytes;
        QVERIFY(edit.bytes != edit.offered);
        const Draft draft = draftWith(fixture, edit);
        const Edits open = openEdits(draft, fixture.facts);
        QCOMPARE(
            draftFor(fixture.pair, fixture.facts, open).value().finalBytes(HostRole::Primary, HostFile::Hba),
            edit.bytes);
    }

    void anEditThatThePolicyLeavesAloneEndsWithTheRun()
    {
        PairFixture fixture(u"15"_s);
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                           u"work_mem"_s, u"8MB"_s));
        QVERIFY(openEdits(draft, fixture.facts) == draft.edits);
        fixture.facts.primary.files[HostFile::Config].bytes =
            draft.finalBytes(HostRole::Primary, HostFile::Config);
        const Draft written = draftFor(fixture.pair, fixture.facts, draft.edits).value();
        QVERIFY(openEdits(written, fixture.facts).isEmpty());
    }

    void whatARunOfOursWroteIsNobodyElsesChange()
    {
        PairFixture fixture(u"15"_s);
        const DocumentEdit edit = withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                              u"work_mem"_s, u"8MB"_s);
        Edits edits;
        edits.set(edit);
        const auto isChanged = [&] {
            const auto findings =
                checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts, edits).value());
            return std::any_of(findings.cbegin(), findings.cend(),
                               [](const Finding &f) { return f.kind == ErrorKind::FileChanged; });
        };
        fixture.facts.primary.files[HostFile::Config].bytes += "# somebody else\n";
        QVERIFY(isChanged());
        fixture.facts.primary.files[HostFile::Config].bytes =
            draftFor(fixture.pair, fixture.facts, edits)
                .value()
                .finalBytes(HostRole::Primary, HostFile::Config);
        QVERIFY(!isChanged());
    }

    void namesOfThePersonWaitForTheStandbyToo()
    {
        const PairFixture fixture(u"15"_s);
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Primary, HostFile::Config),
                                           u"synchronous_standby_names"_s, u"\"standby\""_s));
        QCOMPARE(written(draft, HostRole::Primary, HostFile::Config, u"synchronous_standby_names"_s), u""_s);
        QCOMPARE(ConfDocument::parse(draft.synchronousConfig).value(u"synchronous_standby_names"_s),
                 u"\"standby\""_s);
    }

    void recoverySettingsOfThePersonStayBesideThePolicy()
    {
        const PairFixture fixture(u"11"_s);
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Standby, HostFile::Recovery),
                                           u"recovery_min_apply_delay"_s, u"1h"_s));
        QCOMPARE(written(draft, HostRole::Standby, HostFile::Recovery, u"recovery_min_apply_delay"_s),
                 u"1h"_s);
        QVERIFY(written(draft, HostRole::Standby, HostFile::Recovery, u"primary_conninfo"_s));
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
