// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole primary = HostRole::Primary;
static const HostRole standby = HostRole::Standby;

static Change adds(HostRole host, const QByteArray &text)
{
    return [=](EditedPair &p) {
        p.edit(host, HostFile::Config, p.draft().finalBytes(host, HostFile::Config) + text);
    };
}

/// Names and values, and what a person made of the documents.
class TestCatalogueChecks : public QObject
{
    Q_OBJECT

    static std::optional<QString> value(EditedPair &pair, const QString &name)
    {
        return ConfDocument::parse(pair.draft().finalBytes(primary, HostFile::Config)).value(name);
    }

private Q_SLOTS:
    void findsWhatTheServerRefuses_data()
    {
        addCheckColumns();
        const auto check = parametersAreTaken;
        for (const QString &major : majorVersions())
            addCheck(qPrintable(major), qPrintable(major), check, [](EditedPair &) {});
        addCheck("an unknown name", "15", check, adds(primary, "shared_bufers = 1GB\n"), "error",
                 Remedy::Click);
        addCheck("on the standby", "9.3", check, adds(standby, "shared_bufers = 1GB\n"), "error",
                 Remedy::Click);
        addCheck("a name of an extension", "15", check, adds(primary, "my.own = 1\n"));
        addCheck("a name that the server knows", "15", check, [](EditedPair &p) {
            addSettingsRow(p.primary().settings, u"edb_own"_s, u"1"_s);
            adds(primary, "edb_own = 1\n")(p);
        });
        addCheck("a name of 13", "12", check, adds(primary, "wal_keep_size = 1000MB\n"), "error",
                 Remedy::Click);
        addCheck("a name of 12", "13", check, adds(primary, "wal_keep_segments = 64\n"), "error",
                 Remedy::Click);
        addCheck("a name of 9.4", "9.5", check, adds(primary, "checkpoint_segments = 32\n"), "error",
                 Remedy::Click);
        addCheck("recovery settings before 12", "11", check, adds(standby, "primary_conninfo = 'host=a'\n"),
                 "error", Remedy::Click);
        addCheck("superseded, so never read", "15", check, adds(primary, "work_mem = x\nwork_mem = 1MB\n"));
        addCheck("too large", "15", check, adds(primary, "max_connections = 1000000\n"), "error",
                 Remedy::Click);
        addCheck("no unit of it", "15", check, adds(primary, "work_mem = 10XB\n"), "error", Remedy::Click);
        addCheck("no value of it", "15", check, adds(primary, "wal_level = hot\n"), "error", Remedy::Click);
        addCheck("only shown", "15", check, adds(primary, "server_version = 14\n"), "error", Remedy::Click);
        addCheck("a slot's name is another finding", "15", check,
                 [](EditedPair &p) { p.pair.standby().names.slotName = u"BAD"_s; });
    }
    void findsWhatTheServerRefuses() { verifyRow(); }

    void convertsWhatWasRenamed_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("segments") << u"15"_s << QByteArray("wal_keep_segments = 64\n") << u"wal_keep_size"_s
                                  << u"1024MB"_s;
        QTest::newRow("sizes") << u"12"_s << QByteArray("wal_keep_size = 1000MB\n") << u"wal_keep_segments"_s
                               << u"63"_s;
        QTest::newRow("checkpoints") << u"9.5"_s << QByteArray("checkpoint_segments = 32\n")
                                     << u"max_wal_size"_s << u"1536MB"_s;
        QTest::newRow("checkpoints back")
            << u"9.4"_s << QByteArray("max_wal_size = 1GB\n") << u"checkpoint_segments"_s << u"22"_s;
    }
    void convertsWhatWasRenamed()
    {
        QFETCH(QString, major);
        QFETCH(QByteArray, line);
        QFETCH(QString, name);
        QFETCH(QString, value);
        EditedPair pair(major);
        adds(primary, line)(pair);
        const Finding finding = pair.found(parametersAreTaken).value(0);
        QVERIFY(finding.message.contains(name));
        const auto change = std::get<fixes::ReplaceParameter>(finding.fix.value().change);
        QCOMPARE(change.name, name);
        QCOMPARE(change.value, value);
    }

    void givesBackWhatTheServerRunsWith()
    {
        EditedPair pair;
        SettingFact &fact = pair.primary().settings[u"shared_buffers"_s];
        fact.value = u"16384"_s;
        adds(primary, "max_connections = no\nshared_buffers = much\n")(pair);
        for (const Finding &finding : pair.found(parametersAreTaken))
            pair.click(*finding.fix);
        QCOMPARE(value(pair, u"max_connections"_s), u"100"_s);
        QCOMPARE(value(pair, u"shared_buffers"_s), u"16384"_s);
        QVERIFY(pair.found(parametersAreTaken).isEmpty());
    }

    void leavesToTheServerWhatItHasRead()
    {
        EditedPair pair;
        pair.write(primary, HostFile::Config, "of_a_fork = 1\n");
        pair.seed();
        QVERIFY(pair.found(parametersAreTaken).isEmpty());
        EditedPair old(u"9.3"_s);
        old.write(primary, HostFile::Config, "of_a_fork = 1\n");
        old.seed();
        QCOMPARE(old.found(parametersAreTaken).size(), 2);
    }

    void findsEditsOfAFormerFile_data()
    {
        addCheckColumns();
        const auto check = editsAreOfTheseFiles;
        addCheck("none", "15", check, [](EditedPair &) {});
        addCheck("an edit", "15", check, adds(primary, "work_mem = 1MB\n"));
        addCheck("a file that was not there", "15", check, adds(standby, "work_mem = 1MB\n"));
        const auto changes = [](HostRole host, HostFile kind) {
            return [=](EditedPair &p) {
                p.edit(host, kind, "# mine\n");
                p.write(host, kind, "# somebody else's\n");
            };
        };
        addCheck("changed meanwhile", "15", check, changes(primary, HostFile::Config), "error",
                 Remedy::Click);
        addCheck("made meanwhile", "9.3", check, changes(standby, HostFile::Hba), "error", Remedy::Click);
    }
    void findsEditsOfAFormerFile() { verifyRow(); }

    void findsLinesThatAnEditBroke_data()
    {
        addCheckColumns();
        const auto check = documentsAreReadable;
        addCheck("none", "15", check, [](EditedPair &) {});
        addCheck("good", "15", check, adds(primary, "work_mem = 1MB\n"));
        addCheck("bad", "15", check, adds(primary, "work_mem = = 1MB\n"), "error", Remedy::Click);
        addCheck("two bad ones", "9.3", check, adds(standby, "a b c\nd e f\n"), "error,error", Remedy::Click);
        addCheck(
            "in pg_hba.conf", "15", check,
            [](EditedPair &p) { p.edit(primary, HostFile::Hba, "local all all peer\nhost all all\n"); },
            "error", Remedy::Click);
        addCheck(
            "in recovery.conf", "11", check,
            [](EditedPair &p) {
                p.edit(standby, HostFile::Recovery,
                       p.draft().finalBytes(standby, HostFile::Recovery) + "x y z\n");
            },
            "error", Remedy::Click);
        addCheck(
            "brought from the primary", "15", check,
            [](EditedPair &p) { p.write(primary, HostFile::Config, "bad before that\n"); }, "error",
            Remedy::Click);
        addCheck("bad before", "15", check, [](EditedPair &p) {
            p.write(primary, HostFile::Config, "bad before that\n");
            p.seed();
            adds(primary, "work_mem = 1MB\n")(p);
        });
    }
    void findsLinesThatAnEditBroke() { verifyRow(); }

    void forgetsALineThatTheEditMended()
    {
        EditedPair pair;
        pair.write(primary, HostFile::Config, "port = 5432\nlisten 5\n");
        pair.primary().fileErrors = {u"/var/lib/pgsql/data/postgresql.conf:2: syntax error"_s};
        pair.seed();
        pair.facts.standby.server->fileErrors.clear();
        const auto findings = checkDraft(pair.facts, pair.draft());
        QVERIFY(hasErrors(findings));
        QCOMPARE(findings.first().place.line, 2);
        pair.edit(primary, HostFile::Config,
                  "# first\n" + pair.draft().finalBytes(primary, HostFile::Config));
        QCOMPARE(checkDraft(pair.facts, pair.draft()).first().place.line, 3);
        pair.click(*checkDraft(pair.facts, pair.draft()).first().fix);
        QVERIFY(!hasErrors(checkDraft(pair.facts, pair.draft())));
    }

    void blocksApply()
    {
        EditedPair pair;
        adds(primary, "nonsense\n")(pair);
        QVERIFY(hasErrors(checkDraft(pair.facts, pair.draft())));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueChecks)
#include "tst_cataloguechecks.moc"
