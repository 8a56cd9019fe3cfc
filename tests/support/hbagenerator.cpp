// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hbagenerator.h"

namespace futago::test {

namespace {

const QByteArrayList types{"local",   "host",      "host",       "host",
                           "hostssl", "hostnossl", "hostgssenc", "hostnogssenc"};
const QByteArrayList databases{"all",  "replication", "sameuser", "samerole", "samegroup",
                               "app1", "db-2",        "双子",     "postgres", "Mixed"};
const QByteArrayList users{"all", "postgres", "repl", "+dba", "slave-1", "été", "bob", "+", "@", "joe$"};
const QByteArrayList patterns{"/^db\\d+$", "/a|b",          "/(",  "/[a-z", "/x{2,1}", "/",
                              "/^re.l,b$", "/[[:alpha:]]+", "/\\q"};
const QByteArrayList addresses{"10.0.0.0/8",
                               "10.0.0.2/32",
                               "0.0.0.0/0",
                               "::/0",
                               "::1/128",
                               "fe80::1/10",
                               "127.0.0.1",
                               "192.168.0.0",
                               "2001:db8::",
                               "all",
                               "samehost",
                               "samenet",
                               "db2.example.com",
                               ".example.com",
                               "10.1",
                               "10/8",
                               "0x7f.1/8",
                               "010.0.0.1/8",
                               "::ffff:1.2.3.4/128",
                               "::1.2.3.4/96",
                               "10.0.0.0/33",
                               "10.0.0.0/ 8",
                               "10.0.0.0/+8",
                               "10.0.0.0/08",
                               "10.0.0.256/8",
                               "1::2::3/64",
                               "fe80::1%lo/64",
                               "::1%1/128",
                               "::1%lo/128",
                               "1:2:3:4:5:6:7:8/64",
                               "db.example/24",
                               "10.0.0.0/",
                               "10.0.0.0/-1",
                               "4294967295",
                               "4294967296",
                               "1.65536/32",
                               "1.2.65535/32",
                               "08.0.0.1/8",
                               "/8",
                               "*"};
const QByteArrayList masks{"255.255.255.0", "255.0.0.0", "255.0.255.0", "ffff:ffff::", "0.0.0.0",
                           "255",           "::",        "0xffffff00",  "/8",          "md5"};
const QByteArrayList methods{"trust",  "reject", "md5",  "password", "scram-sha-256", "ident",    "peer",
                             "gss",    "sspi",   "krb5", "pam",      "bsd",           "ldap",     "cert",
                             "radius", "oauth",  "MD5",  "crypt",    "none",          "md5,trust"};
const QByteArrayList anyOptions{"map=m",
                                "clientcert=1",
                                "clientcert=0",
                                "clientcert=verify-ca",
                                "clientcert=verify-full",
                                "clientcert=no-verify",
                                "clientcert=x",
                                "clientname=CN",
                                "clientname=DN",
                                "clientname=x",
                                "krb_realm=R",
                                "include_realm=0",
                                "include_realm=1",
                                "compat_realm=1",
                                "pamservice=p",
                                "pam_use_hostname=1",
                                "foo=bar",
                                "trust",
                                "=",
                                "map",
                                "issuer=i",
                                "scope=s",
                                "ldapport=5",
                                "radiusports=1"};
const QByteArrayList ldapOptions{"ldapserver=x",
                                 "ldapserver=",
                                 "ldapport=389",
                                 "ldapport=0",
                                 "ldapport=x",
                                 "ldapport=4294967296",
                                 "ldaptls=1",
                                 "ldaptls=0",
                                 "ldapscheme=ldaps",
                                 "ldapscheme=x",
                                 "ldapprefix=\"cn=\"",
                                 "ldapsuffix=\", dc=x\"",
                                 "ldapbasedn=\"dc=x,dc=y\"",
                                 "ldapbinddn=b",
                                 "ldapbindpasswd=p",
                                 "ldapsearchattribute=uid",
                                 "\"ldapsearchfilter=(uid=$username)\"",
                                 "ldapurl=ldap://h/dc=x?uid?sub",
                                 "\"ldapurl=ldaps://h:99/dc=x,dc=y?uid,cn?one?(a=b)\"",
                                 "ldapurl=ldap://",
                                 "ldapurl=http://h/x",
                                 "ldapurl=LDAP://[::1]:389/",
                                 "ldapurl=<url:ldap://h/dc%3Dx>",
                                 "ldapurl=ldap://h:x/",
                                 "ldapurl=ldap://h/x?y?wrong",
                                 "ldapurl=ldapi:///",
                                 "ldapurl=ldap:///dc=x??base?"};
const QByteArrayList radiusOptions{"radiusservers=127.0.0.1",
                                   "\"radiusservers=127.0.0.1,::1\"",
                                   "radiusservers=\"127.0.0.1 , ::1,127.1\"",
                                   "radiusservers=\"127.0.0.1,\"",
                                   "radiusservers=\"\"",
                                   "radiussecrets=s",
                                   "\"radiussecrets=s,t\"",
                                   "radiussecrets=\"\"\"a,b\"\",c\"",
                                   "radiussecrets=\"\"\"a\"",
                                   "\"radiussecrets=s,t,u\"",
                                   "radiusports=1812",
                                   "\"radiusports=1812,1813\"",
                                   "radiusports=0",
                                   "radiusports=\"1 2\"",
                                   "radiusidentifiers=i",
                                   "\"radiusidentifiers=i,j\"",
                                   "radiusidentifiers=\" i \"",
                                   "radiusserver=127.0.0.1",
                                   "radiussecret=s"};

} // namespace

QByteArray HbaGenerator::file()
{
    QByteArray bytes;
    for (quint32 count = 1 + below(8); count > 0; --count)
        bytes += line();
    if (oneIn(8))
        bytes.chop(1);
    return bytes;
}

QByteArray HbaGenerator::line()
{
    QByteArray text;
    if (oneIn(12)) {
        text = pick(
            {"", "  ", "# comment", "#", "\t# host all all all trust", "# goes on \\", "\\", " \\ ", ","});
    } else if (oneIn(25)) {
        text = pick({"include", "include_if_exists", "include_dir", "\"include\"", "includes"}) + gap() +
               pick({"missing.conf", "\"missing file\"", "/nowhere/x", "a b", "missing,other"});
    } else {
        text = rule();
    }
    // A changed address of a RADIUS server would be a name.
    const bool mayChange = !text.contains("radiusserver");
    if (oneIn(5) && mayChange)
        text = mutated(text);
    if (oneIn(10) && mayChange)
        text = continued(text);
    // Directories are there on every server, and are no files.
    text.replace("@/", "@x").replace("@.", "@x");
    return text + ending();
}

QByteArray HbaGenerator::rule()
{
    const QByteArray type = pick(types);
    QByteArray text = oneIn(20) ? gap() : QByteArray();
    text += oneIn(30) ? quoted(type) : type;
    text += gap() + names(databases) + gap() + names(users);
    if (type != "local" || oneIn(40))
        text += gap() + place();
    if (oneIn(30))
        return text;
    const QByteArray way = method(type);
    text += gap() + (oneIn(30) ? quoted(way) : way) + options(way);
    if (oneIn(10))
        text += pick({" # why", "#", " #host", "\t", " \\#", ","});
    return text;
}

QByteArray HbaGenerator::gap()
{
    return oneIn(4) ? pick({"  ", "\t", "        ", "\t\t", " \t ", " ,", ", ", "\r "}) : QByteArray(" ");
}

QByteArray HbaGenerator::quoted(const QByteArray &word)
{
    switch (below(5)) {
    case 0:
        return word.first(word.size() / 2) + '"' + word.mid(word.size() / 2) + '"';
    case 1:
        return '"' + word + "\"\"\"";
    case 2:
        return '"' + word;
    default:
        return '"' + word + '"';
    }
}

QByteArray HbaGenerator::name(const QByteArrayList &usual)
{
    if (oneIn(200))
        return QByteArray(10236 + below(6), 'n');
    if (oneIn(300))
        return QByteArray(252 + below(6), 'n');
    if (oneIn(15))
        return pick(patterns);
    if (oneIn(60))
        return pick({"@missing", "@\"a b\"", "@@", "\"@missing\""});
    const QByteArray word = pick(usual);
    return oneIn(8) ? quoted(word) : word;
}

QByteArray HbaGenerator::names(const QByteArrayList &usual)
{
    QByteArray text = name(usual);
    while (oneIn(4))
        text += pick({",", ", ", ",", ",,"}) + name(usual);
    return text;
}

QByteArray HbaGenerator::address()
{
    switch (below(6)) {
    case 0:
        return QByteArray::number(below(256)) + '.' + QByteArray::number(below(256)) + ".0.0/" +
               QByteArray::number(below(33));
    case 1:
        return QByteArray::number(below(65536), 16) + "::" + QByteArray::number(below(65536), 16) + '/' +
               QByteArray::number(below(129));
    case 2:
    case 3:
        return pick(
            {"10.0.0.0/8", "10.0.0.2/32", "0.0.0.0/0", "::/0", "::1/128", "all", "samenet", "127.0.0.1"});
    default:
        return pick(addresses);
    }
}

QByteArray HbaGenerator::place()
{
    const QByteArray text = address();
    const bool wantsMask =
        !text.contains('/') && text.contains('.') && text.front() >= '0' && text.front() <= '9';
    const QByteArray written = oneIn(15) ? quoted(text) : text;
    return wantsMask   ? oneIn(5) ? written : written + gap() + pick(masks)
             : oneIn(30) ? written + ',' + address()
                       : written;
}

QByteArray HbaGenerator::method(const QByteArray &type)
{
    if (oneIn(3))
        return pick(methods);
    if (type == "local")
        return pick({"trust", "peer", "md5", "ident", "pam", "ldap", "radius"});
    if (type == "hostssl")
        return pick({"cert", "scram-sha-256", "md5", "ldap", "radius", "trust", "gss"});
    return pick({"md5", "scram-sha-256", "trust", "reject", "ident", "ldap", "radius", "pam", "gss"});
}

QByteArray HbaGenerator::options(const QByteArray &method)
{
    QByteArray text;
    if (method == "ldap") {
        text += oneIn(3) ? QByteArray() : gap() + "ldapserver=s";
        for (quint32 count = below(4); count > 0; --count)
            text += gap() + pick(ldapOptions);
    } else if (method == "radius") {
        text += oneIn(4) ? QByteArray() : " radiusservers=127.0.0.1 radiussecrets=s";
        for (quint32 count = below(4); count > 0; --count)
            text += gap() + pick(radiusOptions);
    } else if (method == "oauth") {
        text += " issuer=i scope=s";
    } else if (!oneIn(3)) {
        return text;
    }
    while (oneIn(4))
        text += gap() + pick(anyOptions);
    return text;
}

QByteArray HbaGenerator::mutated(QByteArray text)
{
    static const QByteArray letters(" \t,\"#\\@+/=.:-%\r\0\x01\xff\xe5"
                                    "ah01",
                                    23);
    for (quint32 count = 1 + below(3); count > 0; --count) {
        const auto at = static_cast<qsizetype>(below(static_cast<quint32>(text.size() + 1)));
        // Where a NUL in a line of over a KB takes the server depends on its buffer.
        const char letter = letters.at(below(oneIn(4) && text.size() < 900 ? 23 : 12));
        switch (below(4)) {
        case 0:
            text.remove(at, 1 + below(3));
            break;
        case 1:
            text.insert(at, letter);
            break;
        case 2:
            if (at < text.size())
                text[at] = letter;
            break;
        default: {
            const auto from = static_cast<qsizetype>(below(static_cast<quint32>(text.size() + 1)));
            text.insert(at, text.mid(from, static_cast<qsizetype>(below(8))));
        }
        }
    }
    return text;
}

QByteArray HbaGenerator::continued(QByteArray text)
{
    for (quint32 count = 1 + below(2); count > 0; --count)
        text.insert(static_cast<qsizetype>(below(static_cast<quint32>(text.size() + 1))),
                    pick({"\\\n", "\\\r\n", "\\\n\\\n", "\\ \n", "\\\\\n"}));
    return text;
}

QByteArray HbaGenerator::ending()
{
    return oneIn(10) ? pick({"\r\n", "\r\r\n", " \n", "\n\n"}) : QByteArray("\n");
}

} // namespace futago::test
