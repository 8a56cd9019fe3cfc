// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/documents/conf/confdocument.h"
#include "model/documents/hba/hbadocument.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

/// A changed parameter that is only read at server start looks like an error there: it waits for its restart.
static bool onlyWaitsForRestart(const ServerFacts &server, const QStringList &parts)
{
    return parts.constLast() == u"setting could not be applied" &&
           server.settings.value(parts.value(parts.size() - 2)).needsRestart();
}

/// Rules are told of without their file's directory.
static FindingPlace placeOf(const HostFacts &host, const QString &fileAndLine)
{
    const QString file = fileAndLine.section(u':', 0, -2);
    const int line = fileAndLine.section(u':', -1).toInt();
    for (HostFile kind : {HostFile::Config, HostFile::Auto, HostFile::Recovery, HostFile::Hba}) {
        const QString path = host.files.value(kind).path;
        if (!path.isEmpty() && (path == file || (kind == HostFile::Hba && file == u"pg_hba.conf")))
            return {kind, line, {}};
    }
    return {};
}

/// Why a rule is refused: the server says it in part of the cases, and may name something harmless instead.
static std::optional<HbaRefusal> refusalOf(const HostFacts &host, const QString &place)
{
    if (!place.startsWith(u"pg_hba.conf:"))
        return std::nullopt;
    const auto document =
        HbaDocument::parse(host.files.value(HostFile::Hba).bytes, HbaSyntax::of(host.server->version));
    const int entry = document.entryAtLine(place.section(u':', -1).toInt());
    return entry < 0 ? std::nullopt : document.at(entry).refusal;
}

static QString messageOf(const HostFacts &host, const QString &said)
{
    if (said.endsWith(u": "))
        return FileTexts::tr("The server on %1 refuses %2, and gives no reason.")
            .arg(host.spec.name(), said.chopped(2));
    return FileTexts::tr("The server on %1 refuses a line of its configuration: %2")
        .arg(host.spec.name(), said);
}

/// What the server said is "FILE:LINE: ERROR" or "FILE:LINE: PARAMETER: ERROR"; the error may be empty.
static QList<Finding> fromServer(HostRole role, const HostFacts &host)
{
    QList<Finding> findings;
    for (const QString &said : host.server->fileErrors) {
        const QStringList parts = said.split(u": "_s);
        if (onlyWaitsForRestart(*host.server, parts))
            continue;
        const auto refusal = refusalOf(host, parts.constFirst());
        findings << Finding{
            Severity::Error,
            ErrorKind::ConfigurationRejected,
            role,
            parts.constFirst(),
            messageOf(host, said),
            refusal ? refusal->sentence()
                    : FileTexts::tr("Because of a line like this, the server ignores the whole file on "
                                    "a reload, or does not start."),
            FileTexts::tr("Correct the line, or remove it.")};
        findings.last().place = placeOf(host, parts.constFirst());
    }
    return findings;
}

static void addUnread(QList<Finding> &findings, HostRole role, const HostFacts &host, HostFile kind,
                      const QList<int> &lines)
{
    for (const int line : lines) {
        const QString place = u"%1:%2"_s.arg(host.files.value(kind).path).arg(line);
        findings << Finding{
            Severity::Warning,
            ErrorKind::BadInput,
            role,
            place,
            FileTexts::tr("Futago cannot parse %1 on %2.").arg(place, host.spec.name()),
            FileTexts::tr("The server may refuse the whole file because of this line; Futago does not change "
                          "the line."),
            FileTexts::tr("Check the line, and correct it if the server refuses it.")};
        findings.last().place = {kind, line, {}};
    }
}

/// Our own reading, where no server can be asked: it does not run, or is too old to tell.
static QList<Finding> fromParsers(HostRole role, const HostFacts &host)
{
    const auto dialect =
        PgDialect::of(host.server ? host.server->version : host.binaryVersion).value_or(PgDialect());
    const FileFact config = host.files.value(HostFile::Config);
    const FileFact hba = host.files.value(HostFile::Hba);
    QList<Finding> findings;
    if (!host.server || !dialect.hasFileSettingsView)
        addUnread(findings, role, host, HostFile::Config,
                  ConfDocument::parse(config.bytes).unreadableLines());
    if (!host.server || !dialect.hasHbaRulesView)
        addUnread(findings, role, host, HostFile::Hba,
                  HbaDocument::parse(hba.bytes, HbaSyntax::of(dialect.version)).unreadableLines());
    return findings;
}

/// The standby's former server is not started again by us.
static QList<Finding> fromProgram(HostRole role, const HostFacts &host, bool isKept)
{
    if (host.startProblem.isEmpty() || !isKept)
        return {};
    return {Finding{
        Severity::Error, ErrorKind::ConfigurationRejected, role, host.place().configFile,
        FileTexts::tr("The server on %1 is running, but would not start again.").arg(host.spec.name()),
        FileTexts::tr("Something has changed since its last start. A restart would leave it stopped."),
        FileTexts::tr("Correct what is shown below, then inspect again."), host.startProblem}};
}

/// What tools that own a file write over it: Puppet, Ansible, Salt, Chef, CFEngine, Satellite and scripts of
/// a site.
static const QRegularExpression &ownersMark()
{
    static const QRegularExpression mark(
        u"\\bdo not (edit|modify|change|touch) this file\\b|\\bdo not edit\\b|\\bansible managed\\b|"
        "\\b(managed|generated|controlled|maintained|created) by (puppet|ansible|salt(stack)?|chef|cfengine|"
        "satellite|foreman|terraform|rudder|bcfg2)\\b|\\bthis (file|configuration) is "
        "(managed|controlled|generated|written|maintained) by\\b|"
        "\\b(changes|edits|modifications) (made here )?will be (lost|overwritten|overridden|reverted)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return mark;
}

/// The first comment that says so, with its number; a rule or a setting says nothing of who writes the file.
static std::optional<std::pair<int, QString>> ownersWord(const QByteArray &bytes)
{
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.startsWith(u'#') && ownersMark().match(line).hasMatch())
            return std::pair(static_cast<int>(i) + 1, line);
    }
    return std::nullopt;
}

Findings filesAreNotManaged(const CheckContext &context)
{
    QList<Finding> findings;
    for (const DraftDocument &document : context.draft.documents) {
        if (!document.current.exists || !document.isChanged())
            continue;
        const auto word = ownersWord(document.current.bytes);
        if (!word)
            continue;
        findings << Finding{
            Severity::Warning,
            ErrorKind::ManagedElsewhere,
            document.host,
            u"%1:%2"_s.arg(document.path()).arg(word->first),
            FileTexts::tr("According to a comment in it, %1 on %2 is written by another tool or script.")
                .arg(document.path(), context.name(document.host)),
            FileTexts::tr(
                "If it still does, it reverts what is changed here, and replication may stop then or "
                "at the next restart."),
            FileTexts::tr(
                "Apply the same changes to the source of that tool. “futago plan” prints them as a patch."),
            word->second};
    }
    return findings;
}

Findings filesAreReadable(const CheckContext &context)
{
    const PairFacts &facts = context.facts;
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = facts.host(role);
        if (host.server)
            findings += fromServer(role, host);
        findings += fromParsers(role, host);
        findings += fromProgram(role, host, role == HostRole::Primary || isSeeded(facts));
    }
    return findings;
}

/// Where the line of the host's file stands in what the document finally says; 0 if it is gone.
static int lineInFinal(const QByteArray &text, const TextLines &final)
{
    for (qsizetype i = 0; i < final.size(); ++i)
        if (final.at(i) == text)
            return static_cast<int>(i) + 1;
    return 0;
}

QList<Finding> inFinalDocuments(const QList<Finding> &findings, const CheckContext &context)
{
    QList<Finding> left;
    for (Finding finding : findings) {
        FindingPlace &place = finding.place;
        const TextLines before =
            TextLines::split(context.host(finding.host).files.value(place.document).bytes);
        const bool isLine = place.line > 0 && place.line <= before.size() && place.document != HostFile::Auto;
        if (isLine && context.draft.find(finding.host, place.document)) {
            const QByteArray text = before.at(place.line - 1);
            place.line =
                lineInFinal(text, TextLines::split(context.draft.finalBytes(finding.host, place.document)));
            if (place.line == 0)
                continue;
            finding.fix = Fix{finding.host, place.document, fixes::TakeOutLine{place.line, text}};
        }
        left << finding;
    }
    return left;
}

} // namespace futago::checks
