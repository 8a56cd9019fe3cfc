// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/catalogue.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

static const Catalogue &catalogueOf(const QString &major)
{
    return Catalogue::of(PgDialect::of(*PgVersion::parse(major)).value());
}

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryMajorVersion_data() { everyMajorVersion(); }
    void knowsEveryMajorVersion()
    {
        QFETCH(QString, major);
        const Catalogue &catalogue = catalogueOf(major);
        QVERIFY(catalogue.parameters().size() > 220);
        QCOMPARE(catalogue.isMeasured(), !(QStringList{u"9.4"_s, u"9.5"_s, u"9.6"_s}.contains(major)));
        for (const Parameter &parameter : catalogue.parameters()) {
            QCOMPARE(catalogue.find(parameter.name), &parameter);
            QCOMPARE(catalogue.find(parameter.name.toUpper()), &parameter);
            QVERIFY2(!parameter.context.isEmpty() && !parameter.category.isEmpty(),
                     qPrintable(parameter.name));
            QVERIFY2(parameter.min <= parameter.max, qPrintable(parameter.name));
            QCOMPARE(parameter.type == ParameterType::Enum, !parameter.values.isEmpty());
            QVERIFY2(parameter.unit.text.isEmpty() || parameter.unit.kind != BaseUnit::Kind::None,
                     qPrintable(parameter.name));
        }
    }

    void agreesWithFreshServers_data() { everyMajorVersion(); }
    void agreesWithFreshServers()
    {
        QFETCH(QString, major);
        const auto settings = freshSettings(major);
        for (auto fact = settings.begin(); fact != settings.end(); ++fact) {
            const Parameter *parameter = catalogueOf(major).find(fact.key());
            QVERIFY2(parameter, qPrintable(fact.key()));
            QVERIFY2(parameter->unit.text == fact->unit, qPrintable(fact.key()));
            QVERIFY2(parameter->context == fact->context, qPrintable(fact.key()));
            QVERIFY2(parameter->defaultValue == fact->value, qPrintable(fact.key()));
        }
    }

    void readsAllOfARow()
    {
        const Parameter *buffers = catalogueOf(u"15"_s).find(u"Shared_Buffers"_s);
        QVERIFY(buffers);
        QCOMPARE(buffers->name, u"shared_buffers"_s);
        QCOMPARE(buffers->type, ParameterType::Integer);
        QCOMPARE(buffers->unit.factor, 8192.0);
        QCOMPARE(buffers->min, 16.0);
        QCOMPARE(buffers->max, 1073741823.0);
        QCOMPARE(buffers->defaultValue, u"16384"_s);
        QVERIFY(buffers->needsRestart());
        QCOMPARE(buffers->since, u"9.3"_s);
        QCOMPARE(buffers->until, u"18"_s);
        const Parameter *level = catalogueOf(u"15"_s).find(u"wal_level"_s);
        QCOMPARE(level->values, (QStringList{u"minimal"_s, u"replica"_s, u"logical"_s}));
        QCOMPARE(level->aliases.value(u"hot_standby"_s), u"replica"_s);
        QVERIFY(catalogueOf(u"9.3"_s).find(u"wal_level"_s)->aliases.isEmpty());
        QVERIFY(catalogueOf(u"15"_s).find(u"server_version"_s)->isReadOnly());
    }

    void knowsWhatBecameOfAName()
    {
        QVERIFY(!catalogueOf(u"13"_s).find(u"wal_keep_segments"_s));
        QCOMPARE(catalogueOf(u"13"_s).otherNameOf(u"WAL_keep_segments"_s)->name, u"wal_keep_size"_s);
        QCOMPARE(catalogueOf(u"12"_s).find(u"wal_keep_segments"_s)->renamedTo, u"wal_keep_size"_s);
        QCOMPARE(catalogueOf(u"12"_s).find(u"wal_keep_segments"_s)->until, u"12"_s);
        QCOMPARE(catalogueOf(u"12"_s).otherNameOf(u"wal_keep_size"_s)->name, u"wal_keep_segments"_s);
        QCOMPARE(catalogueOf(u"9.5"_s).otherNameOf(u"checkpoint_segments"_s)->name, u"max_wal_size"_s);
        QVERIFY(!catalogueOf(u"15"_s).otherNameOf(u"port"_s));
    }

    void takesNamesOfThePast()
    {
        QCOMPARE(catalogueOf(u"9.3"_s).find(u"SORT_MEM"_s)->name, u"work_mem"_s);
        QCOMPARE(catalogueOf(u"18"_s).find(u"vacuum_mem"_s)->name, u"maintenance_work_mem"_s);
        QCOMPARE(catalogueOf(u"18"_s).find(u"ssl_ecdh_curve"_s)->name, u"ssl_groups"_s);
        QCOMPARE(catalogueOf(u"17"_s).find(u"ssl_ecdh_curve"_s)->name, u"ssl_ecdh_curve"_s);
        QCOMPARE(catalogueOf(u"15"_s).find(u"ssl_renegotiation_limit"_s)->max, 0.0);
        QVERIFY(!catalogueOf(u"18"_s).find(u"replication_timeout"_s));
    }

    void keepsRecoverySettingsOutOfTheFileUntil12()
    {
        for (const QString &name :
             {u"primary_conninfo"_s, u"restore_command"_s, u"recovery_target_timeline"_s}) {
            QVERIFY(!catalogueOf(u"11"_s).find(name));
            QVERIFY(catalogueOf(u"12"_s).find(name));
        }
    }

    void takesCustomNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("in13");
        QTest::addColumn<bool>("in14");
        QTest::newRow("dotted") << QByteArray("a.b") << true << true;
        QTest::newRow("three parts") << QByteArray("a.b_1.c$") << true << true;
        QTest::newRow("plain") << QByteArray("ab") << false << false;
        QTest::newRow("nothing behind") << QByteArray("a.") << true << false;
        QTest::newRow("digit first") << QByteArray("a.1b") << true << false;
        QTest::newRow("hyphen") << QByteArray("a.b-c") << true << false;
        QTest::newRow("beyond ASCII") << QByteArray("a.\xE5\x8F\x8C") << true << true;
    }
    void takesCustomNames()
    {
        QFETCH(QByteArray, name);
        QTEST(catalogueOf(u"13"_s).isCustomName(name), "in13");
        QTEST(catalogueOf(u"14"_s).isCustomName(name), "in14");
        QVERIFY(!catalogueOf(u"14"_s).find(QByteArrayView(name)));
    }

    void describesWhatReplicationDependsOn_data() { everyMajorVersion(); }
    void describesWhatReplicationDependsOn()
    {
        QFETCH(QString, major);
        int described = 0;
        for (const Parameter &parameter : catalogueOf(major).parameters()) {
            QCOMPARE(parameter.isReplication(), !parameter.description().isEmpty());
            described += parameter.isReplication() ? 1 : 0;
        }
        QVERIFY(described >= 40);
        for (const QString &name : freshSettings(major).keys())
            QVERIFY2(catalogueOf(major).find(name)->isReplication() || name.startsWith(u"autovacuum") ||
                         name.startsWith(u"log_min_duration"),
                     qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
