// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbaexplain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;
using Kind = HbaMiss::Kind;

Q_DECLARE_METATYPE(HbaMiss::Kind)
Q_DECLARE_METATYPE(HbaQuery)

static IpAddress address(const char *text)
{
    return IpAddress::parse(QString::fromLatin1(text)).value_or(IpAddress());
}

static HbaQuery client(const char *database = "app", const char *user = "bob", const char *from = "10.0.0.2")
{
    return {false, QString::fromLatin1(database), QString::fromLatin1(user), address(from), false, false};
}

static HbaQuery walsender()
{
    return {true, {}, u"repl"_s, address("10.0.0.2"), false, false};
}

static HbaDocument parsed(const QByteArray &bytes)
{
    return HbaDocument::parse(bytes, HbaSyntax::of({160000}));
}

static HbaKnowledge everything()
{
    HbaKnowledge knowledge;
    knowledge.memberships = QHash<QString, QSet<QString>>{{u"bob"_s, {u"dba"_s, u"app"_s}}, {u"repl"_s, {}}};
    knowledge.ownNetworks =
        QList<std::pair<IpAddress, IpAddress>>{{address("10.0.0.1"), address("255.255.255.0")}};
    knowledge.files = {{u"users"_s, "al\nbob, \"x y\"\n"}, {u"more"_s, "@users"}};
    knowledge.clientName = u"db2.Example.com"_s;
    return knowledge;
}

class TestHbaExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyARuleDoesNotMatch_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<HbaQuery>("query");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *rule, const HbaQuery &query, Kind kind) {
            QTest::newRow(rule) << QByteArray(rule) << query << kind;
        };
        HbaQuery socket = client();
        socket.address = {};
        HbaQuery tls = client();
        tls.tls = true;
        HbaQuery gss = client();
        gss.gssEncryption = true;
        row("local all all peer", client(), Kind::OnlySocket);
        row("host all all all md5", socket, Kind::OnlyNetwork);
        row("hostssl all all all md5", client(), Kind::OnlyWithTls);
        row("hostnossl all all all md5", tls, Kind::OnlyWithoutTls);
        row("hostgssenc all all all md5", tls, Kind::OnlyWithGssEncryption);
        row("hostnogssenc all all all md5", gss, Kind::OnlyWithoutGssEncryption);
        row("host replication all all md5", client(), Kind::OnlyReplication);
        row("host replication,x all all md5", client(), Kind::OtherDatabase);
        row("host all all all md5", walsender(), Kind::NotReplication);
        row("host \"replication\" all all md5", walsender(), Kind::NotReplication);
        row("host db2,/^x all all md5", client(), Kind::OtherDatabase);
        row("host sameuser all all md5", client(), Kind::OtherDatabase);
        row("host all postgres,\"all\" all md5", client(), Kind::OtherUser);
        row("host all all 10.0.1.0/24 md5", client(), Kind::OtherAddress);
        row("host all all ::/0 md5", client(), Kind::OtherAddressFamily);
        row("host all +dba all md5", client(), Kind::MembershipUnknown);
        row("host samerole all all md5", client(), Kind::MembershipUnknown);
        row("host all +dba 10.9.0.0/16 md5", client(), Kind::OtherAddress);
        row("host all all samenet md5", client(), Kind::OwnAddressesUnknown);
        row("host all all db.example.com md5", client(), Kind::HostNameUnknown);
        row("host all @users all md5", client(), Kind::FileUnknown);
        row("host all \"/^\\\\mbob\" all md5", client(), Kind::PatternUnknown);
        row("include \"other.conf\"", client(), Kind::IncludeUnknown);
        row("host all all 10.0.0.2 md5", client(), Kind::LineUnreadable);
    }

    void saysWhyARuleDoesNotMatch()
    {
        QFETCH(QByteArray, rule);
        QFETCH(HbaQuery, query);
        QFETCH(Kind, kind);
        const HbaDocument document = parsed("# first\n" + rule +
                                            "\nhost all,replication all all trust\n"
                                            "local all all trust\n");
        const HbaExplanation explanation = explain(document, query);
        QCOMPARE(explanation.earlier.first().entry, 1);
        QCOMPARE(explanation.earlier.first().kind, kind);
        QVERIFY(explanation.winner > 1);
        QCOMPARE(explanation.isCertain(), kind < Kind::MembershipUnknown);
        const QString sentence = explanation.earlier.first().sentence(document);
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
    }

    void usesWhatIsKnown_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *rule, bool matches) {
            QTest::newRow(rule) << QByteArray(rule) << matches;
        };
        row("host all +dba all md5", true);
        row("host all +bob all md5", true);
        row("host all +other all md5", false);
        row("host samerole all all md5", true);
        row("host all all samenet md5", true);
        row("host all all samehost md5", false);
        row("host all all db2.example.com md5", true);
        row("host all all .example.com md5", true);
        row("host all all b2.example.com md5", false);
        row("host all @users all md5", true);
        row("host all @more all md5", true);
        row("host @users all all md5", false);
        row("host all /^b.b$ all md5", true);
        row("host /^ap all all md5", true);
        row("host all / all md5", true);
    }

    void usesWhatIsKnown()
    {
        QFETCH(QByteArray, rule);
        QFETCH(bool, matches);
        const HbaExplanation explanation = explain(parsed(rule + '\n'), client(), everything());
        QCOMPARE(explanation.winner.has_value(), matches);
        QVERIFY(explanation.isCertain());
    }

    void logicalReplicationNeedsItsDatabase()
    {
        const HbaDocument document = parsed("host replication all all md5\nhost all all all trust\n");
        QCOMPARE(explain(document, client()).winner, 1);
        QCOMPARE(explain(document, walsender()).winner, 0);
    }

    void refusesWhatNoRuleTakes()
    {
        const HbaExplanation explanation = explain(parsed("local all all peer\n"), client());
        QVERIFY(!explanation.winner);
        QVERIFY(explanation.isCertain());
    }

    void findsRulesThatAreNeverReached_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isShadowed");
        const auto row = [](const char *first, const char *second, bool isShadowed) {
            QTest::newRow(qPrintable(QString::fromLatin1(first) + u" | "_s + QString::fromLatin1(second)))
                << QByteArray(first) << QByteArray(second) << isShadowed;
        };
        row("host all all all md5", "host app bob 10.0.0.0/8 trust", true);
        row("host all all all md5", "host replication bob 10.0.0.0/8 trust", false);
        row("host all,replication all all md5", "host replication bob 10.0.0.0/8 trust", true);
        row("host \"all\" all all md5", "host app bob 10.0.0.0/8 trust", false);
        row("hostssl all all all md5", "host all all all md5", false);
        row("host all all all md5", "hostssl all all all md5", true);
        row("hostnossl all all all md5", "hostgssenc all all all md5", true);
        row("hostnogssenc all all all md5", "hostssl all all all md5", true);
        row("host all all 10.0.0.0/8 md5", "host all all 10.0.0.0 255.0.0.0 md5", true);
        row("host all all 10.0.0.0/8 md5", "host all all 10.1.0.5 255.255.0.255 md5", true);
        row("host all all 10.1.0.5 255.255.0.255 md5", "host all all 10.1.7.5/32 md5", false);
        row("host all all 10.0.0.0/16 md5", "host all all 10.0.0.0/8 md5", false);
        row("host all all 0.0.0.0/0 md5", "host all all all md5", false);
        row("host all all 0.0.0.0/0 md5", "host all all ::/0 md5", false);
        row("host all all ::/0 md5", "host all all samenet md5", false);
        row("host all all samenet md5", "host all all samehost md5", true);
        row("host all all .example.com md5", "host all all db.Example.com md5", true);
        row("host all all .example.com md5", "host all all .eu.example.com md5", true);
        row("host all all db.example.com md5", "host all all .example.com md5", false);
        row("local all all peer", "local all bob trust", true);
        row("local all all peer", "host all bob all trust", false);
        row("host a,b x,y all md5", "host b x all md5", true);
        row("host a,b x,y all md5", "host b,c x all md5", false);
        row("host sameuser all all md5", "host bob bob all md5", false);
        row("host all +dba all md5", "host all \"+dba\" all md5", false);
        row("host all +dba all md5", "host app +dba all md5", true);
        row("host all /^a all md5", "host all /^a all trust", true);
        row("host all /^a all md5", "host all abc all trust", false);
        row("host \"app\" all all md5", "host app all all trust", true);
        row("#host all all all md5", "host app all all trust", false);
    }

    void findsRulesThatAreNeverReached()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, isShadowed);
        const QList<HbaShadow> shadows = unreachableRules(parsed(first + '\n' + second + '\n'));
        QCOMPARE(shadows, isShadowed ? QList<HbaShadow>({{1, 0}}) : QList<HbaShadow>());
    }

    void findsWhatSeveralRulesTakeTogether()
    {
        const QList<HbaShadow> shadows = unreachableRules(parsed("hostssl all all 0.0.0.0/0 md5\n"
                                                                 "hostnossl all all 0.0.0.0/0 reject\n"
                                                                 "host all all ::/0 md5\n"
                                                                 "host app bob all trust\n"));
        QCOMPARE(shadows, QList<HbaShadow>({{3, 2}}));
    }

    /// Each connection that an unreachable rule would take is taken before, whatever the others are.
    void neverCallsARuleUnreachableThatIsReached()
    {
        const QList<QByteArray> types{"local", "host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc"};
        const QList<QByteArray> databases{"all",    "app", "replication", "sameuser", "app,replication",
                                          "bob,app"};
        const QList<QByteArray> users{"all", "bob", "repl,bob", "+bob", "/^b"};
        const QList<QByteArray> places{"all",  "10.0.0.0/8",  "10.0.0.2/32", "0.0.0.0/0",
                                       "::/0", "10.0.0.0/31", "::1/128"};
        const HbaKnowledge knowledge = everything();
        for (quint32 seed = 0; seed < 100; ++seed) {
            QRandomGenerator random(seed);
            const auto pick = [&random](const QList<QByteArray> &list) {
                return list.at(random.bounded(static_cast<int>(list.size())));
            };
            QByteArray file;
            for (int i = 0; i < 8; ++i) {
                const QByteArray type = pick(types);
                const QByteArray place = type == "local" ? QByteArray() : pick(places) + ' ';
                file += type + ' ' + pick(databases) + ' ' + pick(users) + ' ' + place + "trust\n";
            }
            const HbaDocument document = parsed(file);
            QSet<int> hidden;
            for (const HbaShadow &shadow : unreachableRules(document))
                hidden.insert(shadow.entry);
            for (const bool replication : {false, true})
                for (const char *database : {"app", "bob", "x"})
                    for (const char *user : {"bob", "repl", "x"})
                        for (const char *from : {"", "10.0.0.2", "10.0.0.1", "192.168.0.1", "::1", "::2"})
                            for (int state = 0; state < 3; ++state) {
                                HbaQuery query = client(database, user, from);
                                query.replication = replication;
                                query.tls = state == 1;
                                query.gssEncryption = state == 2;
                                const auto winner = explain(document, query, knowledge).winner;
                                QVERIFY2(!winner || !hidden.contains(*winner), file.constData());
                            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHbaExplain)
#include "tst_hbaexplain.moc"
