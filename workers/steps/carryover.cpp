// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/host/shellscript.h"
#include "workers/steps/seeding.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct CarryOverTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::carryover)
};

class CarryOverStep : public StepOf<CarryOver>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &) override { return Undone::Nothing; }

private:
    bool m_done = false;
};

} // namespace

Result<Check> CarryOverStep::check(StepContext &context)
{
    if (m_done)
        return Check{true, CarryOverTexts::tr("The standby's own files are in the copy.")};
    const auto inPlace =
        isInPlace(context.host, m_parameters.seededFrom, m_parameters.asidePath, context.patience);
    FUTAGO_TRY(inPlace);
    return Check{*inPlace, *inPlace ? CarryOverTexts::tr("The copy is in place.") : QString()};
}

/// $1 former directory, $2 the copy, then names. A file takes the place of the primary's in one rename. A
/// link that leads out of the former directory stays one, be it the file or a directory above it; within it,
/// the file itself is what comes along: the former directory gets another name.
static const QString carryScript = uR"sh(
from=$1; into=$2; shift 2
real=$(readlink -f -- "$from") || exit 1
owner() { stat -L -c %u -- "$1"; }
leadsOut() { [ -L "$1" ] && case $(readlink -f -- "$1")/ in "$real"/*) false ;; *) true ;; esac; }
linked() {
  part=
  rest=$1
  while [ -n "$rest" ]; do
    part=$part${part:+/}${rest%%/*}
    case $rest in */*) rest=${rest#*/} ;; *) rest= ;; esac
    ! leadsOut "$from/$part" || { printf '%s' "$part"; return; }
  done
}
bringLink() {
  [ ! -d "$into/$1" ] || [ -L "$into/$1" ] || mv -- "$into/$1" "$into/$1.futago-primary" || return 1
  mkdir -p -- "$(dirname -- "$into/$1")" && cp -a -- "$from/$1" "$into/$1.futago-own" &&
    mv -f -T -- "$into/$1.futago-own" "$into/$1"
}
for name in "$@"; do
  case /$name/ in */../*|*/./*) exit 1 ;; esac
  link=$(linked "$name")
  if [ -n "$link" ]; then
    bringLink "$link" || exit 1
    continue
  fi
  source=$from/$name; target=$into/$name
  mkdir -p -- "$(dirname -- "$target")" || exit 1
  if [ -d "$source" ]; then
    mkdir -p -- "$target" && cp -a -- "$source/." "$target/" || exit 1
    continue
  fi
  cp -pL -- "$source" "$target.futago-own" || exit 1
  [ "$(owner "$source")" = "$(owner "$target.futago-own")" ] || chmod go= -- "$target.futago-own" || exit 1
  mv -f -T -- "$target.futago-own" "$target" || exit 1
done)sh"_s;

/// $1 former directory, $2 the copy, then directories.
static const QString leaveOutScript = uR"sh(
from=$1; into=$2; shift 2
for name in "$@"; do
  case /$name/ in */../*|*/./*) exit 1 ;; esac
  [ ! -L "$from/$name" ] || continue
  mkdir -p -- "$into/$name" || exit 1
  for file in "$into/$name"/*.conf; do
    [ ! -e "$file" ] || [ -e "$from/$name/${file##*/}" ] || mv -- "$file" "$file.futago-primary" || exit 1
  done
done)sh"_s;

Result<void> CarryOverStep::apply(StepContext &context)
{
    const QStringList directories{m_parameters.formerDirectory, m_parameters.incomingDirectory};
    FUTAGO_TRY(
        context.host.require(shellScript(carryScript, directories + m_parameters.names), context.patience));
    FUTAGO_TRY(context.host.require(
        shellScript(leaveOutScript, directories + m_parameters.includedDirectories), context.patience));
    m_done = true;
    return {};
}

std::unique_ptr<Step> stepFor(const CarryOver &parameters)
{
    return std::make_unique<CarryOverStep>(parameters);
}

} // namespace futago
