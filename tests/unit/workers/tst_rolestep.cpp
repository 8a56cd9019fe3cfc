// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/workers/stepfixture.h"
#include "workers/host/passwordverifier.h"
#include "workers/steps/stepfactory.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static const QString noRow;

/// The replication role: what is said to a server, by version; an unexpected statement fails the test.
class TestRoleStep : public QObject
{
    Q_OBJECT

private:
    static void verifyScript(const StepFixture &fixture)
    {
        QCOMPARE(fixture.script.complaints(), QStringList());
        QCOMPARE(fixture.otherScript.complaints(), QStringList());
    }

private Q_SLOTS:
    void makesTheRoleWithAVerifierOnly_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("9.3") << 90302 << QByteArray("md5");
        QTest::newRow("15") << 150018 << QByteArray("SCRAM-SHA-256$4096:");
    }
    void makesTheRoleWithAVerifierOnly()
    {
        QFETCH(int, version);
        QFETCH(QByteArray, begin);
        StepFixture fixture(version);
        fixture.script.expectSql(u"FROM pg_roles"_s);
        fixture.script.expectSql(u"BEGIN CREATE ROLE \"repl\" WITH REPLICATION LOGIN PASSWORD E'"_s);
        const auto step = stepFor(EnsureRole{u"repl"_s, false, version >= 100000});
        QVERIFY(step->apply(fixture.context));
        verifyScript(fixture);
        const SqlStatement statement = fixture.script.statements().last();
        const QByteArray verifier = statement.text.section(u'\'', 1, 1).toLatin1();
        QVERIFY(verifier.startsWith(begin));
        QVERIFY(verifies(verifier, Secret("pencil"), "repl"));
        QVERIFY(!statement.display().contains(QString::fromLatin1(begin)));
        QVERIFY(!statement.text.contains(u"pencil"_s));
        QVERIFY(statement.text.contains(u"COMMENT ON ROLE \"repl\" IS E'futago 20261122T160530Z'"_s));
    }

    void leavesThePasswordWithWhichOthersAreConnected()
    {
        const auto applied = [](const SqlRows &followers) {
            StepFixture fixture;
            fixture.script.expectSql(u"FROM pg_roles"_s, {sqlRow({{u"there"_s, u"1"_s}})});
            fixture.script.expectSql(u"JOIN pg_stat_replication"_s, followers);
            fixture.script.expectSql(u"ALTER ROLE \"repl\""_s);
            const auto step = stepFor(EnsureRole{u"repl"_s, true, true});
            return step->apply(fixture.context);
        };
        QVERIFY(applied({}));
        const auto refused = applied({sqlRow({{u"password"_s, u"md5other"_s}, {u"name"_s, u"reports"_s}})});
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().detail.contains(u"reports"_s));
        const QString same = QString::fromLatin1(md5Verifier(Secret("pencil"), "repl"));
        QVERIFY(applied({sqlRow({{u"password"_s, same}, {u"name"_s, u"reports"_s}})}));
    }

    /// What others made under the name, before our statement or instead of it, is not ours to drop.
    void dropsOnlyTheRoleThatItMade_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<bool>("drops");
        QTest::newRow("ours") << u"futago 20261122T160530Z"_s << true;
        QTest::newRow("of another run") << u"futago 20261122T160531Z"_s << false;
        QTest::newRow("somebody else's") << QString() << false;
    }
    void dropsOnlyTheRoleThatItMade()
    {
        QFETCH(QString, comment);
        QFETCH(bool, drops);
        StepFixture fixture;
        SqlRow row;
        row.set(u"comment"_s, comment);
        fixture.script.expectSql(u"shobj_description"_s, {row});
        if (drops)
            fixture.script.expectSql(u"DROP ROLE"_s);
        const auto undone = stepFor(EnsureRole{u"repl"_s, false, true})->undo(fixture.context);
        QCOMPARE(undone.has_value(), drops);
        verifyScript(fixture);
    }

    /// CREATE or ALTER was decided when the plan was made, and undo goes by that.
    void changesNoRoleThatCameOrWentMeanwhile_data()
    {
        QTest::addColumn<bool>("existed");
        QTest::newRow("came") << false;
        QTest::newRow("went") << true;
    }
    void changesNoRoleThatCameOrWentMeanwhile()
    {
        QFETCH(bool, existed);
        StepFixture fixture;
        SqlRow row;
        row.set(u"there"_s, u"1"_s);
        fixture.script.expectSql(u"FROM pg_roles"_s, existed ? SqlRows() : SqlRows{row});
        const auto applied = stepFor(EnsureRole{u"repl"_s, existed, true})->apply(fixture.context);
        QVERIFY(!applied && applied.error().kind == ErrorKind::Conflict);
        verifyScript(fixture);
    }

    void takesAnOldHashForGoodEnoughOnlyOnAnOldServer()
    {
        for (const bool asScram : {false, true}) {
            StepFixture fixture;
            const QString stored = QString::fromLatin1(md5Verifier(Secret("pencil"), "repl"));
            fixture.script.expectSql(
                u"FROM pg_authid"_s,
                {sqlRow({{u"usable"_s, u"t"_s}, {u"expired"_s, u"f"_s}, {u"rolpassword"_s, stored}})});
            const auto step = stepFor(EnsureRole{u"repl"_s, true, asScram});
            QCOMPARE(step->check(fixture.context)->holds, !asScram);
        }
    }

    void saysThatARolesPasswordHasExpired()
    {
        StepFixture fixture;
        fixture.script.expectSql(
            u"FROM pg_authid"_s,
            {sqlRow({{u"usable"_s, u"t"_s}, {u"expired"_s, u"t"_s}, {u"rolpassword"_s, noRow}})});
        const auto step = stepFor(EnsureRole{u"repl"_s, true, true});
        const auto check = step->check(fixture.context);
        QVERIFY(!check);
        QCOMPARE(check.error().kind, ErrorKind::AuthenticationFailed);
    }
};

QTEST_GUILESS_MAIN(TestRoleStep)
#include "tst_rolestep.moc"
