// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/pair/pair.h"

namespace futago {

enum class ServerAction { Start, Stop, Restart, Reload };

/// A command and whose it is: a systemd unit or an init script is root's to start, pg_ctl the server's OS
/// user's.
struct ServerCommand
{
    Command command;
    bool asRoot = false;
};

/// What starts, stops (fast), restarts or reloads this server, by who owns it. The one table of design 3,
/// "Services". The commands wait for the end of the action; their exit status is not proof (dialect.md).
ServerCommand serverCommand(const ServerPlace &place, ServerAction action);

} // namespace futago
