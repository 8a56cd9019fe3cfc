// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"

#include <QCache>
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct EditTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

/// At each keystroke the same few files are asked about, and a large one takes milliseconds.
static QString hashOf(const FileFact &file)
{
    static thread_local QCache<QByteArray, QString> known(8);
    if (!file.exists)
        return file.hash();
    if (!known.contains(file.bytes))
        known.insert(file.bytes, new QString(file.hash()));
    return *known.object(file.bytes);
}

Findings editsAreOfTheseFiles(const CheckContext &context)
{
    QList<Finding> findings;
    for (const DocumentEdit &edit : context.draft.edits.all()) {
        const DraftDocument *document = context.draft.find(edit);
        if (!document || hashOf(document->current) == edit.fileHash || isWritten(context.draft, *document))
            continue;
        Finding finding{
            Severity::Error,
            ErrorKind::FileChanged,
            document->host,
            document->path(),
            EditTexts::tr("Someone else changed %1 on %2 after you began to edit it.")
                .arg(document->path(), context.name(document->host)),
            EditTexts::tr("Your text is based on the former file and would undo that change."),
            EditTexts::tr("Note your changes, discard them, and make them again in the current file.")};
        finding.place.document = edit.kind;
        finding.fix = Fix{document->host, edit.kind, fixes::DropEdit{}};
        findings << finding;
    }
    return findings;
}

static QList<int> unreadableIn(const QByteArray &bytes, HostFile kind, const HbaSyntax &syntax)
{
    return kind == HostFile::Hba ? HbaDocument::parse(bytes, syntax).unreadableLines()
                                 : ConfReading(bytes).unreadableLines();
}

static Finding unreadable(const CheckContext &context, const DraftDocument &document, int line,
                          const QByteArray &text)
{
    const QString path = document.path();
    Finding finding{
        Severity::Error,
        ErrorKind::ConfigurationRejected,
        document.host,
        u"%1:%2"_s.arg(path.section(u'/', -1)).arg(line),
        EditTexts::tr("The server on %1 cannot read line %2 of %3.")
            .arg(context.name(document.host), QString::number(line), path),
        EditTexts::tr(
            "Because of a line like this, the server ignores the whole file on a reload, or does not start."),
        EditTexts::tr("Correct the line, or remove it."),
        textOf(text)};
    finding.place = {document.kind, line, {}};
    finding.fix = Fix{document.host, document.kind, fixes::TakeOutLine{line, text}};
    return finding;
}

/// Those that the host's own file has are told of by the checks of facts.
static QList<Finding> newlyUnreadable(const CheckContext &context, const DraftDocument &document)
{
    const QList<int> lines = document.kind == HostFile::Hba
                                 ? context.hba(document.host).unreadableLines()
                                 : context.conf(document.host, document.kind).unreadableLines();
    if (lines.isEmpty())
        return {};
    const TextLines before = TextLines::split(document.current.bytes);
    QSet<QByteArray> known;
    for (const int line : unreadableIn(document.current.bytes, document.kind, context.hbaSyntax()))
        known << before.at(line - 1);
    const TextLines text = TextLines::split(context.draft.finalBytes(document.host, document.kind));
    QList<Finding> findings;
    for (const int line : lines)
        if (!known.contains(text.at(line - 1)))
            findings << unreadable(context, document, line, text.at(line - 1));
    return findings;
}

Findings documentsAreReadable(const CheckContext &context)
{
    QList<Finding> findings;
    for (const DraftDocument &document : context.draft.documents)
        if (document.kind != HostFile::Ident && document.kind != HostFile::Signal)
            findings += newlyUnreadable(context, document);
    return findings;
}

} // namespace futago::checks
