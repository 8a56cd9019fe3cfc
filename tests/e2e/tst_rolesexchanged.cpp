// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"
#include "tests/support/serverroots.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// Somebody has switched the pair over by hand, and its file does not know: the servers do.
class TestRolesExchanged : public HostsTest
{
    Q_OBJECT

private:
    /// Of the host that was the primary and of the one that is.
    QString m_former;
    QString m_today;

    void startOn(const QString &root)
    {
        TestHosts::Options options;
        if (root != u"own")
            options.primaryRoot = options.standbyRoot = test::pathOfRoot(root);
        startHosts(options);
        m_former = m_hosts->address(HostRole::Primary);
        m_today = m_hosts->address(HostRole::Standby);
    }

    QString home() const
    {
        return m_hosts->isRedHat(HostRole::Primary) ? u"/var/lib/pgsql"_s : u"/var/lib/postgresql"_s;
    }

    QString dataDirectory() const
    {
        return QString::fromUtf8(m_pair->sql(HostRole::Standby, u"SHOW data_directory"_s));
    }

    /// The lines that the administrator writes for the former primary, and the file for them.
    QString standbyLines() const
    {
        const QString conninfo =
            u"primary_conninfo = 'host=%1 port=5432 user=replicator application_name=standby'\n"_s.arg(
                m_today);
        const bool byFile = m_hosts->version().toInt() < 12;
        return byFile ? u"standby_mode = on\nrecovery_target_timeline = 'latest'\n"_s + conninfo : conninfo;
    }

    void becomeStandby()
    {
        const bool byFile = m_hosts->version().toInt() < 12;
        const QString files =
            byFile ? u"cat >> recovery.conf"_s : u"cat >> postgresql.auto.conf; > standby.signal"_s;
        const QString script =
            u"cd '%1' && umask 077 && %2; chown postgres: recovery.conf standby.signal 2> /dev/null; true"_s
                .arg(dataDirectory(), files);
        m_hosts->runOn(HostRole::Primary, {u"sh"_s, u"-c"_s, script}, standbyLines().toUtf8());
        QByteArray passwords = m_pair->shell(HostRole::Standby, u"cat %1/.pgpass"_s.arg(home()));
        passwords.replace(m_former.toUtf8(), m_today.toUtf8());
        m_hosts->runOn(
            HostRole::Primary,
            {u"sh"_s, u"-c"_s, u"umask 077; cat > %1/.pgpass; chown postgres: %1/.pgpass"_s.arg(home())},
            passwords);
    }

    void switchOver()
    {
        m_hosts->control(HostRole::Primary, u"stop"_s);
        m_hosts->control(HostRole::Standby, u"promote"_s);
        const auto isPromoted = [&] {
            return m_pair->sql(HostRole::Standby, u"SELECT pg_is_in_recovery()"_s) == "f";
        };
        QVERIFY(eventually(isPromoted));
        becomeStandby();
        m_hosts->control(HostRole::Primary, u"start"_s);
        const QString streams = u"SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"_s;
        QVERIFY(eventually([&] { return m_pair->sql(HostRole::Standby, streams) == "1"; }));
    }

    static QString nameIn(const QJsonObject &object, HostRole role)
    {
        return object.value(nameOf(role)).toObject().value(u"name"_s).toString();
    }

    void showsTheRolesOfToday()
    {
        const ProgramRun inspected = m_pair->run(u"inspect"_s);
        QVERIFY2(inspected.exitCode == 0, inspected.out + inspected.err);
        QCOMPARE(nameIn(inspected.json, HostRole::Primary), m_today);
        QCOMPARE(nameIn(inspected.json, HostRole::Standby), m_former);
        const ProgramRun asked = m_pair->run(u"status"_s);
        QVERIFY2(asked.exitCode == 0, asked.out + asked.err);
        const QJsonObject status = asked.json.value(u"status"_s).toObject();
        QCOMPARE(nameIn(status, HostRole::Primary), m_today);
        QCOMPARE(nameIn(status, HostRole::Standby), m_former);
        QCOMPARE(status.value(u"state"_s).toString(), u"streaming"_s);
        QVERIFY(status.value(u"rolesAreExchanged"_s).toBool());
    }

    /// Undo would stop what is the primary by now.
    void leavesThePrimaryOfTodayAlone()
    {
        const QByteArray before = m_pair->state();
        QVERIFY_REFUSED(m_pair->run(u"undo"_s, {u"--yes"_s}), {u"conflict"_s, m_today});
        QVERIFY_SAME(before, m_pair->state());
    }

    /// The former primary becomes a standby as a plan makes one: without a new copy, and undone as it was.
    void plansForTheRolesOfToday()
    {
        const QByteArray before = m_pair->essence();
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(applied.stepStates().value(u"standby.basebackup"_s), u"already-true"_s);
        const QJsonObject status = applied.json.value(u"status"_s).toObject();
        QCOMPARE(status.value(u"state"_s).toString(), u"streaming"_s);
        QCOMPARE(nameIn(status, HostRole::Primary), m_today);

        const ProgramRun undone = m_pair->run(u"undo"_s, {u"--yes"_s});
        QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
        QVERIFY_SAME(before, m_pair->essence());
    }

private Q_SLOTS:
    void areSeenAndServed_data()
    {
        QTest::addColumn<QString>("root");
        QTest::newRow("15, Debian") << u"own"_s;
        QTest::newRow("11, Red Hat, recovery.conf") << u"redhat-11"_s;
    }
    void areSeenAndServed()
    {
        QFETCH(QString, root);
        const auto goesOn = [&](auto &&part) {
            (this->*part)();
            return !QTest::currentTestFailed();
        };
        startOn(root);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_pair->make().exitCode, 0);
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        for (const auto part : {&TestRolesExchanged::switchOver, &TestRolesExchanged::showsTheRolesOfToday,
                                &TestRolesExchanged::leavesThePrimaryOfTodayAlone,
                                &TestRolesExchanged::plansForTheRolesOfToday})
            if (!goesOn(part))
                return;
    }
};

QTEST_GUILESS_MAIN(TestRolesExchanged)
#include "tst_rolesexchanged.moc"
