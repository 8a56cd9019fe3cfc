// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"

#include <QWidget>

class QLabel;

namespace futago {

/// What streaming replication is made of, for those who meet it for the first time.
enum class Concept { Wal, Streaming, WalArchive, ReplicationSlot, ReplicationModes, BaseBackup };

/// Translated, of a few words.
QString nameOf(Concept topic);
/// Translated, two to six sentences.
QString explanationOf(Concept topic);

/// The explanations of some of them, one below the other.
class ConceptsView : public Translated<QWidget>
{
    Q_OBJECT

public:
    ConceptsView(const QList<Concept> &concepts, QWidget *parent);

protected:
    void refresh() override;

private:
    QList<Concept> m_concepts;
    QList<QLabel *> m_names;
    QList<QLabel *> m_explanations;
};

} // namespace futago
