// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole primary = HostRole::Primary;
static const HostRole standby = HostRole::Standby;

static Change confOf(HostRole host, const QByteArray &text)
{
    return [=](EditedPair &p) {
        p.edit(host, HostFile::Config, p.draft().finalBytes(host, HostFile::Config) + text);
    };
}

/// The server has the value from there, and not from the pair's file.
static void takesFrom(EditedPair &p, const QString &name, const QString &value, const QString &source,
                      const QString &file = {})
{
    SettingFact &fact = p.primary().settings[name];
    fact.value = value;
    fact.source = source;
    fact.sourceFile = file;
    fact.sourceLine = file.isEmpty() ? 0 : 3;
}

static Change lies(HostRole host, HostFile kind, bool isSetUp)
{
    return [=](EditedPair &p) {
        if (isSetUp)
            p.seed();
        p.write(host, kind, "");
    };
}

/// What is written and does not count, and what should not lie there.
class TestOverrideChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLinesWithoutEffect_data()
    {
        addCheckColumns();
        addCheck("nothing", "15", autoConfDoesNotOverride, [](EditedPair &) {});
        const auto altered = [](const QByteArray &automatic, const QByteArray &conf) {
            return [=](EditedPair &p) {
                p.write(primary, HostFile::Auto, automatic);
                p.write(primary, HostFile::Config, conf);
                p.seed();
            };
        };
        addCheck("overridden", "15", autoConfDoesNotOverride,
                 altered("shared_buffers = '1GB'\n", "shared_buffers = 128MB\n"), "note", Remedy::Click);
        addCheck("the same in another unit", "15", autoConfDoesNotOverride,
                 altered("shared_buffers = '1GB'\n", "shared_buffers = 1024MB\n"));
        addCheck("not written in the file", "15", autoConfDoesNotOverride,
                 altered("shared_buffers = '1GB'\n", ""));
        addCheck("wanted otherwise, so the plan resets it", "15", autoConfDoesNotOverride,
                 altered("wal_level = 'minimal'\n", "wal_level = replica\n"));
        addCheck("no such file yet", "9.3", autoConfDoesNotOverride,
                 altered("shared_buffers = '1GB'\n", "shared_buffers = 128MB\n"));
        addCheck("one line each", "15", laterLinesDoNotOverride, [](EditedPair &) {});
        addCheck("two lines", "15", laterLinesDoNotOverride,
                 confOf(primary, "work_mem = 4MB\nWork_Mem = 8MB\n"), "note", Remedy::Click);
        addCheck("three lines", "15", laterLinesDoNotOverride,
                 confOf(standby, "work_mem = 4MB\nwork_mem = 8MB\nwork_mem = 1MB\n"), "note,note",
                 Remedy::Click);
        addCheck("two lines that agree", "15", laterLinesDoNotOverride,
                 confOf(primary, "work_mem = 4MB\nwork_mem = 4MB\n"));
        addCheck(
            "recovery.conf", "11", laterLinesDoNotOverride,
            [](EditedPair &p) {
                p.edit(standby, HostFile::Recovery,
                       "standby_mode = off\n" + p.draft().finalBytes(standby, HostFile::Recovery));
            },
            "note", Remedy::Click);
    }
    void findsLinesWithoutEffect() { verifyRow(); }

    void findsWhatWinsOverTheFile_data()
    {
        addCheckColumns();
        const auto check = wantedSettingsReachTheServer;
        addCheck("nothing", "15", check, [](EditedPair &) {});
        addCheck(
            "command line", "15", check,
            [](EditedPair &p) { takesFrom(p, u"wal_level"_s, u"minimal"_s, u"command line"_s); }, "error");
        addCheck("command line that serves", "15", check,
                 [](EditedPair &p) { takesFrom(p, u"wal_level"_s, u"logical"_s, u"command line"_s); });
        addCheck(
            "command line over a line of no matter", "15", check,
            [](EditedPair &p) {
                p.write(primary, HostFile::Config, "shared_buffers = 64MB\n");
                takesFrom(p, u"shared_buffers"_s, u"16384"_s, u"command line"_s);
            },
            "note");
        addCheck(
            "a later file", "15", check,
            [](EditedPair &p) {
                p.write(primary, HostFile::Config, "wal_level = replica\ninclude_dir 'conf.d'\n");
                takesFrom(p, u"wal_level"_s, u"minimal"_s, u"configuration file"_s, u"/etc/conf.d/a.conf"_s);
            },
            "error");
        const auto included = [](const QByteArray &conf, const QString &counting) {
            return [=](EditedPair &p) {
                p.write(primary, HostFile::Config, conf);
                takesFrom(p, u"shared_buffers"_s, counting, u"configuration file"_s, u"/etc/conf.d/a.conf"_s);
            };
        };
        addCheck("a later file about no matter", "15", check,
                 included("shared_buffers = 64MB\ninclude_dir 'conf.d'\n", u"16384"_s), "note");
        addCheck("a later file that agrees", "15", check,
                 included("shared_buffers = 128MB\ninclude_dir 'conf.d'\n", u"16384"_s));
        addCheck("an earlier file about no matter", "15", check,
                 included("include_dir 'conf.d'\nshared_buffers = 64MB\n", u"16384"_s));
        addCheck(
            "a person's text that a later file has too", "15", check,
            [](EditedPair &p) {
                p.edit(primary, HostFile::Config,
                       "log_line_prefix = 'mine'\n" + p.draft().finalBytes(primary, HostFile::Config) +
                           "include_dir 'conf.d'\n");
                takesFrom(p, u"log_line_prefix"_s, u"theirs"_s, u"configuration file"_s,
                          u"/etc/conf.d/a.conf"_s);
                p.primary().settings[u"log_line_prefix"_s].type = u"string"_s;
                p.primary().settings[u"log_line_prefix"_s].context = u"sighup"_s;
            },
            "note");
        addCheck("an earlier file", "15", check, [](EditedPair &p) {
            p.write(primary, HostFile::Config, "include_dir 'conf.d'\nport = 5432\n");
            takesFrom(p, u"wal_level"_s, u"minimal"_s, u"configuration file"_s, u"/etc/conf.d/a.conf"_s);
        });
    }
    void findsWhatWinsOverTheFile() { verifyRow(); }

    void offersNoFixThatTheServerWouldNotSee()
    {
        EditedPair pair;
        takesFrom(pair, u"wal_level"_s, u"minimal"_s, u"command line"_s);
        const Finding finding = pair.found(walLevelServesAStandby).value(0);
        QCOMPARE(finding.severity, Severity::Error);
        QVERIFY(!finding.fix);
        QVERIFY2(finding.hint.contains(u"command line"_s), qPrintable(finding.hint));
        takesFrom(pair, u"wal_level"_s, u"minimal"_s, u"configuration file"_s, u"/etc/conf.d/a.conf"_s);
        pair.edit(primary, HostFile::Config, "wal_level = replica\ninclude_dir 'conf.d'\n");
        QVERIFY(pair.found(walLevelServesAStandby).value(0).hint.contains(u"/etc/conf.d/a.conf"_s));
    }

    void findsFilesThatShouldNotBeThere_data()
    {
        addCheckColumns();
        const auto check = noFilesOfAnotherDialect;
        addCheck("recovery.conf of 11", "11", check, lies(standby, HostFile::Recovery, true));
        for (const char *major : {"12", "18"}) {
            addCheck("recovery.conf", major, check, lies(standby, HostFile::Recovery, true), "error");
            addCheck("recovery.conf of the primary", major, check, lies(primary, HostFile::Recovery, false),
                     "error");
        }
        addCheck("recovery.conf in a directory that makes room", "15", check,
                 lies(standby, HostFile::Recovery, false));
        addCheck("standby.signal of 12", "12", check, lies(standby, HostFile::Signal, true));
        addCheck("standby.signal", "11", check, lies(standby, HostFile::Signal, true), "warning");
        addCheck("standby.signal of the primary", "9.6", check, lies(primary, HostFile::Signal, false),
                 "warning");
        addCheck("a primary", "15", primaryStaysAPrimary, [](EditedPair &) {});
        addCheck("a primary until it is restarted", "15", primaryStaysAPrimary,
                 lies(primary, HostFile::Signal, false), "error");
        addCheck("a primary until it is restarted", "10", primaryStaysAPrimary,
                 lies(primary, HostFile::Recovery, false), "error");
        addCheck("a standby is another finding", "15", primaryStaysAPrimary, [](EditedPair &p) {
            p.write(primary, HostFile::Signal, "");
            p.primary().inRecovery = true;
        });
    }
    void findsFilesThatShouldNotBeThere() { verifyRow(); }

    void findsRecoveryThatStops_data()
    {
        addCheckColumns();
        const auto check = recoveryGoesOn;
        const auto sets = [](const char *name, const char *value) {
            return
                [=](EditedPair &p) { p.setRecovery(QString::fromLatin1(name), QString::fromLatin1(value)); };
        };
        for (const char *major : {"9.3", "9.4", "11", "12", "15", "18"}) {
            addCheck(major, major, check, [](EditedPair &) {});
            addCheck("target", major, check, sets("recovery_target_time", "2026-01-01 00:00:00"), "error",
                     Remedy::Click);
            addCheck("timeline", major, check, sets("recovery_target_timeline", "1"), "warning",
                     Remedy::Click);
        }
        addCheck(
            "no timeline", "9.3", check,
            [](EditedPair &p) { p.takeOut(standby, u"recovery_target_timeline"_s, HostFile::Recovery); },
            "warning", Remedy::Click);
        addCheck("no timeline needed", "12", check, [](EditedPair &) {});
        addCheck("empty target", "15", check, sets("recovery_target", ""));
        addCheck("no standby", "11", check, sets("standby_mode", "off"), "error", Remedy::Click);
        addCheck("in other words", "11", check, sets("standby_mode", "YES"));
        addCheck("a slot that nobody uses", "15", check, sets("primary_slot_name", ""), "warning",
                 Remedy::Click);
        addCheck("a slot that is not there", "9.6", check, sets("primary_slot_name", "other"), "error",
                 Remedy::Click);
        addCheck("late", "15", check, sets("recovery_min_apply_delay", "5min"), "warning", Remedy::Click);
        addCheck("not late", "15", check, sets("recovery_min_apply_delay", "0"));
    }
    void findsRecoveryThatStops() { verifyRow(); }

    void findsMovedFiles_data()
    {
        addCheckColumns();
        const auto check = filesStayWhereTheyAre;
        addCheck("nothing", "15", check, [](EditedPair &) {});
        addCheck("moved", "15", check, confOf(primary, "data_directory = '/elsewhere'\n"), "error",
                 Remedy::Click);
        addCheck("two", "9.3", check, confOf(standby, "hba_file = 'a'\nident_file = 'b'\n"), "error,error",
                 Remedy::Click);
        addCheck("the same", "15", check,
                 confOf(primary, "data_directory = '/var/lib/pgsql/data/'\nhba_file = 'pg_hba.conf'\n"));
        addCheck("a link that the server has always gone by", "15", check, [](EditedPair &p) {
            p.write(primary, HostFile::Config, "data_directory = '/link'\n");
            p.seed();
        });
    }
    void findsMovedFiles() { verifyRow(); }
};

QTEST_GUILESS_MAIN(TestOverrideChecks)
#include "tst_overridechecks.moc"
