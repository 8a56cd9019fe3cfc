// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hoststest.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <vector>

using namespace futago;
using namespace Qt::StringLiterals;

/// The program is killed somewhere in a run; the next one goes on, and undo takes both back.
class TestBadInputKilled : public HostsTest
{
    Q_OBJECT

private:
    /// How often the journal says this.
    static int entries(QSqlDatabase &journal, const QString &step, const QString &event)
    {
        QSqlQuery query(journal);
        query.prepare(u"SELECT count(*) FROM entry WHERE step = ? AND event = ?"_s);
        query.addBindValue(step);
        query.addBindValue(event);
        return query.exec() && query.next() ? query.value(0).toInt() : 0;
    }

    /// One more than `known` of them.
    bool awaitEntry(const QString &step, const QString &event, int known) const
    {
        if (!eventually([this] { return !m_pair->journalFile().isEmpty(); }, 60))
            return false;
        QSqlDatabase journal = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"watch"_s);
        journal.setDatabaseName(m_pair->journalFile());
        journal.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
        return journal.open() && eventually([&] { return entries(journal, step, event) > known; }, 60);
    }

    /// The run may be over before the signal arrives: its last moments are short.
    void killAt(const QString &step, const QString &event, int known, bool &isKilled)
    {
        const auto process = m_pair->begin(u"apply"_s, {u"--yes"_s});
        const bool isReached = awaitEntry(step, event, known);
        if (process->state() == QProcess::Running)
            ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
        QSqlDatabase::removeDatabase(u"watch"_s);
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished());
        QVERIFY2(isReached, process->readAllStandardError());
        isKilled = process->exitStatus() == QProcess::CrashExit;
    }

    QByteArray m_before;

    using Moments = std::vector<std::pair<const char *, const char *>>;

    /// What a run between two fresh hosts applies; what it finds true already has no moment.
    static void addAllOtherMoments(const Moments &known)
    {
        const QStringList steps{
            u"primary.key"_s,           u"primary.authorized"_s,    u"primary.hostkey"_s,
            u"primary.password"_s,      u"primary.role"_s,          u"primary.archive"_s,
            u"primary.config-check"_s,  u"primary.config"_s,        u"primary.hba"_s,
            u"primary.activate"_s,      u"primary.archive-proof"_s, u"primary.slot"_s,
            u"standby.key"_s,           u"standby.authorized"_s,    u"standby.hostkey"_s,
            u"standby.password"_s,      u"standby.archive"_s,       u"standby.basebackup"_s,
            u"standby.signal"_s,        u"standby.trial"_s,         u"standby.stop"_s,
            u"standby.aside"_s,         u"standby.bring-in"_s,      u"standby.config"_s,
            u"standby.hba"_s,           u"standby.start"_s,         u"standby.streaming"_s,
            u"standby.restore-proof"_s, u"standby.proof"_s};
        for (const QString &step : steps)
            for (const char *event : {"begun", "done"}) {
                const auto isKnown = [&](const auto &moment) {
                    return step == QLatin1StringView(moment.first) && qstrcmp(moment.second, event) == 0;
                };
                const bool isTheEnd = step == u"standby.proof" && qstrcmp(event, "done") == 0;
                if (!isTheEnd && std::none_of(known.cbegin(), known.cend(), isKnown))
                    QTest::addRow("%s %s", qPrintable(step), event) << step << QString::fromLatin1(event);
            }
    }

private Q_SLOTS:
    void init()
    {
        startHosts();
        m_before = m_pair->essence();
    }

    void goesOnWhereItWasKilled_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("event");
        const std::pair<const char *, const char *> moments[] = {
            {"primary.key", "begun"},        {"standby.authorized", "done"}, {"primary.role", "begun"},
            {"primary.config", "begun"},     {"primary.activate", "begun"},  {"primary.slot", "done"},
            {"standby.basebackup", "begun"}, {"standby.basebackup", "done"}, {"standby.trial", "begun"},
            {"standby.stop", "begun"},       {"standby.aside", "begun"},     {"standby.bring-in", "begun"},
            {"standby.config", "begun"},     {"standby.start", "begun"},     {"standby.start", "done"},
            {"standby.proof", "begun"},
        };
        for (const auto &[step, event] : moments)
            QTest::addRow("%s %s", step, event) << QString::fromLatin1(step) << QString::fromLatin1(event);
        if (qEnvironmentVariableIsSet("FUTAGO_TEST_ALL"))
            addAllOtherMoments({std::begin(moments), std::end(moments)});
    }
    void goesOnWhereItWasKilled()
    {
        QFETCH(QString, step);
        QFETCH(QString, event);
        QCOMPARE(m_pair->make().exitCode, 0);
        bool isKilled = false;
        for (int tries = 0; !isKilled && tries < 5; ++tries) {
            if (tries > 0)
                QCOMPARE(m_pair->undoAll().exitCode, 0);
            killAt(step, event, tries, isKilled);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(isKilled);

        const ProgramRun applied = m_pair->apply();
        expectStreaming(applied);
        expectUndone(m_before);
    }
};

QTEST_GUILESS_MAIN(TestBadInputKilled)
#include "tst_badinputkilled.moc"
