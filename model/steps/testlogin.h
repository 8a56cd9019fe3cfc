// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/steps/stepkind.h"

namespace futago {

/// A login at the other host without a terminal or a question.
struct TestLogin
{
    static constexpr auto kind = "test-login";

    QStringList argv;
    template <typename Visitor>
    void fields(Visitor &&visit)
    {
        visit("argv", argv);
    }
    StepDescription describe(const HostSpec &host, HostRole role) const;
    bool operator==(const TestLogin &) const = default;
};

} // namespace futago
