// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/masking.h"

#include <QTest>

using namespace futago;
using namespace Qt::StringLiterals;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksEveryPassword_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char *name, const char *text, const char *masked) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(masked);
        };
        row("conninfo", "primary_conninfo = 'host=a password=geheim user=b'",
            "primary_conninfo = 'host=a password=**** user=b'");
        row("last word", "primary_conninfo = 'host=a password=geheim'\nport = 1\n",
            "primary_conninfo = 'host=a password=****'\nport = 1\n");
        row("doubled quotes", "primary_conninfo = 'password=''ge heim'' user=b'",
            "primary_conninfo = 'password=**** user=b'");
        row("quote within", "primary_conninfo = 'password=''ge\\\\''heim'' user=b'",
            "primary_conninfo = 'password=**** user=b'");
        row("escaped quotes", "primary_conninfo = 'password=\\'ge heim\\' user=b'",
            "primary_conninfo = 'password=**** user=b'");
        row("blanks and case", "primary_conninfo = 'PassWord = geheim user=b'",
            "primary_conninfo = 'PassWord = **** user=b'");
        row("value alone", "host=a password='ge heim' user=b", "host=a password=**** user=b");
        row("comment", "#primary_conninfo = 'password=geheim'", "#primary_conninfo = 'password=****'");
        row("command", "archive_command = 'PGPASSWORD=geheim copy %p'",
            "archive_command = 'PGPASSWORD=**** copy %p'");
        row("command with quotes", "archive_command = 'PGPASSWORD=\"ge heim\" copy %p'",
            "archive_command = 'PGPASSWORD=**** copy %p'");
        row("uri", "primary_conninfo = 'postgresql://b:geheim@a/x'",
            "primary_conninfo = 'postgresql://b:****@a/x'");
        row("key", "primary_conninfo = 'sslpassword=geheim'", "primary_conninfo = 'sslpassword=****'");
        row("ldap", "host all all all ldap ldapserver=a ldapbindpasswd=geheim ldapport=1",
            "host all all all ldap ldapserver=a ldapbindpasswd=**** ldapport=1");
        row("quoted value", "host all all all ldap ldapbindpasswd=\"ge, heim\" ldapport=1",
            "host all all all ldap ldapbindpasswd=**** ldapport=1");
        row("quoted option", "host all all all ldap \"ldapbindpasswd=ge \"\"heim\" ldapport=1",
            "host all all all ldap \"ldapbindpasswd=****\" ldapport=1");
        row("radius", "host all all all radius \"radiussecrets=\"\"geheim\"\",\"\"b c\"\"\" radiusports=1",
            "host all all all radius \"radiussecrets=****\" radiusports=1");
        row("radius as the manual has it",
            "host all all all radius radiussecrets=\"\"\"a b\"\",\"\"c d\"\"\" x=1",
            "host all all all radius radiussecrets=**** x=1");
        row("quotes in the middle", "ldapbindpasswd=\"ge\"\"heim x\" b=1", "ldapbindpasswd=**** b=1");
        row("apostrophe", "ldapbindpasswd=O'Brien1 b=1", "ldapbindpasswd=**** b=1");
        row("quotes at the end", "ldapbindpasswd=ge\"he im\" b=1", "ldapbindpasswd=**** b=1");
        row("quoted name", "\"ldapbindpasswd\"=x b=1", "\"ldapbindpasswd\"=**** b=1");
        row("two", "password=a password=b", "password=**** password=****");
    }
    void masksEveryPassword()
    {
        QFETCH(QByteArray, text);
        QTEST(withPasswordsMasked(text), "masked");
    }

    void leavesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"password_encryption = md5\n", "host all all 10.0.0.1/32 password\n", "passfile=/a/.pgpass",
              "restore_command = 'scp a:b/%f %p'\r\n", "\xff\xfe\n\n", "a = 'postgresql://host/x'"})
            QTest::newRow(text) << QByteArray(text);
    }
    void leavesEverythingElse()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(withPasswordsMasked(text), text);
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
