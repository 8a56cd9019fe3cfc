// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct MakeKeyPairTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

class MakeKeyPairStep : public StepOf<MakeKeyPair>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

/// sshd refuses keys in a directory that others may write to. A private key that is there is kept, whatever
/// became of its public half; a public half alone is renamed aside.
static const QString makeKeyScript = uR"sh(
d=$1; f=$2; t=$3; c=$4; aside=$5
[ -d "$d" ] || mkdir -m 700 -- "$d" || exit 1
rm -f -- "$f.futago-new" "$f.futago-new.pub"
if [ -s "$f" ]; then
  ssh-keygen -y -P '' -f "$f" > "$f.futago-new.pub" </dev/null || { rm -f -- "$f.futago-new.pub"; exit 1; }
  mv -- "$f.futago-new.pub" "$f.pub"
  exit
fi
[ ! -e "$f.pub" ] || [ -e "$aside.pub" ] || mv -- "$f.pub" "$aside.pub" || exit 1
ssh-keygen -q -t "$t" -N '' -C "$c" -f "$f.futago-new" >/dev/null </dev/null || exit 1
: > "$aside.made" || exit 1
mv -- "$f.futago-new.pub" "$f.pub" && mv -- "$f.futago-new" "$f")sh"_s;

/// Both halves are renamed aside if both were made here, else the public one that was derived.
static const QString unmakeKeyScript = uR"sh(
f=$1; undone=$2; aside=$3
[ ! -e "$f.pub" ] || { mv -- "$f.pub" "$undone.pub" && echo moved; } || exit 1
[ ! -e "$aside.pub" ] || mv -- "$aside.pub" "$f.pub" || exit 1
[ -e "$aside.made" ] || exit 0
[ ! -e "$f" ] || mv -- "$f" "$undone" || exit 1
rm -f -- "$aside.made")sh"_s;

Result<Check> MakeKeyPairStep::check(StepContext &context)
{
    const auto found =
        context.host.run(Command::of({u"sh"_s, u"-c"_s, u"[ -s \"$1\" ] && [ -s \"$1.pub\" ]"_s, u"sh"_s,
                                      m_parameters.keyFile}),
                         context.patience);
    FUTAGO_TRY(found);
    return Check{found->ok(), found->ok()
                                  ? MakeKeyPairTexts::tr("The key pair %1 exists.").arg(m_parameters.keyFile)
                                  : QString()};
}

Result<void> MakeKeyPairStep::apply(StepContext &context)
{
    const MakeKeyPair &p = m_parameters;
    FUTAGO_TRY(
        context.host.require(Command::of({u"sh"_s, u"-c"_s, makeKeyScript, u"sh"_s, p.directory, p.keyFile,
                                          p.type, p.comment, p.keyFile + u".futago-"_s + context.stamp}),
                             context.patience));
    return {};
}

Result<Undone> MakeKeyPairStep::undo(StepContext &context)
{
    const QString undone = m_parameters.keyFile + u".futago-undone-"_s + context.stamp;
    const auto output =
        context.host.require(Command::of({u"sh"_s, u"-c"_s, unmakeKeyScript, u"sh"_s, m_parameters.keyFile,
                                          undone, m_parameters.keyFile + u".futago-"_s + context.stamp}),
                             context.patience);
    FUTAGO_TRY(output);
    return output->isEmpty() ? Undone::Nothing : Undone::Yes;
}

std::unique_ptr<Step> stepFor(const MakeKeyPair &parameters)
{
    return std::make_unique<MakeKeyPairStep>(parameters);
}

} // namespace futago
