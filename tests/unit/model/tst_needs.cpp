// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/draft/needs.h"
#include "tests/unit/model/pairfixture.h"

#include <QRandomGenerator>

using namespace futago;
using namespace Qt::StringLiterals;

/// As a file has it and as a running server shows it.
static void give(PairFixture &fixture, HostRole role, const QString &name, const QString &value)
{
    FileFact &config = fixture.facts.host(role).files[HostFile::Config];
    config.bytes += u"%1 = '%2'\n"_s.arg(name, value).toUtf8();
    auto &server = fixture.facts.host(role).server;
    if (!server)
        return;
    SettingFact &fact = server->settings[name];
    fact.value = value;
    fact.sourceFile = config.path;
    fact.sourceLine = static_cast<int>(config.bytes.count('\n'));
}

static QString oneOf(const QStringList &values, QRandomGenerator &random)
{
    return values.at(random.bounded(static_cast<int>(values.size())));
}

/// A primary that others use already, and a site's own values of all that a pair needs.
static PairFixture generated(const QString &major, QRandomGenerator &random)
{
    PairFixture fixture(major);
    fixture.pair.policy.archive = random.bounded(2);
    fixture.pair.policy.useSlot = random.bounded(2);
    fixture.pair.policy.walKeepMegabytes = random.bounded(2000);
    ServerFacts &server = fixture.primary();
    server.walSenders = random.bounded(14);
    for (int i = 0; fixture.dialect.hasSlots && i < random.bounded(13); ++i)
        server.slotList << SlotFact{u"slot_%1"_s.arg(i)};
    if (fixture.dialect.hasSlots && random.bounded(3) == 0)
        server.slotList << SlotFact{fixture.pair.standby().names.slotName};
    const auto some = [&](const QString &name, const QStringList &values) {
        if (server.settings.contains(name) && random.bounded(3) > 0)
            give(fixture, HostRole::Primary, name, oneOf(values, random));
    };
    // A server runs with no fewer than it uses.
    const auto limit = [&](const QString &name, qsizetype used) {
        if (server.settings.contains(name))
            give(fixture, HostRole::Primary, name, oneOf({QString::number(used), u"14"_s, u"30"_s}, random));
    };
    limit(u"max_wal_senders"_s, server.walSenders);
    limit(u"max_replication_slots"_s, server.slotList.size());
    some(u"listen_addresses"_s, {u"localhost"_s, u"*"_s, u"192.0.2.1"_s, u"127.0.0.1, 192.0.2.9"_s, {}});
    some(u"archive_mode"_s, {u"off"_s, u"on"_s});
    some(u"archive_command"_s, {u"cp %p /srv/%f"_s, u"(disabled)"_s, {}});
    some(u"wal_level"_s, {u"minimal"_s, fixture.dialect.standbyWalLevel});
    some(u"wal_keep_segments"_s, {u"0"_s, u"8"_s, u"500"_s});
    some(u"wal_keep_size"_s, {u"0"_s, u"100"_s, u"5000"_s});
    if (random.bounded(2))
        fixture.seed();
    return fixture;
}

class TestNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What a draft writes for a need is what the check of that need looks for.
    void draftsLeaveNothingForTheirChecks_data() { everyMajorVersion(); }
    void draftsLeaveNothingForTheirChecks()
    {
        QFETCH(QString, major);
        QRandomGenerator random(4711);
        const QList<checks::Findings (*)(const checks::CheckContext &)> checksOfNeeds{
            checks::walLevelServesAStandby, checks::walSendersAreEnough, checks::slotsAreEnough,
            checks::retentionServesThePolicy, checks::serversListen};
        int changed = 0;
        for (int i = 0; i < 100; ++i) {
            const PairFixture fixture = generated(major, random);
            const auto draft = draftFor(fixture.pair, fixture.facts);
            QVERIFY(draft);
            changed += draft->find(HostRole::Primary, HostFile::Config)->isChanged();
            const checks::CheckContext context(fixture.facts, *draft);
            for (const auto &check : checksOfNeeds) {
                const QList<Finding> findings = check(context);
                QVERIFY2(
                    findings.isEmpty(),
                    qPrintable(findings.value(0).message + u'\n' +
                               QString::fromUtf8(draft->find(HostRole::Primary, HostFile::Config)->wanted)));
            }
            if (fixture.pair.policy.archive)
                QVERIFY(checks::archiveHasACommand(context).isEmpty());
        }
        QVERIFY(changed > 50);
    }

    void countsWalSenders()
    {
        PairFixture fixture(u"15"_s);
        fixture.primary().walSenders = 4;
        QCOMPARE(leastWalSenders(fixture.facts), 6);
        QCOMPARE(wantedWalSenders(fixture.facts), 7);
        fixture.seed();
        QCOMPARE(leastWalSenders(fixture.facts), 4);
        QCOMPARE(wantedWalSenders(fixture.facts), 4);
        fixture.primary().walSenders = 0;
        QCOMPARE(leastWalSenders(fixture.facts), 1);
    }

    void countsSlots()
    {
        PairFixture fixture(u"15"_s);
        fixture.primary().slotList = {SlotFact{u"a"_s}, SlotFact{u"b"_s}};
        QCOMPARE(neededSlots(fixture.facts, u"b"_s), 2);
        QCOMPARE(neededSlots(fixture.facts, u"c"_s), 3);
    }

    void knowsHowAServerArchives()
    {
        const QString ours = archiveCommand(u"/srv/archive"_s);
        QVERIFY((Archiving{u"on"_s, ours, {}}.isOurs(u"/srv/archive"_s)));
        QVERIFY(!(Archiving{u"on"_s, ours, u"basic_archive"_s}.isOurs(u"/srv/archive"_s)));
        QVERIFY((Archiving{u"on"_s, ours, u"basic_archive"_s}.hasMethod()));
        QVERIFY(!(Archiving{u"on"_s, u"(disabled)"_s, {}}.hasMethod()));
        for (const QString &mode : {u"on"_s, u"always"_s, u"ON"_s, u"yes"_s})
            QVERIFY((Archiving{mode, {}, {}}.isOn()));
        for (const QString &mode : {u"off"_s, u"no"_s, QString()})
            QVERIFY(!(Archiving{mode, {}, {}}.isOn()));
    }
};

QTEST_GUILESS_MAIN(TestNeeds)
#include "tst_needs.moc"
