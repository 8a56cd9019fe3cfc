// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/draft.h"

#include "model/documents/conf/confdocument.h"
#include "model/documents/hba/hbadocument.h"
#include "model/draft/certificate.h"
#include "model/draft/settingvalue.h"
#include "model/postgres/syncnames.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

/// Stands in the files before what Futago adds. English and ASCII on purpose: the files are read by every
/// tool and colleague, in any encoding.
static const QString provenance = u"futago"_s;

const DraftDocument *Draft::find(HostRole host, HostFile kind) const
{
    for (const DraftDocument &document : documents)
        if (document.host == host && document.kind == kind)
            return &document;
    return nullptr;
}

QByteArray Draft::finalBytes(HostRole host, HostFile kind) const
{
    if (host == HostRole::Primary && kind == HostFile::Config)
        return synchronousConfig;
    const DraftDocument *document = find(host, kind);
    return document ? document->wanted : QByteArray();
}

static bool isSameValue(const SettingFact &running, const QString &left, const QString &right)
{
    return left == right || (isSameSetting(running, left) && isSameSetting(running, right));
}

/// Writes only what does not hold already: in this file, or, where this file is silent, by `present`.
static QByteArray withSettings(const QByteArray &bytes, const WantedSettings &settings,
                               const QMap<QString, SettingFact> &present)
{
    ConfDocument document = ConfDocument::parse(bytes);
    for (const WantedSetting &setting : settings) {
        const SettingFact fact = present.value(setting.name);
        const auto written = document.value(setting.name);
        const bool holds = written ? isSameValue(fact, *written, setting.value)
                                   : present.contains(setting.name) && isSameSetting(fact, setting.value);
        if (!holds)
            document.set(setting.name, setting.value, provenance);
    }
    return document.toBytes();
}

/// What is wanted, without the parameters that the document's editor decided on.
static WantedSettings without(const WantedSettings &settings, const OwnSettings &own)
{
    WantedSettings left = settings;
    left.removeIf([&](const WantedSetting &setting) { return own.contains(setting.name); });
    return left;
}

/// A server shows some texts otherwise than they were written (DateStyle), and custom names not at all: that
/// they are in force cannot be told by comparing.
static bool isComparable(const QMap<QString, SettingFact> &present, const QString &name)
{
    const SettingFact fact = present.value(name);
    return present.contains(name) && (fact.type != u"string" || fact.needsRestart());
}

static bool hasName(const WantedSettings &settings, const QString &name)
{
    return std::any_of(settings.cbegin(), settings.cend(),
                       [&](const WantedSetting &setting) { return setting.name == name; });
}

/// The same, and with what the editor decided instead. `present` is of a server, which alone knows types.
static WantedSettings withOwn(const WantedSettings &settings, const OwnSettings &own,
                              const QMap<QString, SettingFact> &present)
{
    WantedSettings all = without(settings, own);
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        if (it.value())
            all << WantedSetting{it.key(), *it.value(),
                                 hasName(settings, it.key()) || isComparable(present, it.key())};
    return all;
}

/// Of `first` those that `later` says otherwise.
static WantedSettings delayedSettings(const WantedSettings &first, const WantedSettings &later)
{
    WantedSettings delayed = first;
    delayed.removeIf([&](const WantedSetting &setting) { return later.contains(setting); });
    return delayed;
}

/// Addresses that connect for replication: the standby, the primary (after a switchover) and this host
/// itself.
static QStringList replicationClients(const PairFacts &facts)
{
    QStringList clients;
    for (const QString &address :
         {facts.standby.addressSeen, facts.primary.addressSeen, u"127.0.0.1"_s, u"::1"_s}) {
        const QString cidr = address + (address.contains(u':') ? u"/128"_s : u"/32"_s);
        if (!address.isEmpty() && !clients.contains(cidr))
            clients << cidr;
    }
    return clients;
}

static QByteArray withReplicationRules(const QByteArray &bytes, HostRole role, const Pair &pair,
                                       const PairFacts &facts, const PgDialect &dialect)
{
    if (comesByCertificate(pair, facts, dialect))
        return bytes;
    HbaDocument document = HbaDocument::parse(bytes, HbaSyntax::of(dialect.version));
    const bool onlyByTls = keepsToTls(facts.host(role), document);
    const QStringList clients = replicationClients(facts);
    for (const QString &cidr : clients)
        ensureReplicationRule(document, {pair.policy.roleName, cidr, dialect.strongestHbaMethod, onlyByTls},
                              provenance);
    return document.toBytes();
}

class Drafting
{
public:
    Drafting(const Pair &pair, const PairFacts &facts, const Edits &edits, const PgDialect &dialect)
        : m_facts(facts)
        , m_edits(edits)
        , m_dialect(dialect)
        , m_seeded(isSeeded(facts))
    {
        m_draft.pair = pair;
        m_draft.edits = edits;
        m_draft.onPrimary = wantedOnPrimary(pair, facts, dialect, waitsAlready());
        m_draft.onPrimaryFinally = wantedOnPrimary(pair, facts, dialect, true);
        m_draft.onStandby = wantedOnStandby(pair, facts, dialect);
        if (dialect.recoverySettingsAreGucs)
            m_draft.onStandby += wantedRecovery(pair, facts, dialect);
    }

    Draft draft()
    {
        addPrimary();
        addStandbyConfig();
        addStandbyHba();
        addStandbySignal();
        return m_draft;
    }

private:
    void add(HostRole host, HostFile kind, const FileFact &current, const QByteArray &wanted,
             bool arrives = false)
    {
        const int mode = current.exists ? current.mode : 0600;
        m_draft.documents << DraftDocument{host, kind, current, wanted, mode, arrives};
    }

    void addPrimary()
    {
        addPrimaryConfig();
        const FileFact hba = m_facts.primary.files.value(HostFile::Hba);
        add(HostRole::Primary, HostFile::Hba, hba, accessRules(HostRole::Primary, hba.bytes));
    }

    void addPrimaryConfig()
    {
        const FileFact config = m_facts.primary.files.value(HostFile::Config);
        const auto present = presentSettings(m_facts.primary);
        const Basis basis = basisOf(HostRole::Primary, HostFile::Config, config.bytes);
        QByteArray first;
        if (basis.isEdited) {
            m_draft.synchronousConfig =
                withSettings(basis.bytes, without(m_draft.onPrimaryFinally, basis.own), present);
            m_draft.onPrimaryFinally = withOwn(m_draft.onPrimaryFinally, basis.own, present);
            m_draft.onPrimary = firstOf(withOwn(m_draft.onPrimary, basis.own, present));
            first = withSettings(m_draft.synchronousConfig,
                                 delayedSettings(m_draft.onPrimary, m_draft.onPrimaryFinally), {});
        } else {
            first = withSettings(config.bytes, m_draft.onPrimary, present);
            m_draft.synchronousConfig = m_draft.onPrimaryFinally == m_draft.onPrimary
                                            ? first
                                            : withSettings(first, m_draft.onPrimaryFinally, present);
        }
        add(HostRole::Primary, HostFile::Config, config, first);
    }

    /// Names that the editor wrote themselves have to wait for the standby as well.
    WantedSettings firstOf(WantedSettings settings) const
    {
        if (waitsAlready())
            return settings;
        const QString name = u"synchronous_standby_names"_s;
        const QString now = m_facts.primary.server->setting(name);
        for (WantedSetting &setting : settings)
            if (setting.name == name &&
                namesStandby(setting.value, m_draft.pair.standby().names.applicationName))
                setting.value = now;
        return settings;
    }

    /// Rules that the editor took out do not come back: a check tells what is missing.
    QByteArray accessRules(HostRole role, const QByteArray &bytes) const
    {
        const DocumentEdit *edit = m_edits.find(m_facts.roles().of(role), HostFile::Hba);
        return edit ? edit->bytes : withReplicationRules(bytes, role, m_draft.pair, m_facts, m_dialect);
    }

    /// A standby that is there may still not stream. Only where commits wait for it already are the names
    /// kept at once.
    bool waitsAlready() const
    {
        const QString names = m_facts.primary.server->setting(u"synchronous_standby_names"_s);
        return m_seeded && namesStandby(names, m_draft.pair.standby().names.applicationName);
    }

    /// Lies in the data directory that the base backup brings.
    bool arrives(const FileFact &file) const
    {
        return file.path.startsWith(m_facts.standby.place().dataDirectory + u'/') &&
               (!m_seeded || m_facts.standby.dataDirectory.awaitsConfiguration);
    }

    /// What a document is made from: the file, or what an editor made of it.
    struct Basis
    {
        QByteArray bytes;
        OwnSettings own;
        bool isEdited = false;
    };

    Basis basisOf(HostRole role, HostFile kind, const QByteArray &bytes) const
    {
        const DocumentEdit *edit = m_edits.find(m_facts.roles().of(role), kind);
        return edit ? Basis{edit->bytes, ownSettings(*edit), true} : Basis{bytes, {}, false};
    }

    void addStandbyConfig()
    {
        const FileFact present = m_facts.standby.files.value(HostFile::Config);
        const Basis basis =
            basisOf(HostRole::Standby, HostFile::Config, m_facts.basisOnStandby(HostFile::Config).bytes);
        QByteArray wanted = withSettings(basis.bytes, without(m_draft.onStandby, basis.own),
                                         presentSettings(m_facts.standby));
        if (!present.exists && !basis.isEdited)
            wanted = withSettings(wanted, ownPlace(), {});
        m_draft.onStandby = withOwn(m_draft.onStandby, basis.own, m_facts.primary.server->settings);
        add(HostRole::Standby, HostFile::Config, present, wanted, arrives(present));
    }

    /// A configuration taken over from the primary still needs this host's own port.
    WantedSettings ownPlace() const { return {{u"port"_s, QString::number(m_facts.standby.place().port)}}; }

    void addStandbyHba()
    {
        const FileFact basis = m_facts.basisOnStandby(HostFile::Hba);
        const FileFact hba = m_facts.standby.files.value(HostFile::Hba);
        add(HostRole::Standby, HostFile::Hba, hba, accessRules(HostRole::Standby, basis.bytes), arrives(hba));
        const FileFact ident = m_facts.standby.files.value(HostFile::Ident);
        if (arrives(ident) && ident.exists)
            add(HostRole::Standby, HostFile::Ident, ident, ident.bytes, true);
    }

    void addStandbySignal()
    {
        if (m_dialect.recoverySettingsAreGucs) {
            add(HostRole::Standby, HostFile::Signal, m_facts.standby.files.value(HostFile::Signal), {},
                !m_seeded);
            return;
        }
        const FileFact current = m_facts.standby.files.value(HostFile::Recovery);
        const WantedSettings wanted = wantedRecovery(m_draft.pair, m_facts, m_dialect);
        const Basis basis =
            basisOf(HostRole::Standby, HostFile::Recovery, m_seeded ? current.bytes : QByteArray());
        add(HostRole::Standby, HostFile::Recovery, current,
            withSettings(basis.bytes, without(wanted, basis.own), {}), !m_seeded);
    }

    const PairFacts &m_facts;
    const Edits &m_edits;
    const PgDialect &m_dialect;
    bool m_seeded;
    Draft m_draft;
};

Result<Draft> draftFor(const Pair &pair, const PairFacts &facts, const Edits &edits)
{
    if (!facts.primary.server)
        return failure(ErrorKind::ServerNotRunning,
                       QCoreApplication::translate("futago::Draft",
                                                   "The PostgreSQL server of the primary %1 is not running.")
                           .arg(facts.primary.spec.name()),
                       QCoreApplication::translate(
                           "futago::Draft", "Start it. Futago reads the settings from the running server."),
                       {}, facts.primary.spec.ssh.host);
    const auto dialect = PgDialect::of(facts.primary.server->version);
    FUTAGO_TRY(dialect);
    return Drafting(pair, facts, edits, *dialect).draft();
}

Edits withEdit(const Edits &edits, const Draft &offer, HostRole host, HostFile kind, const QByteArray &bytes)
{
    const DraftDocument *document = offer.find(host, kind);
    if (!document)
        return edits;
    const MemberId member = offer.pair.roles().of(host);
    const DocumentEdit *former = edits.find(member, kind);
    const QString fileHash = former ? former->fileHash : document->current.hash();
    Edits changed = edits;
    changed.set({member, kind, fileHash, offer.finalBytes(host, kind), bytes});
    return changed;
}

bool isWritten(const Draft &draft, const DraftDocument &document)
{
    return document.current.exists &&
           (document.current.bytes == document.wanted ||
            document.current.bytes == draft.finalBytes(document.host, document.kind));
}

/// The edit as it goes on from the file that holds it; one that leaves what the policy offers is none.
static DocumentEdit basedOnItsFile(DocumentEdit edit, const Draft &draft, const PairFacts &facts)
{
    const DraftDocument *document = draft.find(edit);
    edit.fileHash = document->current.hash();
    if (document->current.bytes != draft.finalBytes(document->host, edit.kind))
        return edit;
    if (const auto offer = draftFor(draft.pair, facts)) {
        edit.offered = offer->finalBytes(document->host, edit.kind);
        edit.bytes = document->current.bytes;
    }
    return edit;
}

Edits openEdits(const Draft &draft, const PairFacts &facts)
{
    Edits open = draft.edits;
    for (const DocumentEdit &edit : draft.edits.all())
        if (const DraftDocument *document = draft.find(edit); document && isWritten(draft, *document))
            open.set(basedOnItsFile(edit, draft, facts));
    return open;
}

} // namespace futago
