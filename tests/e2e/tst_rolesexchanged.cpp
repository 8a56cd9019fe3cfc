// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"
#include "tests/support/killing.h"
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
    /// Under which the administrator lets it stream; empty is the server's own.
    QString m_name;

    void startOn(const QString &root)
    {
        TestHosts::Options options;
        if (root != u"own")
            options.primaryRoot = options.standbyRoot = test::pathOfRoot(root);
        if (!startHosts(options))
            return;
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
        const QString conninfo = u"primary_conninfo = 'host=%1 port=5432 user=replicator %2'\n"_s.arg(
            m_today, m_name.isEmpty() ? QString() : u"application_name="_s + m_name);
        const bool byFile = m_hosts->version().toInt() < 12;
        return byFile ? u"standby_mode = on\nrecovery_target_timeline = 'latest'\n"_s + conninfo : conninfo;
    }

    /// The step that changes what the administrator wrote.
    QString changesOfStandby() const
    {
        return m_hosts->version().toInt() < 12 ? u"standby.recovery"_s : u"standby.config"_s;
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

    /// The former primary becomes a standby as a plan makes one, killed or not: without a new copy, and
    /// undone as it was.
    void plansForTheRolesOfToday()
    {
        const QByteArray before = m_pair->essence();
        QVERIFY(killApplyAt(*m_pair, changesOfStandby(), u"begun"_s));
        QCOMPARE(m_pair->sql(HostRole::Standby, u"SELECT pg_is_in_recovery()"_s), QByteArray("f"));
        const ProgramRun applied = m_pair->apply();
        QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
        QCOMPARE(applied.stepStates().value(u"standby.basebackup"_s), u"already-true"_s);
        const QJsonObject status = applied.json.value(u"status"_s).toObject();
        QCOMPARE(status.value(u"state"_s).toString(), u"streaming"_s);
        QCOMPARE(nameIn(status, HostRole::Primary), m_today);

        for (int run = 0; run < 2; ++run)
            expectDone(m_pair->run(u"undo"_s, {u"--yes"_s}));
        QVERIFY_SAME(before, m_pair->essence());
    }

private Q_SLOTS:
    void areSeenAndServed_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<QString>("name");
        QTest::newRow("15, Debian") << u"own"_s << u"standby"_s;
        QTest::newRow("11, Red Hat, recovery.conf, no name of its own") << u"redhat-11"_s << QString();
    }
    void areSeenAndServed()
    {
        QFETCH(QString, root);
        QFETCH(QString, name);
        m_name = name;
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

    /// Somebody promoted the standby while the primary runs: one of both has what was written since, and to
    /// make it a standby would put that aside.
    void refusesTwoPrimaries()
    {
        startOn(u"own"_s);
        QCOMPARE(m_pair->make().exitCode, 0);
        expectStreaming(m_pair->apply());
        m_hosts->control(HostRole::Standby, u"promote"_s);
        const QString question = u"SELECT pg_is_in_recovery()"_s;
        QVERIFY(eventually([&] { return m_pair->sql(HostRole::Standby, question) == "f"; }));
        const QByteArray before = m_pair->state();
        for (const QString &verb : {u"check"_s, u"apply"_s}) {
            const ProgramRun run = verb == u"apply" ? m_pair->apply() : m_pair->run(verb);
            QVERIFY_REFUSED(run, {u"conflict"_s, m_today});
            QVERIFY2(run.errorMessage().contains(u"two primaries"_s), qPrintable(run.errorMessage()));
            QVERIFY((run.out + run.err).contains((m_today + u" is on the later timeline"_s).toUtf8()));
        }
        QVERIFY_SAME(before, m_pair->state());

        m_hosts->control(HostRole::Standby, u"stop"_s);
        expectStreaming(m_pair->apply());
        QCOMPARE(m_pair->sql(HostRole::Standby, question), QByteArray("t"));
    }
};

QTEST_GUILESS_MAIN(TestRolesExchanged)
#include "tst_rolesexchanged.moc"
