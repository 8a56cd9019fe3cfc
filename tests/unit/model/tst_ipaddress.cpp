// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/ipaddress.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

static IpAddress address(const QString &text)
{
    return IpAddress::parse(text).value_or(IpAddress());
}

class TestIpAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *text, const char *written) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written);
        };
        row("0.0.0.0", "0.0.0.0");
        row("255.255.255.255", "255.255.255.255");
        row("::", "::");
        row("::1", "::1");
        row("1::", "1::");
        row("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
        row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
        row("::ffff:1.2.3.4", "::ffff:1.2.3.4");
        row("fe80::1%eth0", "fe80::1");
        row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
        for (const char *bad : {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.", "+1.2.3.4",
                                " 1.2.3.4", "db1", ":", ":::", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9",
                                "1:2:3:4:5:6:7", "g::", "1.2.3.4::", "::1.2.3"})
            row(bad, "");
    }

    void readsAndWritesAddresses()
    {
        QFETCH(QString, text);
        QTEST(address(text).toString(), "written");
    }

    void comparesUnderAMask_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("prefix");
        QTest::addColumn<bool>("agree");
        QTest::newRow("host") << "10.0.0.2"
                              << "10.0.0.2" << 32 << true;
        QTest::newRow("other host") << "10.0.0.2"
                                    << "10.0.0.3" << 32 << false;
        QTest::newRow("within 31") << "10.0.0.2"
                                   << "10.0.0.3" << 31 << true;
        QTest::newRow("anything") << "10.0.0.2"
                                  << "192.0.2.1" << 0 << true;
        QTest::newRow("v6 within 33") << "2001:db8:8000::1"
                                      << "2001:db8:ffff::1" << 33 << true;
        QTest::newRow("v6 beyond 33") << "2001:db8:8000::1"
                                      << "2001:db8:7fff::1" << 33 << false;
        QTest::newRow("families") << "::"
                                  << "0.0.0.0" << 0 << false;
    }

    void comparesUnderAMask()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, prefix);
        QTEST(address(one).agreesWith(address(other), address(one).maskOf(prefix).value()), "agree");
    }

    void knowsMasks()
    {
        QCOMPARE(address(u"1.2.3.4"_s).maskOf(9)->toString(), u"255.128.0.0"_s);
        QCOMPARE(address(u"::"_s).maskOf(65)->toString(), u"ffff:ffff:ffff:ffff:8000::"_s);
        QVERIFY(!address(u"1.2.3.4"_s).maskOf(33));
        QVERIFY(!address(u"1.2.3.4"_s).maskOf(-1));
        QCOMPARE(address(u"255.128.0.0"_s).prefixLength(), 9);
        QCOMPARE(address(u"255.0.255.0"_s).prefixLength(), std::nullopt);
    }

    void knowsLoopback()
    {
        QVERIFY(address(u"127.0.0.3"_s).isLoopback());
        QVERIFY(address(u"::1"_s).isLoopback());
        QVERIFY(!address(u"::2"_s).isLoopback());
        QVERIFY(!address(u"10.0.0.1"_s).isLoopback());
    }
};

QTEST_GUILESS_MAIN(TestIpAddress)
#include "tst_ipaddress.moc"
