// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/settingvalue.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

static SettingFact fresh(const QString &major, const QString &name)
{
    const auto settings = freshSettings(major);
    if (!settings.contains(name))
        qFatal("no %s in %s", qPrintable(name), qPrintable(major));
    return settings.value(name);
}

static SettingFact reported(const QString &value, const QString &unit = {})
{
    SettingFact fact;
    fact.value = value;
    fact.unit = unit;
    return fact;
}

class TestSettingValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsValuesWithTheirUnit_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("shown");
        QTest::newRow("blocks") << u"16384"_s << u"8kB"_s << u"128MB"_s;
        QTest::newRow("megabytes") << u"512"_s << u"MB"_s << u"512MB"_s;
        QTest::newRow("gigabytes") << u"10240"_s << u"MB"_s << u"10GB"_s;
        QTest::newRow("no limit") << u"-1"_s << u"MB"_s << u"-1"_s;
        QTest::newRow("seconds") << u"30"_s << u"s"_s << u"30s"_s;
        QTest::newRow("minutes") << u"600"_s << u"s"_s << u"10min"_s;
        QTest::newRow("off") << u"-1"_s << u"ms"_s << u"-1"_s;
        QTest::newRow("fraction") << u"2.5"_s << u"ms"_s << u"2500us"_s;
        QTest::newRow("word") << u"replica"_s << QString() << u"replica"_s;
    }
    void showsValuesWithTheirUnit()
    {
        QFETCH(QString, value);
        QFETCH(QString, unit);
        QTEST(withUnit(reported(value, unit)), "shown");
    }

    void knowsDefaultsHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("same");
        QTest::newRow("blocks as MB") << u"15"_s << u"shared_buffers"_s << u"128MB"_s << true;
        QTest::newRow("blocks as kB") << u"15"_s << u"shared_buffers"_s << u"131072kB"_s << true;
        QTest::newRow("blocks as blocks") << u"15"_s << u"shared_buffers"_s << u"16384"_s << true;
        QTest::newRow("blocks as bytes") << u"15"_s << u"shared_buffers"_s << u"134217728B"_s << true;
        QTest::newRow("blank before the unit") << u"15"_s << u"shared_buffers"_s << u"128 MB"_s << true;
        QTest::newRow("other blocks") << u"15"_s << u"shared_buffers"_s << u"129MB"_s << false;
        QTest::newRow("no such unit") << u"15"_s << u"shared_buffers"_s << u"128Mb"_s << false;
        QTest::newRow("old segments") << u"9.3"_s << u"wal_segment_size"_s << u"16MB"_s << true;
        QTest::newRow("segments") << u"15"_s << u"wal_segment_size"_s << u"16MB"_s << true;
        QTest::newRow("seconds as minutes") << u"9.3"_s << u"checkpoint_timeout"_s << u"5min"_s << true;
        QTest::newRow("seconds as ms") << u"9.3"_s << u"checkpoint_timeout"_s << u"300000ms"_s << true;
        QTest::newRow("milliseconds as minutes") << u"18"_s << u"wal_sender_timeout"_s << u"1min"_s << true;
        QTest::newRow("milliseconds, no unit") << u"18"_s << u"wal_sender_timeout"_s << u"60"_s << false;
        QTest::newRow("off by -1") << u"15"_s << u"log_min_duration_statement"_s << u"-1"_s << true;
        QTest::newRow("not -1") << u"15"_s << u"log_min_duration_statement"_s << u"0"_s << false;
        QTest::newRow("fraction") << u"15"_s << u"autovacuum_vacuum_cost_delay"_s << u"2000us"_s << true;
        QTest::newRow("boolean") << u"15"_s << u"hot_standby"_s << u"true"_s << true;
        QTest::newRow("boolean 1") << u"15"_s << u"hot_standby"_s << u"1"_s << true;
        QTest::newRow("boolean off") << u"15"_s << u"hot_standby"_s << u"no"_s << false;
        QTest::newRow("enum in capitals") << u"15"_s << u"wal_level"_s << u"REPLICA"_s << true;
        QTest::newRow("other enum") << u"15"_s << u"wal_level"_s << u"logical"_s << false;
        QTest::newRow("enum beside on") << u"15"_s << u"synchronous_commit"_s << u"local"_s << false;
        QTest::newRow("empty") << u"15"_s << u"synchronous_standby_names"_s << u""_s << true;
        QTest::newRow("not empty") << u"15"_s << u"synchronous_standby_names"_s << u"\"a\""_s << false;
    }
    void knowsDefaultsHoweverTheyAreWritten()
    {
        QFETCH(QString, major);
        QFETCH(QString, name);
        QFETCH(QString, written);
        QFETCH(bool, same);
        QCOMPARE(isSameSetting(fresh(major, name), written), same);
    }

    void seesEveryDefaultAsItself_data() { everyMajorVersion(); }
    void seesEveryDefaultAsItself()
    {
        QFETCH(QString, major);
        const auto settings = freshSettings(major);
        QVERIFY(settings.size() > 15);
        for (auto fact = settings.begin(); fact != settings.end(); ++fact)
            QVERIFY2(isSameSetting(*fact, fact->value), qPrintable(fact.key()));
    }

    void keepsListsAndTextsApart()
    {
        QVERIFY(isSameSetting(reported(u"a, b"_s), u"a, b"_s));
        QVERIFY(!isSameSetting(reported(u"a, b"_s), u"a"_s));
    }

    void countsBytes_data()
    {
        QTest::addColumn<SettingFact>("fact");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("8kB") << reported(u"16384"_s, u"8kB"_s) << qint64(134217728);
        QTest::newRow("kB") << reported(u"65536"_s, u"kB"_s) << qint64(67108864);
        QTest::newRow("MB") << reported(u"512"_s, u"MB"_s) << qint64(536870912);
        QTest::newRow("16MB") << reported(u"3"_s, u"16MB"_s) << qint64(50331648);
        QTest::newRow("B") << reported(u"16777216"_s, u"B"_s) << qint64(16777216);
        QTest::newRow("unlimited") << reported(u"-1"_s, u"MB"_s) << qint64(-1);
        QTest::newRow("none") << reported(u"0"_s, u"MB"_s) << qint64(0);
    }
    void countsBytes()
    {
        QFETCH(SettingFact, fact);
        QFETCH(qint64, bytes);
        QCOMPARE(bytesOf(fact), std::optional(bytes));
    }

    void countsBytesOfAFileThatHasTheUnitInTheValue()
    {
        QCOMPARE(bytesOf(reported(u"2GB"_s)), std::optional(qint64(2) << 30));
    }

    void tellsPathsApartThatDifferInCase()
    {
        QVERIFY(!isSameSetting(reported(u"cp %p /Archive/%f"_s), u"cp %p /archive/%f"_s));
        QVERIFY(!isSameSetting(reported(u"user=Repl"_s), u"user=repl"_s));
    }

    void countsNoBytesInWords() { QVERIFY(!bytesOf(reported(u"on"_s))); }
};

QTEST_GUILESS_MAIN(TestSettingValue)
#include "tst_settingvalue.moc"
