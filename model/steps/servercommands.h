// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/pair/pair.h"

#include <chrono>

namespace futago {

enum class ServerAction { Start, Stop, Restart, Reload };

/// "start", "stop", "restart", "reload": as pg_ctl, systemctl and init scripts call it.
const char *wordOf(ServerAction action);

/// How long one start or one stop may take: a shutdown checkpoint of a busy primary, or the replay of a
/// standby until it is consistent. Without it pg_ctl gives up after 60 s and calls it failed.
inline constexpr std::chrono::seconds serverActionLimit{900};

/// A command and whose it is: a systemd unit or an init script is root's to start, pg_ctl the server's OS
/// user's. What is handed over to systemd goes on when the command that asked for it is gone, and asking again
/// waits for it.
struct ServerCommand
{
    Command command;
    bool asRoot = false;
    bool isHandedOver = false;
};

/// What starts, stops (fast), restarts or reloads this server, by who owns it. The one table of design 3,
/// "Services". A reload never needs root: it is a signal to the postmaster. The commands wait for the end of the action; their exit status is not proof (dialect.md).
ServerCommand serverCommand(const ServerPlace &place, ServerAction action);
/// As a person would type it.
QString shownCommand(const ServerPlace &place, ServerAction action);

} // namespace futago
