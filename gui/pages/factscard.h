// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/facts/hostfacts.h"

#include <QFrame>

class QFormLayout;
class QLabel;

namespace futago {

/// What was read from one host.
class FactsCard : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit FactsCard(QWidget *parent);
    void showFacts(const HostFacts &facts);

protected:
    void refresh() override;

private:
    enum Row {
        System,
        Version,
        State,
        DataDirectory,
        ConfigFiles,
        Port,
        ServiceRow,
        Free,
        BecomeRow,
        Key,
        Managers,
        RowCount
    };

    void translateTitles();
    void fill();

    std::optional<HostFacts> m_facts;
    QFormLayout *m_form;
    QList<QLabel *> m_titles;
    QList<QLabel *> m_values;
};

} // namespace futago
