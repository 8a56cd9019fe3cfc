// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/fix.h"
#include "model/documents/hba/hbadocument.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

/// What one click changes, byte for byte.
class TestFix : public QObject
{
    Q_OBJECT

    static QByteArray conf(const QByteArray &bytes, const Fix::Change &change)
    {
        return applied(Fix{HostRole::Primary, HostFile::Config, change}, bytes, {});
    }

    static QByteArray hba(const QByteArray &bytes, const Fix::Change &change)
    {
        return applied(Fix{HostRole::Primary, HostFile::Hba, change}, bytes, {});
    }

    static HbaRule ruleAt(const QByteArray &bytes, int line)
    {
        for (const HbaRule &rule : HbaDocument::parse(bytes).rules())
            if (rule.line == line)
                return rule;
        return {};
    }

private Q_SLOTS:
    void setsAParameterWhereItStands()
    {
        QCOMPARE(
            conf("port = 1\nwal_level = minimal # why\n", fixes::SetParameter{u"wal_level"_s, u"replica"_s}),
            QByteArray("port = 1\nwal_level = replica # why\n"));
    }

    void takesAllAssignmentsOut()
    {
        QCOMPARE(conf("fsync = off\nport = 1\nFsync = on\n", fixes::TakeOutParameter{u"fsync"_s}),
                 QByteArray("# futago: fsync = off\nport = 1\n# futago: Fsync = on\n"));
    }

    void writesANewNameForAnOldOne()
    {
        const QByteArray renamed =
            conf("wal_keep_segments = 64\n",
                 fixes::ReplaceParameter{u"wal_keep_segments"_s, u"wal_keep_size"_s, u"1GB"_s});
        QVERIFY(renamed.startsWith("# futago: wal_keep_segments = 64\n"));
        QVERIFY(renamed.contains("\nwal_keep_size = 1GB\n"));
    }

    void takesOutTheLineThatItSaw()
    {
        const QByteArray bytes = "port = 1\nnonsense here\r\nfsync = on";
        QCOMPARE(conf(bytes, fixes::TakeOutLine{2, "nonsense here"}),
                 QByteArray("port = 1\n# futago: nonsense here\r\nfsync = on"));
        QCOMPARE(conf(bytes, fixes::TakeOutLine{2, "other nonsense"}), bytes);
        QCOMPARE(conf(bytes, fixes::TakeOutLine{9, ""}), bytes);
        QCOMPARE(hba("local all\nlocal all all peer\n", fixes::TakeOutLine{1, "local all"}),
                 QByteArray("#local all\nlocal all all peer\n"));
    }

    void takesOutContinuedLinesAsAWhole()
    {
        const QByteArray bytes = "local all \\\nall nonsense\nlocal all all peer\n";
        const QByteArray left = hba(bytes, fixes::TakeOutLine{1, "local all \\"});
        QCOMPARE(left, QByteArray("#local all \\\nall nonsense\nlocal all all peer\n"));
        QVERIFY(HbaDocument::parse(left).unreadableLines().isEmpty());
    }

    void admitsForReplication()
    {
        const QByteArray bytes = "host all all all reject\nhost replication all all reject\n";
        const QByteArray admitting =
            hba(bytes, fixes::AdmitReplication{u"rep"_s, u"192.0.2.2/32"_s, u"md5"_s});
        const auto match = HbaDocument::parse(admitting).firstMatch(
            {true, {}, u"rep"_s, *IpAddress::parse(u"192.0.2.2"_s), false});
        QVERIFY(match && match->method == u"md5");
    }

    void replacesARuleAndKeepsItsComment()
    {
        const QByteArray bytes = "host \"a#b\" all all trust\t# sales\nlocal all all peer\n";
        HbaRule rule = ruleAt(bytes, 1);
        rule.method = u"md5"_s;
        const QByteArray changed = hba(bytes, fixes::ReplaceRule{ruleAt(bytes, 1), rule});
        QVERIFY2(changed.endsWith("md5\t# sales\nlocal all all peer\n"), changed.constData());
        QVERIFY(ruleAt(changed, 1).saysTheSameAs(rule));
    }

    void replacesAContinuedRule()
    {
        const QByteArray bytes = "host all \\\n all all trust\nlocal all all peer\n";
        HbaRule rule = ruleAt(bytes, 1);
        rule.method = u"md5"_s;
        const QByteArray changed = hba(bytes, fixes::ReplaceRule{ruleAt(bytes, 1), rule});
        QCOMPARE(HbaDocument::parse(changed).rules().size(), 2);
        QVERIFY(ruleAt(changed, 1).saysTheSameAs(rule));
        QVERIFY(changed.endsWith("\nlocal all all peer\n"));
    }

    void movesARuleByteForByte()
    {
        const QByteArray bytes = "# head\nhost replication all all reject\n host  replication rep\tall md5";
        QCOMPARE(hba(bytes, fixes::MoveRule{ruleAt(bytes, 3), 2}),
                 QByteArray("# head\n host  replication rep\tall md5\nhost replication all all reject"));
    }

    void takesARuleOut()
    {
        const QByteArray bytes = "host all all all trust\nlocal all all peer\n";
        QCOMPARE(hba(bytes, fixes::TakeOutRule{ruleAt(bytes, 1)}),
                 QByteArray("#host all all all trust\nlocal all all peer\n"));
    }

    void leavesADocumentThatHasBecomeAnotherOne()
    {
        const QByteArray bytes = "host all all all trust\nlocal all all peer\n";
        HbaRule gone = ruleAt(bytes, 1);
        gone.line = 2;
        for (const Fix::Change &change :
             {Fix::Change(fixes::TakeOutRule{gone}), Fix::Change(fixes::ReplaceRule{gone, ruleAt(bytes, 1)}),
              Fix::Change(fixes::MoveRule{gone, 1})})
            QCOMPARE(hba(bytes, change), bytes);
    }

    void leavesDocumentsThatItIsNotAbout()
    {
        QCOMPARE(hba("x\n", fixes::SetParameter{u"a"_s, u"b"_s}), QByteArray("x\n"));
        QCOMPARE(conf("x\n", fixes::AdmitReplication{}), QByteArray("x\n"));
        QCOMPARE(conf("x\n", fixes::DropEdit{}), QByteArray("x\n"));
        QCOMPARE(applied(Fix{HostRole::Primary, {}, fixes::LimitSlot{5}}, QByteArray("x\n"), {}),
                 QByteArray("x\n"));
    }

    void changesThePolicy()
    {
        const auto with = [](const Fix::Change &change) {
            Policy policy;
            policy.walLogHints = false;
            return applied(Fix{HostRole::Primary, {}, change}, policy);
        };
        QCOMPARE(with(fixes::LimitSlot{512}).slotWalLimitMegabytes, 512);
        QVERIFY(with(fixes::WriteWalLogHints{}).walLogHints);
    }

    void saysOnItsButtonWhatItDoes()
    {
        const Fix fix{HostRole::Primary, HostFile::Config, fixes::SetParameter{u"wal_level"_s, u"replica"_s}};
        QCOMPARE(fix.title(), u"Set wal_level to replica"_s);
        QVERIFY(fix.target() == Fix::Target::Document);
        QVERIFY((Fix{HostRole::Primary, {}, fixes::LimitSlot{1}}.target() == Fix::Target::Policy));
        QVERIFY((Fix{HostRole::Primary, HostFile::Hba, fixes::DropEdit{}}.target() == Fix::Target::Edits));
    }
};

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
