// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole primary = HostRole::Primary;
static const HostRole standby = HostRole::Standby;

static Change rules(HostRole host, const char *text)
{
    return [=](EditedPair &p) { p.edit(host, HostFile::Hba, text); };
}

/// A role with this password, and these rules for the standby.
static Change stored(PasswordKind kind, const char *text)
{
    return [=](EditedPair &p) {
        RoleFact role{u"replicator"_s, true, true, false};
        role.password = kind;
        p.primary().roles << role;
        p.edit(primary, HostFile::Hba, text);
    };
}

/// pg_hba.conf of both hosts. The standby is 192.0.2.2, the primary 192.0.2.1.
class TestAccessChecks : public QObject
{
    Q_OBJECT

    static Finding first(EditedPair &pair, DocumentCheck check) { return pair.found(check).value(0); }

private Q_SLOTS:
    void findsWhoIsNotAdmitted_data()
    {
        addCheckColumns();
        const auto check = replicationIsAdmitted;
        for (const char *major : {"9.3", "10", "13", "15", "18"})
            addCheck(major, major, check, [](EditedPair &) {});
        addCheck("no rule", "15", check, rules(primary, "local all all peer\n"), "error", Remedy::Click);
        addCheck("all databases only", "15", check, rules(primary, "host all all all scram-sha-256\n"),
                 "error", Remedy::Click);
        addCheck("the keyword in quotes", "15", check,
                 rules(primary, "host \"replication\" all all scram-sha-256\n"), "error", Remedy::Click);
        addCheck("rejected", "15", check,
                 rules(primary, "host replication all 192.0.2.0/24 reject\nhost replication all all md5\n"),
                 "error", Remedy::Click);
        addCheck("another address", "15", check, rules(primary, "host replication all 192.0.2.3/32 md5\n"),
                 "error", Remedy::Click);
        addCheck("another role", "15", check, rules(primary, "host replication other all md5\n"), "error",
                 Remedy::Click);
        addCheck("with TLS only, without TLS", "15", check,
                 rules(primary, "hostssl replication all all scram-sha-256\n"), "error", Remedy::Click);
        addCheck("with TLS only, with TLS", "15", check, [](EditedPair &p) {
            addSettingsRow(p.primary().settings, u"ssl"_s, u"on"_s);
            p.edit(primary, HostFile::Hba, "hostssl replication all all scram-sha-256\n");
        });
        addCheck("without TLS only, with TLS", "15", check, [](EditedPair &p) {
            addSettingsRow(p.primary().settings, u"ssl"_s, u"on"_s);
            p.edit(primary, HostFile::Hba, "hostnossl replication all all scram-sha-256\n");
        });
        addCheck("a group", "15", check, rules(primary, "host replication +standbys all md5\n"), "warning",
                 Remedy::Click);
        addCheck("a host name", "15", check, rules(primary, "host replication all db2.example md5\n"),
                 "warning", Remedy::Click);
        addCheck("an included file", "16", check, rules(primary, "include more.conf\n"), "warning",
                 Remedy::Click);
        addCheck("no rule for the way back", "15", check, rules(standby, "local all all peer\n"), "warning",
                 Remedy::Click);
        addCheck(
            "neither", "15", check,
            [](EditedPair &p) {
                p.edit(primary, HostFile::Hba, "local all all peer\n");
                p.edit(standby, HostFile::Hba, "local all all peer\n");
            },
            "error,warning", Remedy::Click);
    }
    void findsWhoIsNotAdmitted() { verifyRow(); }

    void saysWhyARuleOnlyLooksAsIfItAdmitted()
    {
        EditedPair pair;
        pair.edit(primary, HostFile::Hba, "# comment\nhost all all all md5\n");
        const Finding all = first(pair, replicationIsAdmitted);
        QCOMPARE(all.place.line, 2);
        QCOMPARE(all.where, u"pg_hba.conf:2"_s);
        QVERIFY2(all.why.contains(u"“all” matches all databases"_s), qPrintable(all.why));
        pair.edit(primary, HostFile::Hba, "host \"replication\" all all md5\n");
        QVERIFY(first(pair, replicationIsAdmitted).why.contains(u"in quotes"_s));
        pair.edit(primary, HostFile::Hba, "host replication all all reject\n");
        QVERIFY(first(pair, replicationIsAdmitted).why.contains(u"line 1 rejects"_s));
        pair.edit(primary, HostFile::Hba, "host all other all md5\n");
        QVERIFY(first(pair, replicationIsAdmitted).why.contains(u"No rule matches"_s));
    }

    void findsRulesThatAreNeverReached_data()
    {
        addCheckColumns();
        const auto check = rulesAreReached;
        addCheck("nothing", "15", check, [](EditedPair &) {});
        addCheck("after a reject", "15", check,
                 rules(primary, "host replication all all reject\nhost replication all 192.0.2.2/32 md5\n"),
                 "warning", Remedy::Click);
        addCheck(
            "twice", "15", check,
            rules(primary, "host replication all 192.0.2.0/24 md5\nhost replication all 192.0.2.2/32 md5\n"),
            "note", Remedy::Click);
        addCheck("on the standby", "9.3", check,
                 rules(standby, "host replication all 0.0.0.0/0 md5\nhost replication x 10.0.0.1/32 md5\n"),
                 "note", Remedy::Click);
        addCheck(
            "from narrow to wide", "15", check,
            rules(primary, "host replication all 192.0.2.2/32 md5\nhost replication all 192.0.2.0/24 md5\n"));
        addCheck("all before replication", "15", check,
                 rules(primary, "host all all all md5\nhost replication all all md5\n"));
    }
    void findsRulesThatAreNeverReached() { verifyRow(); }

    void findsTrustBeyondTheHost_data()
    {
        addCheckColumns();
        const auto check = trustStaysOnTheHost;
        addCheck("nothing", "15", check, [](EditedPair &) {});
        addCheck("the host itself", "15", check,
                 rules(primary,
                       "local all all trust\nhost all all 127.0.0.0/8 trust\nhost all all ::1/128 trust\n"
                       "host all all samehost trust\nhost all all 192.0.2.1/32 trust\n"));
        addCheck("everybody", "15", check, rules(primary, "host all all all trust\n"), "warning",
                 Remedy::Click);
        addCheck("the standby", "9.3", check, rules(primary, "host replication all 192.0.2.2/32 trust\n"),
                 "warning", Remedy::Click);
        addCheck("more than the loopback", "15", check, rules(standby, "host all all 127.0.0.0/7 trust\n"),
                 "warning", Remedy::Click);
        addCheck("the network", "15", check, rules(primary, "hostssl all all samenet trust\n"), "warning",
                 Remedy::Click);
        addCheck("two", "15", check, rules(primary, "host all all all trust\nhost b all all trust\n"),
                 "warning,warning", Remedy::Click);
        addCheck("rejected", "15", check, rules(primary, "host all all all reject\n"));
    }
    void findsTrustBeyondTheHost() { verifyRow(); }

    void findsPasswordsInClearText_data()
    {
        addCheckColumns();
        const auto check = passwordsStayUnread;
        addCheck("nothing", "15", check, [](EditedPair &) {});
        addCheck("password", "15", check, rules(primary, "host all all 192.0.2.0/24 password\n"), "warning",
                 Remedy::Click);
        addCheck("explicitly without TLS", "9.3", check, rules(standby, "hostnossl all all all password\n"),
                 "warning", Remedy::Click);
        addCheck("of another server", "15", check,
                 rules(primary, "host all all all ldap ldapserver=ldap.example ldapprefix=cn=\n"), "warning");
        addCheck("of the system", "15", check, rules(primary, "host all all all pam\n"), "warning");
        addCheck("by TLS", "15", check, rules(primary, "hostssl all all all password\n"));
        addCheck("by GSSAPI", "15", check, rules(primary, "hostgssenc all all all password\n"));
        addCheck("from the host itself", "15", check,
                 rules(primary, "local all all password\nhost all all 127.0.0.1/32 password\n"));
        addCheck("a challenge", "15", check, rules(primary, "host all all all md5\n"));
    }
    void findsPasswordsInClearText() { verifyRow(); }

    void comparesTheStoredPasswordWithTheRule_data()
    {
        addCheckColumns();
        const auto check = passwordFitsTheRule;
        static const char scram[] = "host replication all all scram-sha-256\n";
        static const char md5[] = "host replication all all md5\n";
        addCheck("no such role", "15", check, [](EditedPair &) {});
        addCheck("SCRAM", "15", check, stored(PasswordKind::Scram, scram));
        addCheck("unknown", "15", check, stored(PasswordKind::Unknown, scram));
        addCheck("MD5 for SCRAM", "15", check, stored(PasswordKind::Md5, scram), "warning");
        addCheck("SCRAM for md5", "15", check, stored(PasswordKind::Scram, md5), "note", Remedy::Click);
        addCheck("MD5", "15", check, stored(PasswordKind::Md5, md5));
        addCheck("MD5 before SCRAM was", "9.6", check, stored(PasswordKind::Md5, md5));
        addCheck(
            "the next password", "13", check,
            [](EditedPair &p) { p.set(primary, u"password_encryption"_s, u"md5"_s); }, "note", Remedy::Click);
        addCheck("the default of 13", "13", check, [](EditedPair &p) {
            addSettingsRow(p.primary().settings, u"password_encryption"_s, u"md5"_s);
        });
    }
    void comparesTheStoredPasswordWithTheRule() { verifyRow(); }
};

QTEST_GUILESS_MAIN(TestAccessChecks)
#include "tst_accesschecks.moc"
