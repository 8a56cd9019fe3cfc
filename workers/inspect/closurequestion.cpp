// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inspect/closurequestion.h"

#include "workers/host/remotefiles.h"
#include "workers/host/shellscript.h"
#include "workers/inspect/scripts.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

class Closing
{
public:
    Closing(Host &host, const HostFacts &facts, const Patience &patience)
        : m_host(host)
        , m_place(facts.place().dataDirectory)
        , m_directory(facts.dataDirectory.awaitsConfiguration ? facts.dataDirectory.formerDirectory : m_place)
        , m_patience(patience)
    {
    }

    const ConfigurationClosure &closure() const { return m_closure; }
    /// Where the host's own data directory is.
    const QString &directory() const { return m_directory; }

    Result<void> read(const UnreadPaths &unread)
    {
        for (const QString &path : unread.directories)
            FUTAGO_TRY(readDirectory(path));
        return unread.files.isEmpty() ? Result<void>() : readFiles(unread.files);
    }

    /// Those of the names in it that are there.
    Result<QStringList> existing(const QStringList &names) const
    {
        if (names.isEmpty())
            return names;
        const auto output =
            m_host.require(shellScript(scripts::existingFiles, QStringList{m_directory} + names), m_patience);
        FUTAGO_TRY(output);
        return namesIn(*output);
    }

private:
    QString whereItIs(const QString &path) const
    {
        return path.startsWith(m_place + u'/') ? m_directory + path.sliced(m_place.size()) : path;
    }

    /// What is no file that can be read, the server cannot read either.
    Result<void> readFiles(const QStringList &paths)
    {
        for (const QString &path : paths) {
            FileFact &fact = m_closure.files[path];
            fact.path = path;
        }
        QStringList places;
        for (const QString &path : paths)
            places << whereItIs(path);
        const auto output = m_host.require(shellScript(scripts::readableFiles, places), m_patience);
        FUTAGO_TRY(output);
        const QStringList readable = namesIn(*output);
        const auto files = RemoteFiles(m_host).read(readable, m_patience);
        FUTAGO_TRY(files);
        for (qsizetype i = 0; i < readable.size(); ++i) {
            FileFact &fact = m_closure.files[paths.at(places.indexOf(readable.at(i)))];
            const QString path = fact.path;
            fact = files->at(i);
            fact.path = path;
        }
        return {};
    }

    static QStringList namesIn(const QByteArray &output)
    {
        QStringList names;
        for (const QByteArray &name : output.split('\0'))
            if (!name.isEmpty())
                names << QString::fromUtf8(name);
        return names;
    }

    /// As GetConfFilesInDir() does: no dot files, no directories, links followed.
    Result<void> readDirectory(const QString &path)
    {
        const auto output = m_host.run(shellScript(scripts::confFiles, {whereItIs(path)}), m_patience);
        FUTAGO_TRY(output);
        if (output->status == 80) {
            m_closure.directories.insert(path, std::nullopt);
            return {};
        }
        QStringList names;
        for (const QString &name : namesIn(output->out))
            names << name.mid(2);
        m_closure.directories.insert(path, names);
        return {};
    }

    Host &m_host;
    const QString m_place;
    const QString m_directory;
    const Patience &m_patience;
    ConfigurationClosure m_closure;
};

ConfigurationRoots rootsOf(const ServerPlace &place, const QMap<HostFile, FileFact> &files)
{
    ConfigurationRoots roots{place.configFile, files.value(HostFile::Config).bytes, place.dataDirectory};
    roots.autoConf = files.value(HostFile::Auto).bytes;
    roots.accessFiles.insert(place.hbaFile, files.value(HostFile::Hba).bytes);
    roots.accessFiles.insert(place.identFile, files.value(HostFile::Ident).bytes);
    return roots;
}

/// What a server with TLS opens, where a relative path means the data directory (be-secure-openssl.c).
QStringList tlsFiles(const ConfTree &tree, const QString &dataDirectory)
{
    const auto value = [&](const QString &name) {
        const auto *entry = tree.counting(name);
        const Parameter *parameter = tree.catalogue().find(name);
        return entry ? entry->value : parameter ? parameter->defaultValue : QString();
    };
    if (!readBool(value(u"ssl"_s).toUtf8()).value_or(false))
        return {};
    QStringList paths;
    for (const QString &name : {u"ssl_cert_file"_s, u"ssl_key_file"_s, u"ssl_ca_file"_s, u"ssl_crl_file"_s,
                                u"ssl_crl_dir"_s, u"ssl_dh_params_file"_s})
        if (const QString path = value(name); !path.isEmpty())
            paths << (path.startsWith(u'/') ? path : dataDirectory + u'/' + path);
    return paths;
}

/// What is not below the directory stays where it is.
QStringList inside(const QString &directory, const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        if (const QString clean = QDir::cleanPath(path); clean.startsWith(directory + u'/'))
            names << clean.sliced(directory.size() + 1);
    names.removeDuplicates();
    return names;
}

Result<OwnFiles> ownFilesOf(const ConfigurationRoots &roots, const Closing &closing, const PgDialect &dialect)
{
    const ConfigurationClosure &closure = closing.closure();
    QStringList directories;
    for (auto it = closure.directories.cbegin(); it != closure.directories.cend(); ++it)
        if (it.value())
            directories << it.key();
    QStringList files;
    for (const FileFact &file : closure.files)
        if (file.exists)
            files << file.path;
    const auto tls = closing.existing(
        inside(roots.dataDirectory, tlsFiles(confTreeOf(roots, closure, dialect), roots.dataDirectory)));
    FUTAGO_TRY(tls);
    return OwnFiles{closing.directory(), inside(roots.dataDirectory, files) + *tls,
                    inside(roots.dataDirectory, directories)};
}

} // namespace

Result<void> readClosure(Host &host, HostFacts &facts, const QMap<HostFile, FileFact> &basis,
                         const PgDialect &dialect, const Patience &patience)
{
    const ConfigurationRoots roots = rootsOf(facts.place(), basis);
    Closing closing(host, facts, patience);
    for (;;) {
        const UnreadPaths unread = unreadPaths(roots, closing.closure(), dialect);
        if (unread.isEmpty())
            break;
        FUTAGO_TRY(closing.read(unread));
    }
    facts.closure = closing.closure();
    if (!facts.files.value(HostFile::Config).exists)
        return {};
    const auto own = ownFilesOf(roots, closing, dialect);
    FUTAGO_TRY(own);
    facts.ownFiles = *own;
    return {};
}

} // namespace futago
