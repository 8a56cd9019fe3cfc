// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/basebackupjob.h"

#include <QTest>

using namespace futago;

class TestBaseBackupJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLastProgress_data()
    {
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<quint64>("done");
        QTest::addColumn<quint64>("total");
        QTest::newRow("9.3") << QByteArray("    0/22877 kB (0%), 0/1 tablespace\r  113/22877 kB (0%), 0/1 "
                                           "tablespace\r22877/22877 kB (100%), 0/1 tablespace\r")
                             << quint64(22877) << quint64(22877);
        QTest::newRow("15") << QByteArray("waiting for checkpoint\n  100/22877 kB (0%), 0/1 tablespace\n  "
                                          "200/22877 kB (0%), 0/1 tablespace\n")
                            << quint64(200) << quint64(22877);
        QTest::newRow("verbose, with a file name")
            << QByteArray("  200/22877 kB (0%), 0/1 tablespace (/data.futago-incoming/base/1/12)\n")
            << quint64(200) << quint64(22877);
        QTest::newRow("cut off") << QByteArray("77/22877 kB (1%), 0/1 tablespace\r 300/2287") << quint64(77)
                                 << quint64(22877);
        QTest::newRow("before the checkpoint")
            << QByteArray("waiting for checkpoint\n") << quint64(0) << quint64(0);
    }
    void readsTheLastProgress()
    {
        QFETCH(QByteArray, err);
        QFETCH(quint64, done);
        QFETCH(quint64, total);
        BaseBackupJob::State state;
        BaseBackupJob::readProgress(err, state);
        QCOMPARE(state.doneBytes, done * 1024);
        QCOMPARE(state.totalBytes, total * 1024);
    }
};

QTEST_GUILESS_MAIN(TestBaseBackupJob)
#include "tst_basebackupjob.moc"
