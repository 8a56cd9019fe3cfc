// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/translated.h"
#include "model/base/secret.h"
#include "model/pair/pair.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QAction;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace futago {

/// How to reach one host, and where its server is. Passwords leave it only through passwordEdited and are
/// never filled in.
class HostForm : public Translated<QWidget>
{
    Q_OBJECT

public:
    explicit HostForm(QWidget *parent);
    /// For names and examples.
    void setRole(HostRole role);
    /// Passwords that were typed for another host are cleared.
    void setSpec(const HostSpec &spec);
    /// As typed. What was found on another host, or for another data directory, does not come along.
    HostSpec spec() const;
    /// The data directory has to be named: a sign in its field, what is wrong as its description, and the
    /// directories that were found to choose from. Empty texts take it away.
    void markDataDirectory(const QString &problem, const QStringList &found);

Q_SIGNALS:
    void edited();
    /// `what` as in Secrets: "ssh.password", "ssh.passphrase", "sudo.password".
    void passwordEdited(const QString &what, const futago::Secret &secret);

protected:
    void refresh() override;

private:
    QLineEdit *addLine(const QString &objectName, QWidget *field = nullptr);
    void addPassword(const QString &objectName, const QString &what);
    void addHostRow();
    void addKeyRow();
    void browseForKey();
    void nameFields();

    HostRole m_role = HostRole::Primary;
    HostSpec m_spec;
    QFormLayout *m_form;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLabel *m_portLabel = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_keyFile = nullptr;
    QPushButton *m_browse = nullptr;
    QCheckBox *m_legacy = nullptr;
    QLineEdit *m_dataDirectory = nullptr;
    QAction *m_mark = nullptr;
    QLineEdit *m_address = nullptr;
    QList<QLabel *> m_labels;
    QList<QLineEdit *> m_lines;
    QList<QLineEdit *> m_passwords;
};

} // namespace futago
