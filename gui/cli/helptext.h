// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <QString>

namespace futago::cli {

/// CLI11's own words in the language of the installed translation: the headings of the help, what stands
/// behind an option's name, and nothing of it in English where the program speaks Japanese. To be called when
/// all options and subcommands are added.
void useOurWords(CLI::App &app);

/// One sentence for a command line that cannot be used, and a second that names the help of its verb.
QString complaintOf(const CLI::App &app, const CLI::ParseError &error);

} // namespace futago::cli
