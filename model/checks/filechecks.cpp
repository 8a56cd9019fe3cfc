// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/documents/confdocument.h"
#include "model/documents/hbadocument.h"

#include <QCoreApplication>

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

/// What the server said is "FILE:LINE: ERROR" or "FILE:LINE: PARAMETER: ERROR".
static QList<Finding> fromServer(const HostFacts &host)
{
    QList<Finding> findings;
    for (const QString &text : host.server->fileErrors) {
        const QStringList parts = text.split(u": "_s);
        if (onlyWaitsForRestart(*host.server, parts))
            continue;
        findings << Finding{Severity::Error,
                            ErrorKind::ConfigurationRejected,
                            host.role,
                            parts.constFirst(),
                            FileTexts::tr("The server on %1 refuses a line of its configuration: %2")
                                .arg(host.spec.ssh.display(), text),
                            FileTexts::tr("With one such line the server takes up nothing of the file, or "
                                          "does not start."),
                            FileTexts::tr("Correct the line, then inspect again.")};
    }
    return findings;
}

static void addUnread(QList<Finding> &findings, const HostFacts &host, const QString &path,
                      const QList<int> &lines)
{
    for (const int line : lines) {
        const QString place = u"%1:%2"_s.arg(path).arg(line);
        findings << Finding{
            Severity::Warning,
            ErrorKind::BadInput,
            host.role,
            place,
            FileTexts::tr("Futago cannot read %1 on %2.").arg(place, host.spec.ssh.display()),
            FileTexts::tr("The server may refuse the whole file for that line; Futago leaves it as it is."),
            FileTexts::tr("Look at the line, and correct it if the server refuses it.")};
    }
}

/// Our own reading, where no server can be asked: it does not run, or is too old to tell.
static QList<Finding> fromParsers(const HostFacts &host)
{
    const auto dialect =
        PgDialect::of(host.server ? host.server->version : host.binaryVersion).value_or(PgDialect());
    const FileFact config = host.files.value(u"config"_s);
    const FileFact hba = host.files.value(u"hba"_s);
    QList<Finding> findings;
    if (!host.server || !dialect.hasFileSettingsView)
        addUnread(findings, host, config.path, ConfDocument::parse(config.bytes).unreadableLines());
    if (!host.server || !dialect.hasHbaRulesView)
        addUnread(findings, host, hba.path,
                  HbaDocument::parse(hba.bytes, HbaSyntax::of(dialect.version)).unreadableLines());
    return findings;
}

QList<Finding> filesAreReadable(const PairFacts &facts)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const HostFacts &host = facts.host(role);
        if (host.server)
            findings += fromServer(host);
        findings += fromParsers(host);
    }
    return findings;
}

} // namespace futago::checks
