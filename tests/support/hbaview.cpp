// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hbaview.h"

#include "model/documents/hba/hbaldapurl.h"
#include "model/documents/hba/hbawalk.h"

#include <QMap>

#include <algorithm>

namespace futago::test {

namespace {

using Kind = HbaRefusal::Kind;

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray listOf(HbaTokens::Field field)
{
    QByteArrayList texts;
    for (const HbaToken &token : field)
        texts << bytesOf(token.text);
    return texts.join('\n');
}

/// A value by its option's name; the last one of a name counts.
class Options
{
public:
    explicit Options(const HbaReader &reader)
    {
        for (size_t field = reader.methodField() + 1; field < reader.tokens().size(); ++field)
            for (const HbaToken &token : reader.tokens().at(field))
                take(bytesOf(token.text));
    }

    QByteArray operator[](const QByteArray &name) const { return m_values.value(name); }
    bool has(const QByteArray &name) const { return m_values.contains(name); }

private:
    void take(const QByteArray &option)
    {
        const qsizetype equals = option.indexOf('=');
        const QByteArray name = option.first(equals);
        m_values.insert(name, option.mid(equals + 1));
        m_values.insert("ldapscope", "2"); // each option resets it (hba.c)
        if (name != "ldapurl")
            return;
        const LdapUrl url = LdapUrl::parse(option.toStdString().substr(8)).value();
        const auto put = [this](const char *which, const std::optional<std::string> &text) {
            if (text)
                m_values.insert(which, QByteArray::fromStdString(*text));
        };
        put("ldapscheme", url.scheme);
        put("ldapserver", url.host.empty() ? std::nullopt : std::optional(url.host));
        put("ldapport", std::to_string(url.port));
        put("ldapbasedn", url.baseDn);
        put("ldapsearchattribute", url.attribute);
        put("ldapsearchfilter", url.filter);
        put("ldapscope", std::to_string(url.scope));
    }

    QMap<QByteArray, QByteArray> m_values;
};

QByteArray clientCertShown(const HbaReader &reader, const Options &options, const HbaSyntax &syntax)
{
    const QByteArray value = options["clientcert"];
    const bool isCert = reader.method() == HbaMethod::Cert;
    switch (syntax.clientCert) {
    case HbaSyntax::ClientCert::Number:
        return isCert || value == "1" ? "clientcert=true" : "";
    case HbaSyntax::ClientCert::NumberOrName:
        if (isCert || value == "verify-full")
            return "clientcert=verify-full";
        return value == "1" || value == "verify-ca" ? "clientcert=verify-ca" : "";
    default:
        return isCert ? "clientcert=verify-full" : value.isEmpty() ? "" : "clientcert=" + value;
    }
}

QByteArrayList ldapShown(const Options &options, const HbaSyntax &syntax)
{
    QByteArrayList shown;
    for (const char *name : {"ldapserver", "ldapscheme", "ldapprefix", "ldapsuffix", "ldapbasedn",
                             "ldapbinddn", "ldapbindpasswd", "ldapsearchattribute", "ldapsearchfilter"}) {
        const bool isNew = qstrcmp(name, "ldapscheme") == 0 || qstrcmp(name, "ldapsearchfilter") == 0;
        if (options.has(name) && (!isNew || syntax.ldapSchemeAndFilter))
            shown << name + QByteArray("=") + options[name];
    }
    if (options.has("ldapport"))
        shown << "ldapport=" + QByteArray::number(static_cast<int>(
                                   std::strtol(options["ldapport"].constData(), nullptr, 10)));
    if (options["ldaptls"] == "1")
        shown << "ldaptls=true";
    if (options["ldapscope"] != "0")
        shown << "ldapscope=" + options["ldapscope"];
    return shown;
}

QByteArray optionsShown(const HbaReader &reader, const HbaSyntax &syntax)
{
    const Options options(reader);
    QByteArrayList shown;
    const auto asWritten = [&](std::initializer_list<const char *> names) {
        for (const char *name : names)
            if (options.has(name))
                shown << name + QByteArray("=") + options[name];
    };
    if (reader.method() == HbaMethod::Gss &&
        options["include_realm"] == (options.has("include_realm") ? "1" : ""))
        shown << "include_realm=true";
    asWritten({"krb_realm", "map", "pamservice", "issuer", "scope", "validator", "radiusservers",
               "radiussecrets", "radiusidentifiers", "radiusports"});
    if (options["delegate_ident_mapping"] == "1")
        shown << "delegate_ident_mapping=true";
    if (reader.method() == HbaMethod::Ldap)
        shown += ldapShown(options, syntax);
    shown << clientCertShown(reader, options, syntax);
    shown.removeAll(QByteArray());
    std::sort(shown.begin(), shown.end());
    return shown.join('\n');
}

/// Where hba.c logs the reason but gives the view none.
bool isSilent(const HbaReader &reader, const HbaSyntax &syntax)
{
    const HbaRefusal refusal = reader.refusal();
    const QString name = refusal.token.section(u'=', 0, 0);
    const QString value = refusal.token.section(u'=', 1);
    if (refusal.kind == Kind::ServerNotResolved ||
        (refusal.kind == Kind::RadiusCountsDiffer && !syntax.continuedLines))
        return true;
    if (refusal.kind == Kind::OptionListInvalid)
        return name != u"radiusports";
    if (refusal.kind != Kind::OptionValueInvalid)
        return false;
    if (name == u"clientname" || name == u"radiusports")
        return true;
    if (name != u"clientcert")
        return false;
    const bool isSaid =
        reader.method() == HbaMethod::Cert &&
        (syntax.clientCert == HbaSyntax::ClientCert::Name ? value == u"verify-ca"
                                                          : value == u"0" || value == u"no-verify");
    return !isSaid && syntax.clientCert != HbaSyntax::ClientCert::Number;
}

bool namesFile(const HbaTokens &tokens)
{
    for (size_t field = 0; field < tokens.size(); ++field)
        for (const HbaToken &token : tokens.at(field))
            if (!token.quoted && token.text.size() > 1 && token.text.front() == '@')
                return true;
    return false;
}

void fill(HbaViewRow &row, const HbaReader &reader, const HbaSyntax &syntax)
{
    row.type = bytesOf(reader.tokens().at(0).first->text);
    row.databases = listOf(reader.databases());
    row.users = listOf(reader.users());
    const HbaPlace &place = reader.place();
    if (place.kind == HbaPlace::Kind::Network) {
        row.address = place.address.toString().toUtf8();
        row.mask = place.mask.toString().toUtf8();
    } else if (place.kind != HbaPlace::Kind::Socket) {
        row.address = bytesOf(reader.tokens().at(3).first->text);
    }
    row.method = bytesOf(nameOf(reader.method()));
    row.options = optionsShown(reader, syntax);
}

} // namespace

QByteArray HbaViewRow::toText() const
{
    const QByteArrayList cells{
        QByteArray::number(line), type, databases, users, address, mask, method, options,
        hasError ? "error" : ""};
    return cells.join('|').replace('\n', ',').replace('\0', "\\0");
}

QList<HbaViewRow> expectedHbaView(const QByteArray &file, const HbaSyntax &syntax, bool sslOn)
{
    const HbaDocument document = HbaDocument::parse(file, syntax);
    QList<HbaViewRow> rows;
    HbaWalk walk(document);
    for (int entry = 0; entry < document.size(); ++entry) {
        const HbaEntry::Kind kind = document.kindAt(entry);
        if (kind != HbaEntry::Kind::Rule && kind != HbaEntry::Kind::Include &&
            kind != HbaEntry::Kind::Unreadable)
            continue;
        const HbaReader &reader = walk.read(entry);
        HbaViewRow row;
        row.line = document.lineOf(entry);
        const bool lacksFile = namesFile(reader.tokens());
        if (kind == HbaEntry::Kind::Include && !lacksFile &&
            reader.tokens().at(0).first->text == "include_if_exists")
            continue;
        const bool warns = (reader.hasType() && reader.type() == HbaType::HostSsl && !sslOn) ||
                           (reader.hasType() && reader.type() == HbaType::HostGssEnc && !syntax.build.gss);
        if (kind == HbaEntry::Kind::Rule && !lacksFile) {
            fill(row, reader, syntax);
            row.hasError = warns;
        } else {
            row.hasError =
                kind != HbaEntry::Kind::Unreadable || lacksFile || warns || !isSilent(reader, syntax);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace futago::test
