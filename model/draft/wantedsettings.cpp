// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/wantedsettings.h"

#include "model/base/command.h"
#include "model/documents/conf/confdocument.h"
#include "model/draft/certificate.h"
#include "model/draft/needs.h"
#include "model/draft/settingvalue.h"
#include "model/facts/sshpaths.h"
#include "model/postgres/syncnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

static constexpr int megabyte = 1048576;

/// Collects wanted settings of one server, keeping a present value that serves.
class Wish
{
public:
    explicit Wish(const HostFacts &host)
        : m_present(presentSettings(host))
    {
    }

    void exactly(const QString &name, const QString &value)
    {
        const SettingFact fact = present(name);
        m_settings << WantedSetting{name, isSameSetting(fact, value) ? fact.value : value};
    }
    void oneOf(const QString &name, const QStringList &serving)
    {
        const QString now = present(name).value;
        m_settings << WantedSetting{name, serving.contains(now) ? now : serving.constFirst()};
    }
    void atLeast(const QString &name, int minimum)
    {
        const int now = present(name).value.toInt();
        m_settings << WantedSetting{name, QString::number(std::max(now, minimum))};
    }
    void keep(const QString &name, const QString &value) { m_settings << WantedSetting{name, value}; }
    SettingFact present(const QString &name) const { return m_present.value(name); }
    WantedSettings settings() const { return m_settings; }

private:
    QMap<QString, SettingFact> m_present;
    WantedSettings m_settings;
};

QMap<QString, SettingFact> presentSettings(const HostFacts &host)
{
    if (host.server)
        return host.server->settings;
    QMap<QString, SettingFact> present;
    const auto dialect = PgDialect::of(host.binaryVersion);
    if (!dialect)
        return present;
    const ServerPlace &place = host.place();
    const ConfTree tree =
        confTreeOf({place.configFile, host.files.value(HostFile::Config).bytes, place.dataDirectory},
                   host.closure, *dialect);
    for (const ConfTree::Entry &entry : tree.entries())
        if (!entry.name.isEmpty() && entry.supersededBy < 0)
            present[entry.name.toLower()].value = entry.value;
    return present;
}

/// A size in MB as pg_settings shows it, or as a file has it, where MB may be left out.
struct PresentSize
{
    QString text;
    std::optional<qint64> bytes;
};

static PresentSize presentSize(const Wish &wish, const QString &name)
{
    SettingFact fact = wish.present(name);
    const bool isFromFile = fact.unit.isEmpty();
    fact.unit = u"MB"_s;
    return {isFromFile ? fact.value : fact.value + fact.unit, bytesOf(fact)};
}

static void wishWalRetention(Wish &wish, const Policy &policy, const PgDialect &dialect)
{
    if (dialect.usesKeepSize) {
        const PresentSize present = presentSize(wish, u"wal_keep_size"_s);
        const bool enough = present.bytes.value_or(0) >= qint64(policy.walKeepMegabytes) * megabyte;
        wish.keep(u"wal_keep_size"_s, enough ? present.text : u"%1MB"_s.arg(keptWal(policy, dialect)));
    } else {
        wish.atLeast(u"wal_keep_segments"_s, keptWal(policy, dialect));
    }
}

/// Either way the wish counts: more lets a standby be away for longer, less saves the primary's disk.
static void wishSlotLimit(Wish &wish, const Policy &policy)
{
    const QString name = u"max_slot_wal_keep_size"_s;
    const PresentSize present = presentSize(wish, name);
    const bool isLimited = present.bytes.value_or(-1) >= 0;
    if (policy.slotWalLimitMegabytes == 0) {
        if (isLimited)
            wish.keep(name, u"-1"_s);
        return;
    }
    const bool isSame = present.bytes == qint64(policy.slotWalLimitMegabytes) * megabyte;
    wish.keep(name, isSame ? present.text : u"%1MB"_s.arg(policy.slotWalLimitMegabytes));
}

static void wishSlots(Wish &wish, const Pair &pair, const PairFacts &facts, const PgDialect &dialect)
{
    if (!dialect.hasSlots || !pair.policy.useSlot)
        return;
    wish.atLeast(u"max_replication_slots"_s, slotsLimit(facts, pair.standby().names.slotName));
    if (dialect.hasSlotWalLimit)
        wishSlotLimit(wish, pair.policy);
}

static Archiving archivingNow(const Wish &wish)
{
    return {wish.present(u"archive_mode"_s).value, wish.present(u"archive_command"_s).value,
            wish.present(u"archive_library"_s).value};
}

static bool archivesAlready(const Wish &wish)
{
    const Archiving now = archivingNow(wish);
    return now.isOn() && now.hasMethod();
}

static void wishArchive(Wish &wish, const HostFacts &host, const Policy &policy)
{
    if (!policy.archive || archivesAlready(wish))
        return;
    wish.exactly(u"archive_mode"_s, u"on"_s);
    wish.exactly(u"archive_command"_s, archiveCommand(host.spec.archiveDirectory));
}

/// What either server needs to be a primary: the standby may become one.
static void wishPrimaryRole(Wish &wish, const HostFacts &host, const Pair &pair, const PairFacts &facts,
                            const PgDialect &dialect)
{
    const Policy &policy = pair.policy;
    const QString listens = wish.present(u"listen_addresses"_s).value;
    if (!listensFor(listens, host))
        wish.keep(u"listen_addresses"_s, listeningFor(listens, host));
    wish.oneOf(u"wal_level"_s, dialect.sufficientWalLevels);
    wish.atLeast(u"max_wal_senders"_s, walSendersLimit(facts));
    wishWalRetention(wish, policy, dialect);
    wishSlots(wish, pair, facts, dialect);
    wishArchive(wish, host, policy);
    wish.exactly(u"hot_standby"_s, u"on"_s);
    if (dialect.hasWalLogHints && policy.walLogHints && wish.present(u"data_checksums"_s).value != u"on")
        wish.exactly(u"wal_log_hints"_s, u"on"_s);
}

/// Commits wait for standbys of somebody else, who does not know this pair: they go on doing so.
static bool waitsForOthers(const Wish &wish, const QString &applicationName, const PgDialect &dialect)
{
    const QString names = wish.present(u"synchronous_standby_names"_s).value;
    const auto mode = valueNamed<ReplicationMode>(wish.present(u"synchronous_commit"_s).value);
    return mode && waitsForStandby(*mode) && !withoutStandby(names, applicationName, dialect).isEmpty();
}

static void wishCommitMode(Wish &wish, const Pair &pair, const PgDialect &dialect, bool standbyIsThere)
{
    const Policy &policy = pair.policy;
    const QString &applicationName = pair.standby().names.applicationName;
    const QString commit = u"synchronous_commit"_s;
    if (!waitsForStandby(policy.mode) && waitsForOthers(wish, applicationName, dialect))
        wish.keep(commit, wish.present(commit).value);
    else
        wish.exactly(commit, synchronousCommitOf(policy.mode));
    const QString names = wish.present(u"synchronous_standby_names"_s).value;
    wish.keep(u"synchronous_standby_names"_s,
              waitsForStandby(policy.mode) && standbyIsThere
                  ? withStandby(names, applicationName, dialect).value_or(names)
                  : withoutStandby(names, applicationName, dialect));
}

WantedSettings wantedOnPrimary(const Pair &pair, const PairFacts &facts, const PgDialect &dialect,
                               bool standbyIsThere)
{
    Wish wish(facts.primary);
    wishPrimaryRole(wish, facts.primary, pair, facts, dialect);
    wishCommitMode(wish, pair, dialect, standbyIsThere);
    return wish.settings();
}

WantedSettings wantedOnStandby(const Pair &pair, const PairFacts &facts, const PgDialect &dialect)
{
    Wish wish(facts.standby);
    wishPrimaryRole(wish, facts.standby, pair, facts, dialect);
    wish.exactly(u"synchronous_commit"_s, synchronousCommitOf(pair.policy.mode));
    wish.exactly(u"synchronous_standby_names"_s, QString());
    WantedSettings settings = wish.settings();
    const QStringList limits = dialect.limitsOfStandby();
    for (const QString &name : limits) {
        const int primaryHas =
            name == u"max_wal_senders" ? walSendersLimit(facts) : facts.primary.server->setting(name).toInt();
        const int here = wish.present(name).value.toInt();
        settings.removeIf([&](const WantedSetting &setting) { return setting.name == name; });
        settings << WantedSetting{name, QString::number(std::max(primaryHas, here))};
    }
    return settings;
}

/// A site that archives by tools of its own does not fill our directory: then only the site knows how to
/// restore.
static bool archiveIsFilled(const HostFacts &primary)
{
    const Wish wish(primary);
    return !archivesAlready(wish) ||
           wish.present(u"archive_command"_s).value.contains(primary.spec.archiveDirectory);
}

/// Ours knows where our key, known_hosts and port are; %f and %p are the server's. A status above 125 would
/// end the standby (xlogarchive.c), and scp since OpenSSH 9.0 ends with 255 when the primary's host is away.
static QString restoreCommand(const PairFacts &facts)
{
    const HostSpec &primary = facts.primary.spec;
    // Recovery, a promotion and a shutdown wait for the command; a network that swallows packets never ends
    // it.
    QStringList words{u"timeout"_s, u"300"_s, u"scp"_s, u"-q"_s, u"-B"_s};
    words << sshOptions(facts.standby, facts.primary);
    if (primary.reachableSshPort() != 22)
        words << u"-P"_s << QString::number(primary.reachableSshPort());
    const QString address = primary.reachableAddress();
    const QString host = address.contains(u':') ? u'[' + address + u']' : address;
    words << primary.serverUser + u'@' + host + u':' + shellQuoted(primary.archiveDirectory) + u"/%f"_s;
    return shellQuoted(words) + u" %p || exit 1"_s;
}

bool keepsToTls(const HostFacts &host, const HbaDocument &rules)
{
    return isSameSetting(presentSettings(host).value(u"ssl"_s), u"on"_s) && asksForTls(rules);
}

ConnInfo formerConnection(const PairFacts &facts)
{
    QString text = facts.standby.server ? facts.standby.server->setting(u"primary_conninfo"_s) : QString();
    for (HostFile kind : {HostFile::Recovery, HostFile::Auto, HostFile::Config})
        if (text.isEmpty())
            text = ConfDocument::parse(facts.standby.files.value(kind).bytes)
                       .value(u"primary_conninfo"_s)
                       .value_or(QString());
    const ConnInfo former = ConnInfo::parse(text).value_or(ConnInfo());
    const QString host = former.value(u"host"_s).value_or(QString());
    return isSeeded(facts) || host == facts.primary.spec.reachableAddress() ? former : ConnInfo();
}

/// Of the standby's certificate: for its own file alone, and not for a command line that everybody may read.
static const QString keyPassword = u"sslpassword"_s;

ConnInfo connectionToPrimary(const Pair &pair, const PairFacts &facts, const PgDialect &dialect)
{
    ConnInfo info;
    info.set(u"host"_s, facts.primary.spec.reachableAddress());
    info.set(u"port"_s, QString::number(facts.primary.place().port));
    info.set(u"user"_s, pair.policy.roleName);
    static const QStringList ours{
        u"host"_s,     u"hostaddr"_s,         u"port"_s,   u"user"_s,        u"password"_s,
        u"passfile"_s, u"application_name"_s, u"dbname"_s, u"replication"_s, keyPassword};
    const ConnInfo former = formerConnection(facts);
    for (const auto &[keyword, value] : former.pairs())
        if (!ours.contains(keyword))
            info.set(keyword, value);
    const auto rules =
        HbaDocument::parse(facts.primary.files.value(HostFile::Hba).bytes, HbaSyntax::of(dialect.version));
    static const QStringList weak{QString(), u"disable"_s, u"allow"_s, u"prefer"_s};
    if (keepsToTls(facts.primary, rules) && weak.contains(info.value(u"sslmode"_s).value_or(QString())))
        info.set(u"sslmode"_s, u"require"_s);
    return info;
}

/// By a line of ALTER SYSTEM, which may be gone already and holds until the next start: such a standby
/// streams until the next switchover. A line of another file is its writer's, and a check speaks of it.
static bool keepsToAnOldTimeline(const PairFacts &facts, const PgDialect &dialect)
{
    const HostFacts &standby = facts.standby;
    if (!dialect.recoverySettingsAreGucs || !isSeeded(facts) || !standby.server)
        return false;
    const QString name = u"recovery_target_timeline"_s;
    const SettingFact running = standby.server->settings.value(name);
    const ServerPlace &place = standby.place();
    const ConfTree tree =
        confTreeOf({place.configFile, standby.files.value(HostFile::Config).bytes, place.dataDirectory},
                   standby.closure, dialect);
    return !running.value.isEmpty() && running.value != u"latest"_s && running.source != u"command line"_s &&
           !tree.counting(name);
}

WantedSettings wantedRecovery(const Pair &pair, const PairFacts &facts, const PgDialect &dialect)
{
    ConnInfo info = connectionToPrimary(pair, facts, dialect);
    if (const auto password = formerConnection(facts).value(keyPassword))
        info.set(keyPassword, *password);
    info.set(u"application_name"_s, pair.standby().names.applicationName);
    if (dialect.passfileInConninfo && !comesByCertificate(pair, facts, dialect))
        info.set(u"passfile"_s, facts.standby.spec.passFile);

    WantedSettings settings;
    if (!dialect.recoverySettingsAreGucs)
        settings << WantedSetting{u"standby_mode"_s, u"on"_s};
    settings << WantedSetting{u"primary_conninfo"_s, info.toString()};
    if (dialect.mustNameLatestTimeline || keepsToAnOldTimeline(facts, dialect))
        settings << WantedSetting{u"recovery_target_timeline"_s, u"latest"_s};
    if (dialect.hasSlots && pair.policy.useSlot)
        settings << WantedSetting{u"primary_slot_name"_s, pair.standby().names.slotName};
    else if (dialect.recoverySettingsAreGucs)
        settings << WantedSetting{u"primary_slot_name"_s, QString()};
    if (pair.policy.archive && archiveIsFilled(facts.primary))
        settings << WantedSetting{u"restore_command"_s, restoreCommand(facts)};
    return settings;
}

} // namespace futago
