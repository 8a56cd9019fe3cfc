// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QTest>

#include <csignal>

using namespace futago;
using namespace Qt::StringLiterals;

/// What can go wrong while the base backup runs, on a link so slow that it lasts as long as a test wants.
class TestBadInputCopy : public HostsTest
{
    Q_OBJECT

private:
    bool start(const TestHosts::Options &options = {})
    {
        if (!startHosts(options))
            return false;
        m_data = u"/var/lib/postgresql/%1/main"_s.arg(m_hosts->version());
        m_pair->sql(HostRole::Primary, u"ALTER SYSTEM SET log_replication_commands = on"_s);
        m_pair->sql(HostRole::Primary, u"SELECT pg_reload_conf()"_s);
        m_before = m_pair->essence();
        return true;
    }

    /// `apply`, returned when a good part of the data is on the standby and most of it is not.
    std::unique_ptr<QProcess> beginCopy()
    {
        if (m_pair->make().exitCode != 0 || !m_hosts->slowLink(HostRole::Primary, 4000))
            return nullptr;
        auto process = m_pair->begin(u"apply"_s, {u"--yes"_s});
        const auto isInTheMiddle = [this] {
            return on(HostRole::Standby, u"du -sk %1.futago-incoming 2>/dev/null | cut -f1"_s.arg(m_data))
                       .toInt() > 3000;
        };
        return eventually(isInTheMiddle, 90) ? std::move(process) : nullptr;
    }

    QByteArray on(HostRole role, const QString &script) const { return m_pair->shell(role, script); }
    QByteArray jobs() const { return on(HostRole::Standby, u"pgrep -o -x pg_basebackup || true"_s); }
    int backupsBegun() const
    {
        return on(HostRole::Primary,
                  u"grep -c 'received replication command: BASE_BACKUP' /var/log/postgresql/*.log || true"_s)
            .toInt();
    }
    /// Names in the directory of the data directories, without the stamps.
    QByteArray directories() const
    {
        return on(HostRole::Standby,
                  u"cd %1/.. && ls -d main* | sed 's/-[0-9].*/-STAMP/' | grep -v archive"_s.arg(m_data))
            .replace('\n', ' ');
    }

    QString m_data;
    QByteArray m_before;

private Q_SLOTS:
    void refusesADiskThatIsTooSmall()
    {
        if (!start({.standbyDiskMegabytes = 160}))
            return;
        m_pair->sql(
            HostRole::Primary,
            u"CREATE TABLE filler AS SELECT repeat(md5(i::text), 30) FROM generate_series(1, 60000) i"_s);
        const QByteArray before = m_pair->state();
        QCOMPARE(m_pair->make().exitCode, 1);
        const ProgramRun run = m_pair->apply();
        QVERIFY_REFUSED(run, {u"disk-too-small"_s, m_pair->host(HostRole::Standby)});
        QVERIFY(run.errorMessage().contains(m_data));
        QVERIFY_SAME(before, m_pair->state());
    }

    void takesACopyBackThatFillsTheDisk()
    {
        if (!start({.standbyDiskMegabytes = 300}))
            return;
        const QByteArray identifier =
            m_pair->sql(HostRole::Standby, u"SELECT system_identifier FROM pg_control_system()"_s);
        const auto process = beginCopy();
        QVERIFY(process);
        on(HostRole::Standby, u"cat /dev/zero > /var/lib/postgresql/filler"_s);
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        const ProgramRun run = PairSetup::end(*process);
        QVERIFY_REFUSED(run,
                        {u"disk-too-small"_s, m_pair->host(HostRole::Standby), u"No space left on device"_s});
        QVERIFY2(run.errorMessage().contains(u"disk"), qPrintable(run.errorMessage()));
        QCOMPARE(run.stepStates().value(u"standby.basebackup"_s), u"failed"_s);
        QCOMPARE(jobs(), QByteArray());
        QCOMPARE(directories(), QByteArray("main"));
        QCOMPARE(m_pair->sql(HostRole::Standby, u"SELECT system_identifier FROM pg_control_system()"_s),
                 identifier);
        QCOMPARE(m_pair->sql(HostRole::Primary, u"SELECT count(*) FROM pg_replication_slots"_s),
                 QByteArray("1"));
        QCOMPARE(
            m_pair->sql(HostRole::Primary, u"SELECT count(*) FROM pg_roles WHERE rolname = 'replicator'"_s),
            QByteArray("1"));

        on(HostRole::Standby, u"rm /var/lib/postgresql/filler"_s);
        expectStreaming(m_pair->apply());
        expectUndone(m_before);
    }

    void findsTheCopyAgainAfterTheProgramWasKilled()
    {
        if (!start())
            return;
        const auto process = beginCopy();
        QVERIFY(process);
        const QByteArray job = jobs();
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished());
        QCOMPARE(jobs(), job);

        const auto again = m_pair->begin(u"apply"_s, {u"--yes"_s});
        const auto watches = [this] {
            return on(HostRole::Standby, u"pgrep -f '[j]ob=.1.*status' || true"_s).toInt() > 0;
        };
        QVERIFY(eventually(watches, 60));
        QCOMPARE(jobs(), job);
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        expectStreaming(PairSetup::end(*again));
        QCOMPARE(backupsBegun(), 1);
        expectUndone(m_before);
    }

    void countsTheSpaceOfAnUnfinishedCopyAsFree()
    {
        if (!start({.standbyDiskMegabytes = 300}))
            return;
        const auto process = beginCopy();
        QVERIFY(process);
        ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished());
        // A little less than the check asks for (factchecks.cpp, lackOfRoom), and more than the copy takes.
        const QByteArray kilobytes = m_pair->shell(
            HostRole::Primary, u"du -sk --exclude=pg_wal /var/lib/postgresql/*/main/ | cut -f 1"_s);
        const QByteArray free = QByteArray::number(kilobytes.trimmed().toInt() * 11 / 10 / 1024 + 64 - 2);
        const QString fill = u"cd /var/lib/postgresql && have=$(df -Pm . | awk 'NR == 2 { print $4 }') && "
                             "head -c $(((have - %1) * 1048576)) /dev/zero > filler"_s;
        QCOMPARE(on(HostRole::Standby, fill.arg(QString::fromLatin1(free))), QByteArray());
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        expectStreaming(m_pair->apply());
        QCOMPARE(backupsBegun(), 1);
    }

    void findsTheCopyAgainAfterTheLinkWasCut()
    {
        if (!start())
            return;
        const auto process = beginCopy();
        QVERIFY(process);
        const QByteArray job = jobs();
        QVERIFY(m_hosts->cutLink(HostRole::Standby));
        const ProgramRun cut = PairSetup::end(*process);
        QVERIFY_REFUSED(cut, {u"connection-lost"_s, m_pair->login(HostRole::Standby)});
        QVERIFY(cut.json.value(u"error"_s)
                    .toObject()
                    .value(u"hint"_s)
                    .toString()
                    .contains(u"base backup continues"));
        QCOMPARE(jobs(), job);

        // The pulled cable was the one between the hosts as well; TCP bridges that for the minute of
        // wal_sender_timeout.
        QVERIFY(m_hosts->restoreLink(HostRole::Standby));
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        expectStreaming(m_pair->apply());
        QCOMPARE(backupsBegun(), 1);
        expectUndone(m_before);
    }

    void copiesAnewWhenTheLinkWasCutForTooLong()
    {
        if (!start())
            return;
        m_pair->sql(HostRole::Primary, u"ALTER SYSTEM SET wal_sender_timeout = '4s'"_s);
        m_pair->sql(HostRole::Primary, u"SELECT pg_reload_conf()"_s);
        m_before = m_pair->essence();
        const auto process = beginCopy();
        QVERIFY(process);
        QVERIFY(m_hosts->cutLink(HostRole::Standby));
        QCOMPARE(PairSetup::end(*process).errorKind(), u"connection-lost"_s);
        const auto isGivenUp = [this] {
            return m_pair->sql(HostRole::Primary,
                               u"SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"_s) ==
                   "0";
        };
        QVERIFY(eventually(isGivenUp));

        QVERIFY(m_hosts->restoreLink(HostRole::Standby));
        QVERIFY(m_hosts->restoreLink(HostRole::Primary));
        const auto hasFailed = [this] {
            return on(HostRole::Standby, u"cat %1.futago-job/status || true"_s.arg(m_data)) == "1";
        };
        QVERIFY(eventually(hasFailed, 90));
        expectStreaming(m_pair->apply());
        QCOMPARE(backupsBegun(), 2);
        QVERIFY(!directories().contains("incoming") && !directories().contains("job"));
        expectUndone(m_before);
    }

    /// The standby was away while the primary removed what it needs.
    void copiesAnewWhenThePrimaryHasRemovedTheWal()
    {
        if (!start())
            return;
        QCOMPARE(m_pair->make({u"--no-slot"_s, u"--no-archive"_s}).exitCode, 0);
        expectStreaming(m_pair->apply());
        const QString service = u"pg_ctlcluster %1 main %2"_s.arg(m_hosts->version());
        on(HostRole::Standby, service.arg(u"stop -m fast"_s));
        for (const QString &setting :
             {u"wal_keep_size = 0"_s, u"max_wal_size = '32MB'"_s, u"min_wal_size = '32MB'"_s})
            m_pair->sql(HostRole::Primary, u"ALTER SYSTEM SET "_s + setting);
        m_pair->sql(HostRole::Primary, u"SELECT pg_reload_conf()"_s);
        for (int i = 0; i < 4; ++i) {
            m_pair->sql(HostRole::Primary, u"SELECT txid_current(), pg_switch_wal()"_s);
            m_pair->sql(HostRole::Primary, u"CHECKPOINT"_s);
        }
        on(HostRole::Standby, service.arg(u"start"_s));

        const ProgramRun run = m_pair->apply();
        expectStreaming(run);
        QCOMPARE(run.stepStates().value(u"standby.basebackup"_s), u"done"_s);
        QCOMPARE(backupsBegun(), 2);
        QCOMPARE(directories(), QByteArray("main main.futago-STAMP main.futago-STAMP"));
    }
};

QTEST_GUILESS_MAIN(TestBadInputCopy)
#include "tst_badinputcopy.moc"
