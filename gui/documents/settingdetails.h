// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/documents/settingrows.h"
#include "gui/widgets/translated.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace futago {

/// What there is to know about one parameter, and the ways back.
class SettingDetails : public Translated<QFrame>
{
    Q_OBJECT

public:
    explicit SettingDetails(QWidget *parent = nullptr);
    /// Nothing chosen: an invitation.
    void show(const std::optional<SettingRow> &row);

Q_SIGNALS:
    void backToFile();
    void backToDefault();

protected:
    void refresh() override;

private:
    std::optional<SettingRow> m_row;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_description;
    QLabel *m_findings;
    QPushButton *m_toFile;
    QPushButton *m_toDefault;
};

} // namespace futago
