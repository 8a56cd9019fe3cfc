// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confdocument.h"
#include "model/postgres/parametervalue.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;

using Kind = ValueProblem::Kind;

static PgDialect dialectOf(const QString &major)
{
    return PgDialect::of(*PgVersion::parse(major)).value();
}

static tl::expected<ParameterValue, ValueProblem> readIn(const QString &major, const QString &name,
                                                         const QString &text)
{
    const PgDialect dialect = dialectOf(major);
    const Parameter *parameter = Catalogue::of(dialect).find(name);
    if (!parameter)
        qFatal("no %s in %s", qPrintable(name), qPrintable(major));
    return readValue(*parameter, text, dialect);
}

/// Rows of values.tsv that depend on how the measured server was built: without lz4 and zstd.
static bool dependsOnBuild(const QMap<QString, QString> &row)
{
    const Parameter *parameter =
        Catalogue::of(dialectOf(row.value(u"version"_s))).find(row.value(u"setting"_s));
    return parameter && parameter->name == u"wal_compression" && parameter->type == ParameterType::Enum &&
           QStringList{u"lz4"_s, u"zstd"_s}.contains(row.value(u"value"_s));
}

class TestParameterValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithMeasuredServers_data()
    {
        QTest::addColumn<QString>("major");
        for (const QString &major : majorVersions())
            if (Catalogue::of(dialectOf(major)).isMeasured())
                QTest::newRow(qPrintable(major)) << major;
    }
    void agreesWithMeasuredServers()
    {
        QFETCH(QString, major);
        const PgDialect dialect = dialectOf(major);
        int compared = 0;
        for (const auto &row : factRows(u"values.tsv"_s)) {
            if (row.value(u"version"_s) != major || dependsOnBuild(row))
                continue;
            const QString line = row.value(u"setting"_s) + u" = "_s + row.value(u"value"_s);
            const auto assignment = ConfDocument::parse(line.toUtf8()).assignments().first();
            const Parameter *parameter = Catalogue::of(dialect).find(assignment.name);
            const auto value =
                parameter ? std::optional(readValue(*parameter, assignment.value, dialect)) : std::nullopt;
            const bool isAccepted = value && value->has_value();
            QVERIFY2(isAccepted == (row.value(u"accepted"_s) == u"yes"), qPrintable(line));
            if (isAccepted)
                QVERIFY2((*value)->setting().trimmed() == row.value(u"reported"_s), qPrintable(line));
            ++compared;
        }
        QVERIFY(compared >= 104);
    }

    void readsEveryDefault_data() { everyMajorVersion(); }
    void readsEveryDefault()
    {
        QFETCH(QString, major);
        const PgDialect dialect = dialectOf(major);
        for (Parameter parameter : Catalogue::of(dialect).parameters()) {
            if (parameter.isReadOnly())
                continue;
            const auto value = readValue(parameter, parameter.defaultValue, dialect);
            QVERIFY2(value, qPrintable(parameter.name));
            if (parameter.type != ParameterType::Real)
                QCOMPARE(value->setting(), parameter.defaultValue);
        }
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("setting");
        const auto row = [](const char *major, const char *name, const char *text, const char *setting) {
            QTest::addRow("%s %s %s", major, name, text)
                << QString::fromLatin1(major) << QString::fromLatin1(name) << QString::fromLatin1(text)
                << QString::fromLatin1(setting);
        };
        row("15", "shared_buffers", "128MB", "16384");
        row("15", "shared_buffers", " 128 MB ", "16384");
        row("15", "shared_buffers", "0x100", "256");
        row("15", "shared_buffers", "0400", "256");
        row("15", "shared_buffers", "1e3", "1000");
        row("15", "shared_buffers", "131072.4kB", "16384");
        row("15", "work_mem", "30.1GB", "31561728");
        row("15", "work_mem", "65536B", "64");
        row("15", "work_mem", "1TB", "1073741824");
        row("11", "work_mem", "65536B", "64");
        row("11", "shared_buffers", "1023kB", "127");
        row("12", "shared_buffers", "1023kB", "128");
        row("9.3", "checkpoint_timeout", "61999ms", "61");
        row("15", "checkpoint_timeout", "61999ms", "62");
        row("15", "checkpoint_timeout", "1.5min", "90");
        row("15", "checkpoint_timeout", "1h", "3600");
        row("15", "wal_sender_timeout", "1500us", "2");
        row("15", "autovacuum_vacuum_cost_delay", "2500us", "2.5");
        row("15", "seq_page_cost", "1.5", "1.5");
        row("11", "seq_page_cost", "1e-1", "0.1");
        row("15", "max_connections", "+0100", "64");
        row("9.6", "max_wal_size", "1GB", "64");
        row("10", "max_wal_size", "1GB", "1024");
    }
    void readsNumbers()
    {
        QFETCH(QString, major);
        QFETCH(QString, name);
        QFETCH(QString, text);
        const auto value = readIn(major, name, text);
        QVERIFY(value);
        QTEST(value->setting(), "setting");
    }

    void readsWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("setting");
        for (const char *text : {"t", "TRUE", "tru", "y", "Yes", "on", "1"})
            QTest::addRow("%s", text) << u"hot_standby"_s << QString::fromLatin1(text) << u"on"_s;
        for (const char *text : {"f", "fals", "n", "no", "of", "OFF", "0"})
            QTest::addRow("%s", text) << u"hot_standby"_s << QString::fromLatin1(text) << u"off"_s;
        QTest::newRow("enum") << u"wal_level"_s << u"Replica"_s << u"replica"_s;
        QTest::newRow("alias") << u"wal_level"_s << u"HOT_standby"_s << u"replica"_s;
        QTest::newRow("synonym") << u"wal_compression"_s << u"on"_s << u"pglz"_s;
        QTest::newRow("enum like a boolean") << u"synchronous_commit"_s << u"yes"_s << u"on"_s;
        QTest::newRow("empty enum") << u"ssl_max_protocol_version"_s << u""_s << u""_s;
        QTest::newRow("string") << u"archive_command"_s << u" cp "_s << u" cp "_s;
    }
    void readsWords()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        const auto value = readIn(u"15"_s, name, text);
        QVERIFY(value);
        QTEST(value->setting(), "setting");
    }

    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

    void showsValuesAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("blocks") << u"15"_s << u"shared_buffers"_s << u"16384"_s << u"128MB"_s;
        QTest::newRow("odd blocks") << u"15"_s << u"shared_buffers"_s << u"16385"_s << u"131080kB"_s;
        QTest::newRow("ms") << u"15"_s << u"wal_sender_timeout"_s << u"600000"_s << u"10min"_s;
        QTest::newRow("not ms") << u"15"_s << u"wal_sender_timeout"_s << u"1500"_s << u"1500ms"_s;
        QTest::newRow("without limit") << u"15"_s << u"max_slot_wal_keep_size"_s << u"-1"_s << u"-1"_s;
        QTest::newRow("none") << u"15"_s << u"wal_keep_size"_s << u"0"_s << u"0"_s;
        QTest::newRow("no unit") << u"15"_s << u"max_connections"_s << u"100"_s << u"100"_s;
        QTest::newRow("fraction") << u"15"_s << u"autovacuum_vacuum_cost_delay"_s << u"2.5"_s << u"2500us"_s;
        QTest::newRow("segments") << u"12"_s << u"wal_keep_segments"_s << u"16"_s << u"16 segment(s)"_s;
        QTest::newRow("boolean") << u"15"_s << u"hot_standby"_s << u"yes"_s << u"on"_s;
    }
    void showsValuesAsPeopleWriteThem()
    {
        QFETCH(QString, major);
        QFETCH(QString, name);
        QFETCH(QString, text);
        const Parameter *parameter = Catalogue::of(dialectOf(major)).find(name);
        QTEST(readIn(major, name, text)->shown(*parameter), "shown");
    }
};

void TestParameterValue::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("major");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *major, const char *name, const char *text, Kind kind, const char *hint) {
        QTest::addRow("%s %s %s", major, name, text)
            << QString::fromLatin1(major) << QString::fromLatin1(name) << QString::fromUtf8(text) << kind
            << QString::fromUtf8(hint);
    };
    row("15", "hot_standby", "o", Kind::NotABoolean, "Enter on or off.");
    row("15", "hot_standby", "", Kind::NotABoolean, "Enter on or off.");
    row("15", "hot_standby", " on", Kind::NotABoolean, "Enter on or off.");
    row("15", "port", "many", Kind::NotAnInteger, "");
    row("15", "port", "5432MB", Kind::TakesNoUnit, "");
    row("15", "port", "65536", Kind::OutOfRange, "Enter a value from 1 to 65535.");
    row("11", "port", "5432.0", Kind::TakesNoUnit, "");
    row("15", "port", "nan", Kind::NotAnInteger, "");
    row("15", "work_mem", "1mb", Kind::UnknownUnit, "Allowed units: TB, GB, MB, kB, B (case-sensitive).");
    row("10", "work_mem", "65536B", Kind::UnknownUnit, "Allowed units: TB, GB, MB, kB (case-sensitive).");
    row("9.3", "work_mem", "1TB", Kind::UnknownUnit, "Allowed units: GB, MB, kB (case-sensitive).");
    row("11", "wal_sender_timeout", "1us", Kind::UnknownUnit,
        "Allowed units: d, h, min, s, ms (case-sensitive).");
    row("15", "work_mem", "1MBs", Kind::UnknownUnit, "Allowed units: TB, GB, MB, kB, B (case-sensitive).");
    row("15", "work_mem", "1 MB x", Kind::UnknownUnit, "Allowed units: TB, GB, MB, kB, B (case-sensitive).");
    row("15", "work_mem", "63kB", Kind::OutOfRange, "Enter a value from 64kB to 2147483647kB.");
    row("15", "work_mem", "9TB", Kind::BeyondInteger, "Enter a value from 64kB to 2147483647kB.");
    row("15", "seq_page_cost", "-1", Kind::OutOfRange, "Enter a value from 0 to 1.79769e+308.");
    row("15", "seq_page_cost", "x", Kind::NotANumber, "");
    row("15", "wal_level", "archives", Kind::NotOneOf, "Enter one of: minimal, replica, logical.");
    row("15", "server_version", "15", Kind::ReadOnly, "");
    row("15", "log_destination", "stderr,,", Kind::Refused,
        "Separate names with commas. Put names that contain anything other than letters, digits and "
        "underscores in double quotes.");
    row("14", "log_destination", "jsonlog", Kind::Refused, "Allowed values: stderr, csvlog, syslog.");
    row("15", "primary_slot_name", "S-1", Kind::Refused,
        "Slot names consist of lowercase letters, digits and underscores, at most 63 characters in all.");
    row("15", "synchronous_standby_names", "0 (a)", Kind::Refused,
        "The number of standbys to wait for must be 1 or more.");
    row("15", "recovery_target", "now", Kind::Refused, "The only allowed value is immediate.");
    row("15", "recovery_target_lsn", "16", Kind::Refused, "A WAL position looks like 16/B374D848.");
    row("17", "transaction_buffers", "17", Kind::Refused, "Enter a multiple of 16 blocks.");
    row("15", "default_with_oids", "on", Kind::Refused, "This is no longer supported and can only be off.");
    row("15", "datestyle", "iso,german", Kind::Refused,
        "Allowed values: ISO, SQL, Postgres, German, YMD, DMY, MDY.");
}

void TestParameterValue::saysWhatIsWrong()
{
    QFETCH(QString, major);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(Kind, kind);
    const auto value = readIn(major, name, text);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, kind);
    QTEST(value.error().hint(), "hint");
    QVERIFY(!value.error().message().contains(u'%'));
    QVERIFY(kind == Kind::ReadOnly || value.error().message().contains(u'“' + text + u'”'));
}

QTEST_GUILESS_MAIN(TestParameterValue)
#include "tst_parametervalue.moc"
