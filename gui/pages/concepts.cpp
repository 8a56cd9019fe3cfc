// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/concepts.h"

#include "gui/widgets/labels.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace futago {

struct ConceptTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::Concept)
};

QString nameOf(Concept topic)
{
    switch (topic) {
    case Concept::Wal:
        return ConceptTexts::tr("WAL (write-ahead log)");
    case Concept::Streaming:
        return ConceptTexts::tr("Streaming");
    case Concept::WalArchive:
        return ConceptTexts::tr("WAL archive");
    case Concept::ReplicationSlot:
        return ConceptTexts::tr("Replication slot");
    case Concept::ReplicationModes:
        return ConceptTexts::tr("Replication modes");
    case Concept::BaseBackup:
        return ConceptTexts::tr("Base backup");
    }
    return {};
}

QString explanationOf(Concept topic)
{
    switch (topic) {
    case Concept::Wal:
        return ConceptTexts::tr(
            "PostgreSQL records each change in the WAL (write-ahead log) before it updates "
            "the data files. The standby receives the WAL from the primary and replays it, "
            "and so keeps the same contents.");
    case Concept::Streaming:
        return ConceptTexts::tr("A WAL sender process (walsender) of the primary sends new WAL to the WAL "
                                "receiver process (walreceiver) of the standby as it is written. It does not "
                                "wait until a WAL file is full, so the lag is usually below one second.");
    case Concept::WalArchive:
        return ConceptTexts::tr(
            "Finished WAL files are copied to another place and kept there. The standby can "
            "fetch WAL from there that the primary removed while streaming was interrupted.");
    case Concept::ReplicationSlot:
        return ConceptTexts::tr(
            "A slot keeps the primary from removing WAL that the standby has not received "
            "yet. While the standby is down, WAL accumulates; max_slot_wal_keep_size sets a "
            "limit.");
    case Concept::ReplicationModes:
        return ConceptTexts::tr(
            "The mode decides what a commit waits for before success is returned to the client. Fully "
            "asynchronous: nothing; standby-asynchronous: the WAL is on the primary's disk; "
            "memory-synchronous: the WAL is in the standby's memory; synchronous: the WAL is on the "
            "standby's disk; apply-synchronous: the standby has replayed the WAL and queries there see the "
            "change. The longer a commit waits, the less data a failure can lose and the slower commits are. "
            "With one standby, the synchronous modes stop all writes while it is down.");
    case Concept::BaseBackup:
        return ConceptTexts::tr(
            "A copy of all data of the primary, created for the standby while the primary is running. The "
            "standby starts from this copy and then applies later changes from the WAL.");
    }
    return {};
}

ConceptsView::ConceptsView(const QList<Concept> &concepts, QWidget *parent)
    : Translated(parent)
    , m_concepts(concepts)
{
    setObjectName(u"concepts"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 0, 4);
    column->setSpacing(2);
    for (qsizetype i = 0; i < concepts.size(); ++i) {
        m_names << makeHeading(u"conceptName"_s, this);
        m_explanations << makeSentence(u"conceptExplanation"_s, this);
        column->addWidget(m_names.constLast());
        column->addWidget(m_explanations.constLast());
    }
    refresh();
}

void ConceptsView::refresh()
{
    for (qsizetype i = 0; i < m_concepts.size(); ++i) {
        m_names.at(i)->setText(nameOf(m_concepts.at(i)));
        m_explanations.at(i)->setText(explanationOf(m_concepts.at(i)));
    }
}

} // namespace futago
