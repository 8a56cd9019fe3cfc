// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/syncnames.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

struct Token
{
    enum class Kind { Name, Quoted, Comma, Open, Close };
    Kind kind = Kind::Name;
    QString text;
};

bool isBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// Moves `at` behind the closing quote, or to the end if there is none.
QString takeQuoted(const QString &value, qsizetype &at)
{
    QString name;
    for (++at; at < value.size(); ++at) {
        if (value.at(at) == u'"' && value.mid(at + 1, 1) != u"\"") {
            ++at;
            break;
        }
        if (value.at(at) == u'"')
            ++at;
        name += value.at(at);
    }
    return name;
}

QString takeBare(const QString &value, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < value.size() && !isBlank(value.at(at)) && !u",()\""_s.contains(value.at(at)))
        ++at;
    return value.mid(begin, at - begin);
}

QList<Token> tokens(const QString &value)
{
    QList<Token> found;
    for (qsizetype at = 0; at < value.size();) {
        const QChar c = value.at(at);
        if (isBlank(c))
            ++at;
        else if (c == u',' || c == u'(' || c == u')')
            found.append({c == u','   ? Token::Kind::Comma
                          : c == u'(' ? Token::Kind::Open
                                      : Token::Kind::Close,
                          value.mid(at++, 1)});
        else if (c == u'"')
            found.append({Token::Kind::Quoted, takeQuoted(value, at)});
        else
            found.append({Token::Kind::Name, takeBare(value, at)});
    }
    return found;
}

bool isKeyword(const Token &token)
{
    return token.kind == Token::Kind::Name && (token.text.compare(u"FIRST"_s, Qt::CaseInsensitive) == 0 ||
                                               token.text.compare(u"ANY"_s, Qt::CaseInsensitive) == 0);
}

bool isNumber(const Token &token)
{
    return token.kind == Token::Kind::Name && std::all_of(token.text.cbegin(), token.text.cend(),
                                                          [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// How many tokens "[FIRST | ANY] N (" takes at the beginning; 0 for a plain list.
qsizetype prefixLength(const QList<Token> &tokens)
{
    const qsizetype number = !tokens.isEmpty() && isKeyword(tokens.first()) ? 1 : 0;
    const bool counted = tokens.size() > number + 1 && isNumber(tokens.at(number)) &&
                         tokens.at(number + 1).kind == Token::Kind::Open;
    return counted ? number + 2 : 0;
}

} // namespace

QString quotedStandbyName(const QString &name)
{
    QString doubled = name;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

/// 9.3 to 9.5 know the plain list alone, where a bare name goes on to the next comma: 1(a,b) is two names.
static QStringList namesOfPlainList(const QString &value)
{
    QStringList names;
    for (qsizetype at = 0; at < value.size();) {
        if (isBlank(value.at(at)) || value.at(at) == u',') {
            ++at;
        } else if (value.at(at) == u'"') {
            names << takeQuoted(value, at);
        } else {
            const qsizetype comma = value.indexOf(u',', at);
            names << value.mid(at, comma < 0 ? -1 : comma - at).trimmed();
            at = comma < 0 ? value.size() : comma;
        }
    }
    return names;
}

SynchronousStandbys SynchronousStandbys::parse(const QString &value, const PgDialect &dialect)
{
    SynchronousStandbys standbys;
    standbys.names = dialect.hasStandbyCounts ? standbyNames(value) : namesOfPlainList(value);
    const QList<Token> all = tokens(value);
    const qsizetype prefix = dialect.hasStandbyCounts ? prefixLength(all) : 0;
    standbys.required = prefix > 0 ? all.at(prefix - 2).text.toInt() : standbys.names.isEmpty() ? 0 : 1;
    standbys.anyOfThem = prefix > 2 && all.first().text.compare(u"ANY"_s, Qt::CaseInsensitive) == 0;
    return standbys;
}

QString SynchronousStandbys::toString() const
{
    QStringList quoted;
    for (const QString &name : names)
        quoted << quotedStandbyName(name);
    const QString list = quoted.join(u", "_s);
    if (anyOfThem)
        return u"ANY %1 (%2)"_s.arg(required).arg(list);
    return required > 1 ? u"%1 (%2)"_s.arg(required).arg(list) : list;
}

bool SynchronousStandbys::hasName(const QString &applicationName) const
{
    return names.contains(applicationName, Qt::CaseInsensitive);
}

bool SynchronousStandbys::isAnybody() const
{
    return names.contains(u"*"_s);
}

bool SynchronousStandbys::alwaysWaitsFor(const QString &applicationName) const
{
    const auto place = std::find_if(names.cbegin(), names.cend(), [&](const QString &name) {
        return name.compare(applicationName, Qt::CaseInsensitive) == 0;
    });
    return place != names.cend() &&
           (required >= names.size() || (!anyOfThem && place - names.cbegin() < required));
}

QString withoutStandby(const QString &value, const QString &applicationName, const PgDialect &dialect)
{
    const SynchronousStandbys present = SynchronousStandbys::parse(value, dialect);
    if (!present.hasName(applicationName))
        return value;
    SynchronousStandbys others = present;
    others.names.removeIf(
        [&](const QString &name) { return name.compare(applicationName, Qt::CaseInsensitive) == 0; });
    if (others.names.isEmpty())
        return {};
    if (present.alwaysWaitsFor(applicationName))
        --others.required;
    others.required = std::clamp(others.required, 1, static_cast<int>(others.names.size()));
    return others.toString();
}

std::optional<QString> withStandby(const QString &value, const QString &applicationName,
                                   const PgDialect &dialect)
{
    SynchronousStandbys standbys = SynchronousStandbys::parse(value, dialect);
    if (standbys.hasName(applicationName) || standbys.isAnybody())
        return value;
    if (standbys.names.isEmpty())
        return quotedStandbyName(applicationName);
    const bool canWaitForAll = standbys.required >= standbys.names.size();
    if (!dialect.hasStandbyCounts || (standbys.anyOfThem && !canWaitForAll))
        return std::nullopt;
    standbys.names.prepend(applicationName);
    ++standbys.required;
    return standbys.toString();
}

QStringList standbyNames(const QString &value)
{
    const QList<Token> all = tokens(value);
    QStringList names;
    for (const Token &token : all.mid(prefixLength(all)))
        if (token.kind == Token::Kind::Name || token.kind == Token::Kind::Quoted)
            names << token.text;
    return names;
}

bool namesStandby(const QString &value, const QString &applicationName)
{
    const QStringList names = standbyNames(value);
    return names.contains(u"*"_s) || names.contains(applicationName, Qt::CaseInsensitive);
}

} // namespace futago
