// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wording.h"
#include "model/checks/checks.h"
#include "model/draft/needs.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago::checks {

struct WalTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::checks)
};

static constexpr qint64 megabyte = 1048576;
/// Of the usual size (initdb --wal-segsize).
static constexpr qint64 segment = 16 * megabyte;

/// Old names that the server of this version still takes for replica.
static bool servesAStandby(const QString &level, const PgDialect &dialect)
{
    const QString lower = level.toLower();
    const bool isOldName = dialect.hasStandbyCounts && (lower == u"hot_standby" || lower == u"archive");
    return isOldName || dialect.sufficientWalLevels.contains(lower);
}

Findings walLevelServesAStandby(const CheckContext &context)
{
    QList<Finding> findings;
    const QString name = u"wal_level"_s;
    for (const HostRole role : bothRoles) {
        const auto level = context.standing(role, name);
        if (!level || servesAStandby(level->value, context.dialect))
            continue;
        const QString wanted = context.dialect.standbyWalLevel;
        findings << aboutParameter(context, Severity::Error, ErrorKind::Conflict, role, name, *level,
                                   {WalTexts::tr("wal_level = %1 on %2 is too low for a standby.")
                                        .arg(level->value, context.name(role)),
                                    WalTexts::tr("With minimal, a server with walsenders or slots does not "
                                                 "even start, and its WAL lacks what a standby needs."),
                                    WalTexts::tr("Set wal_level to %1; this requires a restart.").arg(wanted),
                                    setting(role, *level, name, wanted)});
    }
    return findings;
}

Findings walSendersAreEnough(const CheckContext &context)
{
    const QString name = u"max_wal_senders"_s;
    const auto senders = context.standing(HostRole::Primary, name);
    const int needed = leastWalSenders(context.facts);
    if (!senders || senders->number().value_or(needed) >= needed)
        return {};
    const QString roomy = QString::number(roomyLimit(wantedWalSenders(context.facts)));
    return {aboutParameter(
        context, Severity::Error, ErrorKind::Conflict, HostRole::Primary, name, *senders,
        {WalTexts::tr("max_wal_senders = %1 on the primary %2 is not enough: at least %3 are needed.")
             .arg(senders->value, context.name(HostRole::Primary), QString::number(needed)),
         WalTexts::tr("Each standby uses one and the base backup uses two; if none is free, the connection "
                      "is refused."),
         WalTexts::tr("Raise max_wal_senders; this requires a restart."),
         setting(HostRole::Primary, *senders, name, roomy)})};
}

Findings slotsAreEnough(const CheckContext &context)
{
    const QString name = u"max_replication_slots"_s;
    const auto limit = context.standing(HostRole::Primary, name);
    const ServerFacts &server = *context.facts.primary.server;
    const int needed = context.policy().useSlot ? neededSlots(context.facts, context.names().slotName)
                                                : static_cast<int>(server.slotList.size());
    if (!context.dialect.hasSlots || !limit || limit->number().value_or(needed) >= needed)
        return {};
    return {aboutParameter(
        context, Severity::Error, ErrorKind::Conflict, HostRole::Primary, name, *limit,
        {WalTexts::tr("max_replication_slots = %1 on the primary %2 is not enough: at least %3 are needed.")
             .arg(limit->value, context.name(HostRole::Primary), QString::number(needed)),
         WalTexts::tr("Existing slots count too: if the value is smaller than their number, the server does "
                      "not start."),
         WalTexts::tr("Raise max_replication_slots; this requires a restart."),
         setting(HostRole::Primary, *limit, name, QString::number(roomyLimit(needed)))})};
}

/// max_wal_senders that fits below max_connections, or more connections where it cannot.
static Fix roomForWalSenders(const CheckContext &context, HostRole role, const Standing &senders, qint64 most)
{
    const int needed = leastWalSenders(context.facts);
    if (role == HostRole::Primary && most >= needed)
        return setting(role, senders, u"max_wal_senders"_s, QString::number(most));
    const qint64 connections = context.standing(role, u"max_connections"_s)->number().value_or(0);
    const qint64 wanted = connections + senders.number().value_or(needed);
    return setting(role, senders, u"max_connections"_s, QString::number(wanted));
}

Findings walSendersFitConnections(const CheckContext &context)
{
    QList<Finding> findings;
    if (!context.dialect.walSendersAreConnections)
        return findings;
    const QString name = u"max_wal_senders"_s;
    for (const HostRole role : bothRoles) {
        const auto senders = context.standing(role, name);
        const auto connections = context.standing(role, u"max_connections"_s);
        const auto reserved = context.standing(role, u"superuser_reserved_connections"_s);
        if (!senders || !connections || !senders->number() || !connections->number())
            continue;
        const qint64 kept =
            context.dialect.reservedCountWithWalSenders && reserved ? reserved->number().value_or(0) : 0;
        const qint64 most = *connections->number() - kept - 1;
        if (*senders->number() <= most)
            continue;
        findings << aboutParameter(
            context, Severity::Error, ErrorKind::Conflict, role, name, *senders,
            {WalTexts::tr("max_wal_senders = %1 on %2 does not fit into max_connections = %3.")
                 .arg(senders->value, context.name(role), connections->value),
             WalTexts::tr("Up to PostgreSQL 11, walsenders count as connections, so max_wal_senders must be "
                          "smaller than max_connections (in 11 together with "
                          "superuser_reserved_connections). Otherwise the server does not start."),
             WalTexts::tr("Lower max_wal_senders to at most %1, or raise max_connections.").arg(most),
             roomForWalSenders(context, role, *senders, most)});
    }
    return findings;
}

static QString wantedRetention(const CheckContext &context)
{
    const QString kept = QString::number(keptWal(context.policy(), context.dialect));
    return context.dialect.usesKeepSize ? kept + u"MB"_s : kept;
}

Findings retentionServesThePolicy(const CheckContext &context)
{
    const QString name = context.dialect.usesKeepSize ? u"wal_keep_size"_s : u"wal_keep_segments"_s;
    const auto kept = context.standing(HostRole::Primary, name);
    const qint64 wanted = context.policy().walKeepMegabytes;
    if (!kept)
        return {};
    const qint64 has = context.dialect.usesKeepSize
                           ? kept->bytes(u"MB"_s).value_or(wanted * megabyte) / megabyte
                           : kept->number().value_or(wanted) * 16;
    if (has >= wanted)
        return {};
    return {aboutParameter(
        context, Severity::Warning, ErrorKind::Conflict, HostRole::Primary, name, *kept,
        {WalTexts::tr("%1 = %2 on the primary %3 keeps less WAL than the policy requires (%4).")
             .arg(name, kept->value, context.name(HostRole::Primary),
                  wording::size(static_cast<quint64>(wanted * megabyte))),
         WalTexts::tr("A standby that is disconnected for longer than the retained WAL covers needs a new "
                      "base backup, unless a slot or the archive still has that WAL."),
         WalTexts::tr("Raise %1, or lower it in the policy.").arg(name),
         setting(HostRole::Primary, *kept, name, wantedRetention(context))})};
}

static QString unlimitedWhy(const CheckContext &context)
{
    const auto free = context.facts.primary.freeBytes;
    if (!free)
        return WalTexts::tr("While the standby is disconnected, its slot retains WAL until the primary's "
                            "disk is full and the primary stops.");
    return WalTexts::tr("While the standby is disconnected, its slot retains WAL until the primary's disk is "
                        "full (%1 free) and the primary stops.")
        .arg(wording::size(*free));
}

Findings slotIsLimited(const CheckContext &context)
{
    const Policy &policy = context.policy();
    const QString name = u"max_slot_wal_keep_size"_s;
    const auto limit = context.standing(HostRole::Primary, name);
    if (!context.dialect.hasSlotWalLimit || !policy.useSlot || !limit ||
        limit->bytes(u"MB"_s).value_or(0) >= 0)
        return {};
    const int megabytes =
        policy.slotWalLimitMegabytes > 0 ? policy.slotWalLimitMegabytes : Policy().slotWalLimitMegabytes;
    const Fix fix = policy.slotWalLimitMegabytes > 0
                        ? setting(HostRole::Primary, *limit, name, u"%1MB"_s.arg(megabytes))
                        : Fix{HostRole::Primary, {}, fixes::LimitSlot{megabytes}};
    return {
        aboutParameter(context, Severity::Warning, ErrorKind::DiskTooSmall, HostRole::Primary, name, *limit,
                       {WalTexts::tr("The slot on the primary %1 can retain WAL without limit.")
                            .arg(context.name(HostRole::Primary)),
                        unlimitedWhy(context),
                        WalTexts::tr("Limit the WAL that a slot may retain (max_slot_wal_keep_size). A "
                                     "standby that exceeds it while disconnected needs a new base backup."),
                        fix})};
}

/// What may ever lie in pg_wal of the primary; nothing where the host does not tell.
static std::optional<quint64> roomForWal(const CheckContext &context)
{
    const HostFacts &primary = context.host(HostRole::Primary);
    if (!primary.walFreeBytes)
        return std::nullopt;
    // The server writes on while it archives and recycles: four segments stay free.
    const quint64 all = *primary.walFreeBytes + primary.walBytes;
    const quint64 reserve = 4 * quint64(segment);
    return all > reserve ? all - reserve : 0;
}

Findings keptWalFitsItsDisk(const CheckContext &context)
{
    const QString name = context.dialect.usesKeepSize ? u"wal_keep_size"_s : u"wal_keep_segments"_s;
    const auto kept = context.standing(HostRole::Primary, name);
    const auto room = roomForWal(context);
    if (!kept || !room)
        return {};
    const qint64 bytes = context.dialect.usesKeepSize ? kept->bytes(u"MB"_s).value_or(0)
                                                      : kept->number().value_or(0) * segment;
    if (bytes <= 0 || static_cast<quint64>(bytes) <= *room)
        return {};
    return {aboutParameter(
        context, Severity::Error, ErrorKind::DiskTooSmall, HostRole::Primary, name, *kept,
        {WalTexts::tr("%1 = %2 on the primary %3 keeps more WAL than fits on the file system of pg_wal (%4).")
             .arg(name, kept->value, context.name(HostRole::Primary), wording::size(*room)),
         WalTexts::tr(
             "When that file system is full, the primary stops with a PANIC and does not start again until "
             "there is room."),
         WalTexts::tr(
             "Lower the amount of WAL to keep in the policy, or move pg_wal to a larger file system.")})};
}

Findings slotFitsItsDisk(const CheckContext &context)
{
    const Policy &policy = context.policy();
    const QString name = u"max_slot_wal_keep_size"_s;
    const auto limit = context.standing(HostRole::Primary, name);
    const auto room = roomForWal(context);
    const qint64 bytes = limit ? limit->bytes(u"MB"_s).value_or(-1) : -1;
    if (!policy.useSlot || !room || bytes <= 0 || static_cast<quint64>(bytes) <= *room)
        return {};
    const int fitting = static_cast<int>(*room / quint64(megabyte) * 8 / 10);
    return {aboutParameter(
        context, Severity::Warning, ErrorKind::DiskTooSmall, HostRole::Primary, name, *limit,
        {WalTexts::tr(
             "%1 = %2 on the primary %3 allows a slot to retain more WAL than fits on the file system of "
             "pg_wal (%4).")
             .arg(name, limit->value, context.name(HostRole::Primary), wording::size(*room)),
         WalTexts::tr("While the standby is disconnected, its slot retains WAL until the primary's disk is "
                      "full and the "
                      "primary stops."),
         WalTexts::tr("Lower the limit of the slot in the policy, or move pg_wal to a larger file system."),
         fitting > 0 ? std::optional(Fix{HostRole::Primary, {}, fixes::LimitSlot{fitting}}) : std::nullopt})};
}

Findings rewindIsPossible(const CheckContext &context)
{
    const QString name = u"wal_log_hints"_s;
    const auto hints = context.standing(HostRole::Primary, name);
    const auto checksums = context.standing(HostRole::Primary, u"data_checksums"_s);
    if (!context.dialect.hasWalLogHints || !hints || !hints->isOff() || (checksums && checksums->isOn()))
        return {};
    const Fix fix = context.policy().walLogHints ? setting(HostRole::Primary, *hints, name, u"on"_s)
                                                 : Fix{HostRole::Primary, {}, fixes::WriteWalLogHints{}};
    return {aboutParameter(
        context, Severity::Note, ErrorKind::Conflict, HostRole::Primary, name, *hints,
        {WalTexts::tr("pg_rewind will not be possible: the primary %1 has neither wal_log_hints nor data "
                      "checksums.")
             .arg(context.name(HostRole::Primary)),
         WalTexts::tr("After a failover, a former primary with changes of its own can then only rejoin with "
                      "a new base backup."),
         WalTexts::tr("Enable wal_log_hints before you need it; this requires a restart."), fix})};
}

} // namespace futago::checks
