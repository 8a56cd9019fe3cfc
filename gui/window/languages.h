// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace futago {

/// The language of the running program: Futago's own texts (:/i18n/futago_<code>.qm) and Qt's. A missing file
/// is no error, the English source texts show then. Every widget gets a LanguageChange event.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    /// What the system asks for, of the languages that there are: "en" or "ja".
    static QString ofSystem();

    /// "en" or "ja". Numbers, sizes and times follow the system's locale where that is of this language, and
    /// the language's own where it is not: English sentences with German numbers are neither.
    void use(const QString &code);
    QString current() const { return m_code; }

private:
    void add(const QString &name, const QString &folder);
    void removeAll();

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace futago
