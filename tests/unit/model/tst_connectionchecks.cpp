// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole primary = HostRole::Primary;
static const HostRole standby = HostRole::Standby;

static Change connectsBy(const char *conninfo)
{
    return [=](EditedPair &p) { p.setRecovery(u"primary_conninfo"_s, QString::fromUtf8(conninfo)); };
}

static Change names(const char *value, ReplicationMode mode = ReplicationMode::Synchronous)
{
    return [=](EditedPair &p) {
        p.pair.policy.mode = mode;
        p.set(primary, u"synchronous_standby_names"_s, QString::fromUtf8(value));
    };
}

static Change sets(HostRole host, const char *name, const char *value)
{
    return [=](EditedPair &p) { p.set(host, QString::fromLatin1(name), QString::fromLatin1(value)); };
}

/// How the standby finds its primary, and how the primary knows it again.
class TestConnectionChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsABrokenConninfo_data()
    {
        addCheckColumns();
        for (const char *major : {"9.3", "11", "12", "18"}) {
            addCheck(major, major, conninfoIsComplete, [](EditedPair &) {});
            addCheck("no host", major, conninfoIsComplete, connectsBy("user=replicator port=5432"), "error",
                     Remedy::Click);
        }
        addCheck("unreadable", "15", conninfoIsComplete, connectsBy("host = = x"), "error", Remedy::Click);
        addCheck("emptied", "15", conninfoIsComplete, connectsBy(""), "error", Remedy::Click);
        addCheck(
            "taken out", "11", conninfoIsComplete,
            [](EditedPair &p) { p.takeOut(standby, u"primary_conninfo"_s, HostFile::Recovery); }, "error",
            Remedy::Click);
        addCheck("an address", "15", conninfoIsComplete, connectsBy("hostaddr=192.0.2.1"));
    }
    void findsABrokenConninfo() { verifyRow(); }

    void findsAConninfoOfAnotherServer_data()
    {
        addCheckColumns();
        const auto check = conninfoLeadsToThePrimary;
        addCheck("the pair's", "15", check, [](EditedPair &) {});
        addCheck("the same by its name", "15", check, connectsBy("host=primary user=replicator"));
        addCheck("another host", "15", check, connectsBy("host=192.0.2.9 user=replicator"), "warning",
                 Remedy::Click);
        addCheck("another port", "9.6", check, connectsBy("host=192.0.2.1 port=5433 user=replicator"),
                 "warning", Remedy::Click);
        addCheck("everything else", "15", check, connectsBy("host=a port=1 user=b"),
                 "warning,warning,warning", Remedy::Click);
        addCheck("nothing", "15", check, connectsBy(""));
    }
    void findsAConninfoOfAnotherServer() { verifyRow(); }

    void findsAPasswordInClearText_data()
    {
        addCheckColumns();
        const auto check = conninfoHoldsNoPassword;
        addCheck("none", "15", check, [](EditedPair &) {});
        addCheck("one", "15", check, connectsBy("host=192.0.2.1 password=geheim"), "warning", Remedy::Click);
        addCheck("one in recovery.conf", "9.3", check, connectsBy("host=192.0.2.1 password=geheim"),
                 "warning", Remedy::Click);
    }
    void findsAPasswordInClearText() { verifyRow(); }

    /// Left from the time when the primary was a standby.
    void findsAPasswordOfThePrimarysOwn_data()
    {
        addCheckColumns();
        const auto says = [](const char *conninfo) {
            return [=](EditedPair &p) {
                p.set(HostRole::Primary, u"primary_conninfo"_s, QString::fromUtf8(conninfo));
            };
        };
        addCheck("none", "15", conninfoHoldsNoPassword, says("host=192.0.2.2 user=replicator"));
        addCheck("one", "15", conninfoHoldsNoPassword, says("host=192.0.2.2 password=geheim"), "warning",
                 Remedy::Click);
        addCheck("one of 12", "12", conninfoHoldsNoPassword, says("password=geheim host=192.0.2.2"),
                 "warning", Remedy::Click);
    }
    void findsAPasswordOfThePrimarysOwn() { verifyRow(); }

    void neverTellsThePassword()
    {
        EditedPair pair;
        connectsBy("host=192.0.2.9 password=geheim user=x")(pair);
        for (const Finding &finding : checkDraft(pair.facts, pair.draft())) {
            QVERIFY(!(finding.message + finding.why + finding.hint + finding.raw).contains(u"geheim"_s));
            QVERIFY(!finding.fix || !finding.fix->title().contains(u"geheim"_s));
        }
    }

    void findsAPassFileThatLibpqDoesNotRead_data()
    {
        addCheckColumns();
        const auto passFile = [](HostRole host, const char *path) {
            return [=](EditedPair &p) {
                p.facts.host(host).serverUserHome = u"/var/lib/pgsql"_s;
                p.facts.host(host).spec.passFile = QString::fromLatin1(path);
            };
        };
        addCheck("home not known", "9.3", passFileIsFound, [](EditedPair &) {});
        addCheck("the usual one", "9.6", passFileIsFound, passFile(standby, "/var/lib/pgsql/.pgpass"));
        addCheck("another one", "9.6", passFileIsFound, passFile(standby, "/etc/pgpass"), "error");
        addCheck("another one, for the way back", "9.6", passFileIsFound, passFile(primary, "/etc/pgpass"),
                 "warning");
        addCheck("another one since 10", "10", passFileIsFound, passFile(standby, "/etc/pgpass"));
    }
    void findsAPassFileThatLibpqDoesNotRead() { verifyRow(); }

    void findsServersThatDoNotListen_data()
    {
        addCheckColumns();
        const auto check = serversListen;
        addCheck("what Futago proposes", "15", check, [](EditedPair &) {});
        addCheck("localhost", "15", check, sets(primary, "listen_addresses", "localhost"), "error",
                 Remedy::Click);
        addCheck("nothing", "15", check, sets(primary, "listen_addresses", ""), "error", Remedy::Click);
        addCheck("another address", "9.3", check, sets(primary, "listen_addresses", "127.0.0.1, 192.0.2.9"),
                 "error", Remedy::Click);
        addCheck("the standby", "15", check, sets(standby, "listen_addresses", "localhost"), "warning",
                 Remedy::Click);
        for (const char *serving : {"*", "0.0.0.0", "localhost,192.0.2.1", "db1.example"})
            addCheck(serving, "15", check, sets(primary, "listen_addresses", serving));
        addCheck("other family", "15", check, sets(primary, "listen_addresses", "::"), "error",
                 Remedy::Click);
    }
    void findsServersThatDoNotListen() { verifyRow(); }

    void findsAnotherPort_data()
    {
        addCheckColumns();
        addCheck("the pair's", "15", portsStay, [](EditedPair &) {});
        addCheck("another", "15", portsStay, sets(primary, "port", "5433"), "error", Remedy::Click);
        addCheck("the start's", "15", portsStay, [](EditedPair &p) {
            p.facts.standby.spec.server.service.kind = ServiceKind::SysVInit;
            p.set(standby, u"port"_s, u"5433"_s);
        });
        addCheck(
            "of both", "9.3", portsStay,
            [](EditedPair &p) {
                p.set(primary, u"port"_s, u"1"_s);
                p.set(standby, u"port"_s, u"2"_s);
            },
            "error,error", Remedy::Click);
    }
    void findsAnotherPort() { verifyRow(); }

    void findsNamesThatNobodyReads_data()
    {
        addCheckColumns();
        const auto check = standbyNamesAreRead;
        for (const char *good : {"", "a", "a,b", "*", "\"slave-1\"", "\"slave-1\", b"})
            for (const char *major : {"9.3", "9.5", "9.6", "15"})
                addCheck(qPrintable(QString::fromLatin1(good) + u' ' + QString::fromLatin1(major)), major,
                         check, names(good));
        addCheck("bare hyphen on 9.3", "9.3", check, names("slave-1"));
        for (const char *major : {"9.6", "10", "18"})
            addCheck("bare hyphen", major, check, names("slave-1"), "error", Remedy::Click);
        addCheck("two bare hyphens", "15", check, names("FIRST 2 (db-1, db-2)"), "error", Remedy::Click);
        addCheck("a count on 9.3", "9.3", check, names("1 (a,b)"), "error", Remedy::Click);
        addCheck("a count", "15", check, names("1 (a,b)"));
        addCheck("nobody", "15", check, names("0 (a)"), "error", Remedy::Click);
    }
    void findsNamesThatNobodyReads() { verifyRow(); }

    void findsNamesThatHangOrPromiseNothing_data()
    {
        addCheckColumns();
        addCheck("all of them", "15", standbyNamesCanBeMet, names("2 (a, b)"));
        addCheck("more than there are", "15", standbyNamesCanBeMet, names("2 (standby)"), "error",
                 Remedy::Click);
        addCheck("where no commit waits", "15", standbyNamesCanBeMet, [](EditedPair &p) {
            p.set(primary, u"synchronous_standby_names"_s, u"2 (standby)"_s);
            p.set(primary, u"synchronous_commit"_s, u"local"_s);
        });
        addCheck("named", "15", standbyIsNamed,
                 [](EditedPair &p) { p.pair.policy.mode = ReplicationMode::Synchronous; });
        addCheck("not named", "15", standbyIsNamed, names("other"), "warning", Remedy::Click);
        addCheck("no names", "9.3", standbyIsNamed, names(""), "warning", Remedy::Click);
        addCheck("no names, as it shall be", "15", standbyIsNamed,
                 names("", ReplicationMode::StandbyAsynchronous));
        addCheck("named in other letters", "15", standbyIsNamed, names("STANDBY"));
        addCheck("everybody", "15", namesAreNoAsterisk, names("*"), "warning", Remedy::Click);
        addCheck("everybody, without waiting", "15", namesAreNoAsterisk,
                 names("*", ReplicationMode::FullyAsynchronous));
        addCheck("everybody already", "15", namesAreNoAsterisk,
                 [](EditedPair &p) { p.setPrimary(u"synchronous_standby_names"_s, u"*"_s); });
    }
    void findsNamesThatHangOrPromiseNothing() { verifyRow(); }

    void findsAStandbyUnderAnotherName_data()
    {
        addCheckColumns();
        addCheck("the pair's", "15", standbyIsNamed, [](EditedPair &) {});
        addCheck("another", "15", standbyIsNamed, connectsBy("host=a application_name=b"), "error",
                 Remedy::Click);
        addCheck("none", "9.3", standbyIsNamed, connectsBy("host=a"), "error", Remedy::Click);
        addCheck("no conninfo", "15", standbyIsNamed, connectsBy(""));
    }
    void findsAStandbyUnderAnotherName() { verifyRow(); }
};

QTEST_GUILESS_MAIN(TestConnectionChecks)
#include "tst_connectionchecks.moc"
