// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft/autosettings.h"

#include "model/documents/conf/confdocument.h"
#include "model/draft/settingvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace futago {

/// What a server follows, and how far.
static const QStringList recoveryNames{u"primary_conninfo"_s, u"primary_slot_name"_s, u"restore_command"_s,
                                       u"recovery_target_timeline"_s};

/// What may hold on one host alone; a copy with another one's may not even start.
static const QStringList placeNames{u"listen_addresses"_s, u"unix_socket_directories"_s,
                                    u"external_pid_file"_s, u"hba_file"_s, u"ident_file"_s};

static bool keepsItsServer(const PairFacts &facts, HostRole role)
{
    return role == HostRole::Primary || isSeeded(facts);
}

FileFact presentAutoConf(const PairFacts &facts, HostRole role)
{
    return facts.host(keepsItsServer(facts, role) ? role : HostRole::Primary).files.value(HostFile::Auto);
}

namespace {

class Leaving
{
public:
    Leaving(const PairFacts &facts, const Draft &draft, HostRole role)
        : m_facts(facts)
        , m_draft(draft)
        , m_role(role)
        , m_file(ConfDocument::parse(presentAutoConf(facts, role).bytes))
    {
    }

    QList<AutoSetting> settings()
    {
        // The copy comes without what the primary has reset by then.
        if (!keepsItsServer(m_facts, m_role))
            for (const AutoSetting &gone : Leaving(m_facts, m_draft, HostRole::Primary).settings())
                leave(gone.name);
        for (const WantedSetting &wanted :
             m_role == HostRole::Primary ? m_draft.onPrimary : m_draft.onStandby)
            unless(wanted);
        if (m_role == HostRole::Primary)
            for (const WantedSetting &wanted : m_draft.onPrimaryFinally)
                unless(wanted);
        for (const QString &name : recoveryNames)
            if (!m_decided.contains(name) && isStale(name))
                leave(name);
        if (m_role == HostRole::Standby && !runsOn())
            leaveThePrimarysPlace();
        return m_leaving;
    }

private:
    /// A server runs there and goes on.
    bool runsOn() const { return keepsItsServer(m_facts, m_role) && m_facts.host(m_role).server.has_value(); }

    /// Of the same major version, so that it has the same units.
    SettingFact factOf(const QString &name) const
    {
        const auto &server = runsOn() ? m_facts.host(m_role).server : m_facts.primary.server;
        return server->settings.value(name);
    }

    void unless(const WantedSetting &wanted)
    {
        m_decided << wanted.name;
        SettingFact held = factOf(wanted.name);
        held.value = m_file.value(wanted.name).value_or(QString());
        if (!isSameSetting(held, wanted.value))
            leave(wanted.name);
    }

    /// Of a primary and its copy in any case: the base backup would carry former settings to the standby. A
    /// standby that is there keeps a restore_command that is its own.
    bool isStale(const QString &name) const
    {
        if (m_role == HostRole::Primary || !keepsItsServer(m_facts, m_role))
            return true;
        return name == u"recovery_target_timeline" ? m_file.value(name) != u"latest"_s
                                                   : cameWithTheCopy(name);
    }

    /// As well where the copy was made by hand.
    bool cameWithTheCopy(const QString &name) const
    {
        const auto ofPrimary = ConfDocument::parse(presentAutoConf(m_facts, HostRole::Primary).bytes);
        return !runsOn() && m_file.value(name) == ofPrimary.value(name);
    }

    void leaveThePrimarysPlace()
    {
        for (const QString &name : placeNames)
            if (cameWithTheCopy(name))
                leave(name);
        const QString port = QString::number(m_facts.standby.place().port);
        if (m_file.value(u"port"_s).value_or(port) != port)
            leave(u"port"_s);
    }

    void leave(const QString &name)
    {
        const auto held = m_file.value(name);
        const bool isKnown = std::any_of(m_leaving.cbegin(), m_leaving.cend(),
                                         [&](const AutoSetting &setting) { return setting.name == name; });
        if (!held || isKnown)
            return;
        const SettingFact running = factOf(name);
        m_leaving << AutoSetting{name, *held,
                                 runsOn() && running.needsRestart() && isSameSetting(running, *held)};
    }

    const PairFacts &m_facts;
    const Draft &m_draft;
    HostRole m_role;
    ConfDocument m_file;
    QStringList m_decided;
    QList<AutoSetting> m_leaving;
};

} // namespace

QList<AutoSetting> leavingAutoConf(const PairFacts &facts, const Draft &draft, HostRole role,
                                   const PgDialect &dialect)
{
    return dialect.hasAlterSystem ? Leaving(facts, draft, role).settings() : QList<AutoSetting>();
}

QByteArray withoutLeaving(const QByteArray &autoConf, const QList<AutoSetting> &leaving,
                          const QString &provenance)
{
    ConfDocument document = ConfDocument::parse(autoConf);
    for (const AutoSetting &setting : leaving)
        document.commentOut(setting.name, provenance);
    return document.toBytes();
}

} // namespace futago
