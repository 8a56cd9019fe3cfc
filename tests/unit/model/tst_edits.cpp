// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/finding.h"
#include "model/plan/planner.h"
#include "tests/unit/model/drafting.h"

using namespace futago;
using namespace Qt::StringLiterals;

/// What a person changed in the documents, and how it lives with the policy.
class TestEdits : public QObject
{
    Q_OBJECT

    static DocumentEdit editOf(const Draft &draft, HostRole host, const QString &kind)
    {
        const DraftDocument *document = draft.find(host, kind);
        const QByteArray offered = draft.finalBytes(host, kind);
        return {host, kind, document->current.hash(), offered, offered};
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

private Q_SLOTS:
    void anEditThatChangesNothingIsNone()
    {
        const PairFixture fixture(u"15"_s);
        Edits edits;
        edits.set(editOf(drafted(fixture), HostRole::Primary, u"config"_s));
        QVERIFY(edits.isEmpty());
    }

    void writesWhatThePersonWroteByteForByte()
    {
        const PairFixture fixture(u"15"_s);
        for (const HostRole host : bothRoles)
            for (const QString &kind : {u"config"_s, u"hba"_s}) {
                DocumentEdit edit = editOf(drafted(fixture), host, kind);
                edit.bytes += "# a word of my own";
                QCOMPARE(bytesOf(draftWith(fixture, edit), host, kind), edit.bytes);
            }
    }

    void thePolicyLeavesAloneWhatThePersonDecided()
    {
        PairFixture fixture(u"15"_s);
        const DocumentEdit edit = withSetting(editOf(drafted(fixture), HostRole::Primary, u"config"_s),
                                              u"wal_level"_s, u"minimal"_s);
        fixture.pair.policy.walKeepMegabytes = 4096;
        const Draft draft = draftWith(fixture, edit);
        QCOMPARE(written(draft, HostRole::Primary, u"config"_s, u"wal_level"_s), u"minimal"_s);
        QCOMPARE(written(draft, HostRole::Primary, u"config"_s, u"wal_keep_size"_s), u"4096MB"_s);
        QCOMPARE(wanted(draft.onPrimary, u"wal_level"_s), u"minimal"_s);
    }

    void whatThePersonTookOutDoesNotComeBack()
    {
        const PairFixture fixture(u"15"_s);
        DocumentEdit edit = editOf(drafted(fixture), HostRole::Primary, u"config"_s);
        ConfDocument document = ConfDocument::parse(edit.bytes);
        document.commentOut(u"wal_keep_size"_s, u"me"_s);
        edit.bytes = document.toBytes();
        const Draft draft = draftWith(fixture, edit);
        QVERIFY(!written(draft, HostRole::Primary, u"config"_s, u"wal_keep_size"_s));
        QVERIFY(!wanted(draft.onPrimary, u"wal_keep_size"_s));
    }

    void aFurtherEditDoesNotHideThatTheFileWasChangedMeanwhile()
    {
        PairFixture fixture(u"15"_s);
        const auto editedTo = [&](const Edits &edits, const QByteArray &bytes) {
            return withEdit(edits, fixture.pair, fixture.facts, HostRole::Primary, u"config"_s, bytes);
        };
        const Edits first = editedTo({}, "port = 5433\n");
        const QString hash = first.all().constFirst().fileHash;
        fixture.facts.primary.files[u"config"_s].bytes += "# somebody else\n";
        const Edits second = editedTo(first, "port = 5434\n");
        QCOMPARE(second.all().constFirst().bytes, QByteArray("port = 5434\n"));
        QCOMPARE(second.all().constFirst().fileHash, hash);
    }

    void aParameterOfThePersonCanNeedTheRestart()
    {
        const PairFixture fixture(u"15"_s);
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Primary, u"config"_s),
                                           u"shared_buffers"_s, u"512MB"_s));
        QVERIFY(needsRestart(fixture.facts.primary, {{u"shared_buffers"_s, u"512MB"_s}}));
        QVERIFY(draft.onPrimary.contains(WantedSetting{u"shared_buffers"_s, u"512MB"_s}));
    }

    void textsThatTheServerShowsOtherwiseAreNotComparedAfterwards()
    {
        PairFixture fixture(u"15"_s);
        SettingFact style{u"ISO, MDY"_s, {}, u"user"_s, {}, {}, 0, false};
        style.type = u"string"_s;
        fixture.facts.primary.server->settings.insert(u"datestyle"_s, style);
        DocumentEdit edit = editOf(drafted(fixture), HostRole::Primary, u"config"_s);
        edit = withSetting(withSetting(edit, u"datestyle"_s, u"iso, ymd"_s), u"my.own"_s, u"1"_s);
        const Draft draft = draftWith(fixture, edit);
        QVERIFY(!wanted(draft.onPrimary, u"datestyle"_s));
        QVERIFY(!wanted(draft.onPrimary, u"my.own"_s));
        QCOMPARE(written(draft, HostRole::Primary, u"config"_s, u"datestyle"_s), u"iso, ymd"_s);
    }

    void whatARunOfOursWroteIsNobodyElsesChange()
    {
        PairFixture fixture(u"15"_s);
        const DocumentEdit edit =
            withSetting(editOf(drafted(fixture), HostRole::Primary, u"config"_s), u"work_mem"_s, u"8MB"_s);
        Edits edits;
        edits.set(edit);
        const auto isChanged = [&] {
            const auto findings =
                checkDraft(fixture.facts, draftFor(fixture.pair, fixture.facts, edits).value());
            return std::any_of(findings.cbegin(), findings.cend(),
                               [](const Finding &f) { return f.kind == ErrorKind::FileChanged; });
        };
        fixture.facts.primary.files[u"config"_s].bytes += "# somebody else\n";
        QVERIFY(isChanged());
        fixture.facts.primary.files[u"config"_s].bytes =
            draftFor(fixture.pair, fixture.facts, edits).value().finalBytes(HostRole::Primary, u"config"_s);
        QVERIFY(!isChanged());
    }

    void namesOfThePersonWaitForTheStandbyToo()
    {
        const PairFixture fixture(u"15"_s);
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Primary, u"config"_s),
                                           u"synchronous_standby_names"_s, u"\"standby\""_s));
        QCOMPARE(written(draft, HostRole::Primary, u"config"_s, u"synchronous_standby_names"_s), u""_s);
        QCOMPARE(ConfDocument::parse(draft.synchronousConfig).value(u"synchronous_standby_names"_s),
                 u"\"standby\""_s);
    }

    void recoverySettingsOfThePersonStayBesideThePolicy()
    {
        const PairFixture fixture(u"11"_s);
        const Draft draft =
            draftWith(fixture, withSetting(editOf(drafted(fixture), HostRole::Standby, u"recovery"_s),
                                           u"recovery_min_apply_delay"_s, u"1h"_s));
        QCOMPARE(written(draft, HostRole::Standby, u"recovery"_s, u"recovery_min_apply_delay"_s), u"1h"_s);
        QVERIFY(written(draft, HostRole::Standby, u"recovery"_s, u"primary_conninfo"_s));
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
