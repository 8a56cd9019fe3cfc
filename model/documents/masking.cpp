// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/masking.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace futago {

/// In a file a quote within quotes is '' or \'; a bare value ends at a blank or at the quote around it.
static const QRegularExpression &namedPassword()
{
    static const QRegularExpression pattern(
        uR"((?<![A-Za-z0-9_])(password|sslpassword|pgpassword)(\s*=\s*))"
        uR"((?:''(?:\\+''|(?!'').)*(?:''|$)|\\'(?:(?!\\').)*(?:\\'|$)|"[^"]*(?:"|$)|'(?:''|\\.|[^'])*(?:'|$)|(?:\\.|[^\s'\\])+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

static const QRegularExpression &passwordInUri()
{
    static const QRegularExpression pattern(uR"((postgres(?:ql)?://[^\s:@/'"]*:)[^\s@'"]*@)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// An option of pg_hba.conf in quotes as a whole.
static const QRegularExpression &quotedOption()
{
    static const QRegularExpression pattern(uR"("(ldapbindpasswd|radiussecrets?)=(?:[^"]|"")*("|$))"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Or in parts: quotes may begin and end anywhere in a word there, apostrophes and backslashes are letters.
static const QRegularExpression &option()
{
    static const QRegularExpression pattern(
        uR"re((?<![A-Za-z0-9_])((?:"(?:ldapbindpasswd|radiussecrets?)"|(?<!")(?:ldapbindpasswd|radiussecrets?))=)(?:[^\s"]|"[^"]*(?:"|$))+)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString withPasswordsMasked(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line.replace(passwordInUri(), u"\\1****@"_s);
        line.replace(quotedOption(), u"\"\\1=****\\2"_s);
        line.replace(option(), u"\\1****"_s);
        line.replace(namedPassword(), u"\\1\\2****"_s);
    }
    return lines.join(u'\n');
}

bool isMasked(const QString &text)
{
    return text.contains(u"****"_s);
}

QByteArray withPasswordsMasked(const QByteArray &text)
{
    // Latin-1 maps every byte to a character and back.
    return withPasswordsMasked(QString::fromLatin1(text)).toLatin1();
}

} // namespace futago
