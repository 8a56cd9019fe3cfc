// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/helptext.h"

#include "model/base/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago::cli {

struct HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::cli)
};

namespace {

/// Columns of a terminal: kana, kanji and full-width signs take two.
qsizetype columnsOf(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype(0), [](qsizetype columns, QChar sign) {
        return columns + (sign.unicode() >= 0x2e80 && sign.unicode() < 0xffe8 ? 2 : 1);
    });
}

/// CLI11 aligns by bytes, which puts every line with a Japanese word elsewhere.
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option(const CLI::Option *option, bool isPositional) const override
    {
        return line(make_option_name(option, isPositional) + make_option_opts(option),
                    make_option_desc(option));
    }
    std::string make_subcommand(const CLI::App *verb) const override
    {
        return line(verb->get_name(), verb->get_description());
    }

private:
    static constexpr qsizetype column = 34;

    static std::string line(const std::string &name, const std::string &description)
    {
        const QString left = u"  "_s + QString::fromStdString(name);
        const qsizetype width = columnsOf(left);
        const QString gap =
            width + 2 <= column ? QString(column - width, u' ') : u'\n' + QString(column, u' ');
        return (left + gap + QString::fromStdString(description) + u'\n').toStdString();
    }
};

} // namespace

void useOurWords(CLI::App &app)
{
    const auto formatter = std::make_shared<HelpFormatter>();
    const std::pair<const char *, QString> words[] = {
        {"Usage", HelpTexts::tr("Usage")},     {"Positionals", HelpTexts::tr("Arguments")},
        {"OPTIONS", HelpTexts::tr("OPTIONS")}, {"SUBCOMMAND", HelpTexts::tr("COMMAND")},
        {"TEXT", HelpTexts::tr("VALUE")},      {"REQUIRED", HelpTexts::tr("(required)")}};
    for (const auto &[word, ours] : words)
        formatter->label(word, ours.toStdString());
    app.formatter(formatter);
    app.option_defaults()->group(HelpTexts::tr("Options").toStdString());
    app.group(HelpTexts::tr("Commands").toStdString());
    app.set_help_flag("-h,--help", HelpTexts::tr("show this help and exit").toStdString());
}

static QString sentenceOf(const CLI::ParseError &error)
{
    const QString what = QString::fromUtf8(error.what());
    const QString subject = what.section(u':', 0, 0);
    const QString rest = what.section(u": "_s, 1);
    const std::string kind = error.get_name();
    if (kind == "RequiredError")
        return HelpTexts::tr("%1 is required.").arg(what.section(u" is required"_s, 0, 0));
    if (kind == "ExtrasError")
        return HelpTexts::tr("Unexpected arguments: %1").arg(wording::list(rest.split(u' ')));
    if (kind == "ValidationError")
        return rest;
    if (kind == "ArgumentMismatch")
        return HelpTexts::tr("%1 does not have the right number of values.").arg(subject);
    return HelpTexts::tr("The command line cannot be understood near “%1”.").arg(what);
}

static const CLI::App &chosenOf(const CLI::App &app)
{
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : *chosen.front();
}

QString complaintOf(const CLI::App &app, const CLI::ParseError &error)
{
    const CLI::App &verb = chosenOf(app);
    const QString command =
        &verb == &app ? u"futago"_s : u"futago "_s + QString::fromStdString(verb.get_name());
    return sentenceOf(error) + u'\n' + HelpTexts::tr("See “%1 --help”.").arg(command);
}

} // namespace futago::cli
