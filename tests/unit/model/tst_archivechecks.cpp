// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/shellcommands.h"
#include "model/postgres/archivecommand.h"
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole primary = HostRole::Primary;
static const HostRole standby = HostRole::Standby;

static Change archivesBy(const char *command)
{
    return [=](EditedPair &p) { p.set(primary, u"archive_command"_s, QString::fromUtf8(command)); };
}

static Change archiveHas(int megabytes)
{
    return [=](EditedPair &p) {
        const QString directory = p.facts.primary.spec.archiveDirectory;
        p.facts.primary.rooms.insert(directory, {1, quint64(megabytes) << 20, false});
    };
}

static Change restoresBy(const char *command)
{
    return [=](EditedPair &p) { p.setRecovery(u"restore_command"_s, QString::fromUtf8(command)); };
}

/// The archive of the pair is /var/lib/pgsql/archive on 192.0.2.1.
class TestArchiveChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresTheArchive_data()
    {
        addCheckColumns();
        addCheck("not known", "15", archiveHasRoom, [](EditedPair &) {});
        addCheck("enough", "15", archiveHasRoom, archiveHas(2000));
        addCheck("little", "15", archiveHasRoom, archiveHas(900), "warning");
        addCheck("nothing", "15", archiveHasRoom, archiveHas(40), "error");
        addCheck("the site's own", "15", archiveHasRoom, [](EditedPair &p) {
            archivesBy("cp %p /far/%f")(p);
            archiveHas(40)(p);
        });
    }
    void measuresTheArchive() { verifyRow(); }

    void isNotInWhatItServes_data()
    {
        addCheckColumns();
        addCheck("outside", "15", archiveKeepsWal, archivesBy("cp %p /data-archive/%f"));
        addCheck(
            "inside", "15", archiveKeepsWal,
            [](EditedPair &p) {
                const QString data = p.facts.primary.place().dataDirectory;
                archivesBy(qPrintable(u"test ! -f %1/wal/%f && cp %p %1/wal/%f"_s.replace(u"%1"_s, data)))(p);
            },
            "warning", Remedy::Click);
    }
    void isNotInWhatItServes() { verifyRow(); }

    void fetchesWhatIsAskedFor_data()
    {
        addCheckColumns();
        addCheck("ours", "15", restoreFetchesTheFile, [](EditedPair &) {});
        addCheck("nothing", "15", restoreFetchesTheFile, restoresBy("/bin/true"), "warning", Remedy::Click);
        addCheck("one file", "9.6", restoreFetchesTheFile, restoresBy("cp /a/one %p"), "warning",
                 Remedy::Click);
    }
    void fetchesWhatIsAskedFor() { verifyRow(); }

    void fillsInWhatTheServerDoes()
    {
        QCOMPARE(withPlaceholders(u"cp /a/%f %p # %r 100%% %x %"_s, u"0AF"_s, u"p/q"_s),
                 u"cp /a/0AF p/q # 0AF 100% %x %"_s);
    }

    void readsPlainShellLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("words") << u" cp  %p '/a b/%f' "_s << QStringList{u"cp|%p|/a b/%f"_s};
        QTest::newRow("test") << u"test ! -f /a/%f && cp %p /a/%f"_s
                              << QStringList{u"test|!|-f|/a/%f"_s, u"cp|%p|/a/%f"_s};
        QTest::newRow("bracket") << u"[ ! -f /a/%f ] && cp \"%p\" /a/%f"_s
                                 << QStringList{u"[|!|-f|/a/%f|]"_s, u"cp|%p|/a/%f"_s};
        QTest::newRow("input") << u"cp -i %p /a/%f < /dev/null"_s << QStringList{u"cp|-i|%p|/a/%f"_s};
        QTest::newRow("errors away") << u"cp %p /a/%f 2>/dev/null"_s << QStringList{u"cp|%p|/a/%f"_s};
        QTest::newRow("backslash") << u"cp %p /a\\ b/%f;true"_s << QStringList{u"cp|%p|/a b/%f"_s, u"true"_s};
        QTest::newRow("time limit") << u"timeout -k 5 --foreground 300 scp b:/a/%f %p || exit 1"_s
                                    << QStringList{u"scp|b:/a/%f|%p"_s, u"exit|1"_s};
        QTest::newRow("IPv6") << u"scp postgres@[::1]:/a/%f %p || exit 1"_s
                              << QStringList{u"scp|postgres@[::1]:/a/%f|%p"_s, u"exit|1"_s};
        for (const QString &beyond :
             {u"cp %p $DIR/%f"_s, u"cp %p \"$DIR/%f\""_s, u"cp %p `pwd`/%f"_s, u"(cp %p /a/%f)"_s,
              u"cp %p /a/%f &"_s, u"cp 'open"_s, u"cp %p /a/* "_s, u"a && "_s, u""_s, u"a >"_s, u"cat <<x"_s,
              u"if test -f x; then { true; }; fi"_s})
            QTest::newRow(qPrintable(u"beyond: "_s + beyond)) << beyond << QStringList();
    }
    void readsPlainShellLines()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        QStringList read;
        const auto commands = shellCommands(line).value_or(QList<ShellCommand>());
        for (const ShellCommand &command : commands)
            read << command.words.join(u'|');
        QCOMPARE(read, words);
    }

    void readsWhereAFileLies()
    {
        QVERIFY((fileLocation(u"/a//b/./%f"_s) == FileLocation{{}, u"/a/b"_s}));
        QVERIFY((fileLocation(u"postgres@db1:/a/%f"_s) == FileLocation{u"db1"_s, u"/a"_s}));
        QVERIFY((fileLocation(u"me@[2001:db8::1]:/a/%f"_s) == FileLocation{u"2001:db8::1"_s, u"/a"_s}));
        QVERIFY((fileLocation(u"/a:b/%f"_s) == FileLocation{{}, u"/a:b"_s}));
        QCOMPARE(normalizedPath(u"/a/../b/c/.."_s), u"/b"_s);
    }

    void findsAnArchiveWithoutACommand_data()
    {
        addCheckColumns();
        const auto check = archiveHasACommand;
        for (const char *major : {"9.3", "12", "15", "18"})
            addCheck(major, major, check, [](EditedPair &) {});
        addCheck("no command", "15", check, archivesBy(""), "warning", Remedy::Click);
        addCheck(
            "not wanted by the policy", "12", check,
            [](EditedPair &p) {
                p.pair.policy.archive = false;
                p.set(primary, u"archive_mode"_s, u"on"_s);
            },
            "warning", Remedy::Click);
        addCheck(
            "on the standby", "15", check, [](EditedPair &p) { p.set(standby, u"archive_command"_s, {}); },
            "note", Remedy::Click);
        addCheck("a library", "15", check, [](EditedPair &p) {
            p.set(primary, u"archive_command"_s, {});
            p.set(primary, u"archive_library"_s, u"basic_archive"_s);
        });
        addCheck("no archive", "15", check, [](EditedPair &p) { p.pair.policy.archive = false; });
    }
    void findsAnArchiveWithoutACommand() { verifyRow(); }

    void findsCommandsThatOverwrite_data()
    {
        addCheckColumns();
        const auto check = archiveIsNotOverwritten;
        addCheck("what Futago proposes", "15", check, [](EditedPair &) {});
        addCheck("cp", "15", check, archivesBy("cp %p /a/%f"), "warning", Remedy::Click);
        addCheck("cp into a directory", "9.3", check, archivesBy("/bin/cp -p \"%p\" '/a b/'"), "warning",
                 Remedy::Click);
        addCheck("scp", "15", check, archivesBy("scp %p backup:/a/%f"), "warning");
        addCheck("rsync", "15", check, archivesBy("rsync -a %p backup:/a/%f"), "warning");
        addCheck("a redirection", "15", check, archivesBy("gzip < %p > /a/%f.gz"), "warning");
        for (const char *safe :
             {"cp -i %p /a/%f < /dev/null", "cp -n %p /a/%f", "cp --no-clobber %p /a/%f", "cp -pn %p /a/%f",
              "test ! -f /a/%f && cp %p /a/%f", "[ ! -e /a/%f ] && gzip < %p > /a/%f.gz",
              "rsync --ignore-existing %p b:/a/%f", "/usr/local/bin/archive.sh %p %f",
              "pgbackrest --stanza=main archive-push %p", "cp %p $ARCHIVE/%f", "/bin/true"})
            addCheck(safe, "15", check, archivesBy(safe));
        addCheck("switched off", "15", check, [](EditedPair &p) {
            p.set(primary, u"archive_command"_s, u"cp %p /a/%f"_s);
            p.set(primary, u"archive_mode"_s, u"off"_s);
        });
    }
    void findsCommandsThatOverwrite() { verifyRow(); }

    void findsCommandsThatKeepNothing_data()
    {
        addCheckColumns();
        const auto check = archiveKeepsWal;
        addCheck("what Futago proposes", "15", check, [](EditedPair &) {});
        for (const char *nothing : {"/bin/true", ":", "exit 0", "test -d /a/%f", "cp %p /a/latest",
                                    "cp %p archive/%f", "test ! -f archive/%f && cp %p archive/%f"})
            addCheck(nothing, "15", check, archivesBy(nothing), "warning", Remedy::Click);
        for (const char *something :
             {"cp %p /a/%f", "cp %p /a/", "rsync -a %p backup:a/%f",
              "pgbackrest --stanza=main archive-push %p", "wal-g wal-push \"%p\"", "gzip < %p > /a/%f.gz",
              "cp %p $ARCHIVE/%f", "/usr/local/bin/archive.sh %p %f"})
            addCheck(something, "9.3", check, archivesBy(something));
        addCheck("switched off", "15", check, [](EditedPair &p) {
            p.set(primary, u"archive_command"_s, u"/bin/true"_s);
            p.set(primary, u"archive_mode"_s, u"off"_s);
        });
    }
    void findsCommandsThatKeepNothing() { verifyRow(); }

    void guardsACopyByATest()
    {
        EditedPair pair;
        archivesBy("cp %p /a/%f")(pair);
        const Fix fix = *pair.found(archiveIsNotOverwritten).value(0).fix;
        QCOMPARE(std::get<fixes::SetParameter>(fix.change).value, u"test ! -f /a/%f && cp %p /a/%f"_s);
        QCOMPARE(fix.title(), u"Correct archive_command"_s);
    }

    void findsAnArchiveOutOfReach_data()
    {
        addCheckColumns();
        const auto check = restoreReachesTheArchive;
        for (const char *major : {"9.3", "11", "12", "18"})
            addCheck(major, major, check, [](EditedPair &) {});
        addCheck("another directory", "15", check, restoresBy("scp postgres@192.0.2.1:/wal/%f %p || exit 1"),
                 "warning", Remedy::Click);
        addCheck("another host", "11", check,
                 restoresBy("scp 192.0.2.9:/var/lib/pgsql/archive/%f %p || exit 1"), "warning",
                 Remedy::Click);
        addCheck("a local directory", "15", check, restoresBy("cp /elsewhere/%f %p"), "warning",
                 Remedy::Click);
        addCheck("a shared directory", "15", check, restoresBy("cp /var/lib/pgsql/archive/%f %p"));
        addCheck("the same by rsync", "15", check,
                 restoresBy("rsync -a postgres@192.0.2.1:/var/lib/pgsql/archive/%f %p || exit 1"));
        addCheck("the same with options", "15", check,
                 restoresBy("scp -P 2222 -o X=y 192.0.2.1:/var/lib/pgsql/archive//%f %p || exit 1"));
        addCheck("a tool", "15", check, restoresBy("pgbackrest --stanza=main archive-get %f %p"));
        addCheck("a third host for both", "15", check, [](EditedPair &p) {
            p.set(primary, u"archive_command"_s, u"rsync --ignore-existing %p backup:/wal/%f"_s);
            p.setRecovery(u"restore_command"_s, u"rsync backup:/wal/%f %p || exit 1"_s);
        });
        addCheck("archived by a tool", "15", check, [](EditedPair &p) {
            p.set(primary, u"archive_command"_s, u"archive.sh %p"_s);
            p.setRecovery(u"restore_command"_s, u"cp /elsewhere/%f %p"_s);
        });
    }
    void findsAnArchiveOutOfReach() { verifyRow(); }

    void findsWhatWouldStopTheStandby_data()
    {
        addCheckColumns();
        const auto check = restoreFailsSoftly;
        addCheck("what Futago proposes", "15", check, [](EditedPair &) {});
        addCheck("scp", "15", check, restoresBy("scp 192.0.2.1:/var/lib/pgsql/archive/%f %p"), "warning",
                 Remedy::Click);
        addCheck("rsync", "10", check, restoresBy("/usr/bin/rsync b:/a/%f %p"), "warning", Remedy::Click);
        addCheck("cp", "15", check, restoresBy("cp /a/%f %p"));
        addCheck("its own status", "15", check, restoresBy("scp b:/a/%f %p || false"));
        addCheck("a tool", "15", check, restoresBy("barman-wal-restore b main %f %p"));
    }
    void findsWhatWouldStopTheStandby() { verifyRow(); }

    void notesAStandbyThatArchivesToo_data()
    {
        addCheckColumns();
        addCheck("on", "15", standbyArchivesAlone, [](EditedPair &) {});
        addCheck(
            "always", "15", standbyArchivesAlone,
            [](EditedPair &p) { p.set(standby, u"archive_mode"_s, u"always"_s); }, "note", Remedy::Click);
        addCheck("always on the primary", "15", standbyArchivesAlone,
                 [](EditedPair &p) { p.set(primary, u"archive_mode"_s, u"always"_s); });
    }
    void notesAStandbyThatArchivesToo() { verifyRow(); }
};

QTEST_GUILESS_MAIN(TestArchiveChecks)
#include "tst_archivechecks.moc"
