// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/hbarule.h"

#include "model/documents/hbatokens.h"

#include <algorithm>
#include <array>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

/// Which methods an option belongs to; those of any method are for hostssl alone. The union of 9.3 to 18.
struct Option
{
    const char *name;
    const char *methods;
};

constexpr std::array options{
    Option{"clientcert", "any"},
    Option{"clientname", "any"},
    Option{"map", "ident peer gss sspi cert krb5 oauth"},
    Option{"pamservice", "pam"},
    Option{"pam_use_hostname", "pam"},
    Option{"ldapurl", "ldap"},
    Option{"ldaptls", "ldap"},
    Option{"ldapscheme", "ldap"},
    Option{"ldapserver", "ldap"},
    Option{"ldapport", "ldap"},
    Option{"ldapbinddn", "ldap"},
    Option{"ldapbindpasswd", "ldap"},
    Option{"ldapsearchattribute", "ldap"},
    Option{"ldapsearchfilter", "ldap"},
    Option{"ldapbasedn", "ldap"},
    Option{"ldapprefix", "ldap"},
    Option{"ldapsuffix", "ldap"},
    Option{"krb_realm", "gss sspi krb5"},
    Option{"include_realm", "gss sspi krb5"},
    Option{"krb_server_hostname", "krb5"},
    Option{"compat_realm", "sspi"},
    Option{"upn_username", "sspi"},
    Option{"radiusserver", "radius"},
    Option{"radiusport", "radius"},
    Option{"radiussecret", "radius"},
    Option{"radiusidentifier", "radius"},
    Option{"radiusservers", "radius"},
    Option{"radiusports", "radius"},
    Option{"radiussecrets", "radius"},
    Option{"radiusidentifiers", "radius"},
    Option{"issuer", "oauth"},
    Option{"scope", "oauth"},
    Option{"validator", "oauth"},
    Option{"delegate_ident_mapping", "oauth"},
};

bool isIn(const QString &word, QLatin1StringView words)
{
    const auto list = QString(words).split(u' ');
    return list.contains(word);
}

bool isSpecial(const QString &name)
{
    return isIn(name, "all sameuser samerole samegroup replication samehost samenet"_L1) ||
           (!name.isEmpty() && u"+@\""_s.contains(name.front()));
}

QString inQuotes(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

bool isInQuotes(const QString &element)
{
    return element.size() >= 2 && element.startsWith(u'"') && element.endsWith(u'"');
}

QString written(const QString &element)
{
    if (isInQuotes(element))
        return element;
    const bool plain = !element.isEmpty() && !element.endsWith(u'\\') &&
                       std::none_of(element.cbegin(), element.cend(),
                                    [](QChar c) { return c <= u' ' || u",#\""_s.contains(c); });
    return plain ? element : inQuotes(element);
}

QString written(const QStringList &elements)
{
    QStringList parts;
    for (const QString &element : elements)
        parts << written(element);
    return parts.join(u',');
}

QString column(const QString &text, qsizetype width)
{
    return text.size() < width ? text.leftJustified(width) : text + u' ';
}

QStringList elements(const HbaField &field)
{
    QStringList texts;
    for (const HbaToken &token : field)
        texts << (token.quoted && isSpecial(token.text) ? inQuotes(token.text) : token.text);
    return texts;
}

/// Takes the next field if it is one token; the server refuses lists where it wants one value.
bool takeSingle(QList<HbaField> &fields, QString &text)
{
    if (fields.isEmpty() || fields.first().size() != 1)
        return false;
    text = elements(fields.takeFirst()).first();
    return true;
}

bool takeList(QList<HbaField> &fields, QStringList &texts)
{
    if (fields.isEmpty())
        return false;
    texts = elements(fields.takeFirst());
    return true;
}

bool takeAddress(QList<HbaField> &fields, HbaRule &rule)
{
    if (!takeSingle(fields, rule.address))
        return false;
    if (isIn(rule.address, "all samehost samenet"_L1))
        return true;
    const QString text = hbaUnquoted(rule.address);
    const bool numeric = IpAddress::parse(text.section(u'/', 0, 0)).has_value();
    if (numeric && !text.contains(u'/') && !takeSingle(fields, rule.mask))
        return false;
    return numeric ? rule.network().has_value() : !text.contains(u'/');
}

bool isMethodFor(const QString &method, const QString &type)
{
    if (method == u"peer")
        return type == u"local";
    if (method == u"cert")
        return type == u"hostssl";
    if (method == u"gss" || method == u"sspi" || method == u"krb5")
        return type != u"local";
    return isIn(method, "trust reject md5 password scram-sha-256 ident pam bsd ldap radius oauth"_L1);
}

bool isOptionFor(const QString &option, const HbaRule &rule)
{
    const qsizetype equals = option.indexOf(u'=');
    const QString name = option.left(equals);
    const auto known = std::find_if(options.begin(), options.end(),
                                    [&](const Option &each) { return name == QLatin1StringView(each.name); });
    if (equals < 0 || known == options.end())
        return false;
    if (name == u"clientname")
        return rule.type == u"hostssl" && isIn(option.mid(equals + 1), "CN DN"_L1);
    if (name != u"clientcert")
        return isIn(rule.method, QLatin1StringView(known->methods));
    const auto values =
        rule.method == u"cert" ? "1 verify-full"_L1 : "0 1 no-verify verify-ca verify-full"_L1;
    return rule.type == u"hostssl" && isIn(option.mid(equals + 1), values);
}

/// LDAP must know under what to look.
bool isComplete(const HbaRule &rule)
{
    return rule.method != u"ldap" ||
           std::any_of(rule.options.cbegin(), rule.options.cend(), [](const QString &option) {
               return isIn(option.section(u'=', 0, 0), "ldapurl ldapbasedn ldapprefix ldapsuffix"_L1);
           });
}

bool takeRule(QList<HbaField> fields, HbaRule &rule)
{
    if (!takeSingle(fields, rule.type) || !takeList(fields, rule.databases) || !takeList(fields, rule.users))
        return false;
    if (!isIn(rule.type, "local host hostssl hostnossl hostgssenc hostnogssenc"_L1))
        return false;
    if (rule.type != u"local" && !takeAddress(fields, rule))
        return false;
    if (!takeSingle(fields, rule.method) || !isMethodFor(rule.method, rule.type))
        return false;
    for (const HbaField &field : fields)
        rule.options += elements(field);
    return isComplete(rule) && std::all_of(rule.options.cbegin(), rule.options.cend(),
                                           [&](const QString &option) { return isOptionFor(option, rule); });
}

} // namespace

QString hbaQuoted(const QString &name)
{
    return isSpecial(name) ? inQuotes(name) : name;
}

QString hbaUnquoted(const QString &element)
{
    return isInQuotes(element) ? element.mid(1, element.size() - 2).replace(u"\"\""_s, u"\""_s) : element;
}

QString HbaRule::toLine() const
{
    const QString place = mask.isEmpty() ? written(address) : written(address) + u' ' + written(mask);
    QString text = column(type, 8) + column(written(databases), 16) + column(written(users), 16) +
                   column(type == u"local" ? QString() : place, 24) + method;
    for (const QString &option : options)
        text += u' ' + written(option);
    return text;
}

std::optional<std::pair<IpAddress, IpAddress>> HbaRule::network() const
{
    const QString text = hbaUnquoted(address);
    const qsizetype slash = text.indexOf(u'/');
    const auto number = IpAddress::parse(slash < 0 ? text : text.left(slash));
    if (!number)
        return std::nullopt;
    std::optional<IpAddress> netmask = IpAddress::parse(hbaUnquoted(mask));
    if (slash >= 0) {
        bool ok = false;
        const int prefix = text.mid(slash + 1).toInt(&ok);
        netmask = ok ? number->maskOf(prefix) : std::nullopt;
    }
    if (!netmask || netmask->family() != number->family())
        return std::nullopt;
    return std::pair(*number, *netmask);
}

bool HbaRule::saysTheSameAs(const HbaRule &other) const
{
    HbaRule moved = other;
    moved.line = line;
    return *this == moved;
}

HbaLine HbaLine::read(const QByteArray &text, const HbaSyntax &syntax)
{
    HbaLine line;
    const QList<HbaField> fields = hbaFields(text);
    if (fields.isEmpty())
        return line;
    const QString first = fields.first().first().text;
    if (syntax.includes && fields.size() == 2 && isIn(first, "include include_if_exists include_dir"_L1)) {
        line.kind = Kind::Include;
        line.directive = first;
        line.path = fields.last().first().text;
        return line;
    }
    line.kind = takeRule(fields, line.rule) ? Kind::Rule : Kind::Unreadable;
    return line;
}

} // namespace futago
