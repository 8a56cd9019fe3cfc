// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/command.h"
#include "model/base/result.h"
#include "workers/ports/patience.h"

namespace futago {

/// Runs programs on one host, one after the other, from one thread at a time. An error means that the
/// command did not run to its end (link lost, timed out, cancelled); a non-zero exit status is in the output.
class CommandChannel
{
public:
    virtual ~CommandChannel() = default;
    virtual Result<CommandOutput> run(const Command &command, const Patience &patience = {}) = 0;
};

} // namespace futago
