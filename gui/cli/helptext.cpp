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

/// Apart, because lupdate looks for the texts of a class that mentions CLI:: in there.
static QString colonAtEnd()
{
    return HelpTexts::tr(":");
}

static QString colonBetween()
{
    return HelpTexts::tr(": ");
}

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

    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        return withOurColon(CLI::Formatter::make_usage(app, std::move(name)), u": "_s);
    }
    std::string make_group(std::string group, bool isPositional,
                           std::vector<const CLI::Option *> options) const override
    {
        return withOurColon(CLI::Formatter::make_group(std::move(group), isPositional, std::move(options)),
                            u":\n"_s);
    }
    std::string make_subcommands(const CLI::App *app, CLI::AppFormatMode mode) const override
    {
        return withOurColon(CLI::Formatter::make_subcommands(app, mode), u":\n"_s);
    }

private:
    static constexpr qsizetype column = 34;

    /// Behind a heading, Japanese has a full-width colon without a space.
    static std::string withOurColon(const std::string &text, const QString &colon)
    {
        QString ours = QString::fromStdString(text);
        const qsizetype at = ours.indexOf(colon);
        if (at >= 0)
            ours.replace(at, colon.size(), colon.endsWith(u'\n') ? colonAtEnd() + u'\n' : colonBetween());
        return ours.toStdString();
    }

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

static void nameGroups(CLI::App &app)
{
    for (CLI::Option *option : app.get_options())
        option->group(HelpTexts::tr("Options").toStdString());
    app.group(HelpTexts::tr("Commands").toStdString());
}

void useOurWords(CLI::App &app)
{
    const auto formatter = std::make_shared<HelpFormatter>();
    const std::pair<const char *, QString> words[] = {
        {"Usage", HelpTexts::tr("Usage")},     {"Positionals", HelpTexts::tr("Arguments")},
        {"OPTIONS", HelpTexts::tr("OPTIONS")}, {"SUBCOMMAND", HelpTexts::tr("COMMAND")},
        {"TEXT", HelpTexts::tr("VALUE")},      {"REQUIRED", HelpTexts::tr("(required)")}};
    for (const auto &[word, ours] : words)
        formatter->label(word, ours.toStdString());
    std::vector<CLI::App *> all = app.get_subcommands([](const CLI::App *) { return true; });
    all.push_back(&app);
    for (CLI::App *each : all) {
        each->formatter(formatter);
        each->set_help_flag("-h,--help", HelpTexts::tr("show this help and exit").toStdString());
        nameGroups(*each);
    }
}

/// The words of the error are English, and made of what we need behind and before a colon.
static QString sentenceOf(const CLI::ParseError &error)
{
    const QString what = QString::fromUtf8(error.what());
    const QString subject = what.section(u':', 0, 0);
    QStringList rest = what.section(u": "_s, 1).split(u' ');
    if (dynamic_cast<const CLI::RequiredError *>(&error))
        return HelpTexts::tr("%1 is required.").arg(what.section(u" is required"_s, 0, 0));
    if (dynamic_cast<const CLI::ExtrasError *>(&error)) {
        std::reverse(rest.begin(), rest.end());
        return HelpTexts::tr("Unexpected arguments: %1").arg(wording::list(rest));
    }
    if (dynamic_cast<const CLI::ValidationError *>(&error))
        return rest.join(u' ');
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) ||
        dynamic_cast<const CLI::ConversionError *>(&error))
        return HelpTexts::tr("The value of %1 is missing or not valid.").arg(subject.section(u' ', 0, 0));
    return HelpTexts::tr("The command line cannot be parsed: %1").arg(what);
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
