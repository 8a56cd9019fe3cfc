// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/archiveproof.h"
#include "workers/steps/carryover.h"
#include "workers/steps/configuration.h"
#include "workers/steps/copy.h"
#include "workers/steps/credentials.h"
#include "workers/steps/resetautosettings.h"
#include "workers/steps/streaming.h"
#include "workers/steps/trust.h"
#include "workers/steps/trycopy.h"

namespace futago {

namespace {

struct Maker
{
    using Made = std::unique_ptr<Step>;
    Made operator()(const MakeKeyPair &p) const { return std::make_unique<MakeKeyPairStep>(p); }
    Made operator()(const AuthorizeKey &p) const { return std::make_unique<AuthorizeKeyStep>(p); }
    Made operator()(const TrustHostKey &p) const { return std::make_unique<TrustHostKeyStep>(p); }
    Made operator()(const TestLogin &p) const { return std::make_unique<TestLoginStep>(p); }
    Made operator()(const StorePassword &p) const { return std::make_unique<StorePasswordStep>(p); }
    Made operator()(const EnsureRole &p) const { return std::make_unique<EnsureRoleStep>(p); }
    Made operator()(const MakeDirectory &p) const { return std::make_unique<MakeDirectoryStep>(p); }
    Made operator()(const CheckConfiguration &p) const { return std::make_unique<CheckConfigurationStep>(p); }
    Made operator()(const ChangeFile &p) const { return std::make_unique<ChangeFileStep>(p); }
    Made operator()(const ResetAutoSettings &p) const { return std::make_unique<ResetAutoSettingsStep>(p); }
    Made operator()(const ActivateConfiguration &p) const
    {
        return std::make_unique<ActivateConfigurationStep>(p);
    }
    Made operator()(const Rehearse &p) const { return std::make_unique<RehearseStep>(p); }
    Made operator()(const MakeSlot &p) const { return std::make_unique<MakeSlotStep>(p); }
    Made operator()(const StopServer &p) const { return std::make_unique<StopServerStep>(p); }
    Made operator()(const MoveAside &p) const { return std::make_unique<MoveAsideStep>(p); }
    Made operator()(const BaseBackup &p) const { return std::make_unique<BaseBackupStep>(p); }
    Made operator()(const CarryOver &p) const { return std::make_unique<CarryOverStep>(p); }
    Made operator()(const TryCopy &p) const { return std::make_unique<TryCopyStep>(p); }
    Made operator()(const BringIn &p) const { return std::make_unique<BringInStep>(p); }
    Made operator()(const StartServer &p) const { return std::make_unique<StartServerStep>(p); }
    Made operator()(const AwaitStreaming &p) const { return std::make_unique<AwaitStreamingStep>(p); }
    Made operator()(const ProveArchive &p) const { return std::make_unique<ProveArchiveStep>(p); }
    Made operator()(const ProveRestore &p) const { return std::make_unique<ProveRestoreStep>(p); }
    Made operator()(const ProveReplay &p) const { return std::make_unique<ProveReplayStep>(p); }
};

} // namespace

std::unique_ptr<Step> makeStep(const StepParameters &parameters)
{
    return std::visit(Maker(), parameters);
}

} // namespace futago
