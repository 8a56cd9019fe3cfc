// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/admission.h"
#include "model/checks/checks.h"
#include "model/documents/hba/hbaexplain.h"
#include "model/documents/hba/hbamatch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct AccessTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static FindingPlace lineOfHba(int line)
{
    return {HostFile::Hba, line, {}};
}

static QString whereInHba(const CheckContext &context, HostRole role, int line)
{
    const QString file = context.host(role).files.value(HostFile::Hba).path.section(u'/', -1);
    return line == 0 ? file : u"%1:%2"_s.arg(file).arg(line);
}

static Finding aboutRule(const CheckContext &context, Severity severity, HostRole role, int line,
                         const Said &said)
{
    Finding finding{severity,     ErrorKind::AuthenticationFailed,
                    role,         whereInHba(context, role, line),
                    said.message, said.why,
                    said.hint};
    finding.place = lineOfHba(line);
    finding.fix = said.fix;
    return finding;
}

static Fix changeOfHba(HostRole role, Fix::Change change)
{
    return Fix{role, HostFile::Hba, std::move(change)};
}

/// Why nothing admits them, as a person would explain it.
static QString whyRefused(const Admission &admission)
{
    if (admission.outcome == Admission::Outcome::Unknown)
        return AccessTexts::tr("Rules with groups, host names, files or the host's own networks might apply; "
                               "only the server can evaluate them.");
    if (admission.rule && admission.rule->method != u"reject" && !isWithinOurMeans(admission.rule->method))
        return AccessTexts::tr(
                   "The rule in line %1 matches it and requires %2, which a password cannot satisfy.")
            .arg(QString::number(admission.line), admission.rule->method);
    if (admission.outcome == Admission::Outcome::Rejected)
        return AccessTexts::tr("The rule in line %1 rejects it; the first matching rule applies.")
            .arg(admission.line);
    if (admission.lookAlike == Admission::LookAlike::AllDatabases)
        return AccessTexts::tr(
                   "Line %1 does not allow it: “all” matches all databases but not replication connections.")
            .arg(admission.line);
    if (admission.lookAlike == Admission::LookAlike::QuotedKeyword)
        return AccessTexts::tr("Line %1 does not allow it: in quotes, “replication” is a database name.")
            .arg(admission.line);
    return AccessTexts::tr("No rule matches replication connections of this role from this address.");
}

static QString messageOfRefusal(const CheckContext &context, HostRole role, const QString &address,
                                bool isCertain)
{
    const QString host = context.name(role);
    const QString user = context.policy().roleName;
    if (!isCertain)
        return AccessTexts::tr("Futago cannot determine whether pg_hba.conf of %1 allows replication "
                               "connections by the role “%2” from %3.")
            .arg(host, user, address);
    if (role == HostRole::Primary)
        return AccessTexts::tr(
                   "pg_hba.conf of the primary %1 does not allow the standby (role “%2” from %3).")
            .arg(host, user, address);
    return AccessTexts::tr("pg_hba.conf of the standby %1 does not allow the primary, as needed after a "
                           "switchover (role “%2” from %3).")
        .arg(host, user, address);
}

Findings replicationIsAdmitted(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const QString address = context.host(otherRole(role)).addressSeen;
        const Admission admission = admissionTo(context, role);
        if (admission.outcome == Admission::Outcome::Admitted || !IpAddress::parse(address))
            continue;
        const bool isCertain = admission.outcome != Admission::Outcome::Unknown;
        const bool breaks = role == HostRole::Primary && isCertain;
        const QString cidr = address + (address.contains(u':') ? u"/128"_s : u"/32"_s);
        const fixes::AdmitReplication fix{context.policy().roleName, cidr, context.dialect.strongestHbaMethod,
                                          keepsToTls(context.host(role), context.hba(role))};
        findings << aboutRule(context, breaks ? Severity::Error : Severity::Warning, role, admission.line,
                              {messageOfRefusal(context, role, address, isCertain), whyRefused(admission),
                               AccessTexts::tr("Add a rule for it before those that would reject it."),
                               changeOfHba(role, fix)});
    }
    return findings;
}

static Finding shadowed(const CheckContext &context, HostRole role, const HbaRule &rule, const HbaRule &by)
{
    const bool rejects = by.method == u"reject" && rule.method != u"reject";
    const QString message =
        AccessTexts::tr("The rule in line %1 of pg_hba.conf on %2 is never reached: line %3 matches all of "
                        "its connections first.")
            .arg(QString::number(rule.line), context.name(role), QString::number(by.line));
    if (rejects)
        return aboutRule(context, Severity::Warning, role, rule.line,
                         {message,
                          AccessTexts::tr("The first matching rule applies, and it rejects the connection."),
                          AccessTexts::tr("Move the rule before the one that rejects, or remove it."),
                          changeOfHba(role, fixes::MoveRule{rule, by.line})});
    return aboutRule(
        context, Severity::Note, role, rule.line,
        {message, AccessTexts::tr("The first matching rule applies."),
         AccessTexts::tr("Remove the rule, or move it before the other one if it is the right one."),
         changeOfHba(role, fixes::TakeOutRule{rule})});
}

Findings rulesAreReached(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const HbaDocument &document = context.hba(role);
        for (const HbaShadow &shadow : unreachableRules(document))
            findings << shadowed(context, role, document.at(shadow.entry).rule, document.at(shadow.by).rule);
    }
    return findings;
}

Findings trustStaysOnTheHost(const CheckContext &context)
{
    QList<Finding> findings;
    const QString method = context.dialect.strongestHbaMethod;
    for (const HostRole role : bothRoles)
        for (const HbaRule &rule : context.hba(role).rules()) {
            if (rule.method != u"trust" || isOfTheHostItself(rule, context.host(role)))
                continue;
            HbaRule safer = rule;
            safer.method = method;
            safer.options.clear();
            findings << aboutRule(
                context, Severity::Warning, role, rule.line,
                {AccessTexts::tr(
                     "Line %1 of pg_hba.conf on %2 allows %3 to connect without a password (trust).")
                     .arg(QString::number(rule.line), context.name(role), rule.address),
                 AccessTexts::tr("Anyone who can reach the port from there can log in as any role, including "
                                 "superusers."),
                 AccessTexts::tr(
                     "Require a password (%1); use trust only for connections from the host itself.")
                     .arg(method),
                 changeOfHba(role, fixes::ReplaceRule{rule, safer})});
        }
    return findings;
}

/// Methods by which a client sends its password as it is (auth.c, recv_password_packet).
static bool sendsThePassword(const HbaRule &rule)
{
    static const QStringList methods{u"password"_s, u"ldap"_s, u"radius"_s, u"pam"_s, u"bsd"_s};
    static const QStringList unencrypted{u"host"_s, u"hostnossl"_s, u"hostnogssenc"_s};
    return methods.contains(rule.method) && unencrypted.contains(rule.type);
}

/// Of these only `password` has a method that serves the same clients: md5 asks for either kind of verifier.
Findings passwordsStayUnread(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles)
        for (const HbaRule &rule : context.hba(role).rules()) {
            if (!sendsThePassword(rule) || isOfTheHostItself(rule, context.host(role)))
                continue;
            std::optional<Fix> fix;
            if (rule.method == u"password") {
                HbaRule safer = rule;
                safer.method = u"md5"_s;
                fix = changeOfHba(role, fixes::ReplaceRule{rule, safer});
            }
            findings << aboutRule(
                context, Severity::Warning, role, rule.line,
                {AccessTexts::tr(
                     "Line %1 of pg_hba.conf on %2 lets clients send their password in clear text "
                     "(%3, without TLS).")
                     .arg(QString::number(rule.line), context.name(role), rule.method),
                 AccessTexts::tr("Anyone on the network between can read it."),
                 fix ? AccessTexts::tr(
                           "Use md5, which serves scram-sha-256 passwords as well, or allow TLS only "
                           "(hostssl).")
                     : AccessTexts::tr("Allow TLS only (hostssl)."),
                 fix});
        }
    return findings;
}

static std::optional<PasswordKind> storedPassword(const CheckContext &context)
{
    for (const RoleFact &role : context.facts.primary.server->roles)
        if (role.name == context.policy().roleName)
            return role.password;
    return std::nullopt;
}

static Finding md5ForScram(const CheckContext &context, const HbaRule &rule)
{
    return aboutRule(
        context, Severity::Warning, HostRole::Primary, rule.line,
        {AccessTexts::tr("The password of the role “%1” on the primary %2 is stored as MD5, but line %3 of "
                         "pg_hba.conf requires scram-sha-256.")
             .arg(context.policy().roleName, context.name(HostRole::Primary), QString::number(rule.line)),
         AccessTexts::tr("The server cannot verify a password with SCRAM if only its MD5 hash is stored, so "
                         "each new connection of the standby is refused."),
         AccessTexts::tr("Apply the plan: it stores the password again. Programs with a libpq older than 10 "
                         "can then no longer log in as this role.")});
}

static Finding scramForMd5(const CheckContext &context, const HbaRule &rule)
{
    HbaRule stronger = rule;
    stronger.method = u"scram-sha-256"_s;
    return aboutRule(
        context, Severity::Note, HostRole::Primary, rule.line,
        {AccessTexts::tr("Line %1 of pg_hba.conf on the primary %2 specifies md5, but the password of the "
                         "role “%3” is stored for SCRAM.")
             .arg(QString::number(rule.line), context.name(HostRole::Primary), context.policy().roleName),
         AccessTexts::tr("The server uses SCRAM anyway; programs with a libpq older than 10 cannot log in."),
         AccessTexts::tr("Write scram-sha-256 to match what actually happens."),
         changeOfHba(HostRole::Primary, fixes::ReplaceRule{rule, stronger})});
}

static std::optional<Finding> nextPasswordIsMd5(const CheckContext &context)
{
    const QString name = u"password_encryption"_s;
    const auto encryption = context.standing(HostRole::Primary, name);
    if (!encryption || encryption->source == Standing::Source::Unwritten || !encryption->isSame(u"md5"_s))
        return std::nullopt;
    return aboutParameter(
        context, Severity::Note, ErrorKind::AuthenticationFailed, HostRole::Primary, name, *encryption,
        {AccessTexts::tr("password_encryption on the primary %1 is md5, but pg_hba.conf requires "
                         "scram-sha-256 from the standby.")
             .arg(context.name(HostRole::Primary)),
         AccessTexts::tr("If somebody sets the password of the replication role manually, the standby can no "
                         "longer connect."),
         AccessTexts::tr("Set password_encryption to scram-sha-256, unless old programs need MD5."),
         setting(HostRole::Primary, *encryption, name, u"scram-sha-256"_s)});
}

Findings passwordFitsTheRule(const CheckContext &context)
{
    const Admission admission = admissionTo(context, HostRole::Primary);
    if (!context.dialect.hasScram || !admission.rule)
        return {};
    QList<Finding> findings;
    const auto stored = storedPassword(context);
    const bool wantsScram = admission.rule->method == u"scram-sha-256";
    if (wantsScram && stored == PasswordKind::Md5)
        findings << md5ForScram(context, *admission.rule);
    if (admission.rule->method == u"md5" && stored == PasswordKind::Scram)
        findings << scramForMd5(context, *admission.rule);
    const auto next = wantsScram ? nextPasswordIsMd5(context) : std::nullopt;
    if (next)
        findings << *next;
    return findings;
}

} // namespace futago::checks
