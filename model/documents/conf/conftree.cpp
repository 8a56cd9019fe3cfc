// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/conf/conftree.h"

#include "model/documents/conf/confpath.h"
#include "model/base/textlines.h"

#include <algorithm>

namespace futago {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 10;

bool isBlank(const QString &name)
{
    return std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n'; });
}

/// *.conf, but for hidden ones.
bool isIncludedFromDirectory(const QString &name)
{
    return name.size() > 5 && name.endsWith(u".conf") && !name.startsWith(u'.');
}

/// Reads files as guc-file.l does: an include is followed where it stands.
class Reader
{
public:
    Reader(const ConfTree::Options &options, const ConfSource &source, const Catalogue &catalogue,
           QList<ConfTree::Entry> &entries)
        : m_options(options)
        , m_source(source)
        , m_catalogue(catalogue)
        , m_entries(entries)
    {
    }

    /// Where an include stands; the outermost file has no place.
    struct Place
    {
        QString file = {};
        int line = 0;
    };

    bool readFile(const QString &name, bool mustExist, const Place &caller, int depth)
    {
        using Problem = ConfTree::Problem;
        if (isBlank(name))
            return fail(Problem::EmptyFileName, caller, name);
        if (depth > deepest)
            return fail(Problem::TooDeep, caller, name);
        const QString path = confLocation(name, caller.file, m_catalogue.dialect());
        if (path == caller.file)
            return fail(Problem::Recursion, caller, path);
        const ConfFile file = m_source.file(path);
        switch (file.state) {
        case ConfFile::State::Missing:
            return !mustExist || fail(Problem::FileMissing, caller, path);
        case ConfFile::State::Directory:
            return fail(Problem::FileUnreadable, {path, 1}, path);
        case ConfFile::State::Read:
            break;
        }
        return readDocument(ConfDocument::parse(file.bytes), path, depth);
    }

private:
    bool readDirectory(const QString &name, const Place &caller, int depth)
    {
        if (isBlank(name))
            return fail(ConfTree::Problem::EmptyDirectoryName, caller, name);
        const QString path = confLocation(name, caller.file, m_catalogue.dialect());
        auto names = m_source.directory(path);
        if (!names)
            return fail(ConfTree::Problem::DirectoryMissing, caller, path);
        names->removeIf([](const QString &each) { return !isIncludedFromDirectory(each); });
        std::sort(names->begin(), names->end(),
                  [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
        return std::all_of(names->begin(), names->end(), [&](const QString &each) {
            return readFile(confPathIn(path, each, m_catalogue.dialect()), true, caller, depth);
        });
    }

    bool readDocument(const ConfDocument &document, const QString &path, int depth)
    {
        bool isFine = true;
        int unreadable = 0;
        for (qsizetype i = 0; i < document.lineCount() && unreadable < m_options.syntaxErrorsPerFile; ++i) {
            const ConfLine &line = document.lineAt(i);
            const QByteArrayView text = document.textAt(i);
            const Place place{path, static_cast<int>(i) + 1};
            if (line.kind == ConfLine::Kind::Unreadable) {
                isFine = fail(ConfTree::Problem::Syntax, place, {});
                m_entries.last().reportedLine -= line.endsTooEarly && document.isUnended(i) ? 1 : 0;
                ++unreadable;
            } else if (line.kind == ConfLine::Kind::Include) {
                isFine &= include(QString::fromLatin1(line.name(text)).toLower(), line.value(text), place,
                                  depth + 1);
            } else if (line.kind == ConfLine::Kind::Assignment) {
                assign(line, text, place);
            }
        }
        return isFine;
    }

    bool include(const QString &directive, const QString &name, const Place &place, int depth)
    {
        if (directive == u"include_dir")
            return readDirectory(name, place, depth);
        return readFile(name, directive == u"include", place, depth);
    }

    void assign(const ConfLine &line, QByteArrayView text, const Place &place)
    {
        ConfTree::Entry entry;
        entry.name = textOf(line.name(text).toByteArray());
        QByteArray buffer;
        const QByteArrayView value = line.value(text, buffer);
        entry.value = textOf(value.toByteArray());
        entry.file = place.file;
        entry.line = entry.reportedLine = place.line;
        judge(entry, line.name(text), value);
        m_entries << entry;
    }

    bool fail(ConfTree::Problem problem, const Place &place, const QString &value)
    {
        ConfTree::Entry entry;
        entry.value = value;
        entry.file = place.file;
        entry.line = entry.reportedLine = place.line;
        entry.problem = problem;
        m_entries << entry;
        return false;
    }

public:
    void judge(ConfTree::Entry &entry, QByteArrayView name, QByteArrayView value) const
    {
        entry.parameter = m_catalogue.find(name);
        if (entry.parameter)
            entry.valueProblem = problemWith(*entry.parameter, value, m_catalogue.dialect());
        if (entry.valueProblem)
            entry.problem = ConfTree::Problem::Value;
        else if (!entry.parameter && !m_catalogue.isCustomName(name))
            entry.problem = ConfTree::Problem::UnknownName;
    }

private:
    const ConfTree::Options &m_options;
    const ConfSource &m_source;
    const Catalogue &m_catalogue;
    QList<ConfTree::Entry> &m_entries;
};

bool isOfTheWhole(ConfTree::Problem problem)
{
    return problem != ConfTree::Problem::None && problem != ConfTree::Problem::Value;
}

} // namespace

ConfSource ConfSource::of(const QMap<QString, QByteArray> &files)
{
    ConfSource source;
    const auto namesIn = [files](const QString &path) {
        const QString inside = path.endsWith(u'/') ? path : path + u'/';
        QStringList names;
        for (auto it = files.lowerBound(inside); it != files.end() && it.key().startsWith(inside); ++it)
            names << it.key().sliced(inside.size());
        return names;
    };
    source.file = [files, namesIn](const QString &path) {
        if (const auto found = files.constFind(path); found != files.constEnd())
            return ConfFile{ConfFile::State::Read, *found};
        return ConfFile{namesIn(path).isEmpty() ? ConfFile::State::Missing : ConfFile::State::Directory};
    };
    source.directory = [namesIn](const QString &path) -> std::optional<QStringList> {
        QStringList names = namesIn(path);
        if (names.isEmpty())
            return std::nullopt;
        names.removeIf([](const QString &name) { return name.contains(u'/'); });
        return names;
    };
    return source;
}

ConfTree ConfTree::read(const Options &options, const ConfSource &source, const Catalogue &catalogue)
{
    ConfTree tree(catalogue);
    Reader reader(options, source, catalogue, tree.m_entries);
    const bool isFine = reader.readFile(options.config, true, {}, 0);
    // The server looks at ALTER SYSTEM's file only when it could read all others.
    if (isFine && catalogue.dialect().hasAlterSystem)
        reader.readFile(confPathIn(options.dataDirectory, u"postgresql.auto.conf"_s, catalogue.dialect()),
                        false, {}, 0);
    for (const auto &[name, value] : options.commandLine) {
        Entry entry;
        entry.name = name;
        entry.value = value;
        entry.isFromCommandLine = true;
        reader.judge(entry, name.toUtf8(), value.toUtf8());
        tree.m_entries << entry;
    }
    tree.supersede();
    return tree;
}

QByteArray ConfTree::keyOf(const Entry &entry) const
{
    return (entry.parameter ? entry.parameter->name : entry.name).toUtf8().toLower();
}

void ConfTree::supersede()
{
    QHash<QByteArray, qsizetype> last;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        Entry &entry = m_entries[i];
        if (entry.name.isEmpty())
            continue;
        const QByteArray key = keyOf(entry);
        entry.supersededBy = last.value(key, -1);
        if (entry.supersededBy < 0)
            last.insert(key, i);
    }
}

const ConfTree::Entry *ConfTree::counting(const QString &name) const
{
    Entry wanted;
    wanted.name = name;
    wanted.parameter = m_catalogue->find(name);
    const QByteArray key = keyOf(wanted);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return !entry.name.isEmpty() && entry.supersededBy < 0 && keyOf(entry) == key;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

bool ConfTree::isRefused() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return !entry.isFromCommandLine && isOfTheWhole(entry.problem);
    });
}

/// A superseded line must have a name that is known and may have any value.
bool ConfTree::preventsStart() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return isOfTheWhole(entry.problem) || (entry.problem == Problem::Value && entry.supersededBy < 0);
    });
}

} // namespace futago
