// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/documentchecks.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct EditTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

QList<Finding> editsAreOfTheseFiles(const CheckContext &context)
{
    QList<Finding> findings;
    for (const DocumentEdit &edit : context.draft.edits.all()) {
        const DraftDocument *document = context.draft.find(edit.host, edit.kind);
        if (!document || document->current.hash() == edit.fileHash)
            continue;
        Finding finding{
            Severity::Error,
            ErrorKind::FileChanged,
            edit.host,
            document->path(),
            EditTexts::tr("Somebody changed %1 on %2 since you began to edit it.")
                .arg(document->path(), context.name(edit.host)),
            EditTexts::tr("Your text is based on the former file and would undo that change."),
            EditTexts::tr("Note what you changed, drop the edit, and make it again on the file as "
                          "it is.")};
        finding.place.document = edit.kind;
        finding.fix = Fix{edit.host, edit.kind, fixes::DropEdit{}};
        findings << finding;
    }
    return findings;
}

static QList<int> unreadableIn(const QByteArray &bytes, const QString &kind, const HbaSyntax &syntax)
{
    return kind == u"hba" ? HbaDocument::parse(bytes, syntax).unreadableLines()
                          : ConfReading(bytes).unreadableLines();
}

static Finding unreadable(const CheckContext &context, const DocumentEdit &edit, int line,
                          const QByteArray &text)
{
    const QString path = context.draft.find(edit.host, edit.kind)->path();
    Finding finding{Severity::Error,
                    ErrorKind::ConfigurationRejected,
                    edit.host,
                    u"%1:%2"_s.arg(path.section(u'/', -1)).arg(line),
                    EditTexts::tr("The server on %1 cannot read line %2 of %3.")
                        .arg(context.name(edit.host), QString::number(line), path),
                    EditTexts::tr("With one such line the server takes up nothing of the file, or does not "
                                  "start."),
                    EditTexts::tr("Correct the line, or take it out."),
                    textOf(text)};
    finding.place = {edit.kind, line, {}};
    finding.fix = Fix{edit.host, edit.kind, fixes::TakeOutLine{line, text}};
    return finding;
}

/// Those that were there before are told of by the checks of facts.
static QList<Finding> newlyUnreadable(const CheckContext &context, const DocumentEdit &edit)
{
    const QByteArray bytes = context.draft.finalBytes(edit.host, edit.kind);
    const QList<int> lines = edit.kind == u"hba" ? context.hba(edit.host).unreadableLines()
                                                 : context.conf(edit.host, edit.kind).unreadableLines();
    if (lines.isEmpty())
        return {};
    const TextLines before = TextLines::split(edit.offered);
    QSet<QByteArray> known;
    for (const int line : unreadableIn(edit.offered, edit.kind, context.hbaSyntax()))
        known << before.at(line - 1);
    const TextLines text = TextLines::split(bytes);
    QList<Finding> findings;
    for (const int line : lines)
        if (!known.contains(text.at(line - 1)))
            findings << unreadable(context, edit, line, text.at(line - 1));
    return findings;
}

QList<Finding> editedLinesAreReadable(const CheckContext &context)
{
    QList<Finding> findings;
    for (const DocumentEdit &edit : context.draft.edits.all())
        if (context.draft.find(edit.host, edit.kind) && edit.kind != u"ident" && edit.kind != u"signal")
            findings += newlyUnreadable(context, edit);
    return findings;
}

} // namespace futago::checks
