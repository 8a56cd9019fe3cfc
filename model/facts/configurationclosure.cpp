// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facts/configurationclosure.h"

#include "model/documents/conf/confpath.h"
#include "model/documents/hba/hbalines.h"
#include "model/documents/hba/hbatokens.h"
#include "model/postgres/catalogue.h"

using namespace Qt::StringLiterals;

namespace futago {

namespace {

/// As CONF_FILE_MAX_DEPTH of the server.
constexpr int deepest = 10;

void note(QStringList &paths, const QString &path)
{
    if (!paths.contains(path))
        paths << path;
}

/// Says of what the closure does not have that it is there and empty, and notes it.
ConfSource sourceOf(const ConfigurationRoots &roots, const ConfigurationClosure &closure,
                    const PgDialect &dialect, UnreadPaths &unread)
{
    const QString autoConf = confPathIn(roots.dataDirectory, u"postgresql.auto.conf"_s, dialect);
    ConfSource source;
    source.file = [&, autoConf](const QString &path) -> ConfFile {
        if (path == roots.configFile)
            return {ConfFile::State::Read, roots.config};
        if (path == autoConf)
            return {ConfFile::State::Read, roots.autoConf};
        const auto found = closure.files.constFind(path);
        if (found != closure.files.cend())
            return {found->exists ? ConfFile::State::Read : ConfFile::State::Missing, found->bytes};
        note(unread.files, path);
        return {ConfFile::State::Read, {}};
    };
    source.directory = [&](const QString &path) -> std::optional<QStringList> {
        const auto found = closure.directories.constFind(path);
        if (found != closure.directories.cend())
            return *found;
        note(unread.directories, path);
        return QStringList();
    };
    return source;
}

/// Goes through files of access rules as tokenize_auth_file() of hba.c does.
class AccessFiles
{
public:
    AccessFiles(const ConfigurationClosure &closure, const PgDialect &dialect)
        : m_closure(closure)
        , m_dialect(dialect)
        , m_syntax(HbaSyntax::of(dialect.version))
    {
    }

    void walk(const QString &path, const QByteArray &bytes, int depth = 0)
    {
        if (depth > deepest || !(bytes.contains('@') || bytes.contains("include")))
            return;
        HbaLines lines(bytes, m_syntax);
        HbaTokens tokens;
        while (lines.next()) {
            tokens.read(lines.text(), m_syntax.longestToken);
            if (!include(tokens, path, depth))
                followNames(tokens, path, depth);
        }
    }

    const QMap<QString, QString> &named() const { return m_named; }
    const UnreadPaths &unread() const { return m_unread; }

private:
    /// True if the line is an include.
    bool include(const HbaTokens &tokens, const QString &caller, int depth)
    {
        if (!m_syntax.includes || tokens.size() < 2)
            return false;
        const HbaToken &directive = *tokens.at(0).begin();
        const QString path = confLocation(hbaText(tokens.at(1).begin()->text), caller, m_dialect);
        if (directive.isKeyword("include_dir")) {
            followDirectory(path, depth);
            return true;
        }
        if (!directive.isKeyword("include") && !directive.isKeyword("include_if_exists"))
            return false;
        follow(path, depth);
        return true;
    }

    void followDirectory(const QString &path, int depth)
    {
        const auto found = m_closure.directories.constFind(path);
        if (found == m_closure.directories.cend())
            return note(m_unread.directories, path);
        const QStringList names = found->value_or(QStringList());
        for (const QString &name : names)
            follow(confPathIn(path, name, m_dialect), depth);
    }

    void followNames(const HbaTokens &tokens, const QString &caller, int depth)
    {
        for (size_t field = 0; field < tokens.size(); ++field)
            for (const HbaToken &token : tokens.at(field)) {
                if (token.quoted || token.text.size() < 2 || token.text.front() != '@')
                    continue;
                const QString name = hbaText(token.text.substr(1));
                const QString path = confLocation(name, caller, m_dialect);
                m_named.insert(name, m_named.value(name, path));
                follow(path, depth);
            }
    }

    void follow(const QString &path, int depth)
    {
        const auto found = m_closure.files.constFind(path);
        if (found == m_closure.files.cend())
            return note(m_unread.files, path);
        walk(path, found->bytes, depth + 1);
    }

    const ConfigurationClosure &m_closure;
    const PgDialect &m_dialect;
    const HbaSyntax m_syntax;
    UnreadPaths m_unread;
    QMap<QString, QString> m_named;
};

ConfTree readTree(const ConfigurationRoots &roots, const ConfigurationClosure &closure,
                  const PgDialect &dialect, UnreadPaths &unread)
{
    return ConfTree::read({roots.configFile, roots.dataDirectory}, sourceOf(roots, closure, dialect, unread),
                          Catalogue::of(dialect));
}

} // namespace

UnreadPaths unreadPaths(const ConfigurationRoots &roots, const ConfigurationClosure &closure,
                        const PgDialect &dialect)
{
    UnreadPaths unread;
    readTree(roots, closure, dialect, unread);
    AccessFiles files(closure, dialect);
    for (auto it = roots.accessFiles.cbegin(); it != roots.accessFiles.cend(); ++it)
        files.walk(it.key(), it.value());
    for (const QString &path : files.unread().files)
        note(unread.files, path);
    for (const QString &path : files.unread().directories)
        note(unread.directories, path);
    return unread;
}

ConfTree confTreeOf(const ConfigurationRoots &roots, const ConfigurationClosure &closure,
                    const PgDialect &dialect)
{
    UnreadPaths unread;
    return readTree(roots, closure, dialect, unread);
}

QMap<QString, QString> namedFiles(const QString &path, const QByteArray &bytes,
                                  const ConfigurationClosure &closure, const PgDialect &dialect)
{
    AccessFiles files(closure, dialect);
    files.walk(path, bytes);
    return files.named();
}

} // namespace futago
