// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hba/hbadocument.h"
#include "tests/unit/model/pairfixture.h"

using namespace futago;
using namespace Qt::StringLiterals;
using Kind = HbaRefusal::Kind;

Q_DECLARE_METATYPE(HbaRefusal::Kind)

static HbaSyntax syntaxOf(const QString &major)
{
    return HbaSyntax::of(PgVersion::parse(major + u".9"_s).value());
}

/// The servers that were asked (tests/data/facts/README.md).
static HbaSyntax askedSyntax(const QString &major)
{
    HbaSyntax syntax = syntaxOf(major);
    syntax.build.ssl = major != u"9.3";
    syntax.build.gss = syntax.build.pam = syntax.build.ldap = major == u"10";
    syntax.build.unresolvedNames = QStringList{u"x"_s};
    syntax.build.oauthValidators = QStringList();
    return syntax;
}

class TestHbaReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithMeasuredServers_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("accepted");
        for (const auto &row : factRows(u"hba-probe.tsv"_s)) {
            const QByteArray line = QByteArray::fromPercentEncoding(row.value(u"line"_s).toUtf8());
            QTest::newRow(row.value(u"version"_s).toUtf8() + ": " + line.toPercentEncoding(" /"))
                << row.value(u"version"_s) << line << row.value(u"result"_s).startsWith(u"accepted");
        }
    }

    void agreesWithMeasuredServers()
    {
        QFETCH(QString, major);
        QFETCH(QByteArray, line);
        QFETCH(bool, accepted);
        const HbaDocument document = HbaDocument::parse(line + '\n', askedSyntax(major));
        const bool dependsOnFile = line == "include missing.conf" && document.syntax().includes;
        QCOMPARE(document.unreadableLines().isEmpty(), accepted || dependsOnFile);
    }

    void saysWhatIsWrongWithWhichToken_data()
    {
        QTest::addColumn<QString>("major");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("marked");
        const auto row = [](const char *major, const char *line, Kind kind, const char *marked) {
            QTest::newRow(line) << QString::fromLatin1(major) << QByteArray(line) << kind
                                << QByteArray(marked);
        };
        row("15", "host,local all all all md5", Kind::TypeIsList, "host");
        row("15", "  HOST all all all md5", Kind::TypeUnknown, "HOST");
        row("11", "hostgssenc all all all md5", Kind::TypeOfOtherVersion, "hostgssenc");
        row("15", "host", Kind::NoDatabase, "");
        row("15", "local all # x", Kind::NoUser, "");
        row("15", "host all all", Kind::NoAddress, "");
        row("15", "host all all 10.0.0.0/8, ::/0 md5", Kind::AddressIsList, "10.0.0.0/8");
        row("15", "host all \"双 子\" db.example/24 md5", Kind::NameWithPrefix, "db.example/24");
        row("15", "host all all 10.0.0.0/33 md5", Kind::PrefixInvalid, "10.0.0.0/33");
        row("15", "host all all 10.0.0.0", Kind::NoMask, "");
        row("15", "host all all 10.0.0.0 255.0.0.0,255.0.0.0 md5", Kind::MaskIsList, "255.0.0.0");
        row("15", "host all all 10.0.0.2 md5", Kind::MaskInvalid, "md5");
        row("15", "host all all 10.0.0.2 ffff:: md5", Kind::MaskOfOtherFamily, "ffff::");
        row("15", "host all all 10.0.0.2/32 ", Kind::NoMethod, "");
        row("15", "host all all 10.0.0.2/32 md5,trust", Kind::MethodIsList, "md5");
        row("15", "host all all 10.0.0.2/32 MD5", Kind::MethodUnknown, "MD5");
        row("9.6", "host all all 10.0.0.2/32 scram-sha-256", Kind::MethodOfOtherVersion, "scram-sha-256");
        row("15", "host all all 10.0.0.2/32 krb5", Kind::MethodOfOtherVersion, "krb5");
        row("17", "host all all 10.0.0.2/32 oauth issuer=a scope=b", Kind::MethodOfOtherVersion, "oauth");
        row("15", "host all all 10.0.0.2/32 sspi", Kind::MethodNotInBuild, "sspi");
        row("15", "local all all gss", Kind::MethodNotOnSocket, "gss");
        row("15", "host all all 10.0.0.2/32 peer", Kind::MethodOnSocketOnly, "peer");
        row("15", "hostnossl all all 10.0.0.2/32 cert", Kind::MethodWithTlsOnly, "cert");
        row("15", "local all all peer map", Kind::OptionWithoutValue, "map");
        row("15", "local all all peer maps=x", Kind::OptionUnknown, "maps=x");
        row("13", "hostssl all all all cert clientname=DN", Kind::OptionOfOtherVersion, "clientname=DN");
        row("15", "local all all md5 \"map=a b\"", Kind::OptionOfOtherMethod, "\"map=a b\"");
        row("15", "host all all all md5 clientcert=verify-ca", Kind::OptionWithTlsOnly,
            "clientcert=verify-ca");
        row("15", "hostssl all all all md5 clientcert=1", Kind::OptionValueInvalid, "clientcert=1");
        row("15", "host all all all radius radiusservers=\"::1,\" radiussecrets=x", Kind::OptionListInvalid,
            "radiusservers=\"::1,\"");
        row("15", "host all all all ldap ldapserver=x", Kind::OptionMissing, "ldap");
        row("11", "host all all all ldap ldapbasedn=x", Kind::OptionMissing, "ldap");
        row("15", "host all all all ldap ldapprefix=x ldapbasedn=y", Kind::LdapModesMixed, "ldap");
        row("15", "host all all all ldap ldapbasedn=y ldapsearchattribute=a ldapsearchfilter=b",
            Kind::LdapAttributeAndFilter, "ldap");
        row("15", "host all all all radius radiusservers=\"::1,::1,::1\" radiussecrets=\"a,b\"",
            Kind::RadiusCountsDiffer, "radius");
        row("18", "host all all all oauth issuer=a scope=b map=x delegate_ident_mapping=1",
            Kind::OauthMapAndDelegation, "oauth");
        row("16", "host /( all all md5", Kind::RegularExpressionInvalid, "/(");
    }

    void saysWhatIsWrongWithWhichToken()
    {
        QFETCH(QString, major);
        QFETCH(QByteArray, line);
        QFETCH(Kind, kind);
        QFETCH(QByteArray, marked);
        const HbaDocument document = HbaDocument::parse("# 1\n" + line + "\n", syntaxOf(major));
        const HbaEntry entry = document.at(1);
        QCOMPARE(entry.kind, HbaEntry::Kind::Unreadable);
        QCOMPARE(entry.refusal->kind, kind);
        const HbaSpan span = entry.refusal->span;
        QCOMPARE(span.line, 2);
        QCOMPARE(entry.text.mid(span.column, span.length), QString::fromUtf8(marked));
        const QString sentence = entry.refusal->sentence();
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
    }

    void findsTheTokenOnTheLineItStandsOn()
    {
        const HbaDocument document =
            HbaDocument::parse("\nhost all \\\n  all 10.0.0.0/99 md5\n", syntaxOf(u"15"_s));
        const HbaEntry entry = document.at(1);
        QCOMPARE(entry.line, 2);
        QCOMPARE(entry.lineCount, 2);
        QCOMPARE(entry.refusal->span, (HbaSpan{3, 6, 11}));
    }

    void tellsNoSecrets()
    {
        const HbaDocument document =
            HbaDocument::parse("host all all all md5 ldapbindpasswd=hunter2\n", syntaxOf(u"15"_s));
        const HbaRefusal refusal = document.at(0).refusal.value();
        QVERIFY(!refusal.sentence().contains(u"hunter2"_s));
        QVERIFY(refusal.sentence().contains(u"ldapbindpasswd"_s));
    }
};

QTEST_GUILESS_MAIN(TestHbaReader)
#include "tst_hbareader.moc"
