// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checks/shellcommands.h"

using namespace Qt::StringLiterals;

namespace futago {

namespace {

/// Reads words and operators as POSIX has it ("Token Recognition"), as far as quotes go.
class ShellReader
{
public:
    explicit ShellReader(const QString &line)
        : m_line(line)
    {
    }

    std::optional<QList<ShellCommand>> read()
    {
        while (m_at < m_line.size() && m_isPlain)
            step();
        endWord();
        m_commands << m_command;
        if (!m_isPlain || m_isRedirecting)
            return std::nullopt;
        for (const ShellCommand &command : std::as_const(m_commands))
            if (command.words.isEmpty())
                return std::nullopt;
        return m_commands;
    }

private:
    void step()
    {
        const QChar c = m_line.at(m_at++);
        if (c.isSpace())
            endWord();
        else if (u"'\"\\"_s.contains(c))
            takeQuoted(c);
        else if (u"$`(){}#*?[]~!"_s.contains(c) && !isHarmless(c))
            m_isPlain = false;
        else if (u";&|<>"_s.contains(c))
            takeOperator(c);
        else
            add(c);
    }

    /// [ and ! are words of a test, and stand alone.
    bool isHarmless(QChar c) const
    {
        const bool isTest = c == u'[' || c == u']' || c == u'!';
        const bool standsAlone = !m_word && (m_at == m_line.size() || m_line.at(m_at).isSpace() ||
                                             u";&|"_s.contains(m_line.at(m_at)));
        const bool isPart = m_word && u"#~"_s.contains(c);
        const bool isAddress = (c == u'[' || c == u']') && m_line.contains(u"]:"_s);
        return (isTest && standsAlone) || isPart || isAddress;
    }

    void takeQuoted(QChar quote)
    {
        if (!m_word)
            m_word = QString();
        if (quote == u'\\') {
            if (m_at < m_line.size())
                add(m_line.at(m_at++));
            return;
        }
        const qsizetype end = m_line.indexOf(quote, m_at);
        const QString inside = m_line.mid(m_at, end < 0 ? -1 : end - m_at);
        m_isPlain = end >= 0 && (quote == u'\'' ||
                                 !(inside.contains(u'$') || inside.contains(u'`') || inside.contains(u'\\')));
        *m_word += inside;
        m_at = end + 1;
    }

    void takeOperator(QChar c)
    {
        const bool isDescriptor = m_word && (*m_word == u"1" || *m_word == u"2") && (c == u'<' || c == u'>');
        if (isDescriptor)
            m_word.reset();
        endWord();
        const bool isDoubled = m_at < m_line.size() && m_line.at(m_at) == c;
        if (isDoubled)
            ++m_at;
        if (c == u'<' || c == u'>') {
            m_isPlain = m_isPlain && !m_isRedirecting && !(c == u'<' && isDoubled) &&
                        (m_at == m_line.size() || m_line.at(m_at) != u'&');
            m_isRedirecting = true;
            m_isOutput = c == u'>';
            return;
        }
        const bool isKnown = c == u';' ? !isDoubled : c == u'|' || isDoubled;
        m_isPlain = m_isPlain && isKnown && !m_isRedirecting;
        m_commands << m_command;
        m_command = {};
        m_command.joinedBy = isDoubled ? QString(2, c) : QString(c);
    }

    void add(QChar c)
    {
        if (!m_word)
            m_word = QString();
        *m_word += c;
    }

    void endWord()
    {
        if (!m_word)
            return;
        if (!m_isRedirecting)
            m_command.words << *m_word;
        else if (m_isOutput)
            m_command.outputs << *m_word;
        m_isRedirecting = false;
        m_word.reset();
    }

    const QString m_line;
    qsizetype m_at = 0;
    std::optional<QString> m_word;
    ShellCommand m_command;
    QList<ShellCommand> m_commands;
    bool m_isPlain = true;
    bool m_isRedirecting = false;
    bool m_isOutput = false;
};

/// Options of scp and rsync whose argument is a word of its own.
bool takesArgument(const QString &program, const QString &option)
{
    static const QStringList ofScp{u"-P"_s, u"-i"_s, u"-o"_s, u"-F"_s, u"-c"_s, u"-l"_s, u"-S"_s, u"-J"_s};
    static const QStringList ofRsync{u"-e"_s, u"--rsh"_s, u"--timeout"_s, u"--bwlimit"_s, u"--rsync-path"_s};
    return (program == u"scp" && ofScp.contains(option)) || (program == u"rsync" && ofRsync.contains(option));
}

} // namespace

/// The command that timeout(1) runs, for those who ask what a line does.
static void dropTimeLimit(ShellCommand &command)
{
    if (command.program() != u"timeout")
        return;
    qsizetype at = 1;
    while (at < command.words.size() && command.words.at(at).startsWith(u'-'))
        at += command.words.at(at) == u"-k" || command.words.at(at) == u"-s" ? 2 : 1;
    if (at + 1 < command.words.size())
        command.words = command.words.mid(at + 1);
}

std::optional<QList<ShellCommand>> shellCommands(const QString &line)
{
    auto commands = ShellReader(line).read();
    if (commands)
        for (ShellCommand &command : *commands)
            dropTimeLimit(command);
    return commands;
}

QString normalizedPath(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u".." && !parts.isEmpty() && parts.constLast() != u"..")
            parts.removeLast();
        else if (part != u".")
            parts << part;
    }
    return (path.startsWith(u'/') ? u"/"_s : QString()) + parts.join(u'/');
}

FileLocation fileLocation(const QString &word)
{
    const qsizetype slash = word.indexOf(u'/');
    const qsizetype bracket = word.indexOf(u"]:"_s);
    const qsizetype colon = bracket >= 0 ? bracket + 1 : word.indexOf(u':');
    const bool isRemote = colon > 0 && (slash < 0 || colon < slash);
    QString host = isRemote ? word.left(colon).section(u'@', -1) : QString();
    host.remove(u'[').remove(u']');
    const QString path = isRemote ? word.mid(colon + 1) : word;
    return {host, normalizedPath(path.section(u'/', 0, -2))};
}

QStringList copiedFiles(const ShellCommand &command)
{
    QStringList files;
    for (qsizetype i = 1; i < command.words.size(); ++i) {
        const QString &word = command.words.at(i);
        if (takesArgument(command.program(), word))
            ++i;
        else if (!word.startsWith(u'-'))
            files << word;
    }
    return files;
}

} // namespace futago
