// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/admission.h"
#include "tests/unit/model/checkrows.h"

using namespace futago;
using namespace futago::checks;
using namespace Qt::StringLiterals;

static const HostRole standby = HostRole::Standby;

static FileFact file(const QByteArray &bytes)
{
    FileFact fact;
    fact.exists = true;
    fact.bytes = bytes;
    return fact;
}

/// A standby with a configuration of its own that includes a file, or names it behind @.
static Change includes(const QByteArray &line, const FileFact &included, bool runs = false)
{
    return [=](EditedPair &p) {
        p.setUp();
        if (!runs)
            p.facts.standby.server.reset();
        p.write(standby, HostFile::Config, p.facts.standby.files.value(HostFile::Config).bytes + line);
        p.facts.standby.closure.files.insert(u"/srv/site"_s, included);
    };
}

static Change names(const FileFact &named, bool runs = false)
{
    return [=](EditedPair &p) {
        includes({}, named, runs)(p);
        p.write(standby, HostFile::Hba,
                "host all @/srv/site all md5\n" + p.facts.standby.files.value(HostFile::Hba).bytes);
    };
}

static const QByteArray includeLine = "include '/srv/site'\n";

class TestClosureChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesWhatIsIncluded_data()
    {
        addCheckColumns();
        const DocumentCheck check = includedFilesAreTaken;
        addCheck("fine", "15", check, includes(includeLine, file("work_mem = 5MB\n")));
        addCheck("missing", "15", check, includes(includeLine, {}), "error");
        addCheck("missing, and may be", "15", check, includes("include_if_exists '/srv/site'\n", {}));
        addCheck("no value", "15", check, includes(includeLine, file("max_connections = abc\n")), "error");
        addCheck("no value, and superseded", "15", check,
                 includes(includeLine, file("max_connections = abc\nmax_connections = 9\n")));
        addCheck("no parameter", "15", check, includes(includeLine, file("max_conections = 9\n")), "error");
        addCheck("no grammar", "15", check, includes(includeLine, file("max_connections == 9\n")), "error");
        addCheck("itself", "15", check, includes(includeLine, file(includeLine)), "error");
        addCheck("the server tells", "15", check, includes(includeLine, {}, true));
    }
    void judgesWhatIsIncluded() { verifyRow(); }

    void judgesListsOfUsers_data()
    {
        addCheckColumns();
        const DocumentCheck check = listedUsersAreThere;
        addCheck("fine", "15", check, names(file("app\n")));
        addCheck("missing", "15", check, names({}), "error");
        addCheck("missing before there was a view", "9.6", check, names({}), "warning");
        addCheck("the server tells", "15", check, names({}, true));
    }
    void judgesListsOfUsers() { verifyRow(); }

    void judgesWhatSupersedesThePlan_data()
    {
        addCheckColumns();
        const DocumentCheck check = wantedSettingsReachTheServer;
        const auto to = [](const char *other) {
            return includes(includeLine, file("primary_slot_name = '" + QByteArray(other) + "'\n"));
        };
        addCheck("another slot", "15", check, to("other"), "error");
        addCheck("the same slot", "15", check, to("standby"));
        addCheck("the same in another unit", "15", check, includes(includeLine, file("hot_standby = 1\n")));
    }
    void judgesWhatSupersedesThePlan() { verifyRow(); }

    void saysWhatACopyLacks()
    {
        EditedPair pair;
        pair.facts.standby.copyProblem = u"could not access file \"x\""_s;
        const QList<Finding> findings = pair.found(copyFindsWhatItNeeds);
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings.first().severity == Severity::Error && findings.first().raw.contains(u"\"x\""_s));
        pair.set(standby, u"shared_preload_libraries"_s, QString());
        QVERIFY(pair.found(copyFindsWhatItNeeds).first().severity == Severity::Warning);
        pair.seed();
        QVERIFY(pair.found(copyFindsWhatItNeeds).isEmpty());
    }

    void readsListsOfUsersForAdmission()
    {
        EditedPair pair;
        const auto outcomeWith = [&](const QByteArray &users) {
            auto &primary = pair.facts.primary;
            primary.closure.files[u"/srv/site"_s] = file(users);
            pair.edit(HostRole::Primary, HostFile::Hba,
                      "host replication @/srv/site all reject\nhost replication all all scram-sha-256\n");
            const Draft draft = pair.draft();
            return admissionTo(CheckContext(pair.facts, draft), HostRole::Primary).outcome;
        };
        QVERIFY(outcomeWith("somebody\n") == Admission::Outcome::Admitted);
        QVERIFY(outcomeWith(pair.pair.policy.roleName.toUtf8()) == Admission::Outcome::Rejected);
    }
};

QTEST_APPLESS_MAIN(TestClosureChecks)
#include "tst_closurechecks.moc"
