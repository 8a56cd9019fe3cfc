// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/planner.h"

namespace futago {

/// The steps of the classic procedure: trust, role, archive, configuration, base backup, start, proof.
class Provisioning
{
public:
    Provisioning(const PairFacts &facts, const Draft &draft, const QDateTime &madeAt)
        : m_facts(facts)
        , m_draft(draft)
        , m_policy(draft.pair.policy)
        , m_names(draft.pair.standby().names)
        , m_seeded(isSeeded(facts))
        , m_dialect(*PgDialect::of(facts.primary.server->version))
    {
        m_plan.madeAt = madeAt;
    }

    Plan plan()
    {
        addTrust();
        addPasswordAndRole();
        addArchive();
        addPrimaryConfiguration();
        addRehearsal();
        addSlot();
        addBaseBackup();
        if (!m_seeded)
            addTriedConfiguration();
        addExchange();
        if (m_seeded)
            addConfigurationOfCopy();
        else
            addFilesOutsideTheCopy();
        addStart();
        addSynchronousMode();
        return m_plan;
    }

private:
    const HostSpec &spec(HostRole role) const { return m_facts.host(role).spec; }
    static QString idOf(HostRole role, const QString &stem) { return nameOf(role) + u'.' + stem; }
    QString systemIdentifier() const { return m_facts.primary.server->systemIdentifier; }
    void add(HostRole host, const QString &stem, StepParameters parameters, int weight = 1,
             QStringList after = {});
    void addTrust();
    void addPasswordAndRole();
    quint16 portOf(HostRole role) const { return spec(role).server.port; }
    void addArchive();
    static ChangeFile changeOf(const DraftDocument &document);
    ActivateConfiguration activation(HostRole role, const WantedSettings &wanted) const;
    /// False for a former server of the standby, which makes room for the copy.
    bool keepsItsServer(HostRole role) const { return role == HostRole::Primary || m_seeded; }
    void addConfigurationCheck(HostRole role, const QString &stem, const QByteArray &candidate,
                               const ActivateConfiguration &activate);
    void addPrimaryConfiguration();
    QString valueOnPrimary(const QString &name) const;
    void addArchiveProof();
    QString autoConfOf(HostRole role) const
    {
        return spec(role).server.dataDirectory + QStringLiteral("/postgresql.auto.conf");
    }
    void addAutoReset(HostRole role);
    void addSynchronousMode();

    void addRehearsal();
    QString program(const QString &name) const;
    bool usesSlot() const { return m_dialect.hasSlots && m_policy.useSlot; }
    void addSlot();
    QString copyThatStays() const;
    StopServer stopOfFormerServer() const;
    const QString &standbyData() const { return spec(HostRole::Standby).server.dataDirectory; }
    QString incoming() const { return standbyData() + QStringLiteral(".futago-incoming"); }
    QString jobDirectory() const { return standbyData() + QStringLiteral(".futago-job"); }
    QString asidePath() const { return standbyData() + QStringLiteral(".futago-") + m_plan.stamp(); }
    /// As in BaseBackup: of a copy that has to go.
    QString asideOfCopy() const { return copyThatStays().isEmpty() ? asidePath() : QString(); }
    void addBaseBackup();
    void addTriedConfiguration();
    void addExchange();
    void takeBackToStop()
    {
        m_plan.steps.last().rollbackTo = idOf(HostRole::Standby, QStringLiteral("stop"));
    }
    void addFilesOutsideTheCopy();
    void addStandbyFile(HostFile kind);
    QString pathInCopy(const QString &path) const { return incoming() + path.mid(standbyData().size()); }
    void addRestoreProof();
    void addOwnFiles();
    void addTrial();
    QStringList baseBackupArguments(const BaseBackup &backup) const;
    bool slotIsInUse() const;
    QString walDirectoryOfCopy() const;
    bool mayCompress() const;
    void addConfigurationOfCopy();
    void addCopiedAutoConf();
    void addStart();

    static constexpr std::array filesOfServer{HostFile::Config, HostFile::Hba, HostFile::Ident};
    const PairFacts &m_facts;
    const Draft &m_draft;
    const Policy &m_policy;
    const StandbyNames &m_names;
    bool m_seeded;
    PgDialect m_dialect;
    Plan m_plan;
};

} // namespace futago
