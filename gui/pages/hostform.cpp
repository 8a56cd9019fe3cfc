// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/hostform.h"

#include "gui/widgets/glyphs.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace futago {

HostForm::HostForm(QWidget *parent)
    : Translated(parent)
    , m_form(new QFormLayout(this))
{
    setObjectName(u"hostForm"_s);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setVerticalSpacing(5);
    addHostRow();
    m_user = addLine(u"user"_s);
    addKeyRow();
    m_legacy = new QCheckBox(this);
    m_legacy->setObjectName(u"legacy"_s);
    m_form->addRow(nullptr, m_legacy);
    addPassword(u"sshPassword"_s, u"ssh.password"_s);
    addPassword(u"passphrase"_s, u"ssh.passphrase"_s);
    addPassword(u"sudoPassword"_s, u"sudo.password"_s);
    m_dataDirectory = addLine(u"dataDirectory"_s);
    m_mark = m_dataDirectory->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_mark->setVisible(false);
    connect(m_mark, &QAction::triggered, this, [this] {
        if (QCompleter *found = m_dataDirectory->completer())
            found->complete();
    });
    m_address = addLine(u"address"_s);
    connect(m_port, &QSpinBox::valueChanged, this, &HostForm::edited);
    connect(m_legacy, &QCheckBox::toggled, this, &HostForm::edited);
    connect(m_browse, &QPushButton::clicked, this, &HostForm::browseForKey);
    for (QLineEdit *line : {m_host, m_user, m_keyFile, m_dataDirectory, m_address})
        connect(line, &QLineEdit::textChanged, this, &HostForm::edited);
    refresh();
}

QLineEdit *HostForm::addLine(const QString &objectName, QWidget *field)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(objectName);
    auto *label = new QLabel(this);
    label->setBuddy(line);
    m_labels << label;
    m_lines << line;
    m_form->addRow(label, field ? field : line);
    return line;
}

void HostForm::addHostRow()
{
    auto *row = new QWidget(this);
    m_host = addLine(u"host"_s, row);
    m_portLabel = new QLabel(row);
    m_port = new QSpinBox(row);
    m_port->setObjectName(u"port"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(22);
    m_portLabel->setBuddy(m_port);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_host, 1);
    layout->addWidget(m_portLabel);
    layout->addWidget(m_port);
}

void HostForm::addKeyRow()
{
    auto *row = new QWidget(this);
    m_keyFile = addLine(u"keyFile"_s, row);
    m_browse = new QPushButton(row);
    m_browse->setObjectName(u"browse"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_keyFile, 1);
    layout->addWidget(m_browse);
}

void HostForm::addPassword(const QString &objectName, const QString &what)
{
    QLineEdit *line = addLine(objectName);
    m_passwords << line;
    line->setEchoMode(QLineEdit::Password);
    line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    connect(line, &QLineEdit::textChanged, this,
            [this, what](const QString &text) { Q_EMIT passwordEdited(what, Secret(text.toUtf8())); });
}

/// Not exec(): nothing else in the window waits for this dialog.
void HostForm::browseForKey()
{
    auto *dialog = new QFileDialog(this, tr("Private key for the login"), m_keyFile->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_keyFile, &QLineEdit::setText);
    dialog->open();
}

void HostForm::setRole(HostRole role)
{
    if (std::exchange(m_role, role) != role)
        refresh();
}

void HostForm::setSpec(const HostSpec &spec)
{
    const QSignalBlocker quiet(this);
    m_spec = spec;
    m_host->setText(spec.ssh.host);
    m_port->setValue(spec.ssh.port);
    m_user->setText(spec.ssh.user);
    m_keyFile->setText(spec.ssh.keyFile);
    m_legacy->setChecked(spec.ssh.legacy);
    m_dataDirectory->setText(spec.server.dataDirectory);
    m_address->setText(spec.address);
    for (QLineEdit *line : {m_host, m_user, m_keyFile, m_dataDirectory, m_address})
        line->setCursorPosition(0);
    for (QLineEdit *password : m_passwords)
        password->clear();
}

void HostForm::markDataDirectory(const QString &problem, const QStringList &found)
{
    m_mark->setVisible(!problem.isEmpty());
    m_mark->setIcon(glyphIcon(Glyph::Failed, palette()));
    m_mark->setToolTip(problem);
    m_dataDirectory->setAccessibleDescription(problem);
    auto *completer = found.isEmpty() ? nullptr : new QCompleter(found, m_dataDirectory);
    if (completer)
        completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_dataDirectory->setCompleter(completer);
}

static bool isSameServer(const HostSpec &one, const HostSpec &other)
{
    return one.ssh.host == other.ssh.host && one.ssh.port == other.ssh.port &&
           one.ssh.user == other.ssh.user && one.server.dataDirectory == other.server.dataDirectory;
}

HostSpec HostForm::spec() const
{
    HostSpec spec = m_spec;
    spec.ssh.host = m_host->text().trimmed();
    spec.ssh.port = static_cast<quint16>(m_port->value());
    spec.ssh.user = m_user->text().trimmed();
    spec.ssh.keyFile = m_keyFile->text().trimmed();
    spec.ssh.legacy = m_legacy->isChecked();
    spec.server.dataDirectory = m_dataDirectory->text().trimmed();
    spec.address = m_address->text().trimmed();
    return isSameServer(spec, m_spec) ? spec : withoutFindings(spec);
}

void HostForm::refresh()
{
    const QStringList labels{tr("Host:"),           tr("User:"),
                             tr("Key file:"),       tr("Password:"),
                             tr("Key passphrase:"), tr("sudo password:"),
                             tr("Data directory:"), tr("Address for the other host:")};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(labels.at(i));
    m_portLabel->setText(tr("Port:"));
    m_browse->setText(tr("Browse…"));
    m_legacy->setText(tr("Old SSH server (CentOS 6 and the like)"));
    m_legacy->setToolTip(
        tr("Allows ssh-rsa and diffie-hellman-group14-sha1, which OpenSSH 5.3 needs, for this host only."));
    m_host->setPlaceholderText(m_role == HostRole::Primary ? tr("e.g. db1.example") : tr("e.g. db2.example"));
    m_user->setPlaceholderText(tr("e.g. postgres"));
    m_keyFile->setPlaceholderText(tr("Empty: agent, default keys"));
    m_dataDirectory->setPlaceholderText(tr("Empty: found automatically"));
    m_address->setPlaceholderText(tr("Empty: same as the host"));
    m_address->setToolTip(tr("The name or address by which the other host reaches this one."));
    nameFields();
}

void HostForm::nameFields()
{
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const QString field = fieldName(m_labels.at(i)->text());
        m_lines.at(i)->setAccessibleName(m_role == HostRole::Primary ? tr("%1 of the primary").arg(field)
                                                                     : tr("%1 of the standby").arg(field));
    }
    m_port->setAccessibleName(m_role == HostRole::Primary ? tr("SSH port of the primary")
                                                          : tr("SSH port of the standby"));
    m_browse->setAccessibleName(m_role == HostRole::Primary ? tr("Browse for the key file of the primary")
                                                            : tr("Browse for the key file of the standby"));
}

} // namespace futago
