// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/dialecthba.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

template <typename Subject>
struct NamedFact
{
    const char *name;
    bool Subject::*fact;
};

static constexpr NamedFact<PgDialect> namedFacts[] = {
    {"recoverySettingsAreGucs", &PgDialect::recoverySettingsAreGucs},
    {"mustNameLatestTimeline", &PgDialect::mustNameLatestTimeline},
    {"hasSlots", &PgDialect::hasSlots},
    {"hasSlotWalLimit", &PgDialect::hasSlotWalLimit},
    {"hasAlterSystem", &PgDialect::hasAlterSystem},
    {"hasFileSettingsView", &PgDialect::hasFileSettingsView},
    {"hasHbaRulesView", &PgDialect::hasHbaRulesView},
    {"hasWalReceiverView", &PgDialect::hasWalReceiverView},
    {"hasLagColumns", &PgDialect::hasLagColumns},
    {"hasReplyTime", &PgDialect::hasReplyTime},
    {"hasLogicalMessage", &PgDialect::hasLogicalMessage},
    {"hasScram", &PgDialect::hasScram},
    {"passfileInConninfo", &PgDialect::passfileInConninfo},
    {"hasRemoteApply", &PgDialect::hasRemoteApply},
    {"hasStandbyCounts", &PgDialect::hasStandbyCounts},
    {"hasStandbyMethods", &PgDialect::hasStandbyMethods},
    {"hasWalLogHints", &PgDialect::hasWalLogHints},
    {"walSendersLimitStandby", &PgDialect::walSendersLimitStandby},
    {"workerProcessesLimitStandby", &PgDialect::workerProcessesLimitStandby},
    {"usesWalNames", &PgDialect::usesWalNames},
    {"usesKeepSize", &PgDialect::usesKeepSize},
    {"slotReservesAtOnce", &PgDialect::slotReservesAtOnce},
    {"basebackupTakesSlot", &PgDialect::basebackupTakesSlot},
    {"basebackupCompresses", &PgDialect::basebackupCompresses},
    {"hasTerabyteUnit", &PgDialect::hasTerabyteUnit},
    {"hasByteUnit", &PgDialect::hasByteUnit},
    {"numbersMayBeFractions", &PgDialect::numbersMayBeFractions},
    {"customNamesAreIdentifiers", &PgDialect::customNamesAreIdentifiers},
    {"hasJsonLog", &PgDialect::hasJsonLog},
    {"resolvesDotsInPaths", &PgDialect::resolvesDotsInPaths},
    {"fileViewChecksSessionSettings", &PgDialect::fileViewChecksSessionSettings},
};

static constexpr NamedFact<HbaSyntax> namedHbaFacts[] = {
    {"hbaContinuesLines", &HbaSyntax::continuedLines},
    {"hbaHasIncludes", &HbaSyntax::includes},
    {"hbaHasRegularExpressions", &HbaSyntax::regularExpressions},
};

class TestDialect : public QObject
{
    Q_OBJECT

    template <typename Subject, std::size_t count>
    static void compare(const Subject &subject, const NamedFact<Subject> (&facts)[count],
                        const QMap<QString, QString> &row)
    {
        for (const auto &named : facts) {
            const QString measured = row.value(QString::fromLatin1(named.name));
            QVERIFY2(measured == u"yes" || measured == u"no", named.name);
            QVERIFY2(subject.*named.fact == (measured == u"yes"), named.name);
        }
    }

private Q_SLOTS:
    void agreesWithMeasuredServers_data() { everyMajorVersion(); }
    void agreesWithMeasuredServers()
    {
        QFETCH(QString, major);
        const PgDialect dialect = PairFixture(major).dialect;
        const auto rows = factRows(u"dialect.tsv"_s);
        const auto row = rows.at(majorVersions().indexOf(major));
        compare(dialect, namedFacts, row);
        compare(HbaSyntax::of(dialect.version), namedHbaFacts, row);
        QCOMPARE(dialect.sufficientWalLevels.join(u','), row.value(u"sufficientWalLevels"_s));
        QCOMPARE(dialect.limitsOfStandby().join(u','), row.value(u"limitsOfStandby"_s));
    }

    void everyFactOfTheTableIsCompared()
    {
        const auto rows = factRows(u"dialect.tsv"_s);
        QCOMPARE(rows.first().size(), qsizetype(std::size(namedFacts) + std::size(namedHbaFacts)) + 3);
    }

    void namesPositionsAsTheServerDoes_data() { everyMajorVersion(); }
    void namesPositionsAsTheServerDoes()
    {
        QFETCH(QString, major);
        const PgDialect dialect = PairFixture(major).dialect;
        const bool old = major.startsWith(u"9.");
        QCOMPARE(dialect.currentWalPosition(),
                 old ? u"pg_current_xlog_location()"_s : u"pg_current_wal_lsn()"_s);
        QCOMPARE(dialect.lastReceivePosition(),
                 old ? u"pg_last_xlog_receive_location()"_s : u"pg_last_wal_receive_lsn()"_s);
        QCOMPARE(dialect.lastReplayPosition(),
                 old ? u"pg_last_xlog_replay_location()"_s : u"pg_last_wal_replay_lsn()"_s);
        QCOMPARE(dialect.positionDifference(u"a"_s, u"b"_s),
                 old ? u"pg_xlog_location_diff(a, b)"_s : u"pg_wal_lsn_diff(a, b)"_s);
        QCOMPARE(dialect.statColumn(u"replay"_s), old ? u"replay_location"_s : u"replay_lsn"_s);
        QCOMPARE(dialect.walSegmentName(u"p"_s), old ? u"pg_xlogfile_name(p)"_s : u"pg_walfile_name(p)"_s);
        QCOMPARE(dialect.isReplayPaused(),
                 old ? u"pg_is_xlog_replay_paused()"_s : u"pg_is_wal_replay_paused()"_s);
    }

    void hashesPasswordsAsStronglyAsTheServerCan_data() { everyMajorVersion(); }
    void hashesPasswordsAsStronglyAsTheServerCan()
    {
        QFETCH(QString, major);
        QCOMPARE(PairFixture(major).dialect.strongestHbaMethod,
                 major.startsWith(u"9.") ? u"md5"_s : u"scram-sha-256"_s);
    }

    void readsVersionTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        QTest::newRow("Debian") << u"postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"_s << 150018;
        QTest::newRow("old") << u"postgres (PostgreSQL) 9.3.2"_s << 90302;
        QTest::newRow("beta") << u"postgres (PostgreSQL) 18beta1"_s << 180000;
        QTest::newRow("devel") << u"PostgreSQL 16devel"_s << 160000;
        QTest::newRow("old candidate") << u"postgres (PostgreSQL) 9.6rc1"_s << 90600;
        QTest::newRow("PG_VERSION of 9.3") << u"9.3\n"_s << 90300;
        QTest::newRow("PG_VERSION of 15") << u"15\n"_s << 150000;
        QTest::newRow("two digits") << u"postgres (PostgreSQL) 9.4.26"_s << 90426;
    }
    void readsVersionTexts()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const auto version = PgVersion::parse(text);
        QVERIFY(version);
        QCOMPARE(version->number, number);
    }

    void readsNoVersionWhereThereIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "postgres: not found", "PostgreSQL devel"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void readsNoVersionWhereThereIsNone()
    {
        QFETCH(QString, text);
        QVERIFY(!PgVersion::parse(text));
    }

    void showsVersionsAsPeopleWriteThem()
    {
        QCOMPARE(PgVersion{90302}.display(), u"9.3.2"_s);
        QCOMPARE(PgVersion{90302}.major(), u"9.3"_s);
        QCOMPARE(PgVersion{150018}.display(), u"15.18"_s);
        QCOMPARE(PgVersion{150018}.major(), u"15"_s);
    }

    void refusesUnknownMajors_data()
    {
        QTest::addColumn<int>("number");
        for (int number : {0, 80400, 90299, 190000, 200001})
            QTest::addRow("%d", number) << number;
    }
    void refusesUnknownMajors()
    {
        QFETCH(int, number);
        const auto dialect = PgDialect::of(PgVersion{number});
        QVERIFY(!dialect);
        QCOMPARE(dialect.error().kind, ErrorKind::VersionUnknown);
    }
};

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
