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

/// What the program was asked for. When it was --help, or is not usable, the text is printed already and `exitCode`
/// says how to end.
struct Parsed
{
    CommandLine line;
    std::optional<int> exitCode;
};

Parsed parseCommandLine(int argc, char **argv);

} // namespace futago::cli
