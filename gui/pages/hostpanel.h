// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/hostform.h"
#include "model/facts/hostfacts.h"

#include <QGroupBox>

namespace futago {

class AnswerField;
class FactsCard;
class Notice;

/// One host on the page Connect: what is wrong or asked, the form, and what was read.
class HostPanel : public Translated<QGroupBox>
{
    Q_OBJECT

public:
    HostPanel(const QString &objectName, QWidget *parent);
    void setRole(HostRole role);
    HostForm *form() const { return m_form; }
    void showFacts(const std::optional<HostFacts> &facts);
    /// An unknown host key and what the host asks at login become questions, everything else an error.
    void showError(const Error &error);
    void clearError();

Q_SIGNALS:
    void keyTrusted(const QString &fingerprint);
    void answered(const QString &question, const futago::Secret &answer);

protected:
    void refresh() override;

private:
    HostRole m_role = HostRole::Primary;
    QString m_fingerprint;
    Notice *m_error;
    Notice *m_question;
    QPushButton *m_trust;
    AnswerField *m_answer;
    HostForm *m_form;
    FactsCard *m_card;
};

} // namespace futago
