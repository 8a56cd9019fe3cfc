// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/hostpanel.h"

#include "gui/pages/answerfield.h"
#include "gui/pages/factscard.h"
#include "gui/widgets/notice.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace futago {

HostPanel::HostPanel(const QString &objectName, QWidget *parent)
    : Translated(parent)
    , m_error(new Notice(u"hostError"_s, this))
    , m_question(new Notice(u"hostKeyQuestion"_s, this))
    , m_trust(m_question->addButton(u"trustKey"_s))
    , m_answer(new AnswerField(this))
    , m_form(new HostForm(this))
    , m_card(new FactsCard(this))
{
    setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_error);
    layout->addWidget(m_question);
    layout->addWidget(m_answer);
    layout->addWidget(m_form);
    layout->addWidget(m_card);
    layout->addStretch();
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT keyTrusted(m_fingerprint); });
    connect(m_answer, &AnswerField::answered, this, &HostPanel::answered);
    refresh();
}

void HostPanel::setRole(HostRole role)
{
    if (std::exchange(m_role, role) == role)
        return;
    m_form->setRole(role);
    refresh();
}

void HostPanel::showFacts(const std::optional<HostFacts> &facts)
{
    if (facts)
        m_card->showFacts(*facts);
    else
        m_card->hide();
}

void HostPanel::showError(const Error &error)
{
    clearError();
    if (const auto *asked = error.about<AskedQuestion>()) {
        m_answer->ask(error.message, asked->text);
    } else if (const auto *key = error.about<OfferedKey>()) {
        m_fingerprint = key->fingerprint;
        m_question->showText(Glyph::Warning, error.message, key->fingerprint + u'\n' + error.hint);
    } else {
        m_error->showError(error);
        const auto *possible = error.about<PossibleDirectories>();
        if (possible || error.kind == ErrorKind::WrongDirectory)
            m_form->markDataDirectory(error.message, possible ? possible->paths : QStringList());
    }
}

void HostPanel::clearError()
{
    m_error->clear();
    m_question->clear();
    m_answer->clear();
    m_form->markDataDirectory({}, {});
}

void HostPanel::refresh()
{
    setTitle(m_role == HostRole::Primary ? tr("&Primary (master)") : tr("&Standby (slave)"));
    m_trust->setText(tr("Trust this key"));
}

} // namespace futago
