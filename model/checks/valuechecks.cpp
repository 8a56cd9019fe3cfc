// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/checks.h"
#include "model/checks/shellcommands.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct ValueTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

namespace {

enum class Bad { Off, On, Zero };

/// A value that the server takes and that harms a pair.
struct Harm
{
    const char *parameter;
    Bad bad;
    const char *better;
    bool onPrimary;
    bool onStandby;
    QString (*why)();
};

QString whyFsync()
{
    return ValueTexts::tr("After a crash of the host the data directory may be corrupted; on a primary the "
                          "corruption spreads to the standby.");
}

QString whyFullPageWrites()
{
    return ValueTexts::tr("After a crash of the host pages may be partially written, and a base backup taken "
                          "from a standby is not safe.");
}

QString whyHotStandby()
{
    return ValueTexts::tr("The standby accepts no queries, so Futago can neither see its replay position nor "
                          "verify that replication works.");
}

QString whySenderTimeout()
{
    return ValueTexts::tr("The primary does not notice that a standby hangs or the network is down; a commit "
                          "may keep waiting for it.");
}

QString whyReceiverTimeout()
{
    return ValueTexts::tr(
        "The standby does not notice that the primary hangs or the network is down, and does not reconnect.");
}

QString whyStatusInterval()
{
    return ValueTexts::tr(
        "The standby rarely reports its position, so its slot retains WAL and the displayed lag is wrong.");
}

QString whyZeroDamagedPages()
{
    return ValueTexts::tr(
        "The server empties a damaged page without an error, and its rows are lost for good. "
        "It is meant for one session that rescues what is left.");
}

QString whyIgnoreChecksumFailure()
{
    return ValueTexts::tr("The server reads damaged pages as if they were sound, so the damage spreads and "
                          "nobody notices.");
}

constexpr Harm harms[] = {
    {"fsync", Bad::Off, "on", true, true, whyFsync},
    {"full_page_writes", Bad::Off, "on", true, true, whyFullPageWrites},
    {"hot_standby", Bad::Off, "on", false, true, whyHotStandby},
    {"wal_sender_timeout", Bad::Zero, "60s", true, false, whySenderTimeout},
    {"wal_receiver_timeout", Bad::Zero, "60s", false, true, whyReceiverTimeout},
    {"wal_receiver_status_interval", Bad::Zero, "10s", false, true, whyStatusInterval},
    {"zero_damaged_pages", Bad::On, "off", true, true, whyZeroDamagedPages},
    {"ignore_checksum_failure", Bad::On, "off", true, true, whyIgnoreChecksumFailure},
};

bool isBad(const Standing &standing, Bad bad)
{
    switch (bad) {
    case Bad::Off:
        return standing.isOff();
    case Bad::On:
        return standing.isOn();
    case Bad::Zero:
        return standing.bytes({}).value_or(-1) == 0;
    }
    return false;
}

std::optional<Finding> harmOn(const CheckContext &context, HostRole role, const Harm &harm)
{
    const QString name = QString::fromLatin1(harm.parameter);
    const QString better = QString::fromLatin1(harm.better);
    const auto standing = context.standing(role, name);
    if (!standing || !isBad(*standing, harm.bad))
        return std::nullopt;
    return aboutParameter(
        context, Severity::Warning, ErrorKind::Conflict, role, name, *standing,
        {ValueTexts::tr("%1 = %2 on %3 harms the pair.").arg(name, standing->value, context.name(role)),
         harm.why(), ValueTexts::tr("Set %1 to %2.").arg(name, better),
         setting(role, *standing, name, better)});
}

Fix withoutRecoverySetting(const Standing &standing, const QString &name)
{
    if (standing.source != Standing::Source::Document)
        return setting(HostRole::Standby, standing, name, {});
    return Fix{HostRole::Standby, standing.document, fixes::TakeOutParameter{name}};
}

std::optional<Finding> recoveryTarget(const CheckContext &context, const QString &name)
{
    const auto target = context.recovery(name);
    if (!target || target->value.isEmpty())
        return std::nullopt;
    return aboutParameter(
        context, Severity::Error, ErrorKind::NotStreaming, HostRole::Standby, name, *target,
        {ValueTexts::tr("%1 is set on the standby %2.").arg(name, context.name(HostRole::Standby)),
         ValueTexts::tr("When the recovery target is reached, the standby stops following the primary: it "
                        "pauses, shuts down, or is promoted and accepts writes."),
         ValueTexts::tr("Remove the parameter."), withoutRecoverySetting(*target, name)});
}

std::optional<Finding> timeline(const CheckContext &context)
{
    const QString name = u"recovery_target_timeline"_s;
    const auto target = context.recovery(name);
    const bool isLatest = target ? target->isSame(u"latest"_s) || target->value == u"latest"
                                 : context.dialect.recoverySettingsAreGucs;
    if (isLatest)
        return std::nullopt;
    Standing standing = target.value_or(Standing());
    if (!context.dialect.recoverySettingsAreGucs)
        standing.document = HostFile::Recovery;
    return aboutParameter(
        context, Severity::Warning, ErrorKind::NotStreaming, HostRole::Standby, name, standing,
        {ValueTexts::tr("The standby %1 does not follow the latest timeline (recovery_target_timeline).")
             .arg(context.name(HostRole::Standby)),
         ValueTexts::tr(
             "After a switchover it keeps running without an error and without receiving new data."),
         ValueTexts::tr("Set recovery_target_timeline to latest."),
         setting(HostRole::Standby, standing, name, u"latest"_s)});
}

std::optional<Finding> standbyMode(const CheckContext &context)
{
    const QString name = u"standby_mode"_s;
    const auto mode = context.recovery(name);
    if (context.dialect.recoverySettingsAreGucs || (mode && mode->isOn()))
        return std::nullopt;
    Standing standing = mode.value_or(Standing());
    standing.document = HostFile::Recovery;
    return aboutParameter(
        context, Severity::Error, ErrorKind::NotStreaming, HostRole::Standby, name, standing,
        {ValueTexts::tr("recovery.conf of the standby %1 does not set standby_mode = on.")
             .arg(context.name(HostRole::Standby)),
         ValueTexts::tr("The server then ends recovery and accepts writes as a second primary."),
         ValueTexts::tr("Set standby_mode to on."), setting(HostRole::Standby, standing, name, u"on"_s)});
}

std::optional<Finding> slotOfStandby(const CheckContext &context)
{
    const QString name = u"primary_slot_name"_s;
    const Policy &policy = context.policy();
    if (!context.dialect.hasSlots)
        return std::nullopt;
    Standing standing = context.recovery(name).value_or(Standing());
    if (!context.dialect.recoverySettingsAreGucs)
        standing.document = HostFile::Recovery;
    const auto &all = context.facts.primary.server->slotList;
    const bool exists = std::any_of(all.cbegin(), all.cend(),
                                    [&](const SlotFact &slot) { return slot.name == standing.value; });
    const QString wanted = policy.useSlot ? context.names().slotName : QString();
    if (standing.value == wanted || (!policy.useSlot && exists))
        return std::nullopt;
    const bool isLost = !standing.value.isEmpty() && !exists;
    const QString why =
        isLost
            ? ValueTexts::tr("A slot of this name does not exist on the primary: the standby never streams.")
            : ValueTexts::tr("The slot “%1” is then unused and retains WAL on the primary.").arg(wanted);
    return aboutParameter(
        context, isLost ? Severity::Error : Severity::Warning, ErrorKind::NotStreaming, HostRole::Standby,
        name, standing,
        {ValueTexts::tr("primary_slot_name = '%1' on the standby %2 differs from the policy (“%3”).")
             .arg(standing.value, context.name(HostRole::Standby), wanted),
         why, ValueTexts::tr("Use the slot of the policy, or change the policy."),
         setting(HostRole::Standby, standing, name, wanted)});
}

std::optional<Finding> delay(const CheckContext &context)
{
    const QString name = u"recovery_min_apply_delay"_s;
    const auto standing = context.recovery(name);
    const QString value = standing ? standing->value.trimmed() : QString();
    if (value.isEmpty() || value.startsWith(u'0'))
        return std::nullopt;
    return aboutParameter(
        context, Severity::Warning, ErrorKind::NotStreaming, HostRole::Standby, name, *standing,
        {ValueTexts::tr("The standby %1 delays the replay of each commit by %2 (recovery_min_apply_delay).")
             .arg(context.name(HostRole::Standby), value),
         ValueTexts::tr("The proof of replication is delayed by the same time, and so is each commit in the "
                        "apply-synchronous mode."),
         ValueTexts::tr("Remove the delay, unless you want a standby that lags behind."),
         withoutRecoverySetting(*standing, name)});
}

/// A relative path is one from the data directory (manual, 20.2 File Locations).
QString absolute(const QString &path, const ServerPlace &place)
{
    return normalizedPath(path.startsWith(u'/') ? path : place.dataDirectory + u'/' + path);
}

std::optional<Finding> moved(const CheckContext &context, HostRole role, const QString &name,
                             const QString &present)
{
    const ServerPlace &place = context.host(role).place();
    const auto *written = context.conf(role, HostFile::Config).last(name);
    if (!written || present.isEmpty() || absolute(written->value, place) == normalizedPath(present))
        return std::nullopt;
    const ConfReading onHost(context.host(role).files.value(HostFile::Config).bytes);
    const auto *before = onHost.last(name);
    if (before && before->value == written->value)
        return std::nullopt;
    const Standing standing{written->value, Standing::Source::Document, HostFile::Config, written->line, {}};
    return aboutParameter(
        context, Severity::Error, ErrorKind::WrongDirectory, role, name, standing,
        {ValueTexts::tr("With %1 = '%2', the server on %3 uses a location other than %4.")
             .arg(name, written->value, context.name(role), present),
         ValueTexts::tr(
             "At its next start the server reads files other than those that Futago knows and changes."),
         ValueTexts::tr("Leave %1 as it is. Move a server manually, then inspect it again.").arg(name),
         setting(role, standing, name, present)});
}

} // namespace

Findings valuesAreSafe(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles)
        for (const Harm &harm : harms)
            if (role == HostRole::Primary ? harm.onPrimary : harm.onStandby)
                if (const auto finding = harmOn(context, role, harm))
                    findings << *finding;
    return findings;
}

Findings recoveryGoesOn(const CheckContext &context)
{
    QList<std::optional<Finding>> possible;
    for (const QString &name : {u"recovery_target"_s, u"recovery_target_name"_s, u"recovery_target_time"_s,
                                u"recovery_target_xid"_s, u"recovery_target_lsn"_s})
        possible << recoveryTarget(context, name);
    possible << timeline(context) << standbyMode(context) << slotOfStandby(context) << delay(context);
    QList<Finding> findings;
    for (const auto &finding : std::as_const(possible))
        if (finding)
            findings << *finding;
    return findings;
}

Findings filesStayWhereTheyAre(const CheckContext &context)
{
    QList<Finding> findings;
    for (const HostRole role : bothRoles) {
        const ServerPlace &place = context.host(role).place();
        for (const auto &[name, present] :
             {std::pair(u"data_directory"_s, place.dataDirectory), std::pair(u"hba_file"_s, place.hbaFile),
              std::pair(u"ident_file"_s, place.identFile)})
            if (const auto finding = moved(context, role, name, present))
                findings << *finding;
    }
    return findings;
}

} // namespace futago::checks
