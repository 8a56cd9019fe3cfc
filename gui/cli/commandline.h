// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cli/options.h"

#include <optional>

namespace futago::cli {

enum class Verb { Window, New, Inspect, Check, Plan, Apply, Undo, Status, Practice };

struct CommandLine
{
    Verb verb = Verb::Window;
    Common common;
    NewPair newPair;
    Practice practice;
};

/// What the program was asked for. With `exitCode` the program ends: it was --help or --version (0), or is
/// not usable (2), and `text` is what there is to say, in the language of the installed translation.
struct Parsed
{
    CommandLine line;
    std::optional<int> exitCode;
    QString text;
};

/// Needs no QCoreApplication; without one its texts are English.
Parsed parseCommandLine(int argc, char **argv);

/// True when a window is asked for. Whether there is a display is another question.
bool wantsWindow(const CommandLine &line);

} // namespace futago::cli
