// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"

#include <QLocale>
#include <QTest>

using namespace futago;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void writesSizesAsTheServerDoes_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << quint64(0) << u"0 bytes"_s;
        QTest::newRow("below a kB") << quint64(1023) << u"1023 bytes"_s;
        QTest::newRow("a kB") << quint64(1024) << u"1 kB"_s;
        QTest::newRow("between") << quint64(1536) << u"1.50 kB"_s;
        QTest::newRow("whole MB") << (quint64(512) << 20) << u"512 MB"_s;
        QTest::newRow("as max_slot_wal_keep_size") << (quint64(10240) << 20) << u"10 GB"_s;
        QTest::newRow("whole TB") << (quint64(3) << 40) << u"3 TB"_s;
    }

    void writesSizesAsTheServerDoes()
    {
        QFETCH(quint64, bytes);
        QTEST(wording::size(bytes).replace(u"1,023"_s, u"1023"_s), "text");
    }

    void followsTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(wording::number(1234.5, 1), u"1.234,5"_s);
        QCOMPARE(wording::size(1536), u"1,50 kB"_s);
        QCOMPARE(wording::clock(QTime(21, 5, 3)), u"21:05:03"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(wording::clock(QTime(21, 5, 3)).replace(QChar(0x202f), u' '), u"9:05:03 PM"_s);
    }

    void countsDownInTwoUnits()
    {
        QCOMPARE(wording::duration(0s), u"0 s"_s);
        QCOMPARE(wording::duration(59s), u"59 s"_s);
        QCOMPARE(wording::duration(125s), u"2 min 5 s"_s);
        QCOMPARE(wording::duration(3600s), u"1 h 0 min"_s);
        QCOMPARE(wording::duration(26h + 30min + 59s), u"26 h 30 min"_s);
    }

    void joinsNothingAndOne()
    {
        QCOMPARE(wording::list({}), QString());
        QCOMPARE(wording::list({u"a"_s}), u"a"_s);
        QCOMPARE(wording::list({u"a"_s, u"b"_s}), u"a, b"_s);
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
