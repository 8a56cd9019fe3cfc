// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/confcheck.h"

#include "model/base/textlines.h"

#include <QCoreApplication>

namespace futago {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(futago::ConfProblem)
};

} // namespace

QString ConfProblem::message() const
{
    switch (kind) {
    case Kind::Syntax:
        return Texts::tr("The server cannot read line %1.").arg(line);
    case Kind::UnknownName:
        return Texts::tr("This server has no parameter “%1”.").arg(name);
    case Kind::Value:
        break;
    }
    return value ? value->message() : QString();
}

QString ConfProblem::hint() const
{
    switch (kind) {
    case Kind::Syntax:
        return Texts::tr("Write each line as name = value. Put values that contain anything other than "
                         "letters, digits and underscores in single quotes.");
    case Kind::UnknownName:
        return Texts::tr("With an unknown parameter name the server does not start, and on a reload it "
                         "ignores the whole file.");
    case Kind::Value:
        break;
    }
    return value ? value->hint() : QString();
}

QList<ConfProblem> problemsIn(const ConfDocument &document, const Catalogue &catalogue)
{
    QList<ConfProblem> problems;
    QByteArray buffer;
    for (qsizetype i = 0; i < document.lineCount(); ++i) {
        const ConfLine &line = document.lineAt(i);
        const int number = static_cast<int>(i) + 1;
        if (line.kind == ConfLine::Kind::Unreadable)
            problems << ConfProblem{number, ConfProblem::Kind::Syntax};
        if (line.kind != ConfLine::Kind::Assignment)
            continue;
        const QByteArrayView text = document.textAt(i);
        const QByteArrayView name = line.name(text);
        const Parameter *parameter = catalogue.find(name);
        if (!parameter && !catalogue.isCustomName(name))
            problems << ConfProblem{number, ConfProblem::Kind::UnknownName, textOf(name.toByteArray())};
        else if (parameter)
            if (auto problem = problemWith(*parameter, line.value(text, buffer), catalogue.dialect()))
                problems << ConfProblem{number, ConfProblem::Kind::Value, parameter->name,
                                        std::move(problem)};
    }
    return problems;
}

} // namespace futago
