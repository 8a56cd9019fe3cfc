// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/postgres/dialecthba.h"

#include <QSyntaxHighlighter>

#include <functional>

namespace futago {

/// A stretch of a line and what it is.
struct TextPart
{
    enum class Kind { Comment, Name, Value, Keyword, Unreadable };

    Kind kind = Kind::Comment;
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const TextPart &) const = default;
};

/// One line of postgresql.conf or recovery.conf.
QList<TextPart> confParts(const QString &line);
/// One line of pg_hba.conf.
QList<TextPart> hbaParts(const QString &line, const HbaSyntax &syntax);

/// Colours a configuration file as the server reads it: a line that it does not take is red and wavy.
class DocumentHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using Parts = std::function<QList<TextPart>(const QString &line)>;

    explicit DocumentHighlighter(QTextDocument *document);
    void setParts(Parts parts) { m_parts = std::move(parts); }
    /// Of the widget, light or dark; colours everything anew.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat formatOf(TextPart::Kind kind) const;

    Parts m_parts;
    QPalette m_palette;
};

} // namespace futago
