// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/documents/conf/confdocument.h"
#include "model/postgres/parametervalue.h"

namespace futago {

/// What is wrong with a line of postgresql.conf. `UnknownName` and `Syntax` keep the server from taking
/// anything of the file, `Value` from starting; on a reload it leaves that one setting alone.
struct ConfProblem
{
    enum class Kind { Syntax, UnknownName, Value };

    int line = 0; ///< from 1
    Kind kind = Kind::Syntax;
    QString name = {};
    std::optional<ValueProblem> value = {};

    /// One sentence, translated.
    QString message() const;
    QString hint() const;
    bool operator==(const ConfProblem &) const = default;
};

/// All lines of one file against a version, superseded ones too; includes are not followed. Fast: files of
/// ten thousand lines are read at each keystroke.
QList<ConfProblem> problemsIn(const ConfDocument &document, const Catalogue &catalogue);

} // namespace futago
