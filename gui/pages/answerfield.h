// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/base/result.h"
#include "model/base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace futago {

class Notice;

/// What a host asks at login besides the password, in its own words, and a field for the answer. Hidden until
/// something is asked.
class AnswerField : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit AnswerField(QWidget *parent = nullptr);
    /// `message` says who asks.
    void ask(const QString &message, const QString &question);
    void clear();

Q_SIGNALS:
    void answered(const QString &question, const futago::Secret &answer);

protected:
    void refresh() override;

private:
    void send();

    QString m_asked;
    QString m_message;
    Notice *m_notice;
    QLabel *m_question;
    QLineEdit *m_answer;
    QPushButton *m_send;
};

} // namespace futago
